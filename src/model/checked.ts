import type { Format } from './document.ts';
import type { Finding, Outcome, Severity } from './finding.ts';
import type { Term } from './form.ts';
import type { Status } from './result.ts';

/**
 * Where a finding comes from: the file as such, the reading of it, a rule, the explanation of what failed, a rule across
 * reports, or the configuration.
 */
export type Origin = 'file' | 'reading' | 'rule' | 'diagnosis' | 'series' | 'configuration';

/** Why a failure is accepted, and until which day (ISO date), where that is limited. */
export interface Acceptance {
  readonly reason: string;
  readonly until: string | null;
}

/** A finding with what a reader needs beside its sentence. */
export interface CheckedFinding extends Finding {
  readonly origin: Origin;
  /** What the rule is called; null for findings of no rule. */
  readonly title: Term | null;
  /** What to do about it; null for findings of no rule. */
  readonly help: Term | null;
  /** The table's own labels of the figure most likely meant: 表三 · （一）予以公开 · 商业企业; the scope before them where the report tells two apart. Null where it is about no cell. */
  readonly subject: Term | null;
  /** The same for the same finding on the same report, wherever it stands in the file: 32 hexadecimal digits. */
  readonly fingerprint: string;
  /** Set where, and only where, the outcome is `waived`. */
  readonly waiver: Acceptance | null;
}

/** How often each outcome came. */
export type Counts = Readonly<Record<Outcome, number>>;

/** What one rule came to on one report. */
export interface RuleOutcome {
  readonly rule: string;
  readonly title: Term;
  readonly counts: Counts;
}

/**
 * What a check says of one thing: a report by itself (`report`), a report beside others (`series`, after all reports
 * were seen), or the configuration file.
 */
export interface CheckedReport {
  readonly kind: 'report' | 'series' | 'configuration';
  readonly path: string;
  readonly format: Format | null;
  readonly entity: string | null;
  readonly year: number | null;
  /** Null for the configuration. */
  readonly status: Status | null;
  /** Of the rules' checks; findings of the reading are not among them. */
  readonly counts: Counts;
  /** The rules that had something to check, in the order of the rules. */
  readonly rules: readonly RuleOutcome[];
  /** Those of the reading first, then those of the rules in their order, then what explains them; passes leave none. */
  readonly findings: readonly CheckedFinding[];
}

/** What a check of many reports came to. */
export interface CheckSummary {
  readonly reports: number;
  readonly status: Readonly<Record<Status, number>>;
  readonly counts: Counts;
  /** Every failure that is not waived. */
  readonly findings: Readonly<Record<Severity, number>>;
  /** Those of them that are no matter of a file as such: `status` counts files that could not be read. */
  readonly failures: Readonly<Record<Severity, number>>;
}
