import { allPoints } from '../../forms/points.ts';
import type { Point, ReadRow, UnknownRow } from '../recognition.ts';
import { widestRow } from '../rows/row-width.ts';
import type { LabelRow, ValueCell } from '../rows/rows.ts';
import { mayHoldFigure } from './cell-rows.ts';
import { placeValues, refuse } from './place-values.ts';
import { isLed, mayOpenWithBar, withoutBar, withoutLead } from './remedies-bars.ts';
import { rowsUnderCutHeaders } from './remedies-cut-header.ts';
import { hasUnevenLines, mayGoOn, refuseDoubtful, refuseUnsummed } from './remedies-doubt.ts';
import {
  areInPlace,
  type Header,
  inFormOrder,
  isLitigation,
  OUTCOMES,
  outcomeColumns,
  remedyHeaders,
  remedyLeaves,
  sumBeside,
} from './remedies-header.ts';
import { rowsByYear, type YearRow } from './year-rows.ts';

/** A stretch of printed rows that holds the remedies table. */
export interface RemediesReading {
  readonly start: number;
  readonly end: number;
  /** The year printed beside its row, or null. */
  readonly year: number | null;
  readonly rows: readonly ReadRow[];
  /** A sum of the whole table in a column of its own. */
  readonly other: readonly UnknownRow[];
}

const GROUPS = 3;
const LOOK_AHEAD = 6;
const CHAPTER = /^[一二三四五六七八九十]、/;

/**
 * Finds and reads the remedies table (行政复议、行政诉讼情况): fifteen figures under three groups of five outcomes, in one
 * row; or a row, or a table, for each group. Groups and outcomes must stand in the form's order, and one row of
 * figures under them, no more. Tables that follow each other, as for two scopes, are read each by itself. `noisy`: other
 * tables show that the text is a bad copy.
 */
export function readRemedies(printed: readonly LabelRow[], noisy = false): RemediesReading[] {
  const readings: RemediesReading[] = [];
  const clusters = remedyHeaders(printed);
  for (const headers of clusters) readings.push(...tablesOf(readHeaders(printed, headers)));
  const found = readings.length > 0 ? readings : readCutHeaders(printed, clusters.length === 0);
  const uneven = hasUnevenLines(printed);
  if (found.length === 0 || !(uneven || noisy)) return found;
  const gridded = new Set(printed.filter(({ layout }) => layout === 'exact').flatMap(({ values }) => values));
  const inGrid = ({ cell }: ReadRow['cells'][number]): boolean => cell !== null && gridded.has(cell);
  const check = (row: ReadRow): ReadRow =>
    row.cells.some(inGrid) ? row : refuseUnsummed(row, uneven, noisy);
  return found.map((reading) => ({ ...reading, rows: reading.rows.map(check) }));
}

/** Reads the tables whose header words were cut over several lines. */
function readCutHeaders(printed: readonly LabelRow[], wordless: boolean): RemediesReading[] {
  return rowsUnderCutHeaders(printed, wordless).flatMap(({ start, row: only }) => {
    const header = { row: only, outcome: null, group: null };
    const row = read(header, only.values, pointsOf(0, GROUPS));
    return row ? [{ start, end: only.index + 1, year: null, rows: [row], other: [] }] : [];
  });
}

/** Puts rows together into tables: where a figure is stated again, another table has begun. */
function tablesOf(rows: readonly RemediesReading[]): RemediesReading[] {
  const tables: RemediesReading[] = [];
  let stated = new Set<string>();
  for (const row of rows) {
    const keys = row.rows.flatMap(keysOf);
    const open = tables.at(-1);
    if (!open || keys.some((key) => stated.has(key))) {
      stated = new Set(keys);
      tables.push(row);
    } else {
      for (const key of keys) stated.add(key);
      tables.splice(-1, 1, {
        start: open.start,
        end: row.end,
        year: open.year,
        rows: [...open.rows, ...row.rows],
        other: [...open.other, ...row.other],
      });
    }
  }
  return tables;
}

