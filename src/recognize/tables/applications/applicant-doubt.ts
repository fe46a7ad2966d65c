import { areInLine, isClose, repeatsLine } from '../../doubt/figures/cell-lines.ts';
import type { GatheredRow } from '../../doubt/figures/gathered-row.ts';
import { repeatsFigures } from '../../doubt/figures/repeated-figures.ts';
import { isBlank, type LabelRow } from '../../rows/label-row.ts';
import { lastIsMore, lastIsSum } from '../../rows/sums.ts';

/** The applicants, their total among them. */
const COLUMNS = 7;
/** The last row of the table in every edition. */
const LAST = 'applications.carried_out';

/**
 * Tells of the rows of one applications table, where no grid tells the columns, whether their figures may be other than
 * they stand there: for what other rows of the table show, or lost ones, or for what is odd in themselves. A sum that
 * holds clears a row, unless its figures may be another's, or its total is missing. `printed`: the rows printed there, placed
 * or not; `noisy`: the text is a bad copy.
 */
export function doubterOf(
  rows: readonly GatheredRow[],
  printed: readonly LabelRow[],
  noisy: boolean,
): (row: GatheredRow) => boolean {
  const traceless = !printed.some(({ values }) => values.some(isBlank));
  const uneven = isUneven(rows) || (traceless && printed.some(isUnevenLine));
  const ended = rows.some(endsInNoColumn);
  const whole = rows.filter(({ cells }) => cells.length >= COLUMNS).map(({ cells }) => cells.length);
  const isLong = ({ cells }: GatheredRow): boolean => cells.length > Math.min(...whole);
  const besideLost = new Set(rows.filter((row, index) => isBesideLost(row, rows[index - 1], rows.at(-1))));
  return (row) => {
    if (row.layout === 'exact') return false;
    if (row.doubt === 'whose' || (ended && lacksEnd(row)) || lacksTotal(row)) return true;
    if ((noisy || isLong(row)) && repeatsFigures(row.cells, lastIsSum, lastIsMore)) return true;
    const doubted = (uneven && isTight(row)) || row.doubt !== null || besideLost.has(row);
    return (doubted || repeatsLine(row.cells, COLUMNS)) && !addsUp(row);
  };
}

/** Whether rows are lost before one whose figures have a line each, or after it where it is the last. */
function isBesideLost(
  row: GatheredRow,
  before: GatheredRow | undefined,
  last: GatheredRow | undefined,
): boolean {
  if (row.layout === 'exact' || areInLine(row.cells)) return false;
  return before?.doubt === 'whose' || (row === last && row.placement.row.id !== LAST);
}

/**
 * Where no row shows an empty cell, such cells leave no trace: a row of fewer figures, or of more, as when a space cuts
 * one in two, tells that rows of seven need not be whole.
 */
function isUneven(rows: readonly GatheredRow[]): boolean {
  const ungridded = rows.filter(({ layout, cells }) => layout !== 'exact' && cells.length > 1);
  if (ungridded.some(({ cells }) => cells.some(isBlank))) return ungridded.some(isShortLine);
  return ungridded.some(({ cells }) => cells.length !== COLUMNS);
}

/** A running line of fewer figures than columns. */
function isShortLine({ layout, cells }: GatheredRow): boolean {
  return layout === 'stream' && cells.length < COLUMNS && !cells.some(isBlank);
}

/** Whether a row, placed or not, is a line of figures a blank apart, more or fewer than columns. */
function isUnevenLine({ values }: LabelRow): boolean {
  return values.length !== COLUMNS && values.every(({ kind }) => kind === 'value') && isClose(values);
}

/** Whether a space within a figure would look like those between figures: not where these stand wide apart. */
function isTight({ cells, layout }: GatheredRow): boolean {
  return isClose(cells) || (layout === 'stream' && !areInLine(cells));
}

/** A row filled up to the table's width after a cell was lost looks like one without a total. */
function lacksTotal({ cells }: GatheredRow): boolean {
  const total = cells[COLUMNS - 1];
  return (
    areInLine(cells) &&
    cells.some((cell) => !isBlank(cell)) &&
    total !== undefined &&
    cells.slice(COLUMNS - 1).every(isBlank)
  );
}

/** Where the figures of a row end. */
function endOfFigures({ cells }: GatheredRow): number {
  return cells.findLastIndex((cell) => cell.kind !== 'blank') + 1;
}

/** Whether a row of all figures ends with an empty cell more, as a bar at its end leaves it. */
function endsInNoColumn(row: GatheredRow): boolean {
  return row.layout !== 'exact' && endOfFigures(row) === COLUMNS && row.cells.length > COLUMNS;
}

/** Whether an empty cell, as its like end with, is all that makes up the columns of a row: a figure may be missing. */
function lacksEnd(row: GatheredRow): boolean {
  const end = endOfFigures(row);
  return row.layout !== 'exact' && end > 0 && end < COLUMNS;
}

/** Whether the last figure is the sum of those before it, which confirms that none is missing and none is foreign. */
function addsUp(row: GatheredRow): boolean {
  const figures = row.cells.filter((cell) => !isBlank(cell)).map((cell) => Number(cell.text));
  return figures.length === 0 || lastIsSum(figures);
}
