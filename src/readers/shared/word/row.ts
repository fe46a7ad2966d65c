/** How a cell of a row is merged: `first` opens a merge, `rest` continues the cell before (or above) it. */
export type Merge = 'none' | 'first' | 'rest';

/** A cell as its row defines it. */
export interface CellDefinition {
  /** Its right edge in twips. */
  readonly right: number;
  readonly horizontal: Merge;
  readonly vertical: Merge;
}

/** A row as it is defined: where it begins, in twips, and its cells from the left. */
export interface RowDefinition {
  readonly left: number;
  readonly cells: readonly CellDefinition[];
}

/** Something in a cell or in the body: a line of text or a table. */
export type Content = { readonly kind: 'line'; readonly text: string; readonly level: number } | SourceTable;

/** A cell as it stands in the file, before merging. */
export interface SourceCell {
  readonly path: string;
  readonly contents: Content[];
  picture: boolean;
}

/** A row as it stands in the file. `definition` is null when the file has none for it. */
export interface SourceRow {
  readonly definition: RowDefinition | null;
  readonly cells: readonly SourceCell[];
}

/** A table as it stands in the file. */
export interface SourceTable {
  readonly kind: 'table';
  readonly path: string;
  readonly rows: SourceRow[];
}
