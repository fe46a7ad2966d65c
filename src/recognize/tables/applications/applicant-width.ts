import type { GatheredRow } from '../../doubt/figures/gathered-row.ts';
import { isFigure, type LabelRow, type ValueCell } from '../../rows/label-row.ts';
import { lastIsSum } from '../../rows/sums.ts';
import { type Frame, framesOf } from '../shared/frame.ts';
import type { CellRow } from '../shared/place-values.ts';
import { widestRow } from '../shared/row-width.ts';

/** The applicants, their total among them. */
const COLUMNS = 7;

/** What a header tells of the columns: each of them, every applicant's name, or neither. */
export type Told = 'columns' | 'names' | 'nothing';

/**
 * Tells of the rows of one applications table whether an empty cell at the end of their figures may be none of theirs: the
 * table may have lost a column, or have one more that is empty, which only rows filled from end to end show; or figures
 * may be cut at their thousands. A header in a grid does not help against rows that reach beyond it.
 */
export function widthDoubterOf(rows: readonly GatheredRow[]): (row: GatheredRow, told: Told) => boolean {
  const uncut = rows.filter(({ cells }) => cells.length > 1 && !cells.some(isPiece));
  const widths = uncut.map(widthOf);
  const whole = widths.filter((width) => width === COLUMNS).length;
  const wider = widths.filter((width) => width > COLUMNS).length;
  const narrow = uncut.filter(({ cells }) => cells.length < COLUMNS).length;
  const gap = hasEmptyColumn(uncut) || opensEmpty(uncut.filter(({ layout }) => layout === 'stream'));
  const cut = uncut.some((row) => row.layout !== 'stream' && widthOf(row) > COLUMNS && mayBeCut(row));
  return (row, told) => {
    const width = widthOf(row);
    if (width === 0 || row.cells.length === 1) return false;
    if (wider > 0 && wider >= whole) return true;
    if (told === 'columns') return false;
    if (told === 'nothing' && (gap || narrow > whole || (width < COLUMNS && whole === 0))) return true;
    return cut && row.layout !== 'stream' && mayBeCut(row) && !addsUp(row);
  };
}

/**
 * Tells of each row how many cells a whole one has, of all `printed` in its table whose labels begin in its column, and where
 * the figures of its own part of the table may stand; nowhere where that does not show.
 */
export function shapesOf(
  rows: readonly GatheredRow[],
  printed: readonly LabelRow[],
): (row: GatheredRow) => Pick<CellRow, 'width' | 'frames'> {
  const widths = new Map<number | null, number>();
  const frames = new Map<number, readonly Frame[]>();
  return ({ column, block }) => {
    const width = widths.get(column) ?? widestRow(printed.filter((row) => row.column === column));
    widths.set(column, width);
    const part = (): (readonly ValueCell[])[] =>
      rows.flatMap((row) => (row.block === block ? [row.cells] : []));
    const known = frames.get(block) ?? framesOf(part(), COLUMNS);
    frames.set(block, known);
    return { width, frames: known };
  };
}

/** How many cells there are from the first figure of a row to its last. */
function widthOf({ cells }: GatheredRow): number {
  const first = cells.findIndex(isFigure);
  return first < 0 ? 0 : cells.findLastIndex(isFigure) - first + 1;
}

/** A column that no more of the rows fill than one in so many is empty: one may stand there by mistake. */
const FEW = 10;

/** Whether rows filled from end to end leave the same column empty: it may be one too many where another is lost. */
function hasEmptyColumn(rows: readonly GatheredRow[]): boolean {
  const whole = rows.filter((row) => widthOf(row) === COLUMNS);
  const filled = whole.map(({ cells }) => cells.slice(cells.findIndex(isFigure)));
  const isEmpty = (at: number): boolean =>
    isFew(
      filled.filter((cells) => cells[at]?.kind !== 'blank'),
      filled,
    );
  return Array.from({ length: COLUMNS }, (_, at) => at).some(isEmpty);
}

/** Whether rows open with an empty cell. */
function opensEmpty(rows: readonly GatheredRow[]): boolean {
  const printed = rows.filter((row) => widthOf(row) > 0);
  return isFew(
    printed.filter(({ cells }) => cells[0]?.kind !== 'blank'),
    printed,
  );
}

function isFew(some: readonly unknown[], all: readonly unknown[]): boolean {
  return all.length > 1 && some.length * FEW <= all.length;
}

function isPiece({ pieces }: ValueCell): boolean {
  return pieces > 1;
}

/** Whether a figure of three digits follows one of no more, as where a comma within a figure parted two cells. */
function mayBeCut({ cells }: GatheredRow): boolean {
  return cells.some(
    ({ text }, at) => /^\d{3}$/.test(text.trim()) && /^[1-9]\d{0,2}$/.test(cells[at - 1]?.text.trim() ?? ''),
  );
}

function addsUp({ cells }: GatheredRow): boolean {
  return lastIsSum(cells.filter(isFigure).map(({ text }) => Number(text)));
}
