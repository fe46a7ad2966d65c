import { overlap } from '../boxes.ts';
import type { Run } from '../content.ts';
import { UNREADABLE } from '../lines/line-text.ts';
import type { Rule } from './rules.ts';

/** A line between these shares of a character's height strikes it through; a line below underlines it. */
const HIGHEST = 0.35;
const LOWEST = 0.78;
/** The share of a run that is struck through as a whole. */
const COVERED = 0.6;

/**
 * Marks figures that are struck through as unreadable: whether they still hold, and where the figure begins that
 * replaces them, no reader can tell. `level` is in order of height.
 */
export function markStruck(runs: readonly Run[], level: readonly Rule[]): readonly Run[] {
  return runs.map((run) =>
    /\d/.test(run.text) && run.turn === 0 && isStruck(run, level)
      ? { ...run, text: `${run.text}${UNREADABLE}` }
      : run,
  );
}

function isStruck({ box: [x0, y0, x1, y1] }: Run, level: readonly Rule[]): boolean {
  const [from, to] = [y0 + HIGHEST * (y1 - y0), y0 + LOWEST * (y1 - y0)];
  for (let i = firstBelow(level, from); i < level.length; i += 1) {
    const rule = level[i];
    if (!rule || rule.at > to) return false;
    if (overlap(rule.from, rule.to, x0, x1) >= COVERED * (x1 - x0)) return true;
  }
  return false;
}

function firstBelow(level: readonly Rule[], at: number): number {
  let [low, high] = [0, level.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((level[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
