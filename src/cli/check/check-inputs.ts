import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { describeFailure, errorCode, peek, readHead, streamFile } from '../../files.ts';
import type { Result } from '../../model/result.ts';
import { unreadableInput } from '../../pipeline.ts';
import { readResults } from '../../results/read-results.ts';
import { layoutOf, looksLikeResults, type ResultsLayout } from '../../results/sniff.ts';
import { standardInput } from '../inputs/inputs.ts';
import { bugResult, only, readPiped, readReports } from '../inputs/read-input.ts';
import type { Input } from '../inputs/walk.ts';

/** An input with the results it holds: one for a report, any number for a file of results. */
export interface OpenedInput {
  readonly input: Input;
  readonly results: AsyncIterable<Result>;
}

/** Names that promise results, whatever stands in the file. */
const resultNames = new Set(['.ndjson', '.jsonl']);

/** Lets those data files of a folder in that hold results of ours. */
export async function holdsResults(path: string): Promise<boolean> {
  const extension = extname(path).toLowerCase();
  if (!resultNames.has(extension) && extension !== '.json') return false;
  const head = await readHead(path);
  return head !== null && looksLikeResults(head);
}

/** Opens an input; a report is parsed at once, results are read as they are taken. */
export async function openInput(input: Input, onBug: () => void): Promise<OpenedInput> {
  if (input.kind === 'skipped') return { input, results: only() };
  if (input.kind === 'problem') {
    return { input, results: only(unreadableInput(input.path, 0, input.finding)) };
  }
  const { path } = input;
  if (path === standardInput) return { input, results: await fromStream(path, process.stdin, onBug) };
  if (await isPipe(path)) return { input, results: await fromStream(path, streamFile(path), onBug) };
  const head = await readHead(path);
  const layout = head && (layoutOf(head) ?? layoutByName(path));
  if (layout) return { input, results: withFailures(readResults(streamFile(path), path, layout), path) };
  return { input, results: await readReports(path, onBug) };
}

function layoutByName(path: string): ResultsLayout | null {
  return resultNames.has(extname(path).toLowerCase()) ? 'lines' : null;
}

/** What has no size and can be read once: `check <(gov-report parse …)`. */
async function isPipe(path: string): Promise<boolean> {
  const status = await stat(path).catch(() => null);
  return status !== null && !status.isFile() && !status.isDirectory();
}

async function fromStream(
  path: string,
  stream: AsyncIterable<Uint8Array>,
  onBug: () => void,
): Promise<AsyncIterable<Result>> {
  try {
    const { head, whole } = await peek(stream);
    const layout = layoutOf(head);
    if (layout) return withFailures(readResults(whole, path, layout), path);
    return await readPiped(whole, path, onBug);
  } catch (error) {
    if (errorCode(error) !== null) return only(unreadableInput(path, 0, describeFailure(error)));
    onBug();
    return only(bugResult(path, error));
  }
}

/** An error of the system in the middle of a file ends it with a finding. */
async function* withFailures(results: AsyncIterable<Result>, path: string): AsyncGenerator<Result> {
  try {
    yield* results;
  } catch (error) {
    yield unreadableInput(path, 0, describeFailure(error));
  }
}
