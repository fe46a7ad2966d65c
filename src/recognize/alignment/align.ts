import type { Axis, AxisRow } from '../labels/axis.ts';
import type { LabelRow } from '../rows/label-row.ts';
import { judge } from './confidence.ts';
import { axisCosts, type GapCosts } from './gaps.ts';
import { bestPath } from './local-path.ts';
import type { Resemblances } from './resemblance.ts';
import { findSteps, type Steps } from './steps.ts';

/** One to three printed rows placed on a row of the form. */
export interface Placement {
  /** Indexes of the printed rows: more than one where a label was split. */
  readonly printed: readonly number[];
  readonly row: AxisRow;
  /** The key of the printed label, put together where it was split. */
  readonly key: string;
  /** How alike the labels are, 0 to 1. */
  readonly similarity: number;
  /** How much worse the whole alignment gets when another row is put in, on either side: the confidence. */
  readonly margin: number;
}

/** A stretch of printed rows that runs along an axis. */
export interface Region {
  readonly axis: Axis;
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly placements: readonly Placement[];
}

const ISLAND_GAP = 60;
const MOST_ISLAND_ROWS = 4000;
const LEAST_SCORE = 1;
const ROUNDING = 1e-6;
/** More tables of one kind than any report has: a page that repeats them without end is not read to its end. */
const MOST_REGIONS = 40;

/**
 * Finds where the printed rows run along an axis: local alignment of label sequences, order kept, gaps allowed on
 * both sides, a label split over up to three rows joined. Regions come back in printed order and do not overlap.
 */
export function align(
  printed: readonly LabelRow[],
  axis: Axis,
  costs: GapCosts['printed'],
  resembling: Resemblances,
): Region[] {
  const steps = findSteps(printed, axis, resembling);
  const gaps = { printed: costs, axis: axisCosts(axis) };
  const regions: Region[] = [];
  const pending = islands(steps);
  // The stack is emptied from its end: the first stretch of the file comes first.
  pending.reverse();
  for (let range = pending.pop(); range && regions.length < MOST_REGIONS; range = pending.pop()) {
    const region = bestRegion(range, printed, axis, steps, gaps);
    if (!region) continue;
    regions.push(region);
    pending.push([region.end, range[1]], [range[0], region.start]);
  }
  return regions.sort((a, b) => a.start - b.start);
}

/** Stretches of rows that have a place on the axis, or stand near one that has: all else need not be looked at. */
function islands(steps: Steps): [number, number][] {
  const found: [number, number][] = [];
  for (const [i, open] of steps) {
    const count = Math.max(...open.map((step) => step.count));
    const last = found.at(-1);
    if (last && i - last[1] <= ISLAND_GAP && i - last[0] < MOST_ISLAND_ROWS)
      last[1] = Math.max(last[1], i + count);
    else found.push([i, i + count]);
  }
  return found;
}

/** No alignment of a stretch scores more than its best steps do together, rounding aside. */
function mostScore(start: number, end: number, steps: Steps): number {
  let most = ROUNDING;
  for (let position = start; position < end && most < LEAST_SCORE; position += 1) {
    const best = Math.max(0, ...(steps.get(position) ?? []).map(({ score }) => score));
    most += best;
  }
  return most;
}

function bestRegion(
  [start, end]: readonly [number, number],
  printed: readonly LabelRow[],
  axis: Axis,
  steps: Steps,
  gaps: GapCosts,
): Region | null {
  if (start >= end || mostScore(start, end, steps) < LEAST_SCORE) return null;
  const { score, taken } = bestPath(start, end, steps, gaps);
  const [first, last] = [taken[0], taken.at(-1)];
  if (score < LEAST_SCORE || !first || !last) return null;
  const placements = judge(taken, printed, steps, gaps).map(
    ({ position, count, row, key, similarity, margin }) => ({
      printed: Array.from({ length: count }, (_, index) => position + index),
      row,
      key,
      similarity,
      margin,
    }),
  );
  return { axis, start: first.position, end: last.position + last.count, score, placements };
}
