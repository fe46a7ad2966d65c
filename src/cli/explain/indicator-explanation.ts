import { allRules } from '../../check/configuration/known-rules.ts';
import { allPoints } from '../../forms/points.ts';
import type { DataPoint } from '../../model/form.ts';
import type { Operand, Rule } from '../../model/rule.ts';
import type { Session } from '../session.ts';
import { type Entry, entryLines } from './entries.ts';

/** What an indicator, or one data point of it, means in each edition; null when no form has it. */
export function indicatorExplanation(id: string, session: Session): string | null {
  const points = [...allPoints().values()]
    .flat()
    .filter(({ key, indicator }) => key === id || indicator === id);
  const [first] = points;
  if (!first) return null;
  const { say } = session;
  const applicants = [...new Set(points.flatMap(({ applicant }) => applicant ?? []))];
  const entries: Entry[] = [
    [say('explainIndicatorRow'), [id]],
    ...formEntries(points, session),
    [say('explainUnitRow'), [first.unit]],
    [say('explainApplicantsRow'), applicants.length > 0 ? [applicants.join(say('listSeparator'))] : []],
    [
      say('explainRulesRow'),
      rulesAbout(points).map(({ id: rule, title }) => `${rule} ${title[session.language]}`),
    ],
  ];
  return `${entryLines(entries).join('\n')}\n`;
}

/** Every name an indicator or a data point goes by. */
export function indicatorNames(): readonly string[] {
  const points = [...allPoints().values()].flat();
  return [...new Set(points.flatMap(({ key, indicator }) => [indicator, key]))];
}

/** The labels in each edition that has it. */
function formEntries(points: readonly DataPoint[], { say, language }: Session): Entry[] {
  const byForm = new Map<string, DataPoint>();
  for (const point of points) if (!byForm.has(point.form)) byForm.set(point.form, point);
  return [...byForm].map(([form, { rowPath, columnPath, applicant }]): Entry => {
    const path = applicant === undefined || points.length === 1 ? [...rowPath, ...columnPath] : rowPath;
    return [say('explainFormRow', { form }), [path.map((term) => term[language]).join(' › ')]];
  });
}

function rulesAbout(points: readonly DataPoint[]): readonly Rule[] {
  const keys = new Set(points.map(({ key }) => key));
  const names = (operand: Operand): readonly string[] =>
    typeof operand === 'string' ? [operand] : [...operand.either, ...operand.or];
  return allRules.filter(
    (rule): rule is Rule =>
      'check' in rule &&
      rule.check.kind === 'linear' &&
      rule.check.equations.some(({ left, right }) =>
        [...left, ...right].flatMap(names).some((key) => keys.has(key)),
      ),
  );
}
