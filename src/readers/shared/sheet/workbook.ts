/** Why the text of a cell may not be taken as it stands. */
export type Doubt = 'error' | 'uncalculated' | 'format';

/** A cell that has a text, or only a border. Rows and columns count from 0. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  /** As the program displays it; empty for a bordered cell without content. */
  readonly text: string;
  /** The number behind the display; null for anything but a number. Dates and times have none. */
  readonly stored: number | null;
  /** `error`: a formula's error value; `uncalculated`: a formula without a result; `format`: a display we do not know. */
  readonly doubt: Doubt | null;
}

/** A range of cells, first and last inclusive. */
export interface Range {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Rows or columns from `first` to `last`, inclusive. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** A sheet of cells, in whatever order the file has them. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: readonly SheetCell[];
  readonly merges: readonly Range[];
  readonly hiddenRows: readonly Stretch[];
  readonly hiddenColumns: readonly Stretch[];
  /** Where reading stopped because a bound was reached; null where the sheet was read to its end. */
  readonly cutAt: { readonly row: number; readonly column: number } | null;
}

/** Rows of the largest sheet of any program. */
export const MOST_ROWS = 1_048_576;
/** Columns of the largest sheet of any program. */
export const MOST_COLUMNS = 16_384;

/** The name of a column: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${columnName(Math.floor(column / 26) - 1)}${letter}`;
}

/** The name of a cell or range as the program shows it: `B7`, `B7:C9`. */
export function rangeName({ firstRow, firstColumn, lastRow, lastColumn }: Range): string {
  const first = `${columnName(firstColumn)}${firstRow + 1}`;
  if (firstRow === lastRow && firstColumn === lastColumn) return first;
  return `${first}:${columnName(lastColumn)}${lastRow + 1}`;
}

/** The row and column of a cell's name (`B7`, `$B$7`), or null where it names no cell of the largest sheet. */
export function parseCellName(name: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(name);
  if (!match) return null;
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  if (row < 1 || row > MOST_ROWS || column > MOST_COLUMNS) return null;
  return { row: row - 1, column: column - 1 };
}

/** The range a name states (`A1:H1`, or a single cell), or null. */
export function parseRangeName(name: string): Range | null {
  const [first = '', last = first] = name.split(':');
  const [from, to] = [parseCellName(first), parseCellName(last)];
  if (!from || !to) return null;
  return {
    firstRow: Math.min(from.row, to.row),
    firstColumn: Math.min(from.column, to.column),
    lastRow: Math.max(from.row, to.row),
    lastColumn: Math.max(from.column, to.column),
  };
}
