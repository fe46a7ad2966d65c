import { Checker, type CheckOptions } from '../../src/check/checker.ts';
import type { CheckedFinding, CheckedReport } from '../../src/model/checked.ts';
import type { Result } from '../../src/model/result.ts';
import type { Rule } from '../../src/model/rule.ts';
import type { SeriesRule } from '../../src/model/series.ts';
import { balance } from '../../src/rules/applications/balance.ts';
import { reportOf } from './example-report.ts';

/** The balance of one applicant's column: what came in, and what was settled. */
export type Column = readonly [
  received: number | 'blank',
  carriedIn: number | 'blank',
  settled: number,
  carriedOut: number,
];

/** A report of form 2021 with these columns of the table on applications, and what is given changed. */
export function report(columns: Readonly<Record<string, Column>>, change: Partial<Result> = {}): Result {
  const facts = Object.entries(columns).flatMap(([applicant, [received, carriedIn, settled, carriedOut]]) => [
    [`applications.received/${applicant}`, received] as const,
    [`applications.carried_in/${applicant}`, carriedIn] as const,
    [`applications.results.total/${applicant}`, settled] as const,
    [`applications.carried_out/${applicant}`, carriedOut] as const,
  ]);
  const made = reportOf({ form: '2021', entity: '青山县人民政府', facts: Object.fromEntries(facts) });
  const source = { ...made.source, path: 'reports/a.html' };
  return { ...made, source, year: 2022, ...change };
}

/** A report whose column of natural persons is out by one, and whose total is in order. */
export const unbalanced = report({ natural_person: [11, 0, 10, 0], total: [10, 0, 10, 0] });

/** A report all of whose columns are in order. */
export const balanced = report({ natural_person: [10, 0, 10, 0], total: [10, 0, 10, 0] });

/** A checker of the one rule on the balance, unless told otherwise. */
export function checkerOf(
  options: CheckOptions = {},
  rules: readonly Rule[] = [balance],
  series: readonly SeriesRule[] = [],
): Checker {
  return new Checker({ rules, series }, options);
}

/** `rule outcome severity`, one for each finding. */
export function tell(findings: readonly CheckedFinding[]): string[] {
  return findings.map(({ rule, outcome, severity }) => `${rule} ${outcome} ${severity}`);
}

/** The checks of some reports, and what comes after them. */
export function checkAll(checker: Checker, reports: readonly Result[]): CheckedReport[] {
  return [...reports.map((each) => checker.check(each)), ...checker.finish()];
}
