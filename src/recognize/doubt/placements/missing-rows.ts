import type { Placement, Region } from '../../alignment/align.ts';
import type { AxisRow } from '../../labels/axis.ts';
import { labelKey } from '../../labels/normalize.ts';
import { similarity } from '../../labels/similarity.ts';
import { isFigure, type LabelRow } from '../../rows/label-row.ts';

/** The first line of a label is a row's, as far as it goes, where it is so alike. */
const ALIKE = 0.7;
/** Fewer characters tell no label. */
const LEAST = 3;

/**
 * Whether a label of several lines begins as that of a row which is missing just before it: lines between the two may be
 * lost, and the figure beside the first of these be that row's.
 */
export function mayLackLines(printed: readonly LabelRow[], region: Region, placement: Placement): boolean {
  const [first, ...more] = (printed[placement.printed[0] ?? 0]?.label ?? '').split('\n');
  const key = labelKey(first ?? '');
  if (more.length === 0 || key.length < LEAST) return false;
  return rowsBeside(region, placement).before.some(
    ({ keys, optional }) =>
      !optional && keys.some((known) => similarity(known.slice(0, key.length), key) >= ALIKE),
  );
}

/**
 * Whether a row that is placed nowhere stands on one side of a row where the form has none, while on the other side one of the
 * form's is missing: both may stand a place further. `shared`: several chapters have its label, and one placed nowhere above it
 * may be another chapter's first.
 */
export function mayBeOneOff(
  printed: readonly LabelRow[],
  region: Region,
  placement: Placement,
  shared: boolean,
): boolean {
  const { placements } = region;
  const at = placements.indexOf(placement);
  const [first, last] = [placement.printed[0] ?? 0, placement.printed.at(-1) ?? 0];
  const above = printed.slice((placements[at - 1]?.printed.at(-1) ?? first) + 1, first).filter(hasFigures);
  const below = printed.slice(last + 1, placements[at + 1]?.printed[0] ?? last).filter(hasFigures);
  const { before, after } = rowsBeside(region, placement);
  const isOff = (rows: readonly LabelRow[], room: readonly AxisRow[], other: readonly AxisRow[]): boolean =>
    rows.length > room.length && other.some(({ optional }) => !optional || placement.row.optional);
  if (shared && above.length > before.length) return true;
  return isOff(above, before, after) || isOff(below, after, before);
}

/** The rows of figures the form has between a row and the one placed before it, and the one placed after it. */
function rowsBeside(
  { axis, placements }: Region,
  placement: Placement,
): { readonly before: readonly AxisRow[]; readonly after: readonly AxisRow[] } {
  const at = placements.indexOf(placement);
  const { index } = placement.row;
  const between = (from: number, to: number): readonly AxisRow[] =>
    axis.rows.slice(from + 1, to).filter(({ kind }) => kind === 'figure');
  const [last, next] = [placements[at - 1]?.row.index, placements[at + 1]?.row.index];
  return {
    before: last === undefined ? [] : between(last, index),
    after: next === undefined ? [] : between(index, next),
  };
}

function hasFigures({ key, values }: LabelRow): boolean {
  return key !== '' && values.some(isFigure);
}
