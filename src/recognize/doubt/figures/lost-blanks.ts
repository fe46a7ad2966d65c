import type { Region } from '../../alignment/align.ts';
import { isHeaderKey } from '../../labels/axis.ts';
import { isFormLabel } from '../../labels/label-index.ts';
import { compact } from '../../labels/normalize.ts';
import { isFigure, type LabelRow } from '../../rows/label-row.ts';
import type { GatheredRow } from './gathered-row.ts';

/** Words or signs where a figure is due are no longer. */
const LONGEST_STRANGER = 20;
const LEAST_BARE = 2;
const LEAST_SURPLUS = 2;
/** The widest table of running lines has a column for each applicant. */
const MOST_COLUMNS = 7;
/** How far figures may stand that lag behind their labels. */
const NEAR = 8;

/**
 * Running lines leave no trace of an empty cell. Gives the rows of a region with those detached whose figures may be another
 * row's, or that may have figures elsewhere; none at all where each label has the figures of the one above it.
 */
export function withoutLostBlanks(
  printed: readonly LabelRow[],
  region: Region,
  rows: readonly GatheredRow[],
): readonly GatheredRow[] {
  const placed = new Set(region.placements.flatMap((placement) => placement.printed));
  const gathered = detachBare(printed, region, rows).map((row) =>
    isBesideBreak(printed, row, placed) ? detach(row) : row,
  );
  const surplus = surplusFigures(printed, region);
  const bare = gathered.filter(isBare);
  if (surplus < LEAST_SURPLUS || bare.length === 0) return gathered;
  if (bare[0] === gathered.find(isFigureRow)) return [];
  return bare.length < LEAST_BARE ? gathered : gathered.map(detachDoubtful);
}

/**
 * A label without a figure is known to be blank only where no figure stands anywhere in the table, nor anything that may be
 * one. Its own may have been lost, or stand with what was not made out.
 */
function detachBare(
  printed: readonly LabelRow[],
  region: Region,
  gathered: readonly GatheredRow[],
): readonly GatheredRow[] {
  const bare = gathered.filter(isBare);
  if (bare.length === 0) return gathered;
  const own = printed.slice(region.start, region.end + NEAR);
  const unread = strangersAmong(own, region);
  const filled =
    own.some(({ values }) => values.some(isFigure)) ||
    unread.some(({ label }) => mayHoldFigure(label)) ||
    unread.length * 2 >= bare.length;
  const labels = new Map<number, number>();
  for (const { block } of printed) labels.set(block, (labels.get(block) ?? 0) + 1);
  const isLost = (row: GatheredRow): boolean => filled || (labels.get(row.block) ?? 0) > 1;
  return gathered.map((row) => (isBare(row) && isLost(row) ? detach(row) : row));
}

/** The short lines between a region's first and last label that are no label of the forms: figures in no notation, or furniture. */
function strangersAmong(rows: readonly LabelRow[], { placements }: Region): LabelRow[] {
  const placed = new Set(placements.flatMap(({ printed }) => printed));
  const last = Math.max(...placed);
  return rows.filter(
    ({ index, layout, label, key, heading }) =>
      layout === 'stream' &&
      !heading &&
      index < last + NEAR &&
      !placed.has(index) &&
      label.length <= LONGEST_STRANGER &&
      !isFormLabel(key) &&
      !isHeaderKey(key),
  );
}

/** Whether a line holds digits that are no numeral before its text. */
export function mayHoldFigure(label: string): boolean {
  return /[\d０-９]/.test(compact(label).replace(/^[(（]?\d{1,2}[)）]?[.、](?=\D)/, ''));
}

/**
 * Whether running lines lose their order next to a row: a label of the forms stands there out of its place, with figures.
 * As likely as not one of them is the row's, or the row's is that label's.
 */
function isBesideBreak(
  printed: readonly LabelRow[],
  { layout, placement }: GatheredRow,
  placed: ReadonlySet<number>,
): boolean {
  if (layout !== 'stream') return false;
  const [first, last] = [placement.printed.at(0) ?? 0, placement.printed.at(-1) ?? 0];
  return [printed[first - 1], printed[last + 1]].some(
    (row) => row && !placed.has(row.index) && row.values.some(isFigure) && isFormLabel(row.key),
  );
}

/**
 * In running lines, figures after a region's last row that are no row's. Where labels go without figures as well, the
 * columns were read one by one, or the figures lag behind: no empty cell is known to be blank.
 */
function surplusFigures(printed: readonly LabelRow[], region: Region): number {
  const last = Math.max(...region.placements.flatMap((placement) => placement.printed));
  const after = printed.slice(last + 1, last + NEAR);
  const labelled = after.findIndex((row) => row.key !== '' || row.prose);
  const nobodys = after.slice(0, labelled < 0 ? undefined : labelled).flatMap(({ values }) => values);
  const own = printed[last]?.values.filter(isFigure).length ?? 0;
  return nobodys.filter(isFigure).length + Math.max(own - MOST_COLUMNS, 0);
}

function isFigureRow({ placement }: GatheredRow): boolean {
  return placement.row.kind === 'figure';
}

function isBare(row: GatheredRow): boolean {
  return isFigureRow(row) && row.layout === 'stream' && row.cells.length === 0;
}

function detachDoubtful(row: GatheredRow, index: number, rows: readonly GatheredRow[]): GatheredRow {
  return row.cells.length === 0 || index === rows.length - 1 ? detach(row) : row;
}

function detach(row: GatheredRow): GatheredRow {
  return { ...row, cells: [], detached: true };
}
