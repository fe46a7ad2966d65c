import type { Configuration } from '../model/configuration.ts';
import type { Finding } from '../model/finding.ts';
import type { Digest, ReportAssessor, SeriesRule } from '../model/series.ts';
import { type Checked, findingOf, noCounts, settingsOf } from './check.ts';

/** What a configuration may say of rules across reports. */
interface Settings {
  readonly tolerances: Configuration['tolerances'] | undefined;
  readonly regions: Configuration['regions'] | undefined;
}

/** What each rule came to on one report. */
export type SeriesChecked = readonly (readonly [SeriesRule, Checked])[];

/** Holds reports to the rules across them: each report something was said of, in the order they were read. */
export function* checkSeries(
  rules: readonly SeriesRule[],
  kept: readonly Digest[],
  { tolerances, regions = {} }: Settings,
): Generator<readonly [Digest, SeriesChecked]> {
  const reports = [...kept];
  const assessors = rules.map((rule) => {
    const settings = { ...settingsOf(rule, tolerances?.[rule.id]), regions };
    return [rule, rule.assess(reports, settings)] as const;
  });
  for (const report of reports) {
    const checked = assessors.flatMap(([rule, assess]) => {
      const each = checkReport(rule, assess, report);
      return each ? [[rule, each] as const] : [];
    });
    if (checked.length > 0) yield [report, checked];
  }
}

/** What a rule came to on a report; null where it asks nothing of it. */
function checkReport(rule: SeriesRule, assess: ReportAssessor, report: Digest): Checked | null {
  const counts = noCounts();
  const findings: Finding[] = [];
  let asked = false;
  for (const assessment of assess(report)) {
    asked = true;
    counts[assessment.outcome] += 1;
    if (assessment.outcome !== 'pass') findings.push(findingOf(rule, assessment));
  }
  return asked ? { counts, findings } : null;
}
