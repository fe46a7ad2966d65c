import type { Box } from '../content.ts';
import { boxOf, type Ink } from './ink.ts';
import { apply, type Matrix } from './matrix.ts';

/** Filled shapes no thicker than this many points are lines. */
const THICKEST = 3.5;
/** No path of a table has more parts than this. */
const MOST_NUMBERS = 400_000;

/** How the parts of a path are coded, which is as pdf.js does: each followed by its points. */
export const [MOVE, LINE, CURVE, QUADRATIC, CLOSE] = [0, 1, 2, 3, 4] as const;

/** How many numbers follow the code of a part of a path. */
export function numbersAfter(code: number): number {
  if (code === CURVE) return 6;
  if (code === QUADRATIC) return 4;
  return code === CLOSE ? 0 : 2;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** One closed or open stretch of a path, on the page; the end of a curve is reached in one step. */
interface Subpath {
  readonly points: Point[];
  closed: boolean;
  curved: boolean;
}

function subpathsOf(numbers: ArrayLike<number>, transform: Matrix): readonly Subpath[] {
  const subpaths: Subpath[] = [];
  let open: Subpath | null = null;
  const end = Math.min(numbers.length, MOST_NUMBERS);
  const pointAt = (index: number): Point => {
    const [x, y] = apply(transform, numbers[index] ?? 0, numbers[index + 1] ?? 0);
    return { x, y };
  };
  for (let i = 0; i < end; ) {
    const code = numbers[i];
    if (code === MOVE) {
      open = { points: [pointAt(i + 1)], closed: false, curved: false };
      subpaths.push(open);
      i += 3;
    } else if (code === LINE) {
      open?.points.push(pointAt(i + 1));
      i += 3;
    } else if (code === CURVE || code === QUADRATIC) {
      const last = code === CURVE ? 5 : 3;
      if (open) {
        open.curved = true;
        open.points.push(pointAt(i + last));
      }
      i += last + 2;
    } else if (code === CLOSE) {
      if (open) open.closed = true;
      i += 1;
    } else break;
  }
  return subpaths;
}

/** Adds the lines of a stroked path. A stroke as wide as a bar counts by the shape it makes. */
export function strokePath(numbers: ArrayLike<number>, width: number, transform: Matrix, ink: Ink): void {
  const thickness = width * Math.sqrt(Math.abs(transform[0] * transform[3] - transform[1] * transform[2]));
  for (const { points, closed } of subpathsOf(numbers, transform)) {
    const [first] = points;
    const ring = closed && first ? [...points, first] : points;
    ring.forEach((to, index) => {
      const from = ring[index - 1];
      if (!from) return;
      if (thickness <= THICKEST) ink.addSegment(from.x, from.y, to.x, to.y);
      else addThin(barOf(from, to, thickness), ink);
    });
  }
}

function barOf(from: Point, to: Point, thickness: number): Box {
  const half = thickness / 2;
  const level = Math.abs(to.x - from.x) > Math.abs(to.y - from.y);
  const [dx, dy] = level ? [0, half] : [half, 0];
  return [
    Math.min(from.x, to.x) - dx,
    Math.min(from.y, to.y) - dy,
    Math.max(from.x, to.x) + dx,
    Math.max(from.y, to.y) + dy,
  ];
}

/** Adds the lines a filled path makes: thin shapes, and frames of one rectangle within another; other shapes are shades. */
export function fillPath(numbers: ArrayLike<number>, transform: Matrix, ink: Ink): void {
  const boxes = subpathsOf(numbers, transform).flatMap(({ points }) => {
    const box = boundsOf(points);
    return box ? [box] : [];
  });
  for (const box of boxes) {
    if (isThin(box)) addThin(box, ink);
    else ink.addShade(box);
  }
  const [outer, inner] = boxes;
  if (outer && inner && boxes.length === 2 && isFrame(outer, inner)) addFrame(outer, ink);
}

/** Adds the line an image makes that is stretched to a bar, and remembers any other as a picture. */
export function fillImage(transform: Matrix, ink: Ink): void {
  const box = boxOf(transform, 0, 0, 1, 1);
  if (!box.every(Number.isFinite)) return;
  if (isThin(box)) addThin(box, ink);
  else ink.addPicture(box);
}

function boundsOf(points: readonly Point[]): Box | null {
  if (points.length < 2) return null;
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  return [x0, y0, x1, y1];
}

function isThin([x0, y0, x1, y1]: Box): boolean {
  return Math.min(x1 - x0, y1 - y0) <= THICKEST;
}

function addThin(box: Box, ink: Ink): void {
  if (!isThin(box)) return;
  const [x0, y0, x1, y1] = box;
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const [width, height] = [x1 - x0, y1 - y0];
  // A dot may belong to a level line of dots, or to an upright one.
  if (width >= height / 2) ink.addSegment(x0, y, x1, y);
  if (height >= width / 2) ink.addSegment(x, y0, x, y1);
}

function isFrame(outer: Box, inner: Box): boolean {
  const margins = [inner[0] - outer[0], inner[1] - outer[1], outer[2] - inner[2], outer[3] - inner[3]];
  return margins.every((margin) => Math.abs(margin) <= THICKEST);
}

function addFrame([x0, y0, x1, y1]: Box, ink: Ink): void {
  ink.addSegment(x0, y0, x1, y0);
  ink.addSegment(x0, y1, x1, y1);
  ink.addSegment(x0, y0, x0, y1);
  ink.addSegment(x1, y0, x1, y1);
}
