import { middleY, overlap } from '../boxes.ts';
import type { Run } from '../content.ts';

/** Writing across a page is so many times as large as what is written there. */
const LARGER = 1.8;
/** Boxes of lines set closely touch; what lies over another reaches this many ems into it. */
const DEEP = 0.3;

/** The runs of a page, those apart that are written across others: a watermark. */
export interface Parted {
  readonly body: readonly Run[];
  readonly overlays: readonly Run[];
}

/** Tells writing that lies across the text of a page, and is much larger, from that text: no one reads the two as one. */
export function partOverlays(runs: readonly Run[]): Parted {
  const size = usualSize(runs);
  const large = runs.filter((run) => run.size >= LARGER * size);
  if (large.length === 0) return { body: runs, overlays: [] };
  const small = runs.filter((run) => run.size < LARGER * size);
  const across = large.filter((run) => small.some((other) => liesOver(run, other)));
  const isOverlay = (run: Run): boolean => across.some((other) => isWrittenWith(run, other));
  const overlays = large.filter(isOverlay);
  return { body: runs.filter((run) => !overlays.includes(run)), overlays };
}

/** The size most characters have. */
function usualSize(runs: readonly Run[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of runs) counts.set(size, (counts.get(size) ?? 0) + text.length);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [Infinity, 0])[0];
}

function liesOver(run: Run, other: Run): boolean {
  const deep = DEEP * other.size;
  return (
    overlap(run.box[0], run.box[2], other.box[0], other.box[2]) > deep &&
    overlap(run.box[1], run.box[3], other.box[1], other.box[3]) > deep
  );
}

function isWrittenWith(run: Run, other: Run): boolean {
  const near = Math.abs(middleY(run.box) - middleY(other.box)) < run.size / 2;
  return run === other || (run.size === other.size && run.turn === other.turn && near);
}