function keysOf({ cells, runs, refused }: ReadRow): string[] {
  const points = [
    ...cells.map(({ point }) => point),
    ...[...runs, ...refused].flatMap((each) => each.points),
  ];
  return points.map(({ key }) => key);
}

/** The rows of figures under the headers, each with the stretch from the first of its headers on. */
function readHeaders(printed: readonly LabelRow[], headers: readonly Header[]): RemediesReading[] {
  const rows: RemediesReading[] = [];
  let open: Header[] = [];
  let outcomes: readonly Header[] = [];
  for (const [index, header] of headers.entries()) {
    open.push(header);
    const figured = figuresOf(printed, header, headers[index + 1], open);
    if (!figured) continue;
    const sum = sumBeside(open);
    open = open.filter((each) => each !== sum);
    const above = open.slice(0, -1).filter(({ outcome }) => outcome !== null);
    if (above.length > 0) outcomes = above;
    const start = open[0]?.row.index ?? header.row.index;
    const after = headers[index + 1] ? [] : figureRowsAfter(printed, header.row);
    const next = printed[(after.at(-1) ?? header.row).index + 1];
    for (const { cells: figures, year } of figured) {
      const cells = sum ? figures.filter((cell) => cell.column !== sum.row.column) : figures;
      const row = isGroupRow(header, outcomes, cells)
        ? readGroup(header, outcomes, cells)
        : readUnder(open, cells, mayGoOn(cells, next) || (!isLed(open) && mayOpenWithBar(header.row, cells)));
      const other = sum ? sumRows(sum, figures) : [];
      if (row) rows.push({ start, end: header.row.index + 1 + after.length, year, rows: [row], other });
    }
    open = [];
  }
  return rows;
}

function sumRows({ row }: Header, figures: readonly ValueCell[]): UnknownRow[] {
  const own = figures.filter((cell) => cell.column === row.column && cell.kind !== 'blank');
  const [place] = row.places;
  if (own.length === 0 || !place) return [];
  const cells = own.map((cell) => ({ column: null, cell }));
  return [{ path: [], label: row.label.trim(), unit: null, table: 'remedies', cells, columns: [], place }];
}

/** The figures that belong to a header label: its own, or the one row under the last label of the header, or one for each year. */
function figuresOf(
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
  return rows.length === 1 && only ? withoutBar(only, only.values, GROUPS * OUTCOMES) : null;
}

/** One row of fifteen figures that was cut in two, as where filler for merged cells was counted wrong. */
function continuedRow(rows: readonly LabelRow[]): readonly ValueCell[] | null {
  const [first, second] = rows;
  if (rows.length !== 2 || !first || !second || second.key !== '') return null;
  const cells = [...first.values, ...second.values];
  return cells.length === GROUPS * OUTCOMES && first.values.length % OUTCOMES === 0 ? cells : null;
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
  if (cells.length >= OUTCOMES && cells.every((cell) => cell.kind === 'blank')) return cells;
  // Running lines leave no trace of empty cells: a whole header with nothing under it is a row not filled in, where no
  // other row is; else its figures may have been lost.
  const whole = headers.filter(({ outcome }) => outcome !== null).length === GROUPS * OUTCOMES;
  const within = last.layout !== 'stream' && next?.block === last.block;
  const empty = last.layout !== 'exact' && next !== undefined && !within && !figuresMayFollow(printed, last);
  return whole && empty && !printed.some(hasFigures) ? [] : null;
}

/** Whether one of the next few short lines, up to the next chapter, may hold a figure in no known notation. */
function figuresMayFollow(printed: readonly LabelRow[], last: LabelRow): boolean {
  const lines = printed.slice(last.index + 1, last.index + 1 + LOOK_AHEAD);
  const end = lines.findIndex(({ prose, heading, label }) => prose || heading || CHAPTER.test(label));
  return (end < 0 ? lines : lines.slice(0, end)).some(({ label }) => mayHoldFigure(label));
}

