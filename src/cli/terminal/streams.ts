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
