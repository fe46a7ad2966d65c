import { type FindingKind, makeFinding } from '../findings/define.ts';
import type { Counts } from '../model/checked.ts';
import type { Finding, FindingData, Outcome } from '../model/finding.ts';
import type { Result } from '../model/result.ts';
import type { Assessment, Rule, RuleSettings } from '../model/rule.ts';
import { assessLinear } from './arithmetic/linear.ts';
import { explainFailures } from './diagnosis/diagnose.ts';

/** What a finding is made from: a rule of one report, or across reports. */
type AssessedRule = Pick<Rule, 'id' | 'title' | 'severity' | 'message'> & {
  readonly open?: FindingKind['message'];
};

/** What the rules say of a report: how often each outcome came, a finding for each that is not a pass, and explanations. */
export interface Checked {
  readonly counts: Counts;
  readonly findings: readonly Finding[];
}

/** Applies the rules to one report. Pure; never changes a value. An unreadable report has nothing to pass. */
export function checkReport(report: Result, rules: readonly Rule[]): Checked {
  const checked = rules.map((rule) => checkRule(rule, report));
  const counts = addCounts(checked.map((each) => each.counts));
  const findings = checked.flatMap((each) => each.findings);
  const isSumWrong = checked.some(
    (each, index) => rules[index]?.check.kind === 'linear' && each.counts.fail > 0,
  );
  return { counts, findings: isSumWrong ? [...findings, ...explainFailures(report, rules)] : findings };
}

/** Applies one rule to one report, by default with the rule's own settings. */
export function checkRule(rule: Rule, report: Result, settings = settingsOf(rule)): Checked {
  const counts = noCounts();
  const findings: Finding[] = [];
  for (const assessment of assessRule(rule, report, settings)) {
    counts[assessment.outcome] += 1;
    if (assessment.outcome !== 'pass') findings.push(findingOf(rule, assessment));
  }
  return { counts, findings };
}

/** Each application of one rule to a report. */
export function assessRule(
  rule: Rule,
  report: Result,
  settings: RuleSettings = settingsOf(rule),
): readonly Assessment[] {
  if (report.status === 'unreadable') return [];
  if (rule.check.kind === 'linear') return assessLinear(rule, rule.check, report);
  return rule.check.assess(report, settings);
}

/** A rule's own settings, or those with another tolerance. */
export function settingsOf(
  rule: Pick<Rule, 'tolerance'>,
  tolerance = rule.tolerance?.value ?? 0,
): RuleSettings {
  return { tolerance };
}

/** No outcome yet. */
export function noCounts(): Record<Outcome, number> {
  return { pass: 0, fail: 0, open: 0, waived: 0 };
}

/** The sum of counts, outcome by outcome. */
export function addCounts(all: readonly Counts[]): Counts {
  const sum = noCounts();
  for (const { pass, fail, open, waived } of all) {
    sum.pass += pass;
    sum.fail += fail;
    sum.open += open;
    sum.waived += waived;
  }
  return sum;
}

/** The finding an assessment gives. */
export function findingOf(rule: AssessedRule, assessment: Assessment): Finding {
  const { outcome, scope, points, places } = assessment;
  const data: FindingData = { ...assessment.data, scope, points };
  const severity = outcome === 'open' ? 'note' : (assessment.severity ?? rule.severity);
  const kind: FindingKind = {
    rule: rule.id,
    severity,
    message: outcome === 'open' ? (rule.open ?? openMessage(rule)) : rule.message,
  };
  return { ...makeFinding(kind, data, places), outcome };
}

function openMessage(rule: AssessedRule): FindingKind['message'] {
  return {
    zh: `无法核对“${rule.title.zh}”：{gaps}未填、未读出或缺失。`,
    en: `Not assessable (${rule.title.en}): {gaps} blank, unread or absent.`,
  };
}
