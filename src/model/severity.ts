import type { Severity } from './finding.ts';

/** The least severity that counts as a failure. */
export type FailOn = Severity | 'never';

const weights: Readonly<Record<Severity, number>> = { note: 1, warning: 2, error: 3 };

/** Whether a severity counts as a failure. */
export function isFailure(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'never' && weights[severity] >= weights[failOn];
}
