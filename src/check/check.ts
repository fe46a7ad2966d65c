import { type FindingKind, makeFinding } from '../findings/define.ts';
import type { Finding, FindingData, Outcome } from '../model/finding.ts';
import type { Result } from '../model/result.ts';
import type { Assessment, Rule } from '../model/rule.ts';
import { explainFailures } from './diagnosis/diagnose.ts';
import { assessLinear } from './linear.ts';

/** What the rules say of a report: how often each outcome came, a finding for each that is not a pass, and explanations. */
export interface Checked {
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly findings: readonly Finding[];
}

/** Applies the rules to one report. Pure; never changes a value. An unreadable report has nothing to pass. */
export function checkReport(report: Result, rules: readonly Rule[]): Checked {
  const counts = { pass: 0, fail: 0, open: 0, waived: 0 };
  const findings: Finding[] = [];
  for (const rule of rules) {
    for (const assessment of assessRule(rule, report)) {
      counts[assessment.outcome] += 1;
      if (assessment.outcome !== 'pass') findings.push(findingOf(rule, assessment));
    }
  }
  if (counts.fail > 0) findings.push(...explainFailures(report, rules));
  return { counts, findings };
}

/** Each application of one rule to a report. */
export function assessRule(rule: Rule, report: Result): readonly Assessment[] {
  if (report.status === 'unreadable') return [];
  return rule.check.kind === 'linear' ? assessLinear(rule, rule.check, report) : rule.check.assess(report);
}

function findingOf(rule: Rule, assessment: Assessment): Finding {
  const { outcome, scope, points, places } = assessment;
  const data: FindingData = { ...assessment.data, scope, points };
  const severity = outcome === 'open' ? 'note' : (assessment.severity ?? rule.severity);
  const kind: FindingKind = {
    rule: rule.id,
    severity,
    message: outcome === 'open' ? openMessage(rule) : rule.message,
  };
  return { ...makeFinding(kind, data, places), outcome };
}

function openMessage(rule: Rule): FindingKind['message'] {
  return {
    zh: `无法核对“${rule.title.zh}”：{gaps}未填、未读出或缺失。`,
    en: `Not assessable (${rule.title.en}): {gaps} blank, unread or absent.`,
  };
}
