import type { FormId, TableId } from './form.ts';
import type { Place } from './place.ts';
import type { Scope } from './result.ts';

/** What became of a printed row: placed on a row of the form, recognised but its cells not told apart, kept as a row no form knows, or left over. */
export type TraceOutcome = 'placed' | 'refused' | 'other' | 'left_over';

/** A printed row beside what it was taken for. */
export interface TraceRow {
  readonly place: Place | null;
  /** The label as printed. */
  readonly printed: string;
  /** The label of the form's row; null where it was placed on none. */
  readonly formLabel: string | null;
  /** How alike the two labels are, 0 to 1; null where there is only one. */
  readonly similarity: number | null;
  /** How much worse the next best placement would have been. */
  readonly margin: number | null;
  /** The row's cells, as printed. */
  readonly values: readonly string[];
  readonly outcome: TraceOutcome;
}

/** A stretch of the document and what it was taken as: a statutory table, an excerpt of one within the prose, a table of no form, or nothing. */
export interface TraceSection {
  readonly taken: 'statement' | 'excerpt' | 'unknown_table' | 'nothing';
  readonly table: TableId | null;
  readonly form: FormId | null;
  readonly scope: Scope;
  readonly caption: string | null;
  readonly start: Place | null;
  readonly end: Place | null;
  /** For `nothing`: only rows with values; how many printed rows there are in all says `count`. */
  readonly rows: readonly TraceRow[];
  readonly count: number;
}

/** How a document was recognised, for a person to follow. */
export interface Trace {
  readonly sections: readonly TraceSection[];
}
