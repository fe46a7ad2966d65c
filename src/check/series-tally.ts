import type { Counts } from '../model/checked.ts';
import type { Finding } from '../model/finding.ts';
import type { Digest, SeriesAssessment, SeriesRule } from '../model/series.ts';
import { type Checked, findingOf, noCounts } from './check.ts';

const outcomes = ['pass', 'fail', 'open'] as const;

/** What one report came to: how often each outcome of each rule, and the few findings. */
class ReportTally {
  readonly #counts: Uint32Array;
  readonly #findings = new Map<number, Finding[]>();

  constructor(rules: number) {
    this.#counts = new Uint32Array(rules * outcomes.length);
  }

  add(rule: number, outcome: (typeof outcomes)[number], finding: Finding | null): void {
    const spot = rule * outcomes.length + outcomes.indexOf(outcome);
    this.#counts[spot] = (this.#counts[spot] ?? 0) + 1;
    if (finding === null) return;
    const findings = this.#findings.get(rule) ?? [];
    findings.push(finding);
    this.#findings.set(rule, findings);
  }

  of(rule: number): Checked {
    const [pass = 0, fail = 0, open = 0] = this.#counts.subarray(rule * outcomes.length);
    const counts: Counts = { ...noCounts(), pass, fail, open };
    return { counts, findings: this.#findings.get(rule) ?? [] };
  }
}

/** Gathers by report what the rules across reports say rule after rule. Passes are only counted. */
export class SeriesTally {
  readonly #rules: readonly SeriesRule[];
  readonly #reports = new Map<Digest, ReportTally>();

  constructor(rules: readonly SeriesRule[]) {
    this.#rules = rules;
  }

  add(rule: SeriesRule, assessment: SeriesAssessment): void {
    const { report, outcome } = assessment;
    const tally = this.#reports.get(report) ?? new ReportTally(this.#rules.length);
    this.#reports.set(report, tally);
    tally.add(this.#rules.indexOf(rule), outcome, outcome === 'pass' ? null : findingOf(rule, assessment));
  }

  /** Each report something was said of, with what each rule came to on it, in the order of the rules. */
  *reports(): Generator<readonly [Digest, readonly (readonly [SeriesRule, Checked])[]]> {
    for (const [report, tally] of this.#reports) {
      yield [report, this.#rules.map((rule, index) => [rule, tally.of(index)] as const)];
    }
  }
}
