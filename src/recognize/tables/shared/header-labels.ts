import type { Region } from '../../alignment/align.ts';
import { isBlank, isFigure, type LabelRow } from '../../rows/label-row.ts';

/** The labels of a table block that stand before its first placed row and carry no figures: its header. */
export function gridHeader(printed: readonly LabelRow[], region: Region, block: number): LabelRow[] {
  const placed = region.placements.flatMap((placement) => placement.printed);
  const first = placed.find((index) => printed[index]?.block === block) ?? 0;
  const header: LabelRow[] = [];
  for (let index = first - 1; printed[index]?.block === block; index -= 1) {
    const row = printed[index];
    if (row && !row.values.some(isFigure)) header.unshift(row);
  }
  return header;
}

const LINES_ABOVE = 20;

/** The labels without figures printed in the lines above a region, down to its first row; none from prose or figures upwards. */
export function linesAbove(printed: readonly LabelRow[], region: Region): LabelRow[] {
  const lines: LabelRow[] = [];
  for (let index = region.start - 1; index >= 0 && region.start - index <= LINES_ABOVE; index -= 1) {
    const row = printed[index];
    if (!row || row.prose || row.heading || !row.values.every(isBlank)) break;
    lines.unshift(row);
  }
  return lines;
}
