import type { FormId, TableId } from '../../src/model/form.ts';
import type { Scope } from '../../src/model/result.ts';

/** Which rows a form prints: the national ones, those of a province's level, or （六）其他处理 as a single row. */
export type Variant = 'national' | 'prefecture' | 'county' | 'hybrid';

/** How labels are numbered. */
export const numberings = ['official', 'comma', 'circled', 'none'] as const;

/** One of them. */
export type Numbering = (typeof numberings)[number];

/** The figure printed for a data point of a statement; null where its cell is blank. */
export type Figures = ReadonlyMap<string, number | null>;

/** The data point a printed value belongs to: its statement, from 0, and its key. */
export interface Slot {
  readonly statement: number;
  readonly key: string;
}

/** A printed value cell; cells without a slot only fill the row. */
export interface Value {
  readonly text: string;
  readonly slot: Slot | null;
  readonly columnSpan: number;
}

/** A label that stands beside several rows. */
export interface Group {
  readonly id: string;
  readonly text: string;
}

/** A row of figures, or one of a heading, whose values are blank and belong to nothing. */
export interface DataRow {
  readonly kind: 'data';
  readonly groups: readonly Group[];
  readonly label: string;
  readonly unit: string | null;
  readonly values: readonly Value[];
}

/** A cell above the figures. */
export interface HeaderCell {
  readonly text: string;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** A row of column labels. */
export interface HeaderRow {
  readonly kind: 'header';
  readonly cells: readonly HeaderCell[];
}

/** A row of one label over all columns: 第二十条第（一）项. */
export interface CaptionRow {
  readonly kind: 'caption';
  readonly text: string;
}

export type Row = DataRow | HeaderRow | CaptionRow;

/** A table, or what stands of it on one page. */
export interface TableBlock {
  readonly kind: 'table';
  /** Null for a table that has nothing to do with the forms. */
  readonly id: TableId | null;
  readonly labelColumns: number;
  readonly hasUnits: boolean;
  readonly valueColumns: number;
  readonly rows: readonly Row[];
}

/** A line outside the tables. `level` tells how deep a heading is. */
export interface LineBlock {
  readonly kind: 'line';
  readonly role: 'title' | 'chapter' | 'caption' | 'scope' | 'prose' | 'furniture';
  readonly text: string;
}

export type Block = LineBlock | TableBlock;

/** One statement: for whom, and what is printed. */
export interface StatementModel {
  readonly scope: Scope;
  readonly figures: Figures;
}

/** A report before it is laid out. */
export interface ReportModel {
  readonly form: FormId;
  readonly variant: Variant;
  readonly entity: string;
  readonly year: number;
  readonly title: string;
  readonly statements: readonly StatementModel[];
  readonly blocks: readonly Block[];
}
