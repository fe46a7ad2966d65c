import { mayHoldFigure } from '../../doubt/figures/lost-blanks.ts';
import { isBlank, isFigure, type LabelRow, type ValueCell } from '../../rows/label-row.ts';
import { isLed, withoutBar, withoutLead } from './remedies-bars.ts';
import { type Header, OUTCOMES, remedyLeaves } from './remedies-header.ts';
import { rowsByYear, type YearRow } from './year-rows.ts';

const LOOK_AHEAD = 6;
const CHAPTER = /^[一二三四五六七八九十]、/;

/** The figures that belong to a header label: its own, or the one row under the last label of the header, or one for each year. */
export function figuresOf(
  printed: readonly LabelRow[],
  header: Header,
  next: Header | undefined,
  headers: readonly Header[],
): readonly YearRow[] | null {
  if (next) return hasFigures(header.row) ? [{ cells: header.row.values, year: null }] : null;
  const own = statesFigures(header.row) ? [header.row] : [];
  const rows = [...own, ...figureRowsAfter(printed, header.row)];
  const cells = cellsOf(rows, printed, header, headers);
  return rowsByYear(rows) ?? (cells && [{ cells, year: null }]);
}

function cellsOf(
  rows: readonly LabelRow[],
  printed: readonly LabelRow[],
  header: Header,
  headers: readonly Header[],
): readonly ValueCell[] | null {
  const continued = continuedRow(rows);
  if (continued) return continued;
  const [only] = rows;
  if (only && rows.length === 1 && isLed(headers)) return withoutLead(only.values);
  if (rows.length === 0) return blankCells(printed, header.row, headers);
  return rows.length === 1 && only ? withoutBar(only, only.values, remedyLeaves.length) : null;
}

/** One row of fifteen figures that was cut in two, as where filler for merged cells was counted wrong. */
function continuedRow(rows: readonly LabelRow[]): readonly ValueCell[] | null {
  const [first, second] = rows;
  if (rows.length !== 2 || !first || !second || second.key !== '') return null;
  const cells = [...first.values, ...second.values];
  return cells.length === remedyLeaves.length && first.values.length % OUTCOMES === 0 ? cells : null;
}

/** The empty cells under a header whose row of figures was not filled in. */
function blankCells(
  printed: readonly LabelRow[],
  last: LabelRow,
  headers: readonly Header[],
): readonly ValueCell[] | null {
  const next = printed[last.index + 1];
  const under = next?.key === '' && !next.prose && next.block === last.block ? next.values : [];
  const cells = under.length > 0 ? under : last.values;
  if (cells.length >= OUTCOMES && cells.every(isBlank)) return cells;
  // Running lines leave no trace of empty cells: a whole header with nothing under it is a row not filled in, where no
  // other row is; else its figures may have been lost.
  const whole = headers.filter(({ outcome }) => outcome !== null).length === remedyLeaves.length;
  const within = last.layout !== 'stream' && next?.block === last.block;
  const empty = last.layout !== 'exact' && next !== undefined && !within && !figuresMayFollow(printed, last);
  return whole && empty && !printed.some(hasFigures) ? [] : null;
}

/** What prose has, however long figures in a row are. */
const WORDS = /[\u4e00-\u9fff]/;

/** Whether one of the next few short lines, up to the next chapter, may hold a figure in no known notation. */
function figuresMayFollow(printed: readonly LabelRow[], last: LabelRow): boolean {
  const lines = printed.slice(last.index + 1, last.index + 1 + LOOK_AHEAD);
  const isEnd = ({ prose, heading, label }: LabelRow): boolean =>
    (prose && WORDS.test(label)) || heading || CHAPTER.test(label);
  const end = lines.findIndex(isEnd);
  return (end < 0 ? lines : lines.slice(0, end)).some(({ label }) => mayHoldFigure(label));
}

/**
 * The rows with figures that follow the last label of a header: those of the same table, or the few next lines. Where it
 * has figures itself, a row of another table with a label of its own is that table's, and a line below a grid (a page's
 * number) is none's.
 */
export function figureRowsAfter(printed: readonly LabelRow[], last: LabelRow): LabelRow[] {
  const rows: LabelRow[] = [];
  const owned = statesFigures(last);
  for (const row of printed.slice(last.index + 1, last.index + 1 + LOOK_AHEAD)) {
    const another = row.key !== '' || (last.layout === 'exact' && row.layout === 'stream');
    const apart = row.block !== last.block && (rows.length > 0 || (owned && another));
    if (row.prose || row.heading || apart) break;
    if (statesFigures(row)) rows.push(row);
  }
  return rows;
}

function statesFigures(row: LabelRow): boolean {
  return hasFigures(row) && !isNumbering(row.values);
}

function hasFigures(row: LabelRow): boolean {
  return row.values.some(isFigure);
}

/** A row that numbers the columns (1, 2, 3 …) states no figures. */
function isNumbering(cells: readonly ValueCell[]): boolean {
  return cells.length >= OUTCOMES && cells.every((cell, index) => cell.text.trim() === String(index + 1));
}
