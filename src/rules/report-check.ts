import type { Result, Statement } from '../model/result.ts';
import type { Assessment, ReportCheck } from '../model/rule.ts';

/** What the assessment of one statement came to; its scope is the statement's. */
export type StatementAssessment = Omit<Assessment, 'scope'>;

/** A check that looks at each statement of a report by itself. */
export function eachStatement(
  assess: (statement: Statement, report: Result) => readonly StatementAssessment[],
): ReportCheck {
  return {
    kind: 'report',
    assess: (report) =>
      report.statements.flatMap((statement) =>
        assess(statement, report).map((assessment) => ({ ...assessment, scope: statement.scope })),
      ),
  };
}

/** An assessment of some data points of a statement, with the places they stand at. */
export function assessed(
  statement: Statement,
  outcome: Assessment['outcome'],
  points: readonly string[],
  data: Assessment['data'] = {},
): StatementAssessment {
  const places = points.flatMap((key) => statement.facts[key]?.place ?? []);
  return { outcome, points, data, places };
}
