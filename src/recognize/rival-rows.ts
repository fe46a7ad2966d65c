import type { Placement, Region } from './align.ts';
import type { Axis, AxisRow } from './axis.ts';
import { exactRows } from './label-index.ts';
import { leadingNumeral } from './normalize.ts';
import type { LabelRow } from './rows.ts';

/** The longest word whose loss makes one label another. */
const LONGEST_WORD = 4;

/**
 * The placements of a region whose label may as well be another row's: it is exactly that row's, though not its own;
 * the same label stands for another row more exactly; or it is what a word lost, or characters, leave of the label of a
 * row that is printed nowhere else and would stand just there (同意公开 of 同意部分公开), and no numeral tells.
 */
export function rivalled(printed: readonly LabelRow[], region: Region): ReadonlySet<Placement> {
  const { axis, placements } = region;
  const best = new Map<string, Placement>();
  for (const placement of placements) {
    const known = best.get(placement.key);
    if (!known || known.similarity < placement.similarity) best.set(placement.key, placement);
  }
  return new Set(
    placements.filter(
      (placement, index) =>
        isAnothers(placement, axis) ||
        (best.get(placement.key)?.similarity ?? 0) > placement.similarity ||
        mayBeShortened(printed, region, placement, index),
    ),
  );
}

function isAnothers({ row, key, similarity }: Placement, axis: Axis): boolean {
  return similarity < 1 && exactRows(axis, key).some((other) => other !== row);
}

function mayBeShortened(
  printed: readonly LabelRow[],
  { axis, placements }: Region,
  { row, key, similarity, printed: indexes }: Placement,
  at: number,
): boolean {
  const numeral = leadingNumeral(printed[indexes[0] ?? 0]?.label ?? '');
  if (numeral !== null && numeral === row.numeral) return false;
  const longer = similarity < 1 ? null : longerRows(axis).get(row);
  if (longer === undefined) return false;
  const after = placements[at - 1]?.row.index ?? -1;
  const before = placements[at + 1]?.row.index ?? axis.rows.length;
  const isBetween = (other: AxisRow): boolean => after < other.index && other.index < before;
  // Rows only some provinces print are missing as a rule; in a grid the characters of labels are not.
  const exact = printed[indexes[0] ?? 0]?.layout === 'exact';
  if (longer) return longer.some((other) => isBetween(other) && !(exact && other.optional));
  return axis.rows.some(
    (other) =>
      other !== row &&
      (!other.optional || row.optional) &&
      isBetween(other) &&
      other.keys.some((whole) => isThinned(whole, key)),
  );
}

/** Whether a key is what characters lost here and there leave of a whole one, half of it or more. */
function isThinned(whole: string, key: string): boolean {
  if (key.length * 2 < whole.length) return false;
  let at = 0;
  for (const character of whole) if (character === key[at]) at += 1;
  return at === key.length;
}

const known = new WeakMap<Axis, ReadonlyMap<AxisRow, readonly AxisRow[]>>();

/** By row: the rows whose label becomes its own when a word is lost. */
function longerRows(axis: Axis): ReadonlyMap<AxisRow, readonly AxisRow[]> {
  const found = known.get(axis) ?? findLonger(axis);
  known.set(axis, found);
  return found;
}

function findLonger({ rows }: Axis): Map<AxisRow, readonly AxisRow[]> {
  const found = new Map<AxisRow, readonly AxisRow[]>();
  for (const row of rows) {
    const longer = rows.filter(
      (other) =>
        other !== row &&
        (!other.optional || row.optional) &&
        other.keys.some((key) => row.keys.some((own) => isShortened(key, own))),
    );
    if (longer.length > 0) found.set(row, longer);
  }
  return found;
}

function isShortened(whole: string, rest: string): boolean {
  const lost = whole.length - rest.length;
  if (lost < 1 || lost > LONGEST_WORD) return false;
  let start = 0;
  while (start < rest.length && whole[start] === rest[start]) start += 1;
  return whole.endsWith(rest.slice(start));
}
