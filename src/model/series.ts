import type { Place } from './place.ts';
import type { Scope } from './result.ts';
import type { Assessment, Rule, RuleSettings } from './rule.ts';

/** What is kept of a report for the rules that look at several: who, when, and the figures those rules ask for. */
export interface Digest {
  readonly path: string;
  readonly entity: string | null;
  readonly year: number | null;
  /** Of the file's bytes; the same for copies. */
  readonly sha256: string | null;
  /** The scopes the report makes statements for. */
  readonly scopes: readonly Scope[];
  /** A figure one of the rules has asked for; null where the report prints none that carries a value. */
  value(scope: Scope, key: string): number | null;
  /** Where that figure stands; null where there is none. */
  place(scope: Scope, key: string): Place | null;
}

/** What a rule across reports came to on one of them. */
export interface SeriesAssessment extends Assessment {
  /** The report it is said of. */
  readonly report: Digest;
}

/** One thing that reports are held to beside each other: years of one body, levels, copies. */
export interface SeriesRule
  extends Pick<Rule, 'id' | 'title' | 'severity' | 'source' | 'message' | 'help' | 'tolerance'> {
  /** The data points it needs of every report: nothing else is kept, so that 100,000 reports fit in memory. */
  readonly keys: readonly string[];
  /** Sees every report of the run at once, in the order they were read. */
  assess(reports: readonly Digest[], settings: RuleSettings): Iterable<SeriesAssessment>;
}
