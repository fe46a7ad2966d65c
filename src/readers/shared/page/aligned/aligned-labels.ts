import { boxAround, middleX, middleY, overlap } from '../boxes.ts';
import { type Chunk, partsOf, type TextBlock } from '../lines/chunks.ts';
import type { Rule } from '../tables/rules.ts';
import { type Column, type FigureLine, LEVEL } from './figure-lines.ts';

/** The labels of columns stand above them no further than so many ems. */
const HEAD = 6;
/** Lines of one column label stand no further apart than so many ems, from middle to middle. */
const PITCH = 2.2;
/** A line is full when so many ems are left beside it, margins included. */
const FULL = 2.6;
/** A line that is wider than its column by more than this share is the label of several. */
const WIDER = 1.1;

/**
 * The label above each column of figures: the lines right above it, in the room between the columns beside it. None
 * where a column has none of its own.
 */
export function headsOf(
  columns: readonly Column[],
  chunks: readonly Chunk[],
  top: number,
): readonly TextBlock[] {
  const above = chunks.filter(
    ({ figure, box, size }) => !figure && box[3] <= top && box[3] > top - HEAD * size,
  );
  const parts = above.flatMap((chunk) =>
    columnsUnder(chunk, columns).length > 1 ? partsOf(chunk) : [chunk],
  );
  const stacks = columns.map((column) =>
    parts.filter((part) => {
      const [under, ...more] = columnsUnder(part, columns);
      return under === column && more.length === 0;
    }),
  );
  const heads = stacks.flatMap((own, index) => {
    return lowestOf(own, [stacks[index - 1] ?? [], stacks[index + 1] ?? []], roomOf(columns, index));
  });
  return heads.length === columns.length ? heads : [];
}

/** How wide a column is, its margins included: half as far as the columns beside it are apart. */
function roomOf(columns: readonly Column[], index: number): number {
  const middles = columns.map(([from, to]) => (from + to) / 2);
  const [before, own = 0, after] = [middles[index - 1], middles[index], middles[index + 1]];
  if (before === undefined) return after === undefined ? Infinity : after - own;
  return after === undefined ? own - before : (after - before) / 2;
}

/** The columns whose middles a piece of text stands over; the one it stands over alone, where it is over no middle. */
function columnsUnder({ box }: Chunk, columns: readonly Column[]): readonly Column[] {
  const over = columns.filter(([from, to]) => box[0] <= (from + to) / 2 && (from + to) / 2 <= box[2]);
  if (over.length > 0) return over;
  return columns.filter(([from, to], index) => {
    const before = columns[index - 1]?.[1] ?? Number.NEGATIVE_INFINITY;
    const after = columns[index + 1]?.[0] ?? Infinity;
    return overlap(box[0], box[2], from, to) > 0 && box[0] > before && box[2] < after;
  });
}

/**
 * The line that ends the lowest, with those above it that it goes on with: they stand as closely as lines of one label
 * do, and a column beside has a line there too, or they fill the column and no label beside ends at the same height
 * as this one. Else they are the label of several columns.
 */
function lowestOf(
  own: readonly Chunk[],
  beside: readonly (readonly Chunk[])[],
  room: number,
): readonly TextBlock[] {
  const label: Chunk[] = [];
  for (const chunk of fromBelow(own)) {
    const [below] = label;
    if (below && !goesOn(chunk, below, beside, room)) break;
    label.unshift(chunk);
  }
  const box = boxAround(label.map((chunk) => chunk.box));
  return box ? [{ chunks: label, box }] : [];
}

function fromBelow(chunks: readonly Chunk[]): readonly Chunk[] {
  return [...chunks].sort((a, b) => b.box[3] - a.box[3]);
}

function goesOn(chunk: Chunk, below: Chunk, beside: readonly (readonly Chunk[])[], room: number): boolean {
  const { box, size } = chunk;
  const width = box[2] - box[0];
  const isNear = middleY(below.box) - middleY(box) <= PITCH * size;
  const isFull = room - width < FULL * size;
  const isLevelWith = (one: Chunk) => (other: Chunk) =>
    Math.abs(middleY(other.box) - middleY(one.box)) < LEVEL * size;
  if (!isNear || width > WIDER * room) return false;
  if (beside.some((other) => other.some(isLevelWith(chunk)))) return true;
  return isFull && !beside.some((other) => fromBelow(other).slice(0, 1).some(isLevelWith(below)));
}

