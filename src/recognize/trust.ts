import type { Placement, Region } from './align.ts';
import type { AxisRow } from './axis.ts';
import { labelIndex } from './label-index.ts';
import type { LabelRow } from './rows.ts';
import { differsBySlips } from './slips.ts';

const LEAST_MARGIN = 0.3;
const SHORT = 6;

/**
 * Which placements of a region are certain. The label is the form's, or differs from it only by slips; every other
 * way to place it makes the alignment clearly worse; and what else it could be is ruled out: a label that several
 * chapters have stands under its own, a short label with a slip stands between the very labels of its neighbours.
 * Where the form prints no figures, only its very label shows that a report prints a subtotal there.
 */
export function surePlacements(printed: readonly LabelRow[], region: Region): ReadonlySet<Placement> {
  const chapters = openChapters(printed, region);
  const sure = region.placements.filter((placement, index) => {
    const { row, key, similarity, margin } = placement;
    if (margin < LEAST_MARGIN || !row.keys.some((known) => differsBySlips(key, known))) return false;
    if (similarity < 1 && row.kind === 'subtotal') return false;
    if (similarity < 1 && key.length < SHORT && !isBetweenNeighbours(region, printed, index)) return false;
    const chapter = chapters.get(placement);
    return chapter === undefined || chapter === rootOf(row) || (similarity === 1 && isUnique(region, key));
  });
  return new Set(sure);
}

function rootOf(row: AxisRow): AxisRow {
  return row.parent ? rootOf(row.parent) : row;
}

function isUnique(region: Region, key: string): boolean {
  return labelIndex(region.axis).exact(key).length === 1;
}

/** The chapter whose label was printed last before each placement, or is its own. */
function openChapters(printed: readonly LabelRow[], region: Region): Map<Placement, AxisRow> {
  const found = new Map<Placement, AxisRow>();
  const byRow = new Map(region.placements.map((placement) => [placement.printed[0], placement]));
  let open: AxisRow | undefined;
  for (const row of printed.slice(region.start, region.end)) {
    const chapters = labelIndex(region.axis)
      .exact(row.key)
      .filter((known) => known.parent === null);
    if (chapters.length === 1) open = chapters[0];
    const placement = byRow.get(row.index);
    if (placement && open && region.axis.table === 'statistics') found.set(placement, open);
  }
  return found;
}

/** Whether the labels before and after are exactly the form's neighbours of this row, with nothing between them. */
function isBetweenNeighbours(region: Region, printed: readonly LabelRow[], index: number): boolean {
  const placement = region.placements[index];
  const [before, after] = [region.placements[index - 1], region.placements[index + 1]];
  if (!placement || !before || !after) return false;
  return (
    isNext(region, printed, before, placement) &&
    isNext(region, printed, placement, after) &&
    before.similarity + after.similarity === 2
  );
}

function isNext(region: Region, printed: readonly LabelRow[], first: Placement, second: Placement): boolean {
  const skipped = region.axis.rows.slice(first.row.index + 1, second.row.index);
  const between = printed.slice((first.printed.at(-1) ?? 0) + 1, second.printed[0]);
  const passed = skipped.some((row) => row.kind === 'figure' && !row.optional);
  return !passed && !between.some((row) => row.values.some((cell) => cell.kind === 'value'));
}
