import type { Box, Run, Segment, Turn } from '../content.ts';
import { apply, type Matrix } from './matrix.ts';

/** How far a character's box reaches above and below the baseline, in ems; the same for all, so that lines of mixed fonts align. */
const ASCENT = 0.88;
const DESCENT = 0.12;

/** Runs and lines of one page beyond this are left out. */
const MOST_RUNS = 100_000;
const MOST_SEGMENTS = 100_000;
const MOST_IMAGES = 10_000;

/** Writing that slants more than this many degrees is a watermark, no line of text. */
const MOST_SLANT = 15;

/** An image as pdf.js names or gives it, or the mask of one, and where its unit square lies on the page. */
export interface PlacedImage {
  readonly image: unknown;
  readonly mask: boolean;
  readonly transform: Matrix;
}

/** What was drawn on one page, in its coordinates as it shows. */
export class Ink {
  readonly runs: Run[] = [];
  readonly segments: Segment[] = [];
  readonly pictures: Box[] = [];
  readonly shades: Box[] = [];
  readonly images: PlacedImage[] = [];
  /** Whether more was drawn than is kept. */
  full = false;

  addRun(run: Run): void {
    if (this.runs.length < MOST_RUNS) this.runs.push(run);
    else this.full = true;
  }

  addSegment(x0: number, y0: number, x1: number, y1: number): void {
    if (!Number.isFinite(x0 + y0 + x1 + y1)) return;
    if (this.segments.length < MOST_SEGMENTS) this.segments.push({ x0, y0, x1, y1 });
    else this.full = true;
  }

  addPicture(box: Box): void {
    if (this.pictures.length < MOST_RUNS) this.pictures.push(box);
  }

  addShade(box: Box): void {
    if (this.shades.length < MOST_SEGMENTS) this.shades.push(box);
  }

  /** Adds all that another has. */
  add(other: Ink): void {
    for (const run of other.runs) this.addRun(run);
    for (const { x0, y0, x1, y1 } of other.segments) this.addSegment(x0, y0, x1, y1);
    for (const picture of other.pictures) this.addPicture(picture);
    for (const shade of other.shades) this.addShade(shade);
    this.full ||= other.full;
  }

  addImage(image: PlacedImage): void {
    if (this.images.length < MOST_IMAGES) this.images.push(image);
    else this.full = true;
  }
}

/** The box of a stretch of a line of text, from its own coordinates to those of the page. */
export function textBox(matrix: Matrix, from: number, to: number, baseline: number, size: number): Box {
  return boxOf(matrix, from, baseline - DESCENT * size, to, baseline + ASCENT * size);
}

/** The box of a rectangle once it is transformed. */
export function boxOf(matrix: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const [ax, ay] = apply(matrix, x0, y0);
  const [bx, by] = apply(matrix, x1, y0);
  const [cx, cy] = apply(matrix, x0, y1);
  const [dx, dy] = apply(matrix, x1, y1);
  return [
    Math.min(ax, bx, cx, dx),
    Math.min(ay, by, cy, dy),
    Math.max(ax, bx, cx, dx),
    Math.max(ay, by, cy, dy),
  ];
}

/** How writing along a direction is turned, y going down the page; null when it slants. */
export function turnOf(x: number, y: number): Turn | null {
  const degrees = (Math.atan2(y, x) * 180) / Math.PI;
  const quarter = Math.round(degrees / 90);
  if (Math.abs(degrees - quarter * 90) > MOST_SLANT) return null;
  const turns: readonly Turn[] = [0, 90, 180, 270];
  return turns[(quarter + 4) % 4] ?? null;
}
