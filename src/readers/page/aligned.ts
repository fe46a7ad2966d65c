import { boxAround, middleX, middleY } from './boxes.ts';
import { blocksOf, type Chunk, chunksOf, type TextBlock } from './chunks.ts';
import type { Box, Run } from './content.ts';
import { linesOf } from './lines.ts';
import type { PageCell, PageTable, PlaceOf } from './page-table.ts';

/** Tables without lines, and the runs that are in none. */
export interface Aligned {
  readonly tables: readonly PageTable[];
  readonly rest: readonly Run[];
}

/** A line of figures, one below the others of its table. */
interface FigureLine {
  readonly figures: readonly Chunk[];
  readonly y: number;
  readonly size: number;
}

/** Fewer lines or columns of figures are left to the reading of running text. */
const FEWEST_LINES = 3;
const FEWEST_COLUMNS = 3;
/** Lines of figures of one table stand no further apart, in ems. */
const FARTHEST = 12;
/** A label stands at its figures' height, but for so many ems. */
const LEVEL = 0.5;

/**
 * Finds tables without ruled lines: figures that stand in columns under one another, with labels at their left. The
 * grid is what the page shows: a column is where figures stand in it on several lines, an empty cell where none does.
 */
export function findAligned(runs: readonly Run[], placeOf: PlaceOf): Aligned {
  const chunks = linesOf(runs.filter((run) => run.turn === 0)).flatMap(chunksOf);
  const used = new Set<Run>();
  const tables = groupsOf(chunks).flatMap((lines) => {
    const table = tableOf(lines, chunks, placeOf);
    for (const chunk of table?.chunks ?? []) for (const run of chunk.line.runs) used.add(run);
    return table ? [table.table] : [];
  });
  return { tables, rest: used.size === 0 ? runs : runs.filter((run) => !used.has(run)) };
}

function figureLines(chunks: readonly Chunk[]): readonly FigureLine[] {
  const lines: { figures: Chunk[]; y: number; size: number }[] = [];
  for (const chunk of [...chunks]
    .filter(({ figure }) => figure)
    .sort((a, b) => middleY(a.box) - middleY(b.box))) {
    const last = lines.at(-1);
    if (last && Math.abs(last.y - middleY(chunk.box)) < LEVEL * chunk.size) last.figures.push(chunk);
    else lines.push({ figures: [chunk], y: middleY(chunk.box), size: chunk.size });
  }
  return lines;
}

/** Lines of figures that follow one another with nothing but labels at their left between. */
function groupsOf(chunks: readonly Chunk[]): readonly (readonly FigureLine[])[] {
  const groups: FigureLine[][] = [];
  for (const line of figureLines(chunks)) {
    const open = groups.at(-1);
    const last = open?.at(-1);
    if (open && last && line.y - last.y <= FARTHEST * line.size && !isParted(chunks, open, line))
      open.push(line);
    else groups.push([line]);
  }
  return groups.filter((group) => group.length >= FEWEST_LINES);
}

/** Whether text stands where the columns of figures are, between the last line and the next. */
function isParted(chunks: readonly Chunk[], open: readonly FigureLine[], line: FigureLine): boolean {
  const last = open.at(-1)?.y ?? 0;
  const left = Math.min(...[...open, line].flatMap(({ figures }) => figures.map(({ box }) => box[0])));
  return chunks.some(
    ({ box, figure }) =>
      !figure && middleY(box) > last && middleY(box) < line.y && box[2] > left && box[0] >= left,
  );
}

type Column = readonly [from: number, to: number];

/** The columns of figures; null where figures of two columns would share one, or one column has few figures. */
function columnsOf(lines: readonly FigureLine[]): readonly Column[] | null {
  const boxes = lines.flatMap(({ figures }) => figures.map(({ box }) => box)).sort((a, b) => a[0] - b[0]);
  const columns: [number, number][] = [];
  for (const [x0, , x1] of boxes) {
    const open = columns.at(-1);
    if (open && x0 < open[1]) open[1] = Math.max(open[1], x1);
    else columns.push([x0, x1]);
  }
  const single = lines.every(({ figures }) =>
    columns.every((column) => figures.filter((figure) => isIn(figure, column)).length <= 1),
  );
  const told = columns.every(
    (column) => lines.filter(({ figures }) => figures.some((figure) => isIn(figure, column))).length >= 2,
  );
  return single && told && columns.length >= FEWEST_COLUMNS ? columns : null;
}

