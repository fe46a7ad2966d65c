import { isClose } from '../doubt/doubt.ts';
import type { GatheredRow } from '../doubt/gathered-row.ts';
import type { PlacedCell } from '../recognition.ts';
import type { LabelRow, ValueCell } from '../rows/rows.ts';

/** Whether a dash stands right before a figure, as the sign of one that a space came into does. */
export function mayBeNegative(cells: readonly ValueCell[]): boolean {
  return cells.some(({ text }, index) => {
    const next = cells[index + 1];
    const pair = next ? cells.slice(index, index + 2) : [];
    return /^[-－−]$/.test(text.trim()) && /^[1-9]/.test(next?.text.trim() ?? '') && isClose(pair);
  });
}

/** Whether an empty cell of a row may stand in a column of none of the labels: these leave one out in their own row. */
export function mayHaveEmptyColumn({ layout, cells }: GatheredRow, header: readonly LabelRow[]): boolean {
  if (layout !== 'ragged' || !cells.some(({ kind }) => kind === 'blank')) return false;
  return header.some(({ row, column }, index) => {
    const before = header[index - 1];
    const next = before?.row === row && before.column !== null ? before.column + before.columnSpan : column;
    return column !== null && next !== null && column > next;
  });
}

/** Whether a row in another table than its header opens with an empty cell, which may be of its label. */
export function mayBeLed({ layout, cells }: GatheredRow): boolean {
  return layout === 'ragged' && cells[0]?.kind === 'blank' && cells.some(({ kind }) => kind !== 'blank');
}

/** A fraction where things are counted: a cell before it is lost. */
export function isUncountable({ point, cell }: PlacedCell): boolean {
  return point.editions.every(({ type }) => type === 'count') && /\d[.．]\d/.test(cell?.text ?? '');
}
