import type { Language } from '../model/serialize.ts';
import type { Say } from './terminal/language.ts';

/** The exit codes, as contracted. */
export const exitCodes = { fine: 0, findings: 1, failed: 2, unreadable: 3, interrupted: 130 } as const;

/** What every command gets: the language, the catalogue in it, and where to leave the exit code. */
export interface Session {
  readonly language: Language;
  readonly say: Say;
  /** Of the installed package. */
  readonly version: string;
  /** The command asked for, when the first word names one. */
  command: string | null;
  /** Set by the command's action; `fine` until then. */
  exitCode: number;
}

/** The user asked for something that cannot be done as asked: said without a stack trace, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
