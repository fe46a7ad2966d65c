import type { ValueCell } from '../rows/rows.ts';

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
  return cells.some(({ text }, index) => {
    if (!PAGE.test(text.trim())) return false;
    const around = [gaps[index - 1], gaps[index]].filter((gap) => gap !== undefined);
    const farther = around.filter((gap) => gap > regular).length;
    return around.some((gap) => gap < regular) || farther === around.length || (strictly && farther > 0);
  });
}
