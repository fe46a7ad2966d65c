import { formById } from '../forms/index.ts';
import { allPoints } from '../forms/points.ts';
import { type ColumnLeaf, columnKeys, columnLeaves } from './axis.ts';
import { LEAST_SIMILARITY } from './label-index.ts';
import { placeValues } from './place-values.ts';
import type { Point, ReadRow } from './recognition.ts';
import type { LabelRow, ValueCell } from './rows.ts';
import { similarity } from './similarity.ts';

/** A stretch of printed rows that holds the remedies table. */
export interface RemediesReading {
  readonly start: number;
  readonly end: number;
  readonly rows: readonly ReadRow[];
}

interface Header {
  readonly row: LabelRow;
  /** Which of the five outcomes it names, or -1. */
  readonly outcome: number;
  /** Which of the three groups it names, or -1; 行政诉讼 above both litigation groups names none. */
  readonly group: number;
}

const OUTCOMES = 5;
const FARTHEST = 6;
const LEAST_OUTCOMES = 4;
const leaves = columnLeaves(
  formById('2021').tables.find(({ id }) => id === 'remedies')?.parts[0]?.columns ?? [],
);
const groups: readonly (readonly string[])[] = [0, 1, 2].map((group) => groupKeys(leaves[group * OUTCOMES]));
const litigation = new Set(
  leaves.flatMap(({ path }) => (path.length > 2 && path[0] ? columnKeys(path[0]) : [])),
);

function groupKeys(leaf: ColumnLeaf | undefined): string[] {
  const node = leaf?.path.at(-2);
  return node ? columnKeys(node) : [];
}

function bestOf(key: string, wordings: readonly (readonly string[])[]): number {
  const scores = wordings.map((keys) =>
    Math.max(...keys.map((known) => (key.length > 2 || known === key ? similarity(key, known) : 0))),
  );
  const best = Math.max(...scores);
  return best >= LEAST_SIMILARITY && scores.filter((score) => score === best).length === 1
    ? scores.indexOf(best)
    : -1;
}

function headerOf(row: LabelRow): Header | null {
  if (row.key === '' || row.key.length > 12) return null;
  const group = litigation.has(row.key) ? -1 : bestOf(row.key, groups);
  const outcome =
    group >= 0
      ? -1
      : bestOf(
          row.key,
          leaves.slice(0, OUTCOMES).map((leaf) => leaf.keys),
        );
  return group >= 0 || outcome >= 0 || litigation.has(row.key) ? { row, outcome, group } : null;
}

/**
 * Finds and reads the remedies table (行政复议、行政诉讼情况): fifteen figures under three groups of five
 * outcomes, in one row; or a row, or a table, for each group.
 */
export function readRemedies(printed: readonly LabelRow[]): RemediesReading[] {
  const readings: RemediesReading[] = [];
  for (const cluster of clusters(printed)) {
    const rows = readCluster(printed, cluster);
    const start = cluster[0]?.row.index ?? 0;
    const end = (cluster.at(-1)?.row.index ?? start) + 1;
    if (rows.length > 0) readings.push({ start, end, rows });
  }
  return readings;
}

function clusters(printed: readonly LabelRow[]): Header[][] {
  const found: Header[][] = [];
  let prose = false;
  for (const row of printed) {
    if (row.prose) prose = true;
    const header = headerOf(row);
    if (!header) continue;
    const open = found.at(-1);
    const near = open && !prose && row.index - (open.at(-1)?.row.index ?? 0) <= FARTHEST;
    if (near) open.push(header);
    else found.push([header]);
    prose = false;
  }
  return found.filter(isRemedies);
}

function isRemedies(cluster: readonly Header[]): boolean {
  const outcomes = new Set(cluster.map(({ outcome }) => outcome).filter((outcome) => outcome >= 0));
  return outcomes.size >= LEAST_OUTCOMES && cluster.some(({ outcome }) => outcome < 0);
}

