import { makeFinding } from '../../findings/define.ts';
import { ourBug } from '../../findings/files.ts';
import type { Result } from '../../model/result.ts';
import { parseEach, parseEachOf, unreadableInput } from '../../pipeline.ts';
import { traceWhenAsked } from '../terminal/streams.ts';
import { standardInput } from './inputs.ts';

/**
 * The results for a file: one, or where it is an archive, one for each file within it. An exception of ours becomes a
 * finding and is told to `onBug`, so that a batch goes on. The first is begun at once.
 */
export async function readReports(path: string, onBug: () => void): Promise<AsyncIterable<Result>> {
  const results = path === standardInput ? parseEachOf(process.stdin, path) : parseEach(path);
  return begin(withBugs(results, path, onBug));
}

/** Like it, for what comes down a pipe. */
export async function readPiped(
  stream: AsyncIterable<Uint8Array>,
  path: string,
  onBug: () => void,
): Promise<AsyncIterable<Result>> {
  return begin(withBugs(parseEachOf(stream, path), path, onBug));
}

async function* withBugs(
  results: AsyncIterable<Result>,
  path: string,
  onBug: () => void,
): AsyncGenerator<Result> {
  try {
    yield* results;
  } catch (error) {
    onBug();
    yield bugResult(path, error);
  }
}

/** Works out the first of a sequence before it is asked for. */
async function begin<T>(values: AsyncGenerator<T>): Promise<AsyncIterable<T>> {
  const first = await values.next();
  return (async function* (): AsyncGenerator<T> {
    if (first.done) return;
    yield first.value;
    yield* values;
  })();
}

/** The result that stands for a file on which the program itself failed. */
export function bugResult(path: string, error: unknown): Result {
  traceWhenAsked(error);
  const message = error instanceof Error ? error.message : String(error);
  return unreadableInput(path, 0, makeFinding(ourBug, { error: message }, []));
}

/** Results that are known already, as those of an input. */
export async function* only(...results: readonly Result[]): AsyncGenerator<Result> {
  yield* results;
}
