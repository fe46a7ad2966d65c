/** A cell of a table that is to be written, at its first row and column. */
export interface WrittenCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A cell of one row as a word processor stores it: one that goes on from above has no text. */
export interface RowCell {
  readonly text: string;
  readonly column: number;
  readonly columnSpan: number;
  readonly vertical: 'none' | 'first' | 'rest';
}

/** The rows of a table as word processors store them; room that no cell takes is filled with blank ones. */
export function storedRows(cells: readonly WrittenCell[], rows: number, columns: number): RowCell[][] {
  const stored: RowCell[][] = Array.from({ length: rows }, () => []);
  const taken = new Set<string>();
  for (const { text, row, column, rowSpan, columnSpan } of cells) {
    for (let r = row; r < row + rowSpan; r++) {
      const vertical = rowSpan === 1 ? 'none' : r === row ? 'first' : 'rest';
      stored[r]?.push({ text: r === row ? text : '', column, columnSpan, vertical });
      for (let c = column; c < column + columnSpan; c++) taken.add(`${r},${c}`);
    }
  }
  stored.forEach((row, r) => {
    for (let column = 0; column < columns; column++) {
      if (!taken.has(`${r},${column}`)) row.push({ text: '', column, columnSpan: 1, vertical: 'none' });
    }
    row.sort((a, b) => a.column - b.column);
  });
  return stored;
}

/** Where the right edge of a column stands, in twips; columns are of two widths. */
export function rightEdge(column: number): number {
  return (column + 1) * 900 + Math.floor((column + 1) / 2) * 300;
}
