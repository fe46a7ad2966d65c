import type { Axis, AxisRow } from './axis.ts';
import { type Candidate, type LabelIndex, labelIndex } from './label-index.ts';
import { labelKey, leadingNumeral } from './normalize.ts';
import type { LabelRow } from './rows.ts';
import type { Simplify } from './simplify.ts';

/** One to three printed rows placed on a row of the form. */
export interface Placement {
  /** Indexes of the printed rows: more than one where a label was split. */
  readonly printed: readonly number[];
  readonly row: AxisRow;
  /** How alike the labels are, 0 to 1. */
  readonly similarity: number;
  /** How much worse the whole alignment gets when this label goes to any other row: the confidence. */
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

interface Step extends Candidate {
  readonly count: number;
  readonly score: number;
}

const MOST_JOINED = 3;
const LONGEST_JOIN = 100;
const ISLAND_GAP = 60;
const LEAST_SCORE = 1;
const COST = { prose: 0.15, titled: 1.5, valued: 0.25, bare: 0.06 };
const SKIP = { figure: 0.05, other: 0.01, optional: 0 };
const JOIN_COST = 0.02;
const HEADING_WEIGHT = 0.6;
const NUMERAL_BONUS = 0.06;

/** Whether a printed row opens another table, which no alignment should run over. */
export type IsBreak = (row: LabelRow) => boolean;

/**
 * Finds where the printed rows run along an axis: local alignment of label sequences (Smith–Waterman), order
 * kept, gaps allowed on both sides, a label split over up to three rows joined. Each region is found once, the
 * best first; regions come back in printed order.
 */
export function align(
  printed: readonly LabelRow[],
  axis: Axis,
  isBreak: IsBreak,
  simplify: Simplify,
): Region[] {
  const steps = new StepFinder(printed, axis, simplify);
  const regions: Region[] = [];
  for (const [start, end] of islands(printed, steps)) {
    new IslandAligner(printed, axis, steps, isBreak).collect(start, end, regions);
  }
  return regions.sort((a, b) => a.start - b.start);
}

function islands(printed: readonly LabelRow[], steps: StepFinder): [number, number][] {
  const found: [number, number][] = [];
  for (let i = 0; i < printed.length; i += 1) {
    const count = steps.reach(i);
    if (count === 0) continue;
    const last = found.at(-1);
    if (last && i - last[1] <= ISLAND_GAP) last[1] = Math.max(last[1], i + count);
    else found.push([i, i + count]);
  }
  return found;
}

/** The placements open to each printed row: the row alone, or joined with the ones after it. */
class StepFinder {
  readonly #printed: readonly LabelRow[];
  readonly #index: LabelIndex;
  readonly #simplify: Simplify;
  readonly #steps: (readonly Step[] | undefined)[] = [];

  constructor(printed: readonly LabelRow[], axis: Axis, simplify: Simplify) {
    this.#printed = printed;
    this.#index = labelIndex(axis);
    this.#simplify = simplify;
  }

  at(position: number): readonly Step[] {
    const known = this.#steps[position];
    if (known) return known;
    const found = [...this.#alone(position), ...this.#joined(position)];
    this.#steps[position] = found;
    return found;
  }

  /** How many printed rows the steps at a position consume at most; 0 without steps. */
  reach(position: number): number {
    return this.at(position).reduce((most, step) => Math.max(most, step.count), 0);
  }

  #alone(position: number): Step[] {
    const printed = this.#printed[position];
    if (!printed || printed.key === '') return [];
    const numeral = leadingNumeral(printed.label);
    return this.#index.candidates(printed.key).map((candidate) => step(candidate, 1, numeral));
  }

  #joined(position: number): Step[] {
    const first = this.#printed[position];
    if (!first || first.key === '') return [];
    const steps: Step[] = [];
    const parts = [first];
    for (let count = 2; count <= MOST_JOINED; count += 1) {
      const next = this.#printed[position + count - 1];
      if (!next || next.key === '' || !mayJoin(parts, next)) break;
      parts.push(next);
      steps.push(...this.#joinedSteps(parts));
    }
    return steps;
  }

  #joinedSteps(parts: readonly LabelRow[]): Step[] {
    const label = parts.map((part) => part.label).join('');
    if (label.length > LONGEST_JOIN) return [];
    const key = labelKey(this.#simplify(label));
    const better = this.#index.candidates(key).filter((candidate) => this.#improves(parts, key, candidate));
    const numeral = leadingNumeral(label);
    return better.map((candidate) => step(candidate, parts.length, numeral));
  }

