import type { AxisRow } from '../labels/axis.ts';
import type { GapCosts } from './gaps.ts';
import type { Step, Steps } from './steps.ts';

/** A step taken at a printed row. */
export interface Taken {
  readonly position: number;
  readonly count: number;
  readonly row: AxisRow;
}

/** The best run of steps found, with its score. */
export interface Path {
  readonly score: number;
  readonly taken: readonly Taken[];
}

/**
 * The best local alignment of the printed rows from `start` to `end` with an axis (Smith–Waterman): the score never
 * falls below zero, so that an alignment may begin and end anywhere. Tables are indexed by printed row, then axis row.
 */
export function bestPath(start: number, end: number, steps: Steps, gaps: GapCosts): Path {
  const width = gaps.axis.length + 1;
  const height = end - start + 1;
  const score = new Float64Array(width * height);
  const from = new Int32Array(width * height).fill(-1);
  let best = 0;
  /** The last row known to hold more than zeros, as a score carried on or a step's end: rows after it need no look. */
  let live = -1;
  for (let i = 0; i < height; i += 1) {
    const base = i * width;
    if (i <= live) {
      const top = passOver(score, from, base, gaps.printed[start + i - 1] ?? 0, gaps.axis);
      if (top >= 0) live = Math.max(live, i + 1);
      if (top >= 0 && (score[top] ?? 0) > (score[best] ?? 0)) best = top;
    }
    if (i === height - 1) break;
    for (const { row, count, score: gain } of steps.get(start + i) ?? []) {
      const previous = base + row.index;
      const at = previous + count * width + 1;
      const total = (score[previous] ?? 0) + gain;
      if (i + count >= height || total <= (score[at] ?? 0)) continue;
      score[at] = total;
      from[at] = previous;
      live = Math.max(live, i + count);
    }
  }
  return { score: score[best] ?? 0, taken: trace(best, start, width, score, from, steps) };
}

/** Lets a row's scores come from the row above and from the left; where its first highest one stands, or -1 if all are zero. */
function passOver(
  score: Float64Array,
  from: Int32Array,
  base: number,
  skip: number,
  axis: GapCosts['axis'],
): number {
  const width = axis.length + 1;
  let left = 0;
  let highest = 0;
  let top = -1;
  for (let j = 1; j < width; j += 1) {
    const at = base + j;
    let own = score[at] ?? 0;
    const above = base > 0 ? (score[at - width] ?? 0) - skip : 0;
    if (above > own) {
      own = above;
      from[at] = at - width;
    }
    const beside = left - (axis[j - 1] ?? 0);
    if (beside > own) {
      own = beside;
      from[at] = at - 1;
    }
    score[at] = own;
    left = own;
    if (own > highest) {
      highest = own;
      top = at;
    }
  }
  return top;
}

function trace(
  best: number,
  start: number,
  width: number,
  score: Float64Array,
  from: Int32Array,
  steps: Steps,
): Taken[] {
  const taken: Taken[] = [];
  for (let at = best; (score[at] ?? 0) > 0; ) {
    const previous = from[at] ?? -1;
    if (previous < 0) break;
    const position = start + Math.floor(previous / width);
    const count = Math.floor(at / width) - Math.floor(previous / width);
    const step = steps.get(position)?.find((open) => isTaken(open, count, previous % width, at % width));
    if (step) taken.unshift({ position, count, row: step.row });
    at = previous;
  }
  return taken;
}

function isTaken(step: Step, count: number, before: number, after: number): boolean {
  return step.count === count && step.row.index === before && after === before + 1;
}
