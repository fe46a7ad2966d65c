import type { LabelRow, ValueCell } from '../../rows/label-row.ts';

/** How many cells a row has up to the end of these; null where its cells are not counted, as in running lines. */
export function cellsUpTo(cells: readonly Pick<ValueCell, 'column' | 'columnSpan'>[]): number | null {
  const last = cells.at(-1);
  return last?.column == null ? null : last.column + last.columnSpan;
}

/** The most cells a row has in a stretch of printed rows: how many a whole row has, where any is whole. */
export function widestRow(printed: readonly LabelRow[]): number {
  return printed.reduce((most, row) => {
    if (row.layout !== 'ragged') return most;
    return Math.max(most, cellsUpTo([row]) ?? 0, cellsUpTo(row.values) ?? 0);
  }, 0);
}