/**
 * The rows with figures that follow the last label of a header: those of the same table, or the few next lines. Where it
 * has figures itself, a row of another table with a label of its own is that table's, and a line below a grid (a page's
 * number) is none's.
 */
function figureRowsAfter(printed: readonly LabelRow[], last: LabelRow): LabelRow[] {
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
  return row.values.some((cell) => cell.kind === 'value');
}

/** A row that numbers the columns (1, 2, 3 …) states no figures. */
function isNumbering(cells: readonly ValueCell[]): boolean {
  return cells.length >= OUTCOMES && cells.every((cell, index) => cell.text.trim() === String(index + 1));
}

/** Five outcomes printed once, above a row for each group. */
function isGroupRow(header: Header, outcomes: readonly Header[], cells: readonly ValueCell[]): boolean {
  return header.group !== null && outcomes.length === OUTCOMES && cells.length === OUTCOMES;
}

function readGroup(header: Header, outcomes: readonly Header[], cells: readonly ValueCell[]): ReadRow | null {
  if (header.group === null || !inFormOrder(outcomes, 1)) return null;
  const columns = header.row.layout === 'exact' ? outcomeColumns(outcomes, 1) : null;
  return read(header, cells, pointsOf(header.group, 1), columns, widthOf(outcomes));
}

/** `untold`: it is not certain which cells are the row's. */
function readUnder(headers: readonly Header[], cells: readonly ValueCell[], untold: boolean): ReadRow | null {
  const last = headers.at(-1);
  const span = groupsOver(headers);
  if (!last || !span || !inFormOrder(headers, span.count)) return null;
  const columns = last.row.layout === 'exact' ? outcomeColumns(headers, span.count) : null;
  const points = pointsOf(span.first, span.count);
  if (untold || (columns === null && !areInPlace(headers))) return refused(last, cells, points);
  return read(last, cells, points, columns, widthOf(headers));
}

/** Which neighbouring groups a header stands over; null when that is not certain. */
function groupsOver(headers: readonly Header[]): { readonly first: number; readonly count: number } | null {
  const seen = new Set(headers.map(({ group }) => group).filter((group) => group !== null));
  const outcomes = headers.filter(({ outcome }) => outcome !== null).length;
  const litigated = headers.some(isLitigation);
  if (seen.size === GROUPS || (outcomes > 2 * OUTCOMES && (litigated || seen.size > 0)))
    return { first: 0, count: GROUPS };
  const first = Math.min(...seen);
  const neighbours = seen.size === 1 || (seen.size === 2 && first === 1);
  if (!neighbours || outcomes !== seen.size * OUTCOMES || (first === 0 && litigated)) return null;
  return { first, count: seen.size };
}

function pointsOf(group: number, count: number): Point[] {
  return remedyLeaves.slice(group * OUTCOMES, (group + count) * OUTCOMES).map(({ leaf }) => {
    const key = leaf.measure ?? '';
    return { key, editions: allPoints().get(key) ?? [] };
  });
}

function widthOf(headers: readonly Header[]): number {
  return widestRow(headers.map(({ row }) => row));
}

function refused({ row }: Header, cells: readonly ValueCell[], points: readonly Point[]): ReadRow | null {
  const place = cells[0]?.places[0] ?? row.places[0];
  return place ? refuse({ label: row.label.trim(), cells, place }, points) : null;
}

function read(
  last: Header,
  cells: readonly ValueCell[],
  points: readonly Point[],
  columns: readonly number[] | null = null,
  width = 0,
): ReadRow | null {
  const place = cells[0]?.places[0] ?? last.row.places[0];
  if (!place) return null;
  const label = points.length > OUTCOMES ? '行政复议、行政诉讼' : last.row.label.trim();
  const row = { label, place, layout: last.row.layout, cells, columns, width, units: [null] };
  return refuseDoubtful(row, points) ?? placeValues(row, points);
}
