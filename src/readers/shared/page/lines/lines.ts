import { boxAround, middleY, overlap } from '../boxes.ts';
import type { Box, Run } from '../content.ts';

/** Upright runs that stand on one line, from left to right. */
export interface TextLine {
  readonly runs: readonly Run[];
  readonly box: Box;
  /** Of the largest of its characters. */
  readonly size: number;
}

interface OpenLine {
  readonly runs: Run[];
  largest: Run;
}

/** Lines that are looked at for a run before a new one is begun: those that end last. */
const RECENT = 12;

/** Runs drawn over themselves, to look bold, differ by less than this many ems. */
const OVERPRINT = 0.12;

/** Sorts upright runs into lines, from top to bottom. Raised and lowered characters stay with their line. */
export function linesOf(runs: readonly Run[]): TextLine[] {
  const sorted = [...runs].sort((a, b) => middleY(a.box) - middleY(b.box));
  const open: OpenLine[] = [];
  for (const run of sorted) {
    const line = open.slice(-RECENT).findLast(({ largest }) => isLevel(largest.box, run.box));
    if (!line) open.push({ runs: [run], largest: run });
    else {
      line.runs.push(run);
      if (run.size > line.largest.size) line.largest = run;
    }
  }
  const lines = open.map(({ runs: members, largest }): TextLine => {
    const ordered = withoutOverprint(members.sort((a, b) => a.box[0] - b.box[0]));
    return {
      runs: ordered,
      box: boxAround(ordered.map(({ box }) => box)) ?? largest.box,
      size: largest.size,
    };
  });
  return lines.sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
}

/** Whether two boxes stand on one line: one's half at least is beside the other. */
function isLevel(a: Box, b: Box): boolean {
  const shared = overlap(a[1], a[3], b[1], b[3]);
  return shared > 0.5 * Math.min(a[3] - a[1], b[3] - b[1]);
}

function withoutOverprint(runs: readonly Run[]): readonly Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const again = kept.slice(-RECENT).some((other) => isAgain(other, run));
    if (!again) kept.push(run);
  }
  return kept;
}

function isAgain(a: Run, b: Run): boolean {
  const near = OVERPRINT * Math.max(a.size, b.size);
  return (
    a.text === b.text &&
    Math.abs(a.box[0] - b.box[0]) <= near &&
    Math.abs(a.box[1] - b.box[1]) <= near &&
    Math.abs(a.box[2] - b.box[2]) <= near
  );
}
