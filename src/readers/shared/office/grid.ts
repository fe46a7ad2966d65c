import type { FlowCell } from './flow.ts';

/** Puts cells in reading order and gives the size of their grid: trailing columns in which no cell begins do not exist. */
export function gridOf(
  cells: readonly FlowCell[],
  rows: number,
): { readonly cells: readonly FlowCell[]; readonly rows: number; readonly columns: number } {
  let columns = 0;
  for (const { column } of cells) columns = Math.max(columns, column + 1);
  const clipped = cells.map((cell) => ({
    ...cell,
    rowSpan: Math.min(cell.rowSpan, rows - cell.row),
    columnSpan: Math.min(cell.columnSpan, columns - cell.column),
  }));
  return { cells: clipped.sort((a, b) => a.row - b.row || a.column - b.column), rows, columns };
}
