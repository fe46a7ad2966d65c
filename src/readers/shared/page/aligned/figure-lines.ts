import { middleX, middleY, overlap } from '../boxes.ts';
import { type Chunk, partsOf } from '../lines/chunks.ts';

/** A line of figures, one below the others of its table. */
export interface FigureLine {
  readonly figures: readonly Chunk[];
  readonly y: number;
  readonly size: number;
}

/** Where figures stand under one another, from left to right. */
export type Column = readonly [from: number, to: number];

/** Fewer columns are left to the reading of running text. */
const FEWEST_COLUMNS = 3;
/** On fewer lines figures may stand under one another by chance; labels above them must tell the columns. */
const FEWEST_LINES = 3;
/** Lines of figures of one table stand no further apart, in ems. */
const FARTHEST = 12;
/** What stands on a line stands at its height, but for so many ems. */
export const LEVEL = 0.5;

/** Lines of figures that follow one another with nothing but labels at their left between. */
export function groupsOf(chunks: readonly Chunk[]): readonly (readonly FigureLine[])[] {
  const groups: FigureLine[][] = [];
  for (const line of figureLines(chunks)) {
    const open = groups.at(-1);
    const last = open?.at(-1);
    if (open && last && line.y - last.y <= FARTHEST * line.size && !isParted(chunks, open, line))
      open.push(line);
    else groups.push([line]);
  }
  return groups;
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

/** Whether text stands where the columns of figures are, between the last line and the next. */
function isParted(chunks: readonly Chunk[], open: readonly FigureLine[], line: FigureLine): boolean {
  const last = open.at(-1)?.y ?? 0;
  const left = Math.min(...[...open, line].flatMap(({ figures }) => figures.map(({ box }) => box[0])));
  return chunks.some(
    ({ box, figure }) =>
      !figure && middleY(box) > last && middleY(box) < line.y && box[2] > left && box[0] >= left,
  );
}

/** Whether there are lines enough to tell columns by nothing but the figures in them. */
export function areTelling(lines: readonly FigureLine[]): boolean {
  return lines.length >= FEWEST_LINES;
}

/** The columns of figures; null where figures of two columns would share one, or one of many lines has few figures. */
export function columnsOf(lines: readonly FigureLine[]): readonly Column[] | null {
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
    (column) =>
      !areTelling(lines) ||
      lines.filter(({ figures }) => figures.some((figure) => isIn(figure, column))).length >= 2,
  );
  return single && told && columns.length >= FEWEST_COLUMNS ? columns : null;
}

function isIn({ box }: Chunk, [from, to]: Column): boolean {
  const x = middleX(box);
  return from <= x && x <= to;
}

/** What stands in the columns of a line of figures. */
export interface FilledLine {
  /** For each column what stands in it; null where nothing does. */
  readonly cells: readonly (Chunk | null)[];
  /** Text that stands in a column, or across several, and is no figure: what the columns hold is then not certain. */
  readonly strays: readonly Chunk[];
}

/**
 * Sorts what stands at the height of a line into columns. Figures set so closely that they look like one are taken
 * apart where each stands in a column of its own.
 */
export function fillColumns(
  { figures, y, size }: FigureLine,
  columns: readonly Column[],
  chunks: readonly Chunk[],
): FilledLine {
  const beside = chunks.filter(
    (chunk) =>
      !chunk.figure &&
      !isBefore(chunk, columns) &&
      overlap(chunk.box[1], chunk.box[3], y - size / 2, y + size / 2) > 0,
  );
  const cells = columns.map((column) => figures.find((figure) => isIn(figure, column)) ?? null);
  const strays: Chunk[] = [];
  for (const chunk of beside) {
    const parts = partsOf(chunk);
    const at = parts.map((part) => onlyColumn(part, columns));
    const own = parts.every(({ figure }, i) => figure && cells[at[i] ?? -1] === null);
    if (own && new Set(at).size === at.length)
      parts.forEach((part, i) => {
        cells[at[i] ?? -1] = part;
      });
    else strays.push(chunk);
  }
  return { cells, strays };
}

/**
 * Whether a piece of text stands left of the columns; it may reach to where the widest figure of the first begins, but
 * not with a digit, which may be a figure of its own.
 */
export function isBefore({ box, text }: Chunk, [first]: readonly Column[]): boolean {
  if (first === undefined || box[2] <= first[0]) return true;
  return box[0] < first[0] && box[2] <= (first[0] + first[1]) / 2 && !/\d$/.test(text);
}

/** The one column that something stands in; -1 where it stands in none, or in more than one. */
function onlyColumn({ box }: Chunk, columns: readonly Column[]): number {
  const shared = columns.flatMap(([from, to], i) => (overlap(box[0], box[2], from, to) > 0 ? [i] : []));
  return shared.length === 1 ? (shared[0] ?? -1) : -1;
}
