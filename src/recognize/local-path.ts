import type { AxisRow } from './axis.ts';
import type { GapCosts } from './gaps.ts';
import type { Step, StepFinder } from './steps.ts';

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
export function bestPath(start: number, end: number, steps: StepFinder, gaps: GapCosts): Path {
  const width = gaps.axis.length + 1;
  const height = end - start + 1;
  const score = new Float64Array(width * height);
  const from = new Int32Array(width * height).fill(-1);
  const offer = (at: number, previous: number, gain: number): void => {
    const total = (score[previous] ?? 0) + gain;
    if (total <= (score[at] ?? 0)) return;
    score[at] = total;
    from[at] = previous;
  };
  let best = 0;
  for (let i = 0; i < height; i += 1) {
    const skip = i > 0 ? gaps.printed(start + i - 1) : 0;
    for (let at = i * width + 1; at < (i + 1) * width; at += 1) {
      if (i > 0) offer(at, at - width, -skip);
      offer(at, at - 1, -(gaps.axis[(at % width) - 1] ?? 0));
      if ((score[at] ?? 0) > (score[best] ?? 0)) best = at;
    }
    const open = i < height - 1 ? steps.at(start + i).filter((step) => i + step.count < height) : [];
    for (const step of open)
      offer((i + step.count) * width + step.row.index + 1, i * width + step.row.index, step.score);
  }
  return { score: score[best] ?? 0, taken: trace(best, start, width, score, from, steps) };
}

function trace(
  best: number,
  start: number,
  width: number,
  score: Float64Array,
  from: Int32Array,
  steps: StepFinder,
): Taken[] {
  const taken: Taken[] = [];
  for (let at = best; (score[at] ?? 0) > 0; ) {
    const previous = from[at] ?? -1;
    if (previous < 0) break;
    const position = start + Math.floor(previous / width);
    const count = Math.floor(at / width) - Math.floor(previous / width);
    const step = steps.at(position).find((open) => isTaken(open, count, previous % width, at % width));
    if (step) taken.unshift({ position, count, row: step.row });
    at = previous;
  }
  return taken;
}

function isTaken(step: Step, count: number, before: number, after: number): boolean {
  return step.count === count && step.row.index === before && after === before + 1;
}
