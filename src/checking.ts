import { Checker, type CheckOptions } from './check/checker.ts';
import { explainFailures } from './check/diagnosis/diagnose.ts';
import { findingKinds } from './findings/index.ts';
import type { CheckedReport } from './model/checked.ts';
import type { Severity } from './model/finding.ts';
import type { Term } from './model/form.ts';
import type { Result } from './model/result.ts';
import { rules } from './rules/index.ts';
import { seriesRules } from './rules/series.ts';

/** A checker with every rule there is. One run of reports is one checker. */
export function createChecker(options: CheckOptions = {}): Checker {
  return new Checker({ rules, series: seriesRules, explain: explainFailures }, options);
}

/**
 * Holds one result to the rules. What takes several reports, and what is to be said of the configuration after all of
 * them, comes from `createChecker`.
 */
export function checkResult(result: Result, options: CheckOptions = {}): CheckedReport {
  return createChecker(options).check(result);
}

/** What is told of whatever a finding may refer to: rules with title and help, findings of the reading without. */
export interface About {
  readonly id: string;
  readonly severity: Severity;
  readonly title?: Term;
  readonly source?: Term;
  readonly help?: Term;
}

/** Every rule, then every kind of finding that is none. */
export function everythingToFind(): readonly About[] {
  const kinds = findingKinds.map(({ rule, severity }) => ({ id: rule, severity }));
  return [...rules, ...seriesRules, ...kinds].map((about) => ({ ...about }));
}