/** Where figures stand beside a label of several lines, when all of a table are set alike. */
type Setting = 'middle' | 'top' | 'bottom';
const SETTINGS: readonly Setting[] = ['middle', 'top', 'bottom'];

/**
 * The label of each line of figures: at its height as a whole, or with its first line, or with its last, in the whole
 * table alike. Null where a line has none, two have the same, or there are several ways.
 */
export function labelsOf(
  lines: readonly FigureLine[],
  blocks: readonly TextBlock[],
): readonly TextBlock[] | null {
  const labels = blocks.filter(({ chunks }) => chunks.every(({ stacked }) => !stacked));
  const ways = SETTINGS.flatMap((setting) => {
    const way = lines.flatMap((line) => labelOf(line, labels, setting) ?? []);
    return new Set(way).size === lines.length ? [way] : [];
  });
  const [only, ...others] = ways;
  const told = only && others.every((way) => way.every((label, index) => label === only[index]));
  return told ? only : null;
}

/** The label set at the height of a line; null where there is none, or another reaches there that stands further right. */
function labelOf({ y, size }: FigureLine, labels: readonly TextBlock[], setting: Setting): TextBlock | null {
  const beside = labels.filter(({ box }) => box[1] < y && y < box[3]);
  const last = beside.reduce<TextBlock | null>(
    (best, label) => (best && best.box[0] >= label.box[0] ? best : label),
    null,
  );
  return last && Math.abs(heightOf(last, setting) - y) < LEVEL * size ? last : null;
}

function heightOf({ box, chunks }: TextBlock, setting: Setting): number {
  const line = setting === 'middle' ? null : chunks.at(setting === 'top' ? 0 : -1);
  return middleY(line?.box ?? box);
}

/** Whether a line runs between two pieces of text, one below the other. */
export function isRuledOff(rules: readonly Rule[], above: Chunk, below: Chunk): boolean {
  const x = middleX(above.box);
  return rules.some(
    ({ at, from, to }) => middleY(above.box) < at && at < middleY(below.box) && from <= x && x <= to,
  );
}

/**
 * Takes labels apart that stand as closely as the lines of one: each begins where the one above ends, and has one line
 * of figures. Left as they are where there is no such way, or more than one, and where labels of rows stand at their
 * right.
 */
export function partLabels(labels: readonly TextBlock[], lines: readonly FigureLine[]): readonly TextBlock[] {
  return labels.flatMap((label) => {
    const beside = lines.filter(({ y }) => label.box[1] < y && y < label.box[3]);
    if (beside.length < 2 || isBesideOthers(label, labels)) return [label];
    const ways = SETTINGS.flatMap((setting) => {
      const way = tile(label.chunks, beside, setting);
      return way ? [way] : [];
    });
    const [only, ...others] = ways;
    const told = only && others.every((way) => way.join() === only.join());
    return told ? blocksBetween(label.chunks, only) : [label];
  });
}

function isBesideOthers({ box }: TextBlock, labels: readonly TextBlock[]): boolean {
  return labels.some(
    (other) => other.box[0] >= box[2] && overlap(box[1], box[3], other.box[1], other.box[3]) > 0,
  );
}

/** The index each label ends before, for labels of which each has one of the lines of figures; null where none fits. */
function tile(
  chunks: readonly Chunk[],
  lines: readonly FigureLine[],
  setting: Setting,
): readonly number[] | null {
  const ys = chunks.map(({ box }) => middleY(box));
  const isBeside = (y: number, { y: at, size }: FigureLine): boolean => Math.abs(y - at) < (LEVEL / 2) * size;
  const ends: number[] = [];
  for (const [index, line] of lines.entries()) {
    const from = ends.at(-1) ?? 0;
    const first = ys[from] ?? 0;
    const next = lines[index + 1];
    const end = ys.findIndex((y, i) => {
      if (i < from) return false;
      if (setting === 'middle') return isBeside((first + y) / 2, line);
      if (setting === 'bottom') return isBeside(y, line);
      const below = ys[i + 1];
      return isBeside(first, line) && (below === undefined || (next !== undefined && isBeside(below, next)));
    });
    if (end < 0) return null;
    ends.push(end + 1);
  }
  return ends.at(-1) === chunks.length ? ends : null;
}

function blocksBetween(chunks: readonly Chunk[], ends: readonly number[]): readonly TextBlock[] {
  return ends.flatMap((end, index) => {
    const members = chunks.slice(ends[index - 1] ?? 0, end);
    const box = boxAround(members.map((chunk) => chunk.box));
    return box ? [{ chunks: members, box }] : [];
  });
}
