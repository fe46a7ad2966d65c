import { commands } from './help/commands.ts';
import { buildProgram } from './program.ts';
import { exitCodes, type Session, UsageError } from './session.ts';
import { ClosedPipe, traceWhenAsked, writeError } from './terminal/streams.ts';

/** Runs the command the arguments name and gives the exit code. Never throws. */
export async function runCommand(args: readonly string[], session: Session): Promise<number> {
  session.command = commands.find(({ name }) => name === args[0])?.name ?? null;
  try {
    await buildProgram(session).parseAsync([...args], { from: 'user' });
    return session.exitCode;
  } catch (error) {
    return explainFailure(error, session);
  }
}

async function explainFailure(error: unknown, session: Session): Promise<number> {
  if (error instanceof ClosedPipe) return exitCodes.fine;
  if (error instanceof UsageError) return complain(error.message, session);
  const message = error instanceof Error ? error.message : String(error);
  const complaint = complaintOf(error);
  if (complaint !== null) {
    // Nothing is wrong with help or version asked for; and help for want of a command has said enough.
    if (complaint.exitCode === 0) return exitCodes.fine;
    if (complaint.code === 'commander.help') return exitCodes.failed;
    const { explainUsage } = await import('./help/usage.ts');
    return complain(explainUsage(complaint.code, message, session.say), session);
  }
  writeError(session.say('bug', { error: message }));
  traceWhenAsked(error);
  return exitCodes.failed;
}

/** What commander threw, or null when the error is none of its own. */
function complaintOf(error: unknown): { readonly code: string; readonly exitCode: number } | null {
  if (!(error instanceof Error && 'code' in error && 'exitCode' in error)) return null;
  const { code, exitCode } = error;
  return typeof code === 'string' && typeof exitCode === 'number' ? { code, exitCode } : null;
}

function complain(message: string, { say, command }: Session): number {
  writeError(say('usageError', { message }));
  writeError(say('usageHint', { command: command === null ? 'gov-report' : `gov-report ${command}` }));
  return exitCodes.failed;
}