function isIn({ box }: Chunk, [from, to]: Column): boolean {
  const x = middleX(box);
  return from <= x && x <= to;
}

interface Row {
  readonly line: FigureLine;
  readonly label: TextBlock;
}

interface FoundTable {
  readonly table: PageTable;
  readonly chunks: readonly Chunk[];
}

function tableOf(
  lines: readonly FigureLine[],
  chunks: readonly Chunk[],
  placeOf: PlaceOf,
): FoundTable | null {
  const columns = columnsOf(lines);
  const left = columns?.[0]?.[0];
  if (!columns || left === undefined) return null;
  const [top, bottom] = [lines[0]?.y ?? 0, lines.at(-1)?.y ?? 0];
  const labels = blocksOf(chunks.filter(({ figure, box }) => !figure && box[2] <= left)).filter(
    ({ box }) => box[3] > top && box[1] < bottom,
  );
  const rows = lines.flatMap((line): Row[] => {
    const label = labelOf(line, labels);
    return label ? [{ line, label }] : [];
  });
  const owners = new Set(rows.map(({ label }) => label));
  if (rows.length < lines.length || owners.size < rows.length) return null;
  const stubs = labels.filter((label) => !owners.has(label));
  const figures = lines.flatMap((line) => line.figures);
  const printed = [...figures, ...labels.flatMap((label) => label.chunks)];
  const around = boxAround(printed.map((chunk) => chunk.box));
  if (!around) return null;
  const xs = edgesOf(columns, around);
  const heads = headsOf(xs.slice(LABEL_COLUMNS), chunks, Math.min(around[1], top));
  const body = [
    ...rows.flatMap((row, index) => cellsOf(row, index, columns, placeOf)),
    ...stubCells(stubs, rows, placeOf),
  ].sort((a, b) => a.row - b.row || a.column - b.column);
  const head = heads.map((block, index) => cell(textOf(block), block.box, 0, LABEL_COLUMNS + index, placeOf));
  const down = heads.length > 0 ? 1 : 0;
  const cells = [...head, ...body.map((each) => ({ ...each, row: each.row + down }))];
  const all = [...printed, ...heads.flatMap((block) => block.chunks)];
  const box = boxAround(all.map((chunk) => chunk.box)) ?? around;
  const places = [placeOf(box)];
  return { table: { xs, rows: rows.length + down, cells, grid: 'exact', box, places }, chunks: all };
}

/** The labels of columns stand above them no further than so many ems. */
const HEAD = 6;

/** The label above each column of figures, the lowest of several; none where a column has none of its own. */
function headsOf(edges: readonly number[], chunks: readonly Chunk[], top: number): readonly TextBlock[] {
  const above = blocksOf(
    chunks.filter(({ figure, box, size }) => !figure && box[3] <= top && box[3] > top - HEAD * size),
  );
  const heads = edges.slice(1).map((to, index) => {
    const from = edges[index] ?? to;
    const own = above.filter(
      ({ box }) => from <= middleX(box) && middleX(box) <= to && box[2] - box[0] <= to - from,
    );
    return own.reduce<TextBlock | null>(
      (low, block) => (low && low.box[3] >= block.box[3] ? low : block),
      null,
    );
  });
  return heads.every((head) => head !== null) ? heads : [];
}

/** The label of a line of figures: at its height as a whole, or with its first line; the rightmost of several. */
function labelOf({ y, size }: FigureLine, labels: readonly TextBlock[]): TextBlock | null {
  const level = (at: number): boolean => Math.abs(at - y) < LEVEL * size;
  const centred = labels.filter(({ box }) => level(middleY(box)));
  const topped = labels.filter(({ chunks: [first] }) => first && level(middleY(first.box)));
  const found = centred.length > 0 ? centred : topped;
  return found.reduce<TextBlock | null>(
    (best, label) => (best && best.box[0] > label.box[0] ? best : label),
    null,
  );
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
  { line, label }: Row,
  row: number,
  columns: readonly Column[],
  placeOf: PlaceOf,
): readonly PageCell[] {
  const values = columns.map((column, index) => {
    const figure = line.figures.find((each) => isIn(each, column));
    const half = line.size / 2;
    const box: Box = figure?.box ?? [column[0], line.y - half, column[1], line.y + half];
    return cell(figure?.text ?? '', box, row, LABEL_COLUMNS + index, placeOf);
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
