import { checkReport } from './check/check.ts';
import { assertValidResult } from './check/schema.ts';
import { explainKind, type Parsed, runStages, type Stages, unreadableInput } from './compose.ts';
import { extract } from './extract/extract.ts';
import { ownReport } from './extract/report/own-report.ts';
import { type ReadOutcome, readBounded, readStream } from './files.ts';
import type { Result } from './model/result.ts';
import { createTesseract } from './ocr/tesseract.ts';
import { expand } from './readers/archive/expand.ts';
import { loadReader } from './readers/index.ts';
import { defaultLimits } from './readers/limits.ts';
import { detectScript } from './readers/sniff/script.ts';
import { sniff } from './readers/sniff/sniff.ts';
import { loadSimplify } from './recognize/labels/simplify.ts';
import { recognize } from './recognize/recognize.ts';
import { traceRecognition } from './recognize/trace.ts';
import { rules } from './rules/index.ts';

export { type Parsed, unreadableInput } from './compose.ts';

/** The real stages. */
const stages: Stages = {
  limits: defaultLimits,
  ocr: createTesseract(),
  sniff,
  loadReader,
  detectScript,
  async understand(read, script, emit) {
    const simplify = script === 'traditional' ? await loadSimplify() : asPrinted;
    const document = ownReport(read, emit);
    const recognition = recognize(document, simplify, emit);
    return {
      content: extract(recognition, document, simplify, emit),
      trace: () => traceRecognition(recognition),
    };
  },
  check: (report) => checkReport(report, rules).findings.filter(({ outcome }) => outcome === 'fail'),
  assertValid: assertValidResult,
};

/** The stages for what lies in an archive: its pictures are passed over as those beside reports in a folder are. */
const withinArchive: Stages = {
  ...stages,
  sniff(bytes) {
    const sniffed = sniff(bytes);
    return sniffed.format === 'scan' ? { ...sniffed, format: null } : sniffed;
  },
};

const asPrinted = (text: string): string => text;

/** Parses the bytes of one file; `path` is how the result will name it. Throws only on our own bugs. */
export async function parseBytes(bytes: Uint8Array, path: string): Promise<Result> {
  return (await runStages(stages, bytes, path)).result;
}

/** Reads and parses one file. A file that cannot be read gives a result that says why. Throws only on our own bugs. */
export async function parseFile(path: string): Promise<Result> {
  return (await parseOutcome(await readBounded(path, stages.limits.bytes), path)).result;
}

/**
 * Reads a file and parses every document in it: the file itself, or where it is an archive, a mail or a script, each
 * within it, `reports.zip!/dir/report.docx` then being the path. What of an archive cannot be unpacked is told by a
 * result of the archive's own. Throws only on our own bugs.
 */
export async function* parseEach(path: string): AsyncGenerator<Result> {
  for await (const { result } of explainEach(path)) yield result;
}

/** Like `parseEach`, for a stream. */
export async function* parseEachOf(stream: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Result> {
  for await (const { result } of explainEachOf(stream, path)) yield result;
}

/** Like `parseEach`, with the trace of how each was recognised; only those whose path is wanted are parsed. */
export async function* explainEach(path: string, wanted?: Wanted): AsyncGenerator<Parsed> {
  yield* parseWithin(await readBounded(path, stages.limits.bytes), path, wanted);
}

/** Like `explainEach`, for a stream. */
export async function* explainEachOf(
  stream: AsyncIterable<Uint8Array>,
  path: string,
): AsyncGenerator<Parsed> {
  yield* parseWithin(await readStream(stream, stages.limits.bytes), path);
}

type Wanted = (path: string) => boolean;

async function* parseWithin(
  outcome: ReadOutcome,
  path: string,
  wanted: Wanted = () => true,
): AsyncGenerator<Parsed> {
  if (outcome.kind !== 'read') return yield await parseOutcome(outcome, path);
  for await (const found of expand(outcome.bytes, path, stages.limits)) {
    if (!wanted(found.path)) continue;
    if ('findings' in found)
      yield { result: unreadableInput(found.path, found.size, ...found.findings), trace: null };
    else yield await runStages(found.path === path ? stages : withinArchive, found.bytes, found.path);
  }
}

async function parseOutcome(outcome: ReadOutcome, path: string): Promise<Parsed> {
  if (outcome.kind === 'read') return runStages(stages, outcome.bytes, path);
  const { finding, size, head } = outcome;
  const kind = head === null ? null : sniff(head);
  // A film is no report that is too large, but no report.
  const told = kind?.format === null ? explainKind(kind.kind, size) : finding;
  const result = unreadableInput(path, size, told);
  return { result, trace: null };
}
