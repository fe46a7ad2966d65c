import { boxAround, middleX, middleY, overlap } from '../boxes.ts';
import type { Box, Run } from '../content.ts';
import { blocksOf, type Chunk, chunksOf, type TextBlock } from '../lines/chunks.ts';
import { UNREADABLE } from '../lines/line-text.ts';
import { linesOf } from '../lines/lines.ts';
import type { PageCell, PageTable, PlaceOf } from '../tables/page-table.ts';
import type { Rule } from '../tables/rules.ts';
import { headsOf, isRuledOff, labelsOf, partLabels } from './aligned-labels.ts';
import {
  areTelling,
  type Column,
  columnsOf,
  type FigureLine,
  type FilledLine,
  fillColumns,
  groupsOf,
  isBefore,
} from './figure-lines.ts';
import { findStacked } from './stacks.ts';

/** Tables without lines, and the runs that are in none. */
export interface Aligned {
  readonly tables: readonly PageTable[];
  readonly rest: readonly Run[];
}

/**
 * Finds tables without a grid of lines: figures that stand in columns under one another, with labels at their left. The
 * grid is what the page shows: a column is where figures stand in it on several lines, an empty cell where nothing
 * does. Level lines, where there are some, part the labels of rows.
 */
export function findAligned(runs: readonly Run[], level: readonly Rule[], placeOf: PlaceOf): Aligned {
  const chunks = chunksOn(runs.filter((run) => run.turn === 0));
  const used = new Set<Run>();
  const tables = groupsOf(chunks).flatMap((lines) => {
    const table = tableOf(lines, chunks, level, placeOf);
    for (const chunk of table?.chunks ?? []) for (const run of chunk.line.runs) used.add(run);
    return table ? [table.table] : [];
  });
  return { tables, rest: used.size === 0 ? runs : runs.filter((run) => !used.has(run)) };
}

/** What stands together, labels written downwards apart from the lines beside them. */
function chunksOn(runs: readonly Run[]): readonly Chunk[] {
  const chunks = linesOf(runs).flatMap(chunksOf);
  const stacked = findStacked(chunks);
  if (stacked.length === 0) return chunks;
  const taken = new Set(stacked.flatMap(({ line }) => line.runs));
  return [...stacked, ...linesOf(runs.filter((run) => !taken.has(run))).flatMap(chunksOf)];
}

interface Row extends FilledLine {
  readonly line: FigureLine;
  readonly label: TextBlock;
}

interface FoundTable {
  readonly table: PageTable;
  readonly chunks: readonly Chunk[];
}

/** A line parts rows when it runs along this share of the columns of figures. */
const ACROSS = 0.8;

function tableOf(
  lines: readonly FigureLine[],
  chunks: readonly Chunk[],
  level: readonly Rule[],
  placeOf: PlaceOf,
): FoundTable | null {
  const columns = columnsOf(lines);
  const [left, right] = [columns?.[0]?.[0], columns?.at(-1)?.[1]];
  if (!columns || left === undefined || right === undefined) return null;
  const across = level.filter(({ from, to }) => overlap(from, to, left, right) >= ACROSS * (right - left));
  const [top, bottom] = [lines[0]?.y ?? 0, lines.at(-1)?.y ?? 0];
  const heads = headsOf(columns, chunks, top - (lines[0]?.size ?? 0) / 2);
  if (heads.length === 0 && !areTelling(lines)) return null;
  const headed = Math.max(...heads.map(({ box }) => box[3]), Number.NEGATIVE_INFINITY);
  const before = chunks.filter(
    (chunk) => !chunk.figure && isBefore(chunk, columns) && middleY(chunk.box) > headed,
  );
  const blocks = blocksOf(before, (above, below) => isRuledOff(across, above, below));
  const labels = partLabels(
    blocks.filter(({ box }) => box[3] > top && box[1] < bottom),
    lines,
  );
  const own = labelsOf(lines, labels);
  if (!own) return null;
  const rows = lines.flatMap((line, index): Row[] => {
    const label = own[index];
    return label ? [{ line, label, ...fillColumns(line, columns, chunks) }] : [];
  });
  const stubs = labels.filter((label) => !own.includes(label));
  const printed = [
    ...lines.flatMap(({ figures }) => figures),
    ...rows.flatMap(({ cells, strays }) => [...cells.flatMap((each) => each ?? []), ...strays]),
    ...labels.flatMap((label) => label.chunks),
  ];
  const around = boxAround(printed.map((chunk) => chunk.box));
  if (!around) return null;
  const xs = edgesOf(columns, around);
  const body = [
    ...rows.flatMap((row, index) => cellsOf(row, index, columns, xs, placeOf)),
    ...stubCells(stubs, rows, placeOf),
  ].sort((a, b) => a.row - b.row || a.column - b.column);
  const head = heads.map((block, index) => cell(textOf(block), block.box, 0, LABEL_COLUMNS + index, placeOf));
  const down = heads.length > 0 ? 1 : 0;
  const cells = [...head, ...body.map((each) => ({ ...each, row: each.row + down }))];
  const all = [...printed, ...heads.flatMap((block) => block.chunks)];
  const box = boxAround(all.map((chunk) => chunk.box)) ?? around;
  const places = [placeOf(box)];
  return { table: { xs, columns, rows: rows.length + down, cells, grid: 'exact', box, places }, chunks: all };
}

