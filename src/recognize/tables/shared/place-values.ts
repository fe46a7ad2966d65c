import type { Place } from '../../../model/place.ts';
import { areInLine } from '../../doubt/figures/cell-lines.ts';
import { compact } from '../../labels/normalize.ts';
import type { PlacedCell, Point, ReadRow } from '../../recognition.ts';
import { isBlank, isPrinted, type Layout, type ValueCell } from '../../rows/label-row.ts';
import { plainNumber } from '../../rows/sums.ts';
import { type Frame, standIn } from './frame.ts';
import { cellsUpTo } from './row-width.ts';
import { holdsTwoRows, withoutSharedCells } from './shared-figures.ts';

/** The cells of one recognised row, ready to be put under its columns. */
export interface CellRow {
  readonly label: string;
  readonly place: Place;
  readonly layout: Layout;
  readonly cells: readonly ValueCell[];
  /** Grid column of each point, when a header in the same grid tells all of them. */
  readonly columns: readonly number[] | null;
  /** How many cells a whole row has, up to the last of the table. */
  readonly width: number;
  /** The units printed for the points, beside the label or in the header: one for all, or one for each. */
  readonly units: readonly (string | null)[];
  /** Where figures may stand, as the header or the rows around tell. */
  readonly frames?: readonly Frame[];
  /** Whether the figures of such a row keep to the sums it states. */
  readonly addsUp?: (numbers: readonly number[]) => boolean;
}

/** Empty cells that may stand between a label and its figures, where merged label cells were lost. */
const MOST_LABEL_BLANKS = 2;
/** In tables of no more columns of figures, labels have a single one. */
const FEW = 3;
/** A row of more columns is a whole table of remedies. */
const MANY = 7;
const GLUED = /^\d{2,}(?:\.\d+)?$/;

/**
 * Assigns a row's cells to its points, in order. Certain ways only: by the grid columns of a complete header, all of which the row has;
 * or in order, when exactly one run of that many neighbouring cells takes in everything printed. A row without
 * any cell is blank. Digits run together are handed on as a run; anything else is refused, and so is a row with a figure
 * that is merged over the rows of other labels.
 */
export function placeValues(row: CellRow, points: readonly Point[]): ReadRow {
  const printed = row.cells.filter(isPrinted);
  if (printed.length === 0) return readRow(row, { cells: blanks(row, points) });
  if (printed.some(({ shared }) => shared) || runsOn(row, points)) return refuse(row, points);
  const placed =
    byColumns(row, points) ?? (mayBeOutOfOrder(row, points) ? null : byOrder(row, points, printed));
  if (placed) return holdsTwoRows(placed) ? refuse(row, points) : readRow(row, withoutSharedCells(placed));
  const [only] = printed;
  const text = compact(only?.text ?? '');
  // In a stated grid each figure has left a digit at least.
  const glued = GLUED.test(text) && (row.layout !== 'exact' || text.length >= points.length);
  if (only && printed.length === 1 && glued)
    return readRow(row, { runs: [{ points, text, place: placeOf(only, row) }] });
  return refuse(row, points);
}

/** Whether a row of a running line goes on over words that were not made out: the figures behind them may be another's. */
function runsOn({ layout, cells }: CellRow, points: readonly Point[]): boolean {
  return layout === 'stream' && points.length > 1 && cells.some(({ kind }) => kind === 'text');
}

/** A recognised row whose cells could not be told apart. */
export function refuse(row: Pick<CellRow, 'label' | 'cells' | 'place'>, points: readonly Point[]): ReadRow {
  const printed = row.cells.filter(isPrinted);
  if (printed.length === 0) return { label: row.label, cells: [], runs: [], refused: [] };
  const raw = printed.map((cell) => cell.text.trim()).join(' ');
  const place = printed[0]?.places[0] ?? row.place;
  return { label: row.label, cells: [], runs: [], refused: [{ points, raw, place }] };
}

function readRow(row: CellRow, read: Partial<ReadRow>): ReadRow {
  return { label: row.label, cells: [], runs: [], refused: [], ...read };
}

function placeOf(cell: ValueCell | null | undefined, row: CellRow): Place {
  return cell?.places[0] ?? row.place;
}

