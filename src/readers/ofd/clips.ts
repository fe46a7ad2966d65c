import { childOf, childrenOf, type XmlElement } from '../shared/package/tree.ts';
import { boxAround, holds, middleX, middleY } from '../shared/page/boxes.ts';
import type { Box } from '../shared/page/content.ts';
import { boxOf, Ink } from '../shared/page/drawing/ink.ts';
import { identity, type Matrix, multiply } from '../shared/page/drawing/matrix.ts';
import { MOVE, numbersAfter } from '../shared/page/drawing/paths.ts';
import { readPath } from './path-data.ts';
import { flagOf, numbersOf, textIn, transformOf } from './values.ts';

/** Clips are drawn this many points too small at times. */
const TOLERANCE = 1;

/** The transform from an object's own coordinates to those its boundary is given in (GB/T 33190, 8.5). */
export function objectTransform(object: XmlElement, before: Matrix): Matrix {
  const [x = 0, y = 0] = numbersOf(object, 'Boundary') ?? [];
  const placed = multiply(before, [1, 0, 0, 1, x, y]);
  return multiply(placed, transformOf(object, 'CTM') ?? identity);
}

/**
 * The box on the page beyond which nothing of an object shows (GB/T 33190, 8.5.3, Clips); null where nothing bounds it
 * that could be told, as by text or arcs. Throws `malformed`.
 */
export function clipOf(object: XmlElement, before: Matrix): Box | null {
  const clips = childOf(object, 'Clips');
  if (clips === null) return null;
  const [x = 0, y = 0] = numbersOf(object, 'Boundary') ?? [];
  const turned = flagOf(clips, 'TransFlag', true);
  const matrix = turned ? objectTransform(object, before) : multiply(before, [1, 0, 0, 1, x, y]);
  let bounds: Box | null = null;
  for (const clip of childrenOf(clips, 'Clip')) {
    const areas = childrenOf(clip, 'Area').map((area) => areaOf(area, matrix));
    const known = areas.flatMap((area) => (area === null ? [] : [area]));
    const box = known.length === areas.length ? boxAround(known) : null;
    if (box) bounds = intersection(bounds, box);
  }
  return bounds;
}

/** The part two boxes share, which may be none; either may be without bounds. */
export function intersection(a: Box | null, b: Box | null): Box | null {
  if (a === null || b === null) return a ?? b;
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

function areaOf(area: XmlElement, before: Matrix): Box | null {
  const path = childOf(area, 'Path');
  if (path === null) return null;
  const inArea = multiply(before, transformOf(area, 'CTM') ?? identity);
  const { numbers, arcs } = readPath(textIn(childOf(path, 'AbbreviatedData')));
  const matrix = objectTransform(path, inArea);
  return arcs ? null : boxAround(pointsOf(numbers).map(([x, y]) => boxOf(matrix, x, y, x, y)));
}

function pointsOf(numbers: readonly number[]): readonly (readonly [x: number, y: number])[] {
  const points: (readonly [number, number])[] = [];
  for (let i = 0; i < numbers.length; ) {
    const count = numbersAfter(numbers[i] ?? MOVE);
    for (let at = i + 1; at < i + count; at += 2) points.push([numbers[at] ?? 0, numbers[at + 1] ?? 0]);
    i += 1 + count;
  }
  return points;
}

/** What was drawn, without what stands outside a box; runs there are kept as text that does not show. */
export function clipped(drawn: Ink, [x0, y0, x1, y1]: Box): Ink {
  const bounds: Box = [x0 - TOLERANCE, y0 - TOLERANCE, x1 + TOLERANCE, y1 + TOLERANCE];
  const shows = (box: Box): boolean => holds(bounds, middleX(box), middleY(box));
  const ink = new Ink();
  for (const run of drawn.runs) ink.addRun(shows(run.box) ? run : { ...run, hidden: true });
  for (const picture of drawn.pictures) if (shows(picture)) ink.addPicture(picture);
  for (const shade of drawn.shades) if (shows(shade)) ink.addShade(shade);
  for (const { x0: ax, y0: ay, x1: bx, y1: by } of drawn.segments) {
    const inside = intersection(bounds, [
      Math.min(ax, bx),
      Math.min(ay, by),
      Math.max(ax, bx),
      Math.max(ay, by),
    ]);
    if (!inside || inside[0] > inside[2] || inside[1] > inside[3]) continue;
    ink.addSegment(
      clamp(ax, bounds[0], bounds[2]),
      clamp(ay, bounds[1], bounds[3]),
      clamp(bx, bounds[0], bounds[2]),
      clamp(by, bounds[1], bounds[3]),
    );
  }
  return ink;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
