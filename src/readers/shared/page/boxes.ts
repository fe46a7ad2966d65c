import type { Box } from './content.ts';

/** The smallest box around all of some boxes; null around none. */
export function boxAround(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    if (box[0] < x0) x0 = box[0];
    if (box[1] < y0) y0 = box[1];
    if (box[2] > x1) x1 = box[2];
    if (box[3] > y1) y1 = box[3];
  }
  return [x0, y0, x1, y1];
}

/** Whether a point lies in a box, its edges included. */
export function holds(box: Box, x: number, y: number): boolean {
  return box[0] <= x && x <= box[2] && box[1] <= y && y <= box[3];
}

/** The middle of a box from left to right. */
export function middleX(box: Box): number {
  return (box[0] + box[2]) / 2;
}

/** The middle of a box from top to bottom. */
export function middleY(box: Box): number {
  return (box[1] + box[3]) / 2;
}

/** How far two stretches of a line lie over one another; negative when there is a gap between them. */
export function overlap(from: number, to: number, otherFrom: number, otherTo: number): number {
  return Math.min(to, otherTo) - Math.max(from, otherFrom);
}
