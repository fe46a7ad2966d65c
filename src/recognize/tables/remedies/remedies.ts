import { allPoints } from '../../../forms/points.ts';
import { pageNumbersOf } from '../../doubt/figures/page-numbers.ts';
import type { Point, ReadRow, UnknownRow } from '../../recognition.ts';
import type { LabelRow, ValueCell } from '../../rows/label-row.ts';
import { everyFifthIsSum } from '../../rows/sums.ts';
import { type CellRow, placeValues, refuse } from '../shared/place-values.ts';
import { widestRow } from '../shared/row-width.ts';
import { isLed, mayOpenWithBar } from './remedies-bars.ts';
import { rowsUnderCutHeaders } from './remedies-cut-header.ts';
import {
  hasUnevenLines,
  hasUntitledBlank,
  mayGoOn,
  mayHaveOneMore,
  refuseDoubtful,
  refuseUnsummed,
  refuseUnsure,
} from './remedies-doubt.ts';
import { figureRowsAfter, figuresOf } from './remedies-figures.ts';
import {
  areInPlace,
  type Header,
  inFormOrder,
  isLitigation,
  isOddlyMerged,
  OUTCOMES,
  outcomeColumns,
  outcomeFrames,
  remedyHeaders,
  remedyLeaves,
  showsColumns,
  sumBeside,
} from './remedies-header.ts';

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

/**
 * Finds and reads the remedies table (行政复议、行政诉讼情况): fifteen figures under three groups of five outcomes, in one
 * row; or a row, or a table, for each group. Groups and outcomes must stand in the form's order, and one row of
 * figures under them, no more. Tables that follow each other, as for two scopes, are read each by itself. `noisy`: other
 * tables show that the text is a bad copy.
 */
export function readRemedies(printed: readonly LabelRow[], noisy = false): RemediesReading[] {
  const readings: RemediesReading[] = [];
  const clusters = remedyHeaders(printed);
  for (const headers of clusters) readings.push(...tablesOf(readHeaders(printed, headers, noisy)));
  const found = readings.length > 0 ? readings : readCutHeaders(printed, clusters.length === 0);
  const uneven = hasUnevenLines(printed);
  if (found.length === 0 || !(uneven || noisy)) return found;
  const gridded = new Set(printed.filter(({ layout }) => layout === 'exact').flatMap(({ values }) => values));
  const inGrid = ({ cell }: ReadRow['cells'][number]): boolean => cell !== null && gridded.has(cell);
  const pages = noisy ? pageNumbersOf(printed, null) : null;
  const check = (row: ReadRow): ReadRow =>
    row.cells.some(inGrid) ? row : refuseUnsummed(row, uneven, pages);
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
function readHeaders(
  printed: readonly LabelRow[],
  headers: readonly Header[],
  noisy: boolean,
): RemediesReading[] {
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
      const untold = mayGoOn(cells, next) || (!isLed(open) && mayOpenWithBar(header.row, cells));
      const row = isGroupRow(header, outcomes, cells)
        ? readGroup(header, outcomes, cells)
        : readUnder(open, cells, { untold, labels: labelsOf(printed, header), noisy });
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

/** Five outcomes printed once, above a row for each group. */
function isGroupRow(header: Header, outcomes: readonly Header[], cells: readonly ValueCell[]): boolean {
  return header.group !== null && outcomes.length === OUTCOMES && cells.length === OUTCOMES;
}

function readGroup(header: Header, outcomes: readonly Header[], cells: readonly ValueCell[]): ReadRow | null {
  if (header.group === null || !inFormOrder(outcomes, 1)) return null;
  return read(header, cells, pointsOf(header.group, 1), shapeOf(header, outcomes, 1));
}

/** The labels of a table up to the last of its header's, some of which may be misread behind the last made out. */
function labelsOf(printed: readonly LabelRow[], { row }: Header): readonly LabelRow[] {
  const until = row.index + OUTCOMES;
  return printed.slice(0, until).filter(({ block, key }) => block === row.block && key !== '');
}

interface Doubts {
  /** It is not certain which cells are the row's. */
  readonly untold: boolean;
  /** All labels above the row, which may show that no column is lost; else, in a bad copy, its sums must hold. */
  readonly labels: readonly LabelRow[];
  readonly noisy: boolean;
}

function readUnder(
  headers: readonly Header[],
  cells: readonly ValueCell[],
  { untold, labels, noisy }: Doubts,
): ReadRow | null {
  const last = headers.at(-1);
  const span = groupsOver(headers);
  if (!last || !span || !inFormOrder(headers, span.count)) return null;
  const shape = shapeOf(last, headers, span.count);
  const points = pointsOf(span.first, span.count);
  if (untold || (shape.columns === null && !areInPlace(headers))) return refused(last, cells, points);
  const row = read(last, cells, points, shape);
  const named = headers.filter(({ outcome }) => outcome !== null).length === points.length;
  const sure = named || !noisy || showsColumns(headers, labels, span.count);
  if (!row) return null;
  const odd = isOddlyMerged(headers) && row.cells.some(({ cell }) => cell?.kind === 'blank');
  const untitled = odd || hasUntitledBlank(cells, labels);
  return !sure || untitled || (noisy && mayHaveOneMore(row, cells)) ? refuseUnsure(row) : row;
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

type Shape = Pick<CellRow, 'columns' | 'width' | 'frames'>;

/** What the header of a row tells of its cells. */
function shapeOf({ row: { layout } }: Header, headers: readonly Header[], groups: number): Shape {
  const width = widestRow(headers.map(({ row }) => row));
  const columns = layout === 'exact' ? outcomeColumns(headers, groups) : null;
  return { columns, width, frames: outcomeFrames(headers, groups) };
}

function refused({ row }: Header, cells: readonly ValueCell[], points: readonly Point[]): ReadRow | null {
  const place = cells[0]?.places[0] ?? row.places[0];
  return place ? refuse({ label: row.label.trim(), cells, place }, points) : null;
}

function read(
  last: Header,
  cells: readonly ValueCell[],
  points: readonly Point[],
  shape: Shape = { columns: null, width: 0 },
): ReadRow | null {
  const place = cells[0]?.places[0] ?? last.row.places[0];
  if (!place) return null;
  const label = points.length > OUTCOMES ? '行政复议、行政诉讼' : last.row.label.trim();
  const { layout } = last.row;
  const row = { label, place, layout, cells, ...shape, units: [null], addsUp: everyFifthIsSum };
  return refuseDoubtful(row, points) ?? placeValues(row, points);
}