function readCluster(printed: readonly LabelRow[], cluster: readonly Header[]): ReadRow[] {
  const rows: ReadRow[] = [];
  let header: Header[] = [];
  let valuedOutcomes: Header[] = [];
  for (const [index, entry] of cluster.entries()) {
    const cells = figuresAfter(printed, entry, cluster[index + 1]);
    if (entry.group >= 0 && cells && cells.length === OUTCOMES && isGroupRow(header, valuedOutcomes)) {
      if (header.length > 0) valuedOutcomes = header.filter(({ outcome }) => outcome >= 0);
      header = [];
      rows.push(read(entry, cells, pointsOf(entry.group, 1), null));
      continue;
    }
    header.push(entry);
    if (!cells) continue;
    const row = readUnder(header, entry, cells);
    if (row) rows.push(row);
    header = [];
  }
  return rows;
}

/** Five outcomes printed once, above a row for each group. */
function isGroupRow(header: readonly Header[], before: readonly Header[]): boolean {
  const outcomes = header.filter(({ outcome }) => outcome >= 0).length;
  return outcomes === OUTCOMES || (header.length === 0 && before.length === OUTCOMES);
}

function figuresAfter(
  printed: readonly LabelRow[],
  entry: Header,
  next: Header | undefined,
): readonly ValueCell[] | null {
  const holds = (row: LabelRow): boolean => row.values.some((cell) => cell.kind === 'value');
  if (holds(entry.row)) return entry.row.values;
  if (next) return null;
  const following = printed.slice(entry.row.index + 1, entry.row.index + 3);
  const stray = following.find((row) => row.prose || holds(row));
  const complete =
    stray && !stray.prose && stray.values.filter((cell) => cell.kind === 'value').length === leaves.length;
  return complete ? stray.values : null;
}

function readUnder(header: readonly Header[], last: Header, cells: readonly ValueCell[]): ReadRow | null {
  const columns = last.row.layout === 'exact' ? outcomeColumns(header) : null;
  const seen = [0, 1, 2].filter((group) => header.some((entry) => entry.group === group));
  const outcomes = header.filter(({ outcome }) => outcome >= 0).length;
  const litigated = header.some(({ row }) => litigation.has(row.key));
  if (columns || seen.length === 3 || (seen.length > 0 && litigated && outcomes > 2 * OUTCOMES)) {
    return read(last, cells, pointsOf(0, 3), columns);
  }
  const neighbours = seen.length === 1 || (seen.length === 2 && seen[0] === 1);
  const [first] = seen;
  if (
    !neighbours ||
    first === undefined ||
    outcomes !== seen.length * OUTCOMES ||
    (seen[0] === 0 && litigated)
  )
    return null;
  return read(last, cells, pointsOf(first, seen.length), null);
}

function pointsOf(group: number, count: number): Point[] {
  const points: Point[] = [];
  for (const { leaf } of leaves.slice(group * OUTCOMES, (group + count) * OUTCOMES)) {
    const key = leaf.measure ?? '';
    points.push({ key, editions: allPoints().get(key) ?? [] });
  }
  return points;
}

function read(
  last: Header,
  cells: readonly ValueCell[],
  points: readonly Point[],
  columns: readonly number[] | null,
): ReadRow {
  const place = cells[0]?.places[0] ??
    last.row.places[0] ?? { kind: 'text', line: 1, column: 1, endLine: 1, endColumn: 1 };
  const label = points.length > OUTCOMES ? '行政复议、行政诉讼' : last.row.label.trim();
  return placeValues({ label, place, layout: last.row.layout, cells, columns, units: [null] }, points);
}

/** The grid columns of the fifteen outcomes, when all are found in order and no group stands above the wrong ones. */
function outcomeColumns(header: readonly Header[]): number[] | null {
  const block = header.at(-1)?.row.block;
  const own = header.filter(({ row }) => row.block === block && row.column !== null);
  const outcomes = own.filter(({ outcome, row }) => outcome >= 0 && row.columnSpan === 1);
  outcomes.sort((a, b) => (a.row.column ?? 0) - (b.row.column ?? 0));
  const columns = outcomes.map(({ row }) => row.column ?? -1);
  const ordered = outcomes.every(({ outcome }, index) => outcome === index % OUTCOMES);
  if (columns.length !== leaves.length || !ordered || new Set(columns).size !== columns.length) return null;
  const misplaced = own.some(({ group, row }) => group >= 0 && row.column !== columns[group * OUTCOMES]);
  return misplaced ? null : columns;
}
