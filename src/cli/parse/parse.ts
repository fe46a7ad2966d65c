import type { ParseFlags } from '../flags.ts';
import { choosePaths } from '../inputs/paths.ts';
import { type Session, UsageError } from '../session.ts';
import { runBatch } from './batch.ts';

/** `gov-report parse`: reads reports and writes what they hold. */
export async function parse(paths: readonly string[], flags: ParseFlags, session: Session): Promise<void> {
  const inputs = choosePaths(paths, session);
  if (flags.bom && flags.format !== 'csv') throw new UsageError(session.say('bomOnlyCsv'));
  session.exitCode = await runBatch(inputs, flags, session);
}
