import type { Region } from '../../alignment/align.ts';
import type { GatheredRow } from '../../doubt/figures/gathered-row.ts';
import { isPrinted, type LabelRow } from '../../rows/label-row.ts';

const FIGURE = /^\s*\d+\s*$/;
const LEAST_HEADINGS = 3;
const LEAST_ROWS = 3;
/** Of the rows before the last, so many have a figure where that of each is printed above its label. */
const FIGURED_SHARE = 0.9;

/**
 * Whether the figures of a table stand before their labels, where no grid sets them beside these, so that each row seems to have
 * the next one's: most headings, which have none, have one as the rows have; or one stands above the first label and the last has none.
 */
export function isOutOfStep(
  printed: readonly LabelRow[],
  region: Region,
  rows: readonly GatheredRow[],
): boolean {
  const figures = rows.filter(({ placement }) => placement.row.kind === 'figure');
  const several = figures.filter(({ cells }) => cells.filter(isPrinted).length > 1);
  if (several.length * 2 > figures.length) return false;
  const headings = rows.filter(({ placement }) => placement.row.kind === 'heading');
  const figured = headings.filter(
    (row) => hasFigureBelow(row) && row.cells.some(({ text }) => FIGURE.test(text)),
  );
  if (figured.length >= LEAST_HEADINGS && figured.length * 2 > headings.length) return true;
  const before = printed[region.start - 1]?.values.at(-1);
  const last = figures.at(-1);
  if (before?.kind !== 'value' || figures.length < LEAST_ROWS || last?.cells.some(isPrinted)) return false;
  const filled = figures.slice(0, -1).filter(hasFigureBelow).length;
  return filled >= (figures.length - 1) * FIGURED_SHARE;
}

/** Whether a row has a figure that no grid sets beside its label. */
function hasFigureBelow({ cells, layout, column }: GatheredRow): boolean {
  return cells.some((cell) => isPrinted(cell) && (layout !== 'exact' || cell.column === column));
}
