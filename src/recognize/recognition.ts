import type { DataPoint, FormId, TableId } from '../model/form.ts';
import type { Place } from '../model/place.ts';
import type { Scope } from '../model/result.ts';
import type { Placement } from './alignment/align.ts';
import type { LabelRow, Layout, ValueCell } from './rows/label-row.ts';

/** One figure of a form: the same key in each edition that has it. */
export interface Point {
  readonly key: string;
  readonly editions: readonly DataPoint[];
}

/** A printed cell that is this point's for certain. A null cell is one the layout leaves out when empty. */
export interface PlacedCell {
  readonly point: Point;
  readonly cell: ValueCell | null;
  /** The unit printed beside the label or in the column's header, when one is. */
  readonly unit: string | null;
  /** Where the cell stands, or its label when the cell itself is not printed. */
  readonly place: Place;
}

/** Digits printed without separators for several points in order. */
export interface PlacedRun {
  readonly points: readonly Point[];
  readonly text: string;
  readonly place: Place;
}

/** A recognised row whose cells could not be told apart: its points exist, unread. */
export interface RefusedRow {
  readonly points: readonly Point[];
  readonly raw: string;
  readonly place: Place;
}

/** A row of a table that no form knows, with the labels above it and its values under their column labels. */
export interface UnknownRow {
  readonly path: readonly string[];
  readonly label: string;
  readonly unit: string | null;
  readonly table: TableId | null;
  readonly cells: readonly { readonly column: string | null; readonly cell: ValueCell }[];
  /** The columns of figures the table's header names. */
  readonly columns: readonly string[];
  readonly place: Place;
}

/** What was made of one row of a form. */
export interface ReadRow {
  readonly label: string;
  readonly cells: readonly PlacedCell[];
  readonly runs: readonly PlacedRun[];
  readonly refused: readonly RefusedRow[];
}

/** A stretch of the document recognised as one of the forms' tables. */
export interface RecognizedTable {
  readonly table: TableId;
  readonly scope: Scope;
  /** An `excerpt` repeats some rows within the prose. */
  readonly role: 'statement' | 'excerpt';
  readonly caption: string | null;
  /** How the cells of its rows were told apart. */
  readonly layout: Layout;
  /** The edition its own labels tell, when they do. */
  readonly edition: FormId | null;
  /** The year printed above its columns, or beside its row, when one is. */
  readonly year: number | null;
  readonly start: number;
  readonly end: number;
  readonly rows: readonly ReadRow[];
  readonly other: readonly UnknownRow[];
  readonly placements: readonly Placement[];
}

/** Which printed cells are which data points, and what was left over. */
export interface Recognition {
  readonly rows: readonly LabelRow[];
  readonly tables: readonly RecognizedTable[];
  /** Rows of statistical tables that are none of the forms'. */
  readonly unknown: readonly UnknownRow[];
}
