/** A cell as the source states it: with the spans it claims. */
export interface ClaimedCell {
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A cell placed in the grid. `clipped`: it claimed rows or columns that others hold or that do not exist. */
export interface PlacedCell<T> {
  readonly content: T;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly clipped: boolean;
}

/** Cells placed in reading order, and the size of their grid. */
export interface Grid<T> {
  readonly cells: readonly PlacedCell<T>[];
  readonly rows: number;
  readonly columns: number;
}

/** Reads a `rowspan` or `colspan` as browsers do: digits at the start; otherwise 1. */
export function parseSpan(value: string | null): number {
  if (value === null) return 1;
  const digits = /^\s*\+?(\d{1,9})/.exec(value)?.[1];
  return digits === undefined ? 1 : Number(digits);
}

/** The columns free from `column` on, at most `wanted`: a cell from above ends them. */
function freeColumns(busyUntil: readonly number[], row: number, column: number, wanted: number): number {
  let free = 1;
  while (free < wanted && (busyUntil[column + free] ?? 0) <= row) free++;
  return free;
}

/** Places the rows of one group (thead, tbody, tfoot), which no row span leaves. */
function placeGroup<T extends ClaimedCell>(
  group: readonly (readonly T[])[],
  first: number,
  most: number,
  placed: PlacedCell<T>[],
): void {
  const busyUntil: number[] = [];
  const end = first + group.length;
  group.forEach((cells, i) => {
    const row = first + i;
    let column = 0;
    for (const content of cells) {
      const { rowSpan: rowsClaimed, columnSpan: columnsClaimed } = content;
      while ((busyUntil[column] ?? 0) > row) column++;
      const rowSpan = rowsClaimed === 0 ? end - row : Math.min(rowsClaimed, end - row);
      const wanted = column > most ? 1 : Math.min(Math.max(columnsClaimed, 1), most);
      const columnSpan = freeColumns(busyUntil, row, column, wanted);
      const clipped = rowSpan < rowsClaimed || columnSpan < columnsClaimed;
      placed.push({ content, row, column, rowSpan, columnSpan, clipped });
      for (let c = column; c < column + columnSpan; c++) busyUntil[c] = row + rowSpan;
      column += columnSpan;
    }
  });
}

/**
 * The table algorithm of HTML, with spans clipped to the table: no two cells overlap, no cell reaches past its
 * row group, and trailing columns in which no cell begins do not exist. `most` bounds the columns one cell may claim.
 */
export function placeCells<T extends ClaimedCell>(
  groups: readonly (readonly (readonly T[])[])[],
  most: number,
): Grid<T> {
  const placed: PlacedCell<T>[] = [];
  let rows = 0;
  for (const group of groups) {
    placeGroup(group, rows, most, placed);
    rows += group.length;
  }
  let columns = 0;
  for (const cell of placed) columns = Math.max(columns, cell.column + 1);
  const cells = placed.map((cell) => {
    const columnSpan = Math.min(cell.columnSpan, columns - cell.column);
    return columnSpan === cell.columnSpan ? cell : { ...cell, columnSpan };
  });
  return { cells, rows, columns };
}
