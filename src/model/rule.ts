import type { FindingData, Severity } from './finding.ts';
import type { FormId, Term } from './form.ts';
import type { Place } from './place.ts';
import type { Mention, Outline, Result, Scope } from './result.ts';

/** What one application of a rule came to: one equation of one column, one statement of the prose. */
export interface Assessment {
  readonly outcome: 'pass' | 'fail' | 'open';
  /** Where it is milder than the rule's own: a sum that fails only if a blank counts as zero. */
  readonly severity?: Severity;
  readonly scope: Scope;
  /** Keys of the data points it rests on, the one most likely meant first. */
  readonly points: readonly string[];
  /** What the rule's message is filled with; for `open`, `gaps`: labels of what is blank, unread or absent. */
  readonly data: FindingData;
  readonly places: readonly Place[];
}

/** A term of a sum: a data point, or the rows of which a report prints one set (three rows, or the one they were before). */
export type Operand = string | { readonly either: readonly string[]; readonly or: readonly string[] };

/** How two sums should stand to each other. */
export type Relation = '=' | '<=' | '>=' | '>';

/** Two sums that are compared, by data-point keys; a side without operands is zero. */
export interface Equation {
  readonly left: readonly Operand[];
  readonly relation: Relation;
  readonly right: readonly Operand[];
  /** Operands that a gap leaves open; a side of one operand always is so. Any other blank counts as zero. */
  readonly totals?: readonly string[];
  /** Asked only of a statement that prints more than zero for this data point. */
  readonly when?: string;
}

/** Compares sums of one table of a statement; as data it gives its own formula, documentation and diagnosis. */
export interface LinearCheck {
  readonly kind: 'linear';
  readonly equations: readonly Equation[];
}

/** How far two figures may lie apart before a rule objects. A configuration may set another value. */
export interface Tolerance {
  readonly value: number;
  /** What the value measures: a share of the printed figure, percentage points. */
  readonly meaning: Term;
}

/** What a configuration may change of a rule's working. */
export interface RuleSettings {
  /** The configured tolerance, else the rule's own, else 0. */
  readonly tolerance: number;
}

/** Looks at one report as a whole. */
export interface ReportCheck {
  readonly kind: 'report';
  assess(report: Result, settings: RuleSettings): readonly Assessment[];
}

/** A figure of an example: a number, blank, a dash, or present and unread, as something like `1O` or as given. */
export type ExampleValue = number | 'blank' | 'dash' | 'unparsed' | { readonly unread: string };

/** A report in small, for showing a rule: what it leaves out is absent. */
export interface Example {
  readonly form: FormId;
  /** Default: the latest year of the form. */
  readonly year?: number;
  readonly title?: string;
  readonly entity?: string;
  readonly period?: Result['period'];
  /** The figures, of a report that tells no scopes apart. */
  readonly facts?: Readonly<Record<string, ExampleValue>>;
  readonly ownLevel?: Readonly<Record<string, ExampleValue>>;
  readonly region?: Readonly<Record<string, ExampleValue>>;
  readonly mentions?: readonly Partial<Mention>[];
  readonly outline?: Partial<Outline>;
}

/** Reports that a rule passes, fails and leaves open. They run as tests and stand in the rule's page. */
export interface RuleExamples {
  readonly holds: readonly Example[];
  readonly fails: readonly Example[];
  readonly open?: readonly Example[];
}

/** One thing that reports are held to. */
export interface Rule {
  /** `category/slug`, stable; also the file's path under `src/rules/`. */
  readonly id: string;
  readonly title: Term;
  readonly severity: Severity;
  /** The editions it holds for. */
  readonly forms: readonly FormId[];
  /** The notice, definition or observation it rests on. */
  readonly source: Term;
  /** The sentence of a failure; `{name}` stands for the datum of that name. */
  readonly message: Term;
  /** What a person should do about a failure, and what exceptions are known. */
  readonly help: Term;
  /** What the check looks at, where no formula tells it. */
  readonly explanation?: Term;
  /** Only where the rule allows for rounding; makes it configurable. */
  readonly tolerance?: Tolerance;
  readonly check: LinearCheck | ReportCheck;
  readonly examples: RuleExamples;
}
