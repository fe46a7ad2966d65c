import { realpath, stat } from 'node:fs/promises';
import { type Session, UsageError } from '../session.ts';
import type { Input } from './walk.ts';

/** Passes inputs on, and refuses one that the run would write over: a report is gone once its findings take its name. */
export async function* guardedInputs(
  inputs: AsyncIterable<Input>,
  outputs: readonly (string | null)[],
  { say }: Session,
): AsyncGenerator<Input> {
  const written = new Set<string>();
  for (const path of outputs) {
    const status = path === null ? null : await stat(path).catch(() => null);
    if (path !== null && status?.isFile()) written.add(await realpath(path));
  }
  for await (const input of inputs) {
    if (written.size > 0 && input.kind === 'file') {
      const path = await realpath(input.path).catch(() => input.path);
      if (written.has(path)) throw new UsageError(say('outputIsInput', { path: input.path }));
    }
    yield input;
  }
}
