import { type Session, UsageError } from '../session.ts';
import { standardInput } from './inputs.ts';

/** The paths to read. Without any, standard input is read when something is piped into it. */
export function choosePaths(paths: readonly string[], { say }: Session): readonly string[] {
  if (paths.length === 0 && process.stdin.isTTY) throw new UsageError(say('noPaths'));
  if (paths.filter((path) => path === standardInput).length > 1) throw new UsageError(say('stdinTwice'));
  return paths.length === 0 ? [standardInput] : paths;
}
