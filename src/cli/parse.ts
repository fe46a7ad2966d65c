import { runBatch } from './batch.ts';
import { type ParseFlags, type Session, UsageError } from './session.ts';

/** `gov-report parse`: reads reports and writes what they hold. */
export async function parse(paths: readonly string[], flags: ParseFlags, session: Session): Promise<void> {
  const inputs = choosePaths(paths, session);
  if (flags.bom && flags.format !== 'csv') throw new UsageError(session.say('bomOnlyCsv'));
  session.exitCode = await runBatch(inputs, flags, session);
}

/** Without paths, standard input is read when something is piped into it. */
function choosePaths(paths: readonly string[], { say }: Session): readonly string[] {
  if (paths.length === 0 && process.stdin.isTTY) throw new UsageError(say('noPaths'));
  if (paths.filter((path) => path === '-').length > 1) throw new UsageError(say('stdinTwice'));
  return paths.length === 0 ? ['-'] : paths;
}