function placedCell(row: CellRow, point: Point, cell: ValueCell | null, index: number): PlacedCell {
  const unit = row.units[row.units.length > 1 ? index : 0] ?? null;
  return { point, cell, unit, place: placeOf(cell, row) };
}

function blanks(row: CellRow, points: readonly Point[]): PlacedCell[] {
  const one = row.cells.length === points.length;
  return points.map((point, index) =>
    placedCell(row, point, (one ? row.cells[index] : row.cells[0]) ?? null, index),
  );
}

/**
 * Whether the order of a row's cells in a stated grid may be another than that of its points: with more cells than points, as
 * where a column of codes or remarks stands beside them; where the header tells that, or the row opens with an empty cell.
 */
function mayBeOutOfOrder({ columns, layout, cells }: CellRow, points: readonly Point[]): boolean {
  if (layout !== 'exact' || (columns === null && points.length === 1)) return false;
  const ordered =
    columns?.every((column, index) => index === 0 || column > (columns[index - 1] ?? 0)) ?? true;
  const [first] = cells;
  const moved = columns !== null && first?.kind === 'blank' && isBeside(first, columns);
  return !ordered || moved || cells.length > points.length;
}

function byColumns(row: CellRow, points: readonly Point[]): PlacedCell[] | null {
  const { columns } = row;
  if (!columns || row.layout !== 'exact') return null;
  if (row.cells.some((cell) => cell.kind !== 'blank' && isBeside(cell, columns))) return null;
  const placed: PlacedCell[] = [];
  for (const cell of row.cells.filter((each) => !isRemark(each, columns))) {
    const covered = points.filter((_, index) => covers(cell, columns[index]));
    const [point] = covered;
    if (cell.kind !== 'blank' && (covered.length !== 1 || !point)) return null;
    for (const each of covered) placed.push(placedCell(row, each, cell, points.indexOf(each)));
  }
  const isOff = isPushedOut(row.cells, columns) || isAmongPushed(row, placed, columns);
  return placed.length === points.length && !isOff ? placed : null;
}

/** A row with an empty cell, and no sum that holds, where those around it stand a little further than the header. */
function isAmongPushed(
  { frames, addsUp }: CellRow,
  placed: readonly PlacedCell[],
  columns: readonly number[],
): boolean {
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const pushed = frames?.some(
    (frame) => frame.by === 'columns' && first < frame.first && frame.first <= last,
  );
  const own = placed.flatMap(({ cell }) => cell ?? []);
  return pushed === true && !own.every(isPrinted) && !keepsSum(own, addsUp);
}

/** A row that opens with an empty cell and has one more than the header: what stands first may have been put in. */
function isPushedOut(cells: readonly ValueCell[], columns: readonly number[]): boolean {
  const [first] = cells;
  const last = cells.at(-1)?.column ?? 0;
  return first?.kind === 'blank' && cells.some(isPrinted) && last > Math.max(...columns);
}

/** Words behind the last column of figures, where there is no column of the form. */
function isRemark({ kind, column }: ValueCell, columns: readonly number[]): boolean {
  return kind === 'text' && column !== null && column > Math.max(...columns);
}

/** Left of the first column of figures, where a label's columns are. */
function isBeside({ column }: ValueCell, columns: readonly number[]): boolean {
  return column !== null && column < Math.min(...columns);
}

function covers(cell: ValueCell, column: number | undefined): boolean {
  return (
    cell.column !== null &&
    column !== undefined &&
    cell.column <= column &&
    column < cell.column + cell.columnSpan
  );
}

