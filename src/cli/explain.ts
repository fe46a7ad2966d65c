import { stat } from 'node:fs/promises';
import { standardInput } from './inputs.ts';
import { exitCodes, type Session, UsageError, writeOut } from './session.ts';

/** What is written like a rule's id is no path of a report, which has an extension. */
const ruleId = /^[a-z0-9-]+\/[a-z0-9-]+$/;

/** `gov-report explain`: shows how a file was recognised, or what a rule or an indicator means. A file goes first. */
export async function explain(subject: string, session: Session): Promise<void> {
  if (subject === standardInput || (await exists(subject))) return explainReport(subject, session);
  const { ruleExplanation } = await import('./rule-explanation.ts');
  const { indicatorExplanation, indicatorNames } = await import('./indicator-explanation.ts');
  const text = ruleExplanation(subject, session) ?? indicatorExplanation(subject, session);
  if (text !== null) return writeOut(text);
  const { allRules } = await import('../check/known-rules.ts');
  const { findingKinds } = await import('../findings/index.ts');
  const { nearest } = await import('../check/nearest.ts');
  const ids = [...allRules.map(({ id }) => id), ...findingKinds.map(({ rule }) => rule)];
  const near = nearest(subject, [...ids, ...indicatorNames()]);
  if (near.length === 0 && !ruleId.test(subject)) return explainReport(subject, session);
  const sentence = session.say('nothingOfThatName', { what: subject });
  throw new UsageError(
    near.length > 0 ? session.say('withSuggestion', { sentence, suggestion: near }) : sentence,
  );
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

async function explainReport(file: string, session: Session): Promise<void> {
  const { explainFile, explainStream } = await import('../pipeline.ts');
  const { explanation } = await import('./explanation.ts');
  const parsed = file === standardInput ? await explainStream(process.stdin, file) : await explainFile(file);
  await writeOut(explanation(parsed.result, parsed.trace?.() ?? null, session));
  if (parsed.result.status !== 'parsed') session.exitCode = exitCodes.unreadable;
}
