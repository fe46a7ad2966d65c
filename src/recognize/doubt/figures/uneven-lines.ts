import { isPrinted, type LabelRow, type ValueCell } from '../../rows/label-row.ts';
import type { GatheredRow } from './gathered-row.ts';

/** Of fewer figures it cannot be told how far apart their lines are. */
const LEAST_FIGURES = 5;
const PAGE = /^[1-9]\d{0,2}$/;

/**
 * Whether a small number among figures that have a line each stands nearer to one of its neighbours than these are to
 * one another, or farther from both: that of a page, as it comes between lines. `strictly`: or farther from one.
 */
export function mayHoldPageNumber(cells: readonly ValueCell[], strictly: boolean): boolean {
  const lines = cells.flatMap(({ places: [place] }) => (place?.kind === 'text' ? [place.line] : []));
  if (cells.length < LEAST_FIGURES || lines.length < cells.length) return false;
  const gaps = lines.slice(1).map((line, index) => line - (lines[index] ?? 0));
  const regular = gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 0;
  if (regular < 1) return false;
  return cells.some((cell, index) => {
    if (!isPage(cell)) return false;
    const around = [gaps[index - 1], gaps[index]].filter((gap) => gap !== undefined);
    const farther = around.filter((gap) => gap > regular).length;
    return around.some((gap) => gap < regular) || farther === around.length || (strictly && farther > 0);
  });
}

/** Of the rows of a text, so many have their figure as far below its unit as the others. */
const EVEN_SHARE = 0.8;

/**
 * The rows of one small number that stands nearer below its unit than figures of other rows do below theirs: a page's
 * number as likely as a figure.
 */
export function nearBelowUnits(
  printed: readonly LabelRow[],
  rows: readonly GatheredRow[],
): readonly GatheredRow[] {
  const gaps = new Map<GatheredRow, number>();
  for (const row of rows) {
    const gap = gapBelowUnit(printed, row);
    if (gap !== null) gaps.set(row, gap);
  }
  const sorted = [...gaps.values()].sort((a, b) => a - b);
  const regular = sorted[sorted.length >> 1] ?? 0;
  const even = sorted.filter((gap) => gap === regular).length;
  if (even < LEAST_FIGURES || even < sorted.length * EVEN_SHARE) return [];
  return [...gaps].flatMap(([row, gap]) => (0 < gap && gap < regular && row.cells.some(isPage) ? [row] : []));
}

function gapBelowUnit(printed: readonly LabelRow[], { placement, cells }: GatheredRow): number | null {
  const [only, ...more] = cells.filter(isPrinted);
  const figure = only?.places[0];
  const unit = placement.printed.map((index) => printed[index]?.unit?.places[0]).find((place) => place);
  if (more.length > 0 || figure?.kind !== 'text' || unit?.kind !== 'text') return null;
  return figure.line - unit.line;
}

function isPage({ text }: ValueCell): boolean {
  return PAGE.test(text.trim());
}