function byOrder(row: CellRow, points: readonly Point[], printed: readonly ValueCell[]): PlacedCell[] | null {
  const { cells } = row;
  if (isCutUnevenly(cells, points.length)) return null;
  const first = cells.findIndex(isPrinted);
  const last = cells.findLastIndex(isPrinted);
  const starts: number[] = [];
  for (let start = 0; start + points.length <= cells.length; start += 1) {
    if (start <= first && last < start + points.length) starts.push(start);
  }
  const [start] = starts;
  // Leading empty cells may be lost label columns, when the figures then end with the row.
  const merged =
    row.layout === 'ragged' &&
    points.length > FEW &&
    start !== undefined &&
    start + points.length === cells.length;
  const slack = merged ? MOST_LABEL_BLANKS : 0;
  if (
    starts.length !== 1 ||
    start === undefined ||
    start > slack ||
    isCutShort(row, cells[start]) ||
    (start > 0 && mayHoldBlankTwice(cells.slice(start))) ||
    mayHaveEmptyColumn(row, points.length) ||
    printed.some((cell) => cell.columnSpan > 1 && points.length > 1)
  )
    return null;
  const own = cells.slice(start, start + points.length);
  return hasGap(own) || mayBeMoved(row, own, start)
    ? null
    : points.map((point, index) => placedCell(row, point, own[index] ?? null, index));
}

/**
 * Whether a row with an empty cell may stand elsewhere than its order tells, where it has more cells than columns, or others of
 * its grid show where figures stand: a column may be lost, come in, or be one of labels. The columns of others speak against
 * that, as the row's own sum does; but that tells no empty column from another where there is one too many.
 */
function mayBeMoved(
  { layout, cells, frames, addsUp }: CellRow,
  own: readonly ValueCell[],
  start: number,
): boolean {
  const untold = layout === 'exact' ? (frames ?? []).length > 0 : cells.length > own.length;
  if (layout === 'stream' || !untold || own.every(isPrinted)) return false;
  if (frames?.some((frame) => standIn(own, start, frame))) return false;
  return !keepsSum(own, addsUp) || frames?.some((frame) => leavesOut(own, frame)) === true;
}

/** Whether cells begin behind the first column of a frame wider than they are: the column left over may be any that is empty. */
function leavesOut(cells: readonly ValueCell[], { by, first, last }: Frame): boolean {
  const begin = cells[0]?.column ?? first;
  return by === 'columns' && last - first >= cells.length && begin > first;
}

/** Whether the figures of these cells, empty ones taken for none, keep to the sums their row states. */
function keepsSum(cells: readonly ValueCell[], addsUp: CellRow['addsUp']): boolean {
  const numbers = cells.map((cell) => (isPrinted(cell) ? plainNumber(cell.text) : 0) ?? Number.NaN);
  return numbers.some((number) => number > 0) && addsUp?.(numbers) === true;
}

/** Whether a cell between these was joined with another, so that their order does not tell their columns. */
function hasGap(cells: readonly ValueCell[]): boolean {
  return cells.some(({ column }, index) => {
    const last = cells[index - 1];
    return last?.column != null && column !== null && column > last.column + last.columnSpan;
  });
}

/** Whether some cell is empty where each has a line of its own: one that stands there twice would leave no other trace. */
function mayHoldBlankTwice(cells: readonly ValueCell[]): boolean {
  return cells.some(isBlank) && !areInLine(cells);
}

/**
 * Whether a row that opens with an empty cell has fewer cells than others: it may be short of its last, and the empty one
 * a label column.
 */
function isCutShort({ layout, cells, width }: CellRow, first: ValueCell | undefined): boolean {
  return layout === 'ragged' && first?.kind === 'blank' && (cellsUpTo(cells) ?? width) < width;
}

/** Whether a long row with an empty cell among its figures has more cells than columns: one of them may be empty throughout. */
function mayHaveEmptyColumn({ layout, cells }: CellRow, columns: number): boolean {
  const printed = cells.slice(cells.findIndex(isPrinted), cells.findLastIndex(isPrinted) + 1);
  const extra = cells.length > columns && cells.at(-1)?.kind === 'blank';
  return layout !== 'stream' && columns > MANY && extra && !printed.every(isPrinted);
}

/**
 * Figures set apart by spaces in one cell are figures of their own only when they make up the whole row: beside other
 * cells, be they empty, or as two or three groups of three digits, the spaces may as well stand within a figure.
 */
function isCutUnevenly(cells: readonly ValueCell[], columns: number): boolean {
  const cut = cells.filter((cell) => cell.pieces > 1);
  if (cut.length === 0) return false;
  const thousands = columns <= 3 && cut.slice(1).every((cell) => /^\d{3}$/.test(cell.text));
  return cut.length !== cells.length || cut.some((cell) => cell.pieces !== cut.length) || thousands;
}
