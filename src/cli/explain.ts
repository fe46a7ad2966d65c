import { explainFile, explainStream } from '../pipeline.ts';
import { explanation } from './explanation.ts';
import { standardInput } from './inputs.ts';
import { exitCodes, type Session, writeOut } from './session.ts';

/** `gov-report explain`: shows how a file was recognised. */
export async function explain(file: string, session: Session): Promise<void> {
  const parsed = file === standardInput ? await explainStream(process.stdin, file) : await explainFile(file);
  await writeOut(explanation(parsed.result, parsed.trace?.() ?? null, session));
  if (parsed.result.status !== 'parsed') session.exitCode = exitCodes.unreadable;
}
