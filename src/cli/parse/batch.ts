import type { Result } from '../../model/result.ts';
import { unreadableInput } from '../../pipeline.ts';
import { writers } from '../../writers/index.ts';
import type { WriterDefinition } from '../../writers/writer.ts';
import { findingLines } from '../finding-lines.ts';
import type { ParseFlags } from '../flags.ts';
import { guardedInputs } from '../inputs/guarded-inputs.ts';
import { listInputs } from '../inputs/inputs.ts';
import { mapAhead } from '../inputs/map-ahead.ts';
import { only, readReports } from '../inputs/read-input.ts';
import { nameOfSkipped, nameOfUnread, unwantedKind } from '../inputs/skipped.ts';
import type { Input } from '../inputs/walk.ts';
import { noSink, openSink, type Sink } from '../output.ts';
import { exitCodes, type Session } from '../session.ts';
import { choosePaint, type Paint } from '../terminal/paint.ts';
import { chooseProgress, type Progress } from '../terminal/progress.ts';
import { writeError } from '../terminal/streams.ts';
import { showOneLine } from '../terminal/width.ts';
import { Summary } from './summary.ts';

/** How many files are begun before the one whose turn it is has been written. */
const filesAhead = 1;

/** How many findings of one file are shown. */
const findingsShown = 5;

/** Everything a batch carries along. */
interface Batch {
  readonly session: Session;
  readonly flags: ParseFlags;
  readonly writer: WriterDefinition;
  /** None until an interrupt is listened for. */
  sink: Sink;
  readonly summary: Summary;
  readonly progress: Progress;
  readonly paint: Paint;
  /** Whether something failed that is neither the file's fault nor said by its result. */
  failed: boolean;
}

/** Parses everything the paths name, one file at a time, writing each result as it comes. Gives the exit code. */
export async function runBatch(
  paths: readonly string[],
  flags: ParseFlags,
  session: Session,
): Promise<number> {
  const batch = beginBatch(flags, session);
  const stopListening = abandonOnInterrupt(batch);
  try {
    batch.sink = await openSinkFor(paths, batch);
    const inputs = guardedInputs(listInputs(paths), [flags.output ?? null], session);
    const outcomes = mapAhead(inputs, filesAhead, (input) => outcomeOf(input, batch));
    for await (const outcome of outcomes) await take(outcome, batch);
    await batch.sink.close();
  } catch (error) {
    batch.sink.abandon();
    throw error;
  } finally {
    stopListening();
    batch.progress.clear();
  }
  if (!flags.quiet) for (const line of batch.summary.lines(session.say)) writeError(line);
  if (batch.failed) return exitCodes.failed;
  return batch.summary.unreadable && !flags.allowUnreadable ? exitCodes.unreadable : exitCodes.fine;
}

function beginBatch(flags: ParseFlags, session: Session): Batch {
  const writer = writers.find(({ id }) => id === flags.format);
  if (!writer) throw new Error(`no writer for the format ${flags.format}`);
  return {
    session,
    flags,
    writer,
    sink: noSink,
    summary: new Summary(),
    progress: chooseProgress(flags.progress, flags.quiet ?? false, session.say),
    paint: choosePaint(flags.color, process.env),
    failed: false,
  };
}

function openSinkFor(paths: readonly string[], { flags, session, writer }: Batch): Promise<Sink> {
  return openSink(
    {
      output: flags.output,
      extension: writer.extension,
      createWriter: () => writer.create({ language: session.language, bom: flags.bom ?? false }),
      mayCollide: paths.length > 1,
    },
    session,
  );
}

/** On an interrupt, also on one after another: remove what is half written, say so, leave with 130. */
function abandonOnInterrupt(batch: Batch): () => void {
  const { progress, summary, session } = batch;
  const leave = (): void => {
    progress.clear();
    batch.sink.abandon();
    writeError(session.say('interrupted', { count: summary.files }));
    process.exit(exitCodes.interrupted);
  };
  process.on('SIGINT', leave);
  return () => process.off('SIGINT', leave);
}

/** Counts what was passed over; writes what was read, and says on standard error what is to be said of it. */
async function take({ input, results }: Outcome, batch: Batch): Promise<void> {
  batch.progress.show(batch.summary.files, input.path);
  if (input.kind === 'skipped') return batch.summary.skip(nameOfSkipped(input, batch.session));
  for await (const result of results) {
    const unwanted = unwantedKind(input, result);
    if (unwanted !== null) batch.summary.skip(nameOfUnread(unwanted, batch.session));
    else await takeResult(input, result, batch);
  }
}

async function takeResult(input: ReadInput, result: Result, batch: Batch): Promise<void> {
  batch.summary.add(result);
  const taken = await batch.sink.write(result, relativePath(input, result));
  const lines = linesAbout(result, batch);
  if (taken !== null) {
    batch.failed = true;
    lines.push(
      batch.session.say('sameOutput', { path: showOneLine(input.path), output: showOneLine(taken) }),
    );
  }
  if (lines.length > 0) batch.progress.clear();
  for (const line of lines) writeError(line);
}

/** Where a result goes in a folder. A name within an archive becomes part of a file's name, and never leads anywhere. */
function relativePath({ path, relative }: ReadInput, { source }: Result): string | null {
  if (relative === null) return null;
  const within = source.path
    .slice(path.length)
    .replace(/^!\//, '')
    .replace(/[\\/:]+/g, '!');
  return within === '' ? relative : `${relative}!${within}`;
}

type ReadInput = Exclude<Input, { kind: 'skipped' }>;

/** An input with what it holds. */
interface Outcome {
  readonly input: Input;
  readonly results: AsyncIterable<Result>;
}

async function outcomeOf(input: Input, batch: Batch): Promise<Outcome> {
  if (input.kind === 'skipped') return { input, results: only() };
  if (input.kind === 'problem') {
    return { input, results: only(unreadableInput(input.path, 0, input.finding)) };
  }
  const onBug = (): void => {
    batch.failed = true;
  };
  return { input, results: await readReports(input.path, onBug) };
}

/** What is to be said of one file on standard error; with `--quiet`, only when it failed. */
function linesAbout(result: Result, { flags, writer, session, paint }: Batch): string[] {
  const lines: string[] = [];
  if (result.status !== 'parsed' || !flags.quiet) {
    lines.push(...findingLines(result, session, paint, findingsShown));
  }
  const bare = result.statements.every(({ facts }) => Object.keys(facts).length === 0);
  if (writer.factsOnly && bare) lines.push(session.say('noRow', { path: showOneLine(result.source.path) }));
  return lines;
}
