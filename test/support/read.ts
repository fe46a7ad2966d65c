import type { Result } from '../../src/model/result.ts';
import { parseBytes } from '../../src/pipeline.ts';

/** Parses a text as the command does. */
export function read(text: string, path: string): Promise<Result> {
  return parseBytes(new TextEncoder().encode(text), path);
}