/** Columns of labels that stand before those of figures: labels that stand beside several rows, and labels of rows. */
const LABEL_COLUMNS = 2;

function edgesOf(columns: readonly Column[], box: Box): readonly number[] {
  const first = columns[0]?.[0] ?? 0;
  const between = columns.slice(1).map(([from], index) => (from + (columns[index]?.[1] ?? from)) / 2);
  return [box[0], (box[0] + first) / 2, first - 1, ...between, box[2]];
}

function cell(text: string, box: Box, row: number, column: number, placeOf: PlaceOf): PageCell {
  return {
    text,
    places: [placeOf(box)],
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    openTop: false,
    openBottom: false,
  };
}

function textOf({ chunks }: TextBlock): string {
  return chunks.map(({ text }) => text).join('\n');
}

function cellsOf(
  { line, label, cells, strays }: Row,
  row: number,
  columns: readonly Column[],
  xs: readonly number[],
  placeOf: PlaceOf,
): readonly PageCell[] {
  const half = line.size / 2;
  const values = columns.map(([from, to], index) => {
    const at = LABEL_COLUMNS + index;
    const [left = from, right = to] = [xs[at], xs[at + 1]];
    const stray = strays.find(({ box }) => overlap(box[0], box[2], left, right) > 0);
    const held = cells[index] ?? stray;
    const box: Box = held?.box ?? [from, line.y - half, to, line.y + half];
    return cell(`${held?.text ?? ''}${stray ? UNREADABLE : ''}`, box, row, at, placeOf);
  });
  return [cell(textOf(label), label.box, row, LABEL_COLUMNS - 1, placeOf), ...values];
}

/**
 * Labels that are no row's stand beside several. Those of one column follow one another, each in the middle of its
 * rows, and end where the next begins.
 */
function stubCells(stubs: readonly TextBlock[], rows: readonly Row[], placeOf: PlaceOf): readonly PageCell[] {
  const taken = new Set<number>();
  const ends = new Map<number, number>();
  return [...stubs]
    .sort((a, b) => a.box[0] - b.box[0] || a.box[1] - b.box[1])
    .map((stub) => {
      const column = Math.round(middleX(stub.box) / (2 * (stub.chunks[0]?.size ?? 10)));
      const from = ends.get(column) ?? 0;
      const [first, last] = rowsBeside(stub, rows, from);
      ends.set(column, last + 1);
      const at = taken.has(first) ? nearestFree(first, taken, rows.length) : first;
      taken.add(at);
      return cell(textOf(stub), stub.box, at, 0, placeOf);
    });
}

function rowsBeside(
  stub: TextBlock,
  rows: readonly Row[],
  from: number,
): readonly [first: number, last: number] {
  const middle = middleY(stub.box);
  const beside = (row: number): boolean => (rows[row]?.label.box[0] ?? 0) >= stub.box[2];
  let at = rows.findIndex(
    (row, index) => index >= from && beside(index) && row.line.y >= middle - 2 * row.line.size,
  );
  if (at < 0) at = Math.min(from, rows.length - 1);
  let first = at;
  while (first > from && beside(first - 1)) first -= 1;
  const y = rows[first]?.line.y ?? middle;
  const last = rows.findLastIndex((row) => row.line.y + y <= 2 * middle + row.line.size);
  return [first, Math.max(first, last)];
}

function nearestFree(row: number, taken: ReadonlySet<number>, rows: number): number {
  for (let next = row; next < rows; next += 1) if (!taken.has(next)) return next;
  return row;
}
