import { isClose } from '../../doubt/figures/cell-lines.ts';
import type { GatheredRow } from '../../doubt/figures/gathered-row.ts';
import type { PlacedCell } from '../../recognition.ts';
import { isBlank, type LabelRow, type ValueCell } from '../../rows/label-row.ts';

/** Whether a dash stands right before a figure, as the sign of one that a space came into does. */
export function mayBeNegative(cells: readonly ValueCell[]): boolean {
  return cells.some(({ text }, index) => {
    const next = cells[index + 1];
    const pair = next ? cells.slice(index, index + 2) : [];
    return /^[-－−]$/.test(text.trim()) && /^[1-9]/.test(next?.text.trim() ?? '') && isClose(pair);
  });
}

/**
 * Whether an empty cell of a row may stand in a column of no label: one of the labels before the last has one behind it, or
 * another row of the part reaches farther than its columns.
 */
export function mayHaveEmptyColumn(
  { layout, cells }: GatheredRow,
  header: readonly LabelRow[],
  rows: readonly GatheredRow[],
  columns: number,
): boolean {
  if (!cells.some(isBlank)) return false;
  const isWide = (row: GatheredRow): boolean => row.cells.some(isBlank) && reaches(row, columns);
  const unnamed = layout !== 'exact' && header.slice(0, -1).some(({ values }) => values.some(isBlank));
  return unnamed || rows.some(isWide);
}

/**
 * Whether a row of running lines whose last figure is missing, or empty, may have lost it with the lines behind: those of the
 * next part's caption are gone, or cells behind the header's last label show that rows end with empty ones. `cut`: no caption
 * opens the part behind this row.
 */
export function mayEndEarly(
  { layout, cells }: GatheredRow,
  header: readonly LabelRow[],
  columns: number,
  cut: boolean,
): boolean {
  const last = cells[columns - 1];
  if (layout !== 'stream' || (last && !isBlank(last))) return false;
  return cut || (header.at(-1)?.values.filter(isBlank).length ?? 0) > 1;
}

/** Whether the figures of a row end farther to the right than these columns do; words there may be a remark to them in a grid. */
function reaches({ layout, cells }: GatheredRow, columns: number): boolean {
  const last = cells.findLastIndex(({ kind }) => kind === 'value' || (layout !== 'exact' && kind === 'text'));
  return last >= columns;
}

/** Whether a row in another table than its header opens with an empty cell, which may be of its label. */
export function mayBeLed(row: GatheredRow): boolean {
  return row.layout === 'ragged' && opensEmpty(row);
}

/** Whether a row, of so many columns, opens with an empty cell that none of these takes. */
export function isLed(row: GatheredRow, columns: number): boolean {
  return row.layout !== 'exact' && opensEmpty(row) && reaches(row, columns);
}

/** Whether figures follow an empty cell that a row opens with. */
export function opensEmpty({ cells }: GatheredRow): boolean {
  return cells[0]?.kind === 'blank' && cells.some((cell) => !isBlank(cell));
}

/** A fraction where things are counted: a cell before it is lost. */
export function isUncountable({ point, cell }: PlacedCell): boolean {
  return point.editions.every(({ type }) => type === 'count') && /\d[.．]\d/.test(cell?.text ?? '');
}
