import { makeFinding } from '../findings/define.ts';
import { ourBug } from '../findings/files.ts';
import type { Result } from '../model/result.ts';
import { parseFile, parseStream, unreadableInput } from '../pipeline.ts';
import { standardInput } from './inputs.ts';
import { traceWhenAsked } from './session.ts';

/** The result for a file; an exception of ours becomes a finding and is told to `onBug`, so that a batch goes on. */
export async function readReport(path: string, onBug: () => void): Promise<Result> {
  try {
    return path === standardInput ? await parseStream(process.stdin, path) : await parseFile(path);
  } catch (error) {
    onBug();
    return bugResult(path, error);
  }
}

/** The result that stands for a file on which the program itself failed. */
export function bugResult(path: string, error: unknown): Result {
  traceWhenAsked(error);
  const message = error instanceof Error ? error.message : String(error);
  return unreadableInput(path, 0, makeFinding(ourBug, { error: message }, []));
}
