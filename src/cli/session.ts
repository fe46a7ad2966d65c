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

/** The reader of our output went away (`| head`): no error, the run ends quietly. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe';
}

/** Writes to standard output; resolves once the text is taken, so that a slow reader slows us down. */
export function writeOut(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (!error) resolve();
      else if ('code' in error && error.code === 'EPIPE') reject(new ClosedPipe());
      else reject(error);
    });
  });
}

/** Writes a line to standard error. */
export function writeError(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Prints the stack trace of an error of ours under `DEBUG=gov-report`. */
export function traceWhenAsked(error: unknown): void {
  const { DEBUG } = process.env;
  if (DEBUG === 'gov-report' && error instanceof Error && error.stack) writeError(error.stack);
}
