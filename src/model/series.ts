import type { FormId } from './form.ts';
import type { Place } from './place.ts';
import type { Scope, ValueState } from './result.ts';
import type { Assessment, Example, Rule, RuleSettings } from './rule.ts';

/** A figure as a sum counts it. `assumed`: it is blank, or a row a report may leave out, and counts as zero. */
export type CountedFigure =
  | { readonly kind: 'known' | 'assumed'; readonly value: number }
  | { readonly kind: 'gap' };

/** How a figure is asked for: a total that is blank states nothing; an optional row that is absent counts as zero. */
export interface CountedAs {
  readonly isTotal?: boolean;
  readonly isOptional?: boolean;
}

/** What is kept of a report for the rules that look at several: who, when, and the figures those rules ask for. */
export interface Digest {
  readonly path: string;
  readonly entity: string;
  readonly year: number;
  /** Of the file's bytes; the same for copies. */
  readonly sha256: string | null;
  /** The scopes the report makes one statement for; where it makes two, neither is certain. */
  readonly scopes: readonly Scope[];
  /** How a figure is printed that one of the rules has asked for; null where the report does not print it. */
  state(scope: Scope, key: string): ValueState | null;
  /** The value of that figure; null where the report prints none that carries a value. */
  value(scope: Scope, key: string): number | null;
  /** That figure as a sum counts it, by the one policy for gaps. */
  counted(scope: Scope, key: string, as: CountedAs): CountedFigure;
  /** Where that figure stands; null where there is none. */
  place(scope: Scope, key: string): Place | null;
  /** The edition its table follows, for the wording of labels; null where it has none. */
  form(scope: Scope, key: string): FormId | null;
  /** Every figure kept of a statement that carries a value. */
  figures(scope: Scope): ReadonlyMap<string, number>;
  /** What the prose says it has come to since the counting began, by data point. */
  readonly cumulative: readonly Cumulative[];
}

/** A figure the prose states for all years together: 《条例》实施以来累计主动公开政府信息 642659 条. */
export interface Cumulative {
  readonly key: string;
  /** Of the statement whose figure of the year it goes on with. */
  readonly scope: Scope;
  readonly value: number;
  readonly place: Place;
}

/** What a rule across reports came to on one of them. */
export interface SeriesAssessment extends Assessment {
  /** The report it is said of. */
  readonly report: Digest;
}

/** Says what a rule came to on one report. */
export type ReportAssessor = (report: Digest) => Iterable<SeriesAssessment>;

/** Which bodies a region consists of, by names: that of the region among its parts is its own level. */
export type Regions = Readonly<Record<string, readonly string[]>>;

/** What a configuration may change of the working of a rule across reports. */
export interface SeriesSettings extends RuleSettings {
  readonly regions: Regions;
}

/** Reports beside each other, for showing a rule. */
export interface SeriesExample {
  readonly reports: readonly Example[];
  readonly regions?: Regions;
}

/** One thing that reports are held to beside each other: years of one body, levels, copies. */
export interface SeriesRule
  extends Pick<
    Rule,
    'id' | 'title' | 'severity' | 'forms' | 'source' | 'message' | 'help' | 'explanation' | 'tolerance'
  > {
  /** The sentence where it could not be assessed. Default: that of every rule, with `gaps`. */
  readonly open?: Rule['message'];
  /** The data points it needs of every report, or all: nothing else is kept, so that 100,000 reports fit in memory. */
  readonly keys: readonly string[] | 'all';
  /**
   * Sees every report of the run at once that names a body and a year, in the order they were read, and gives what says
   * of each of them, asked in that order, what the rule comes to: so that no more is held than one report's findings.
   */
  assess(reports: readonly Digest[], settings: SeriesSettings): ReportAssessor;
  readonly examples: {
    readonly holds: readonly SeriesExample[];
    readonly fails: readonly SeriesExample[];
    readonly open?: readonly SeriesExample[];
  };
}
