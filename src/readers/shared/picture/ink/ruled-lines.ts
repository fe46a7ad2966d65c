import { type Gray, type Mask, type PixelBox, transpose } from '../pixels.ts';
import type { Binarized } from './binarize.ts';
import { withRidges } from './ridges.ts';

/** A level or upright line, as the pixels it fills. */
export interface DrawnLine extends PixelBox {
  readonly upright: boolean;
}

/** The lines of a page, and its ink without them. */
export interface RuledLines {
  readonly lines: readonly DrawnLine[];
  readonly text: Mask;
}

/** Lines are no shorter, in millimetres: a level one spans a cell, an upright one the height of a row. */
const SHORTEST = { level: 8, upright: 4.2 };
/** Lines are no thicker, the slope left in them included. */
const THICKEST = 1.6;
/** Lines may be broken for so long, and must be of ink for this share of their length. */
const GAP = 0.4;
const SOLID = 0.85;
/** Both ends of a line this short must lie on other lines; else it is the stroke of a large character. */
const SHORT = 30;
const MEETING = 0.5;

/** A stretch of ink within one row of pixels. */
interface Stretch {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** Finds the lines of tables by runs of ink. `perMillimetre` is in pixels. */
export function findRuledLines(picture: Gray, binarized: Binarized, perMillimetre: number): RuledLines {
  const { mask } = binarized;
  const inRows = withRidges(picture, binarized, perMillimetre);
  const inColumns = withRidges(transpose(picture), { ...binarized, mask: transpose(mask) }, perMillimetre);
  const level = stretchesOf(inRows, SHORTEST.level * perMillimetre, GAP * perMillimetre);
  const upright = stretchesOf(inColumns, SHORTEST.upright * perMillimetre, GAP * perMillimetre);
  const thickest = THICKEST * perMillimetre;
  const lines = [
    ...gather(level, thickest).map(({ x0, y0, x1, y1 }): DrawnLine => ({ x0, y0, x1, y1, upright: false })),
    ...gather(upright, thickest).map(
      ({ x0, y0, x1, y1 }): DrawnLine => ({ x0: y0, y0: x0, x1: y1, y1: x1, upright: true }),
    ),
  ];
  const kept = meetingLines(lines, perMillimetre);
  const text = { ...mask, data: Uint8Array.from(mask.data) };
  erase(
    text,
    level,
    kept.filter((line) => !line.upright),
    false,
  );
  erase(
    text,
    upright,
    kept.filter((line) => line.upright),
    true,
  );
  return { lines: kept, text };
}

/** Long stretches of ink in each row, a row's neighbours counting with it: lines lie a little askew. */
function stretchesOf({ width, height, data }: Mask, shortest: number, gap: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (let row = 0; row < height; row += 1) {
    const at = row * width;
    const [above, below] = [row > 0 ? at - width : at, row + 1 < height ? at + width : at];
    let [from, last, ink] = [-1, -1, 0];
    const end = (): void => {
      const length = last + 1 - from;
      if (from >= 0 && length >= shortest && ink >= SOLID * length)
        stretches.push({ row, from, to: last + 1 });
    };
    for (let x = 0; x < width; x += 1) {
      if (!(data[at + x] || data[above + x] || data[below + x])) continue;
      if (from < 0 || x - last - 1 > gap) {
        end();
        [from, ink] = [x, 0];
      }
      last = x;
      ink += 1;
    }
    end();
  }
  return stretches;
}

/** Gathers stretches that touch from row to row; what is too thick for a line is left out. */
function gather(stretches: readonly Stretch[], thickest: number): PixelBox[] {
  type Open = { x0: number; y0: number; x1: number; y1: number; last: Stretch[] };
  const done: Open[] = [];
  let open: Open[] = [];
  for (const stretch of stretches) {
    const { row, from, to } = stretch;
    open = open.filter((box) => {
      const ended = box.y1 < row;
      if (ended) done.push(box);
      return !ended;
    });
    const touched = open.filter(({ last }) => last.some((other) => other.from < to && from < other.to));
    const [box, ...others] = touched;
    if (!box) {
      open.push({ x0: from, y0: row, x1: to, y1: row + 1, last: [stretch] });
      continue;
    }
    for (const other of others) {
      box.x0 = Math.min(box.x0, other.x0);
      box.y0 = Math.min(box.y0, other.y0);
      box.x1 = Math.max(box.x1, other.x1);
      box.last.push(...other.last);
    }
    open = open.filter((other) => !others.includes(other));
    box.x0 = Math.min(box.x0, from);
    box.x1 = Math.max(box.x1, to);
    box.y1 = row + 1;
    box.last = [...box.last.filter((other) => other.row >= row - 1), stretch];
  }
  // The neighbours that count with each row make a line look two pixels thicker.
  return [...done, ...open].filter(({ y0, y1 }) => y1 - y0 - 2 <= thickest);
}

/** Long lines, and short ones both ends of which lie on lines of the other direction. */
function meetingLines(lines: readonly DrawnLine[], perMillimetre: number): readonly DrawnLine[] {
  const reach = MEETING * perMillimetre;
  const meets = (line: DrawnLine, x: number, y: number): boolean =>
    lines.some(
      (other) =>
        other.upright !== line.upright &&
        other.x0 - reach <= x &&
        x <= other.x1 + reach &&
        other.y0 - reach <= y &&
        y <= other.y1 + reach,
    );
  return lines.filter((line) => {
    const { x0, y0, x1, y1, upright } = line;
    const length = upright ? y1 - y0 : x1 - x0;
    if (length > SHORT * perMillimetre) return true;
    const [middleX, middleY] = [(x0 + x1) / 2, (y0 + y1) / 2];
    return upright
      ? meets(line, middleX, y0) && meets(line, middleX, y1)
      : meets(line, x0, middleY) && meets(line, x1, middleY);
  });
}

/** Takes the stretches that lines consist of out of a picture, and no more than them. */
function erase(
  mask: Mask,
  stretches: readonly Stretch[],
  lines: readonly DrawnLine[],
  upright: boolean,
): void {
  const { width, data } = mask;
  const sorted = [...lines].sort((a, b) => startOf(a, upright) - startOf(b, upright));
  for (const { row, from, to } of stretches) {
    const own = sorted.find((line) => {
      const box = upright ? { x0: line.y0, y0: line.x0, x1: line.y1, y1: line.x1 } : line;
      return box.y0 <= row && row < box.y1 && box.x0 <= from && to <= box.x1;
    });
    if (!own) continue;
    for (let along = from; along < to; along += 1) {
      data[upright ? along * width + row : row * width + along] = 0;
    }
  }
}

function startOf(line: DrawnLine, upright: boolean): number {
  return upright ? line.x0 : line.y0;
}
