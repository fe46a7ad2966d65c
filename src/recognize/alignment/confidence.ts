import { isFigure, type LabelRow } from '../rows/label-row.ts';
import type { GapCosts } from './gaps.ts';
import type { Taken } from './local-path.ts';
import type { Step, Steps } from './steps.ts';

/** A step with the best score of any alignment of the stretch that takes it. */
interface Through {
  readonly position: number;
  readonly step: Step;
  readonly total: number;
}

/** A taken step with how alike the labels are and how far the next best alignment falls behind. */
export interface Judged extends Taken {
  readonly key: string;
  readonly similarity: number;
  readonly margin: number;
}

/**
 * How certain each step of an alignment is: how much worse the whole stretch is aligned when its printed rows go to
 * another row of the form, or when other printed rows with figures take its row.
 */
export function judge(
  taken: readonly Taken[],
  printed: readonly LabelRow[],
  steps: Steps,
  gaps: GapCosts,
): Judged[] {
  const last = taken.at(-1);
  const start = taken[0]?.position ?? 0;
  const end = last ? last.position + last.count : start;
  const through = throughScores(start, end, steps, gaps);
  const byPosition = throughEach(through, ({ position, step }) => ({ from: position, count: step.count }));
  const byRow = throughEach(through, ({ step }) => ({ from: step.row.index, count: 1 }));
  return taken.map((step) => {
    let chosen: Through | undefined;
    let rival = Number.NEGATIVE_INFINITY;
    for (let position = step.position; position < step.position + step.count; position += 1) {
      for (const entry of byPosition.get(position) ?? []) {
        if (entry.step.row !== step.row) rival = Math.max(rival, entry.total);
        else if (entry.position === step.position && entry.step.count === step.count) chosen = entry;
      }
    }
    for (const entry of byRow.get(step.row.index) ?? []) {
      if (!overlaps(entry, step) && holdsFigures(entry, printed)) rival = Math.max(rival, entry.total);
    }
    const margin = Math.min(1, (chosen?.total ?? 0) - rival);
    const { position, count, row } = step;
    const { key = '', similarity = 0 } = chosen?.step ?? {};
    return { position, count, row, key, similarity, margin };
  });
}

function overlaps({ position, step }: Through, taken: Taken): boolean {
  return position < taken.position + taken.count && taken.position < position + step.count;
}

function holdsFigures({ position, step }: Through, printed: readonly LabelRow[]): boolean {
  return printed.slice(position, position + step.count).some((row) => row.values.some(isFigure));
}

/** The steps by each of the printed rows, or of the form's, that they take up. */
function throughEach(
  through: readonly Through[],
  numbers: (entry: Through) => { readonly from: number; readonly count: number },
): Map<number, Through[]> {
  const groups = new Map<number, Through[]>();
  for (const entry of through) {
    const { from, count } = numbers(entry);
    for (let number = from; number < from + count; number += 1) {
      const group = groups.get(number);
      if (group) group.push(entry);
      else groups.set(number, [entry]);
    }
  }
  return groups;
}

/** Sweeps the stretch from both ends; what a step totals is the best before it, its own score, and the best after. */
function throughScores(start: number, end: number, steps: Steps, gaps: GapCosts): Through[] {
  const width = gaps.axis.length + 1;
  const height = end - start + 1;
  const open = Array.from({ length: height }, (_, i) =>
    i < height - 1 ? (steps.get(start + i) ?? []).filter((step) => i + step.count < height) : [],
  );
  const before = sweepForward(start, height, width, open, gaps);
  const after = sweepBackward(start, height, width, open, gaps);
  const all: Through[] = [];
  for (let i = 0; i < height - 1; i += 1) {
    for (const step of open[i] ?? []) {
      const ahead = after[(i + step.count) * width + step.row.index + 1] ?? 0;
      all.push({
        position: start + i,
        step,
        total: (before[i * width + step.row.index] ?? 0) + step.score + ahead,
      });
    }
  }
  return all;
}

/** The steps that stay within the stretch, by the row they begin at. */
type Open = readonly (readonly Step[])[];

function sweepForward(
  start: number,
  height: number,
  width: number,
  open: Open,
  gaps: GapCosts,
): Float64Array {
  const table = new Float64Array(width * height).fill(Number.NEGATIVE_INFINITY);
  table.fill(0, 0, width);
  for (let i = 0; i < height; i += 1) {
    const skip = gaps.printed[start + i - 1] ?? 0;
    for (let j = 0; j < width; j += 1) {
      const at = i * width + j;
      if (i > 0) raise(table, at, (table[at - width] ?? 0) - skip);
      if (j > 0) raise(table, at, (table[at - 1] ?? 0) - (gaps.axis[j - 1] ?? 0));
    }
    for (const step of open[i] ?? []) {
      const gained = (table[i * width + step.row.index] ?? 0) + step.score;
      raise(table, (i + step.count) * width + step.row.index + 1, gained);
    }
  }
  return table;
}

function sweepBackward(
  start: number,
  height: number,
  width: number,
  open: Open,
  gaps: GapCosts,
): Float64Array {
  const table = new Float64Array(width * height).fill(Number.NEGATIVE_INFINITY);
  table.fill(0, (height - 1) * width);
  for (let i = height - 1; i >= 0; i -= 1) {
    const skip = gaps.printed[start + i] ?? 0;
    for (const step of open[i] ?? []) {
      const ahead = table[(i + step.count) * width + step.row.index + 1] ?? 0;
      raise(table, i * width + step.row.index, ahead + step.score);
    }
    for (let j = width - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      if (i < height - 1) raise(table, at, (table[at + width] ?? 0) - skip);
      if (j < width - 1) raise(table, at, (table[at + 1] ?? 0) - (gaps.axis[j] ?? 0));
    }
  }
  return table;
}

function raise(table: Float64Array, at: number, value: number): void {
  if (value > (table[at] ?? Number.NEGATIVE_INFINITY)) table[at] = value;
}
