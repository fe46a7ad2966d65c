import type { Segment } from '../content.ts';

/** A level or upright line of a table: where it runs, and from where to where. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The lines of a page by direction, each in order of where they run. */
export interface Rules {
  readonly level: readonly Rule[];
  readonly upright: readonly Rule[];
}

/** Lines this near to one another are one line: drawn twice, double, or once for each cell. */
export const NEAR = 3;

/** A segment that leaves its direction by more is no line of a table. */
const STRAIGHT = 1.5;
/** Pieces of a line may stand as far apart as this, or as a dash is long. */
const GAP = 3;
const LONGEST_DASH = 12;
/** What is shorter, once its pieces are joined, is a dot, a stroke of a letter, or dirt. */
const SHORTEST = 3.5;

/** Joins the segments of a page to rules: pieces, dashes, double lines, and lines with small breaks. */
export function mergeRules(segments: readonly Segment[]): Rules {
  const level: Rule[] = [];
  const upright: Rule[] = [];
  for (const { x0, y0, x1, y1 } of segments) {
    const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
    if (height <= STRAIGHT) level.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
    if (width <= STRAIGHT) upright.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
  }
  return { level: inOrder(merge(level)), upright: inOrder(merge(upright)) };
}

function inOrder(rules: readonly Rule[]): readonly Rule[] {
  return [...rules].sort((a, b) => a.at - b.at || a.from - b.from);
}

function merge(rules: Rule[]): readonly Rule[] {
  rules.sort((a, b) => a.at - b.at || a.from - b.from);
  const merged: Rule[] = [];
  let band: Rule[] = [];
  for (const rule of rules) {
    const [first] = band;
    if (first && rule.at - first.at > NEAR) {
      merged.push(...mergeBand(band));
      band = [];
    }
    band.push(rule);
  }
  merged.push(...mergeBand(band));
  return merged.filter(({ from, to }) => to - from >= SHORTEST);
}

/** Joins rules that run along the same line, end to end. */
function mergeBand(band: Rule[]): readonly Rule[] {
  band.sort((a, b) => a.from - b.from);
  const merged: Rule[] = [];
  let open: { at: number; from: number; to: number; last: number; weight: number } | null = null;
  for (const { at, from, to } of band) {
    const length = to - from;
    if (open && from - open.to <= gapBetween(open.last, length)) {
      const weight = open.weight + length;
      if (weight > 0) open.at += ((at - open.at) * length) / weight;
      open.weight = weight;
      if (to > open.to) open.to = to;
      open.last = length;
    } else {
      if (open) merged.push({ at: open.at, from: open.from, to: open.to });
      open = { at, from, to, last: length, weight: length };
    }
  }
  if (open) merged.push({ at: open.at, from: open.from, to: open.to });
  return merged;
}

function gapBetween(length: number, next: number): number {
  const dash = Math.min(length, next);
  return dash <= LONGEST_DASH ? Math.max(GAP, dash) : GAP;
}
