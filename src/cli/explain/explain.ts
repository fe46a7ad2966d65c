import { stat } from 'node:fs/promises';
import type { Parsed } from '../../pipeline.ts';
import { standardInput } from '../inputs/inputs.ts';
import { exitCodes, type Session, UsageError } from '../session.ts';
import { writeOut } from '../terminal/streams.ts';

/** Between an archive and the name of a file within it. */
const WITHIN = '!/';

/** What is written like a rule's id is no path of a report, which has an extension. */
const ruleId = /^[a-z0-9-]+\/[a-z0-9-]+$/;

/** `gov-report explain`: shows how a file was recognised, or what a rule or an indicator means. A file goes first, or one within an archive. */
export async function explain(subject: string, session: Session): Promise<void> {
  if (subject === standardInput || (await exists(subject))) return explainReports(subject, session);
  const archive = await archiveOf(subject);
  if (archive !== null) return explainMember(archive, subject, session);
  const { ruleExplanation } = await import('./rule-explanation.ts');
  const { indicatorExplanation, indicatorNames } = await import('./indicator-explanation.ts');
  const text = ruleExplanation(subject, session) ?? indicatorExplanation(subject, session);
  if (text !== null) return writeOut(text);
  const { allRules } = await import('../../check/configuration/known-rules.ts');
  const { findingKinds } = await import('../../findings/index.ts');
  const { nearest } = await import('../../check/configuration/nearest.ts');
  const ids = [...allRules.map(({ id }) => id), ...findingKinds.map(({ rule }) => rule)];
  const near = nearest(subject, [...ids, ...indicatorNames()]);
  if (near.length === 0 && !ruleId.test(subject)) return explainReports(subject, session);
  failOn(session.say('nothingOfThatName', { what: subject }), near, session);
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

/** The archive of `archive.zip!/dir/report.docx`, where there is one; null for anything else. */
async function archiveOf(subject: string): Promise<string | null> {
  for (let at = subject.indexOf(WITHIN); at !== -1; at = subject.indexOf(WITHIN, at + 1)) {
    const archive = subject.slice(0, at);
    if (await exists(archive)) return archive;
  }
  return null;
}

/** Explains every report in a file: the file itself, or those of an archive. */
async function explainReports(file: string, session: Session): Promise<void> {
  const { explainEach, explainEachOf } = await import('../../pipeline.ts');
  const reports = file === standardInput ? explainEachOf(process.stdin, file) : explainEach(file);
  await tellReports(reports, session);
}

/** Explains what an archive holds under a name: a report, or all of an archive within it. */
async function explainMember(archive: string, subject: string, session: Session): Promise<void> {
  const { explainEach } = await import('../../pipeline.ts');
  const names: string[] = [];
  const wanted = (path: string): boolean => {
    names.push(path);
    return path === subject || path.startsWith(`${subject}${WITHIN}`);
  };
  if ((await tellReports(explainEach(archive, wanted), session)) > 0) return;
  const { nearest } = await import('../../check/configuration/nearest.ts');
  failOn(session.say('nothingOfThatName', { what: subject }), nearest(subject, names), session);
}

/** Prints explanations, an empty line between them, and tells how many. */
async function tellReports(reports: AsyncIterable<Parsed>, session: Session): Promise<number> {
  const { explanation } = await import('./explanation.ts');
  let told = 0;
  for await (const { result, trace } of reports) {
    await writeOut(`${told > 0 ? '\n' : ''}${explanation(result, trace?.() ?? null, session)}`);
    if (result.status !== 'parsed') session.exitCode = exitCodes.unreadable;
    told += 1;
  }
  return told;
}

function failOn(sentence: string, near: readonly string[], { say }: Session): never {
  throw new UsageError(near.length > 0 ? say('withSuggestion', { sentence, suggestion: near }) : sentence);
}
