import type { Segment } from '../../page/content.ts';
import { findGrids, type Grid } from '../../page/tables/grids.ts';
import { mergeRules } from '../../page/tables/rules.ts';
import { clip, type PixelBox } from '../pixels.ts';
import type { Raster } from '../raster.ts';
import { binarize } from './binarize.ts';
import type { CleanPage } from './cell-ink.ts';
import { skewOf, straighten } from './deskew.ts';
import { evenLight } from './even-light.ts';
import { type DrawnLine, findRuledLines } from './ruled-lines.ts';

const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** A page made straight, with the lines on it and the cells they make. */
export interface LaidOut {
  readonly page: CleanPage;
  readonly segments: readonly Segment[];
  /** The boxes of the cells of all tables, and of the tables themselves. */
  readonly cells: readonly PixelBox[];
  readonly tables: readonly PixelBox[];
}

/** Evens the light of a page, straightens it, and finds the tables on it by their lines. */
export function layOut({ picture, pointsPerPixel }: Raster): LaidOut {
  const even = evenLight(picture);
  const straight = straighten(even, skewOf(binarize(even).mask));
  const binarized = binarize(straight);
  const { ink, paper } = binarized;
  const perMillimetre = POINTS_PER_MILLIMETRE / pointsPerPixel;
  const { lines, text } = findRuledLines(straight, binarized, perMillimetre);
  const segments = lines.map((line) => segmentOf(line, pointsPerPixel));
  const grids = findGrids(mergeRules(segments)) ?? [];
  const boxes = grids.map((grid) => boxesOf(grid).map((box) => toPixels(box, pointsPerPixel, straight)));
  return {
    page: { picture: straight, text, ink, paper, perMillimetre },
    segments,
    cells: boxes.flatMap((all) => all.slice(1)),
    tables: boxes.flatMap((all) => all.slice(0, 1)),
  };
}

function segmentOf({ x0, y0, x1, y1, upright }: DrawnLine, scale: number): Segment {
  const [x, y] = [((x0 + x1) / 2) * scale, ((y0 + y1) / 2) * scale];
  return upright
    ? { x0: x, y0: y0 * scale, x1: x, y1: y1 * scale }
    : { x0: x0 * scale, y0: y, x1: x1 * scale, y1: y };
}

/** The box of a grid, then those of its cells. */
function boxesOf({ xs, ys, cells }: Grid): readonly PixelBox[] {
  const whole = { x0: xs[0] ?? 0, y0: ys[0] ?? 0, x1: xs.at(-1) ?? 0, y1: ys.at(-1) ?? 0 };
  const own = cells.map(({ row, column, rowSpan, columnSpan }) => ({
    x0: xs[column] ?? 0,
    y0: ys[row] ?? 0,
    x1: xs[column + columnSpan] ?? 0,
    y1: ys[row + rowSpan] ?? 0,
  }));
  return [whole, ...own];
}

function toPixels(
  { x0, y0, x1, y1 }: PixelBox,
  scale: number,
  picture: { width: number; height: number },
): PixelBox {
  const box = { x0: x0 / scale, y0: y0 / scale, x1: x1 / scale, y1: y1 / scale };
  return clip(box, { ...picture, data: new Uint8Array(0) });
}