  #improves(parts: readonly LabelRow[], key: string, joined: Candidate): boolean {
    const [first] = parts;
    if (first && key === first.key)
      return (
        parts
          .at(-1)
          ?.label.trimEnd()
          .search(/[）)]$/) !== -1
      );
    const alone = parts.flatMap((part) =>
      this.#index.candidates(part.key).filter((one) => one.row === joined.row),
    );
    return alone.every((one) => one.similarity < joined.similarity);
  }
}

/** A label goes on in the next row when only one of the rows has values, and the next is no row of its own. */
function mayJoin(parts: readonly LabelRow[], next: LabelRow): boolean {
  if (next.heading) return false;
  const valued = [...parts, next].filter((part) => part.values.some((value) => value.kind !== 'blank'));
  return valued.length <= 1;
}

function step(candidate: Candidate, count: number, numeral: number | null): Step {
  const { row, similarity } = candidate;
  const weight = row.kind === 'figure' ? 1 : HEADING_WEIGHT;
  const bonus = numeral !== null && numeral === row.numeral ? NUMERAL_BONUS : 0;
  const score = weight * (2 * similarity - 1) + bonus - JOIN_COST * (count - 1);
  return { row, similarity, count, score };
}

/** Aligns one island of rows with an axis; the tables below are indexed by (printed row, axis row). */
class IslandAligner {
  readonly #printed: readonly LabelRow[];
  readonly #axis: Axis;
  readonly #steps: StepFinder;
  readonly #isBreak: IsBreak;
  readonly #skipAxis: readonly number[];

