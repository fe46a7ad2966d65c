import { isDay } from '../../check/configuration/configuration.ts';
import { selectable } from '../../check/configuration/known-rules.ts';
import { nearest } from '../../check/configuration/nearest.ts';
import { rulePatterns } from '../../check/configuration/rule-pattern.ts';
import { createChecker, everythingToFind } from '../../checking.ts';
import { findingsWriters } from '../../writers/findings/index.ts';
import type { FindingsWriter } from '../../writers/findings/writer.ts';
import type { CheckFlags, OutputWord } from '../flags.ts';
import { choosePaths } from '../inputs/paths.ts';
import { type Session, UsageError } from '../session.ts';
import { choosePaint, plain } from '../terminal/paint.ts';
import { chooseProgress } from '../terminal/progress.ts';
import { writeError } from '../terminal/streams.ts';
import { type CheckRun, exitCodeOf, runChecks, tellSkipped } from './check-batch.ts';
import { assertOutputs, type OutputPair, Outputs, pairOutputs } from './check-outputs.ts';
import { summaryLines, textWriter } from './check-text.ts';
import { loadConfiguration } from './config-file.ts';
import { temporaryShelf } from './temporary-shelf.ts';

/** How wide findings are where no terminal tells, and how wide at most. */
const [usualWidth, leastWidth, mostWidth] = [80, 40, 100] as const;

/** `gov-report check`: holds reports to the rules and writes what is found. */
export async function check(
  paths: readonly string[],
  flags: CheckFlags,
  order: readonly OutputWord[],
  session: Session,
): Promise<void> {
  const inputs = choosePaths(paths, session);
  const pairs = pairOutputs(order);
  const maxWarnings = assertFlags(flags, pairs, session);
  await assertOutputs(pairs, session);
  const loaded = await loadConfiguration(flags.config, session);
  const shelf = temporaryShelf(session);
  const checker = createChecker({
    shelf,
    only: flags.rule ?? [],
    ignored: flags.ignore ?? [],
    today: flags.today ?? today(),
    ...(loaded && {
      configuration: loaded.configuration,
      configurationPath: loaded.path,
      nameFile: loaded.nameFile,
    }),
  });
  const progress = chooseProgress(flags.progress, flags.quiet ?? false, session.say);
  const run: CheckRun = { checker, outputs: new Outputs(), progress, session, failed: false };
  const open = async (outputs: Outputs): Promise<void> => {
    for (const pair of pairs) await outputs.open(pair.path, writerFor(pair, flags, session), session);
  };
  const { summary, skipped } = await runChecks(inputs, run, open).finally(shelf.close);
  if (!flags.quiet) {
    tellSkipped(skipped, session);
    const isShown = pairs.some(({ format, path }) => format === 'text' && path === null);
    if (!isShown) for (const line of summaryLines(summary, session.say)) writeError(line);
  }
  session.exitCode = exitCodeOf(summary, flags, maxWarnings, run.failed);
}

/** Complains of flags that make no sense; gives the most warnings allowed. */
function assertFlags(flags: CheckFlags, pairs: readonly OutputPair[], session: Session): number {
  const { say } = session;
  if (flags.bom && !pairs.some(({ format }) => format === 'csv')) {
    throw new UsageError(say('bomOnlyFindingsCsv'));
  }
  if (flags.today !== undefined && !isDay(flags.today)) {
    throw new UsageError(say('noDay', { value: flags.today }));
  }
  for (const what of flags.rule ?? []) assertRule('--rule', what, session);
  for (const what of flags.ignore ?? []) assertRule('--ignore', what, session);
  const { maxWarnings } = flags;
  if (maxWarnings === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(maxWarnings)) {
    throw new UsageError(say('noNumber', { option: '--max-warnings', value: maxWarnings }));
  }
  return Number(maxWarnings);
}

function assertRule(option: string, what: string, { say }: Session): void {
  const patterns = rulePatterns(selectable);
  if (patterns.includes(what)) return;
  const near = nearest(what, patterns);
  const sentence = say('unknownRule', { option, what });
  throw new UsageError(near.length > 0 ? say('withSuggestion', { sentence, suggestion: near }) : sentence);
}

function writerFor({ format, path }: OutputPair, flags: CheckFlags, session: Session): FindingsWriter {
  const { language, say } = session;
  if (format === 'text') {
    const paint = path === null ? choosePaint(flags.color, process.env, 'stdout') : plain;
    const width = path === null ? terminalWidth() : usualWidth;
    return textWriter({ language, say, paint, width, quiet: flags.quiet ?? false });
  }
  const writer = findingsWriters.find(({ id }) => id === format);
  if (!writer) throw new Error(`no writer for the format ${format}`);
  const { failOn, bom = false } = flags;
  return writer.create({ language, bom, failOn, version: session.version, rules: everythingToFind() });
}

function terminalWidth(): number {
  return Math.min(mostWidth, Math.max(leastWidth, process.stdout.columns || usualWidth));
}

/** Today's date where the user is. */
function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((each) => String(each).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}
