/** A cell of a sheet to be written; `text` or a number, blank where it is ''. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly value: string | number;
  readonly bordered: boolean;
}

/** A sheet to be written. */
export interface SheetModel {
  readonly name: string;
  readonly cells: readonly SheetCell[];
}

/** The name of a cell's range: `B7`, `B7:C9`; no wider than 26 columns. */
export function rangeOf({ row, column, rowSpan, columnSpan }: Omit<SheetCell, 'value' | 'bordered'>): string {
  const name = (r: number, c: number): string => `${String.fromCharCode(65 + c)}${r + 1}`;
  const first = name(row, column);
  return rowSpan * columnSpan === 1 ? first : `${first}:${name(row + rowSpan - 1, column + columnSpan - 1)}`;
}