  constructor(printed: readonly LabelRow[], axis: Axis, steps: StepFinder, isBreak: IsBreak) {
    this.#printed = printed;
    this.#axis = axis;
    this.#steps = steps;
    this.#isBreak = isBreak;
    this.#skipAxis = axis.rows.map((row) =>
      row.optional ? SKIP.optional : row.kind === 'figure' ? SKIP.figure : SKIP.other,
    );
  }

  /** Adds the best region between two positions, then those to its left and right. */
  collect(start: number, end: number, regions: Region[]): void {
    const pending: [number, number][] = [[start, end]];
    for (let range = pending.pop(); range; range = pending.pop()) {
      const region = this.#bestRegion(range[0], range[1]);
      if (!region) continue;
      regions.push(region);
      pending.push([range[0], region.start], [region.end, range[1]]);
    }
  }

  #skipPrinted(position: number): number {
    const row = this.#printed[position];
    if (!row) return 0;
    if (this.#isBreak(row)) return COST.titled;
    if (row.prose) return COST.prose;
    return row.values.some((value) => value.kind === 'value') ? COST.valued : COST.bare;
  }

  #bestRegion(start: number, end: number): Region | null {
    const width = this.#axis.rows.length + 1;
    const height = end - start + 1;
    const score = new Float64Array(width * height);
    const from = new Int32Array(width * height).fill(-1);
    let best = 0;
    for (let i = 0; i < height; i += 1) {
      const skip = i > 0 ? this.#skipPrinted(start + i - 1) : 0;
      for (let j = 1; j < width; j += 1) {
        const at = i * width + j;
        if (i > 0) offer(score, from, at, at - width, -skip);
        offer(score, from, at, at - 1, -(this.#skipAxis[j - 1] ?? 0));
        if ((score[at] ?? 0) > (score[best] ?? 0)) best = at;
      }
      if (start + i >= end) continue;
      for (const step of this.#steps.at(start + i)) {
        const into = i + step.count;
        if (into >= height) continue;
        for (const at of [into * width + step.row.index + 1])
          offer(score, from, at, i * width + step.row.index, step.score);
      }
    }
    if ((score[best] ?? 0) < LEAST_SCORE) return null;
    return this.#trace(start, width, best, score, from);
  }

  #trace(start: number, width: number, best: number, score: Float64Array, from: Int32Array): Region | null {
    const path: { position: number; count: number; row: AxisRow }[] = [];
    for (let at = best; at >= 0 && (score[at] ?? 0) > 0; ) {
      const previous = from[at] ?? -1;
      if (previous < 0) break;
      const count = Math.floor(at / width) - Math.floor(previous / width);
      const row = this.#axis.rows[(at % width) - 1];
      if (row && count > 0 && at % width === (previous % width) + 1 && at - previous !== width) {
        path.unshift({ position: start + Math.floor(previous / width), count, row });
      }
      at = previous;
    }
    const first = path[0];
    const last = path.at(-1);
    if (!first || !last) return null;
    const region = { axis: this.#axis, start: first.position, end: last.position + last.count };
    return { ...region, score: score[best] ?? 0, placements: this.#judge(region.start, region.end, path) };
  }

  #judge(
    start: number,
    end: number,
    path: readonly { position: number; count: number; row: AxisRow }[],
  ): Placement[] {
    const through = this.#throughScores(start, end);
    return path.map(({ position, count, row }) => {
      const here = through.filter(
        (entry) => entry.position < position + count && entry.position + entry.step.count > position,
      );
      const chosen = here.find(
        (entry) => entry.position === position && entry.step.count === count && entry.step.row === row,
      );
      const rivals = here.filter((entry) => entry.step.row !== row).map((entry) => entry.total);
      const margin = (chosen?.total ?? 0) - Math.max(0, ...rivals);
      const printed = Array.from({ length: count }, (_, index) => position + index);
      return {
        printed,
        row,
        similarity: chosen?.step.similarity ?? 0,
        margin: rivals.length === 0 ? 1 : margin,
      };
    });
  }

  /** The best score of any alignment of the region that takes a given step, for every step in it. */
  #throughScores(start: number, end: number): { position: number; step: Step; total: number }[] {
    const width = this.#axis.rows.length + 1;
    const height = end - start + 1;
    const forward = new Float64Array(width * height).fill(Number.NEGATIVE_INFINITY);
    const backward = new Float64Array(width * height).fill(Number.NEGATIVE_INFINITY);
    for (let j = 0; j < width; j += 1) {
      forward[j] = 0;
      backward[(height - 1) * width + j] = 0;
    }
    this.#sweepForward(start, height, width, forward);
    this.#sweepBackward(start, height, width, backward);
    const all: { position: number; step: Step; total: number }[] = [];
    for (let i = 0; i + 1 < height; i += 1) {
      for (const step of this.#steps.at(start + i)) {
        if (i + step.count >= height) continue;
        const before = forward[i * width + step.row.index] ?? 0;
        const after = backward[(i + step.count) * width + step.row.index + 1] ?? 0;
        all.push({ position: start + i, step, total: before + step.score + after });
      }
    }
    return all;
  }

  #sweepForward(start: number, height: number, width: number, table: Float64Array): void {
    for (let i = 0; i < height; i += 1) {
      const skip = i > 0 ? this.#skipPrinted(start + i - 1) : 0;
      for (let j = 0; j < width; j += 1) {
        const at = i * width + j;
        if (i > 0) raise(table, at, (table[at - width] ?? 0) - skip);
        if (j > 0) raise(table, at, (table[at - 1] ?? 0) - (this.#skipAxis[j - 1] ?? 0));
      }
      if (i + 1 >= height) continue;
      for (const step of this.#steps.at(start + i)) {
        if (i + step.count >= height) continue;
        raise(
          table,
          (i + step.count) * width + step.row.index + 1,
          (table[i * width + step.row.index] ?? 0) + step.score,
        );
      }
    }
  }

  #sweepBackward(start: number, height: number, width: number, table: Float64Array): void {
    for (let i = height - 1; i >= 0; i -= 1) {
      const skip = this.#skipPrinted(start + i);
      if (i + 1 < height) {
        for (const step of this.#steps.at(start + i)) {
          if (i + step.count >= height) continue;
          const after = table[(i + step.count) * width + step.row.index + 1] ?? 0;
          raise(table, i * width + step.row.index, after + step.score);
        }
      }
      for (let j = width - 1; j >= 0; j -= 1) {
        const at = i * width + j;
        if (i + 1 < height) raise(table, at, (table[at + width] ?? 0) - skip);
        if (j + 1 < width) raise(table, at, (table[at + 1] ?? 0) - (this.#skipAxis[j] ?? 0));
      }
    }
  }
}

function offer(score: Float64Array, from: Int32Array, at: number, previous: number, gain: number): void {
  const total = (score[previous] ?? 0) + gain;
  if (total > (score[at] ?? 0)) {
    score[at] = total;
    from[at] = previous;
  }
}

function raise(table: Float64Array, at: number, value: number): void {
  if (value > (table[at] ?? Number.NEGATIVE_INFINITY)) table[at] = value;
}
