import { type Measure, measures } from '../screen-width.ts';
import type { Piece } from '../spans.ts';
import type { ColumnRow } from './column-row.ts';

/** A cell as it stands on a screen: its first column, and the one behind its last. */
interface Box {
  readonly from: number;
  readonly to: number;
}

interface Row {
  readonly label: readonly Box[];
  readonly figures: readonly Box[];
}

/** A way to line columns up: how texts are measured, and at which edge cells stand under one another. */
interface Way {
  readonly measure: Measure;
  readonly edge: keyof Box;
}

const WAYS: readonly Way[] = measures.flatMap((measure) =>
  (['from', 'to'] as const).map((edge) => ({ measure, edge })),
);
/** Fewer blanks may stand within a figure or a label. */
const LEAST_GAP = 2;
/** So many rows must have figures in a column. */
const LEAST_FILLED = 2;
/** In so many columns cells of several lengths must stand: with blanks of one length between them, nothing would line up. */
const LEAST_VARIED = 2;

/**
 * The cells of rows set apart by blanks. Where all figures line up exactly, in one way only, below words of the header
 * or in the columns of whole rows, a row has an empty cell where a figure is missing, and figures that are a single
 * blank apart are told from each other in a row that misses none.
 */
export function cellsInLine(source: string, rows: readonly ColumnRow[]): readonly (readonly Piece[])[] {
  const plain = rows.map(({ cells }) => cells);
  const most = largest(rows.map(({ words, figures }) => (figures > 0 ? figures : words.length)));
  const isShort = ({ cells, label, figures }: ColumnRow): boolean =>
    figures > 0 && (figures < most || cells.length < label.length + figures);
  if (!rows.some(isShort)) return plain;
  const shapes = WAYS.flatMap((way) => shapeOf(boxesOf(source, rows, way.measure), way.edge) ?? []);
  const [shape] = shapes;
  const agreed = shapes.every((other) => JSON.stringify(other) === JSON.stringify(shape));
  return shape && agreed
    ? rows.map((row, index) => filled(row, shape.columns, shape.rows[index] ?? null))
    : plain;
}

function boxesOf(source: string, rows: readonly ColumnRow[], measure: Measure): readonly Row[] {
  return rows.map(({ words, figures }) => {
    let [at, width] = [words[0]?.line.start ?? 0, 0];
    const advance = (to: number): number => {
      for (const character of source.slice(at, to)) width += measure(character);
      at = to;
      return width;
    };
    const boxes = words.map(({ from, to }) => ({ from: advance(from), to: advance(to) }));
    const labels = boxes.length - figures;
    return { label: boxes.slice(0, labels), figures: boxes.slice(labels) };
  });
}

/** How the figures of all rows line up: in how many columns, and in which each row has one; null for a row left as it is. */
interface Shape {
  readonly columns: number;
  readonly rows: readonly (readonly number[] | null)[];
}

/** The shape of rows whose cells line up at one edge, under the header's or those of whole rows; null where some do not. */
function shapeOf(rows: readonly Row[], edge: keyof Box): Shape | null {
  for (const columns of [headedColumns(rows, edge), wholeColumns(rows, edge)]) {
    if (columns.length < 2 || !isVaried(rows, columns, edge)) continue;
    const placed = rows.map(placedIn(rows, columns, edge));
    if (placed.every((at) => !at?.includes(-1))) return { columns: columns.length, rows: placed };
  }
  return null;
}

/** Where figures of several rows stand, each below a word of the header. */
function headedColumns(rows: readonly Row[], edge: keyof Box): readonly number[] {
  const words = rows.flatMap(({ label, figures }) => (figures.length === 0 ? label : []));
  const headed = new Set(words.map((box) => box[edge]));
  const counts = new Map<number, number>();
  for (const { figures } of rows)
    for (const box of figures) counts.set(box[edge], (counts.get(box[edge]) ?? 0) + 1);
  const columns = [...counts].flatMap(([at, count]) => (count >= LEAST_FILLED && headed.has(at) ? [at] : []));
  return columns.sort((a, b) => a - b);
}

/** Where most of the rows that have the most figures have them. */
function wholeColumns(rows: readonly Row[], edge: keyof Box): readonly number[] {
  const most = largest(rows.map(({ figures }) => figures.length));
  const counts = new Map<string, number>();
  for (const { figures } of rows.filter(({ figures }) => figures.length === most)) {
    const key = figures.map((box) => box[edge]).join();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [[columns, count] = ['', 0]] = [...counts].sort(([, a], [, b]) => b - a);
  return count >= LEAST_FILLED ? columns.split(',').map(Number) : [];
}

/** Whether cells of several lengths stand in the same columns, and yet those beside them line up. */
function isVaried(rows: readonly Row[], columns: readonly number[], edge: keyof Box): boolean {
  const lengths = columns.map(() => new Set<number>());
  for (const { label, figures } of rows) {
    const boxes = [...label, ...figures];
    const beside = edge === 'from' ? boxes.slice(0, -1) : boxes.slice(1);
    for (const box of beside) lengths[columns.indexOf(box[edge])]?.add(box.to - box.from);
  }
  return lengths.filter(({ size }) => size > 1).length >= LEAST_VARIED;
}

/**
 * Tells in which columns the figures of a row stand, -1 for none; null where its label reaches into the first of them, or
 * figures are a single blank apart and one is missing.
 */
function placedIn(rows: readonly Row[], columns: readonly number[], edge: keyof Box) {
  const firsts = rows.flatMap(({ figures }) => figures.filter((box) => box[edge] === columns[0]));
  const begin = smallest([columns[0] ?? 0, ...firsts.map(({ from }) => from)]);
  return ({ label, figures }: Row): readonly number[] | null => {
    const end = label.at(-1)?.to;
    if (end !== undefined && figures.length > 0 && end + LEAST_GAP > begin) return null;
    const at = figures.map((box) => columns.indexOf(box[edge]));
    const isTight = figures.some(
      (box, index) => box.from - (figures[index - 1]?.to ?? -LEAST_GAP) < LEAST_GAP,
    );
    return isTight && !at.includes(-1) && figures.length < columns.length ? null : at;
  };
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}

function smallest(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY);
}

/** A row's cells, with an empty one for each column that none of its figures stands in. */
function filled(row: ColumnRow, columns: number, at: readonly number[] | null): readonly Piece[] {
  if (!at || at.length === 0) return row.cells;
  const cells = [...row.label];
  const figures = row.words.slice(row.words.length - row.figures);
  for (let column = 0; column < columns; column += 1) {
    const last = cells.at(-1) ?? row.words[0];
    const figure = figures[at.indexOf(column)] ?? (last && { line: last.line, from: last.to, to: last.to });
    if (figure) cells.push(figure);
  }
  return cells;
}
