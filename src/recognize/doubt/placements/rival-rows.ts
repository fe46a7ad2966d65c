import type { Placement, Region } from '../../alignment/align.ts';
import type { Axis, AxisRow } from '../../labels/axis.ts';
import { candidatesOn, exactRows } from '../../labels/label-index.ts';
import { leadingNumeral } from '../../labels/normalize.ts';
import { similarity } from '../../labels/similarity.ts';
import { isFigure, type LabelRow } from '../../rows/label-row.ts';

/** The longest word whose loss makes one label another. */
const LONGEST_WORD = 4;

/**
 * The placements of a region whose label may as well be another row's: it is exactly that row's, though not its own, or
 * more alike that of one in the same chapter;
 * the same label stands for another row more exactly; or it is what a word lost, or characters, leave of the label of a
 * row that is printed nowhere else and would stand just there (同意公开 of 同意部分公开), and no numeral tells; or the row beside
 * it may be the one. `noisy`: the text is a bad copy, in which words are lost as well as rows.
 */
export function rivalled(
  printed: readonly LabelRow[],
  region: Region,
  noisy: boolean,
): ReadonlySet<Placement> {
  const { placements } = region;
  const best = new Map<string, Placement>();
  for (const placement of placements) {
    const known = best.get(placement.key);
    if (!known || known.similarity < placement.similarity) best.set(placement.key, placement);
  }
  return new Set(
    placements.filter(
      (placement, index) =>
        isAnothers(placement, region) ||
        (best.get(placement.key)?.similarity ?? 0) > placement.similarity ||
        isLoneTwin(placement, region) ||
        mayHaveMoved(printed, placement, region, noisy) ||
        hasLikeBeside(printed, placement, region, noisy) ||
        mayBeShortened(printed, region, placement, index, noisy),
    ),
  );
}

/** Whether a row only some provinces print stands there without its like, under a label a row of the form has that is printed nowhere. */
function isLoneTwin({ row, key, similarity }: Placement, { axis, placements }: Region): boolean {
  if (!row.optional || row.parent === null) return false;
  const twins = candidatesOn(axis, key)
    .filter((other) => !other.row.optional && other.similarity >= similarity)
    .map((other) => other.row);
  if (twins.length === 0) return false;
  const placed = placements.filter((other) => other.row !== row).map((other) => other.row);
  const isAlone = !placed.some(({ optional, parent }) => optional && parent === row.parent);
  return isAlone && twins.some((twin) => !placed.includes(twin));
}

/** Whether a row under a label that several chapters have may stand where it does since rows changed places. */
function mayHaveMoved(
  printed: readonly LabelRow[],
  placement: Placement,
  region: Region,
  noisy: boolean,
): boolean {
  const { axis } = region;
  const { row } = placement;
  const isShared = row.keys.some((key) => exactRows(axis, key).length > 1);
  return isShared && (isOutOfOrder(printed, placement, region, noisy) || isAmongCopies(printed, placement));
}

/**
 * Whether a row is followed by one placed nowhere that its chapter has before it; or, in a bad copy, that may be any where
 * one before it is missing.
 */
function isOutOfOrder(
  printed: readonly LabelRow[],
  { row, printed: indexes }: Placement,
  { axis, placements }: Region,
  noisy: boolean,
): boolean {
  const next = printed[(indexes.at(-1) ?? 0) + 1];
  if (!next?.values.some(isFigure)) return false;
  if (placements.some((other) => other.printed.includes(next.index))) return false;
  const isBefore = (other: AxisRow): boolean => other.parent === row.parent && other.index < row.index;
  if (candidatesOn(axis, next.key).some((other) => isBefore(other.row))) return true;
  const placed = placements.map((other) => other.row);
  const isMissing = (other: AxisRow): boolean =>
    isBefore(other) && (!other.optional || row.optional) && !placed.includes(other);
  return noisy && axis.rows.some(isMissing);
}

/** Whether a row stands between two copies of another one, figure for figure, or is one of them: the other stood in its place. */
function isAmongCopies(printed: readonly LabelRow[], { printed: indexes }: Placement): boolean {
  const last = indexes.at(-1) ?? 0;
  return [last, last + 1, last + 2].some((at) => isCopy(printed[at - 2], printed[at]));
}

function isCopy(one: LabelRow | undefined, other: LabelRow | undefined): boolean {
  const textOf = ({ label, values }: LabelRow): string =>
    [label, ...values.map(({ text }) => text)].map((text) => text.trim()).join('|');
  if (!one?.values.some(isFigure) || !other || one.key === '') return false;
  return textOf(one) === textOf(other);
}

/**
 * Whether the row printed before or after is more like a row than like its own place; or, placed nowhere, as much like it as
 * the one placed there. They may have changed places. In a bad copy any likeness will do where a word lost makes the label
 * of another row this one's.
 */
function hasLikeBeside(
  printed: readonly LabelRow[],
  { row, similarity, printed: indexes }: Placement,
  { axis, placements }: Region,
  noisy: boolean,
): boolean {
  const least = noisy && longerRows(axis).has(row) ? 0 : similarity;
  const [first, last] = [indexes[0] ?? 0, indexes.at(-1) ?? 0];
  return [printed[first - 1], printed[last + 1]].some((beside) => {
    if (!beside || beside.values.length === 0) return false;
    const alike = candidatesOn(axis, beside.key).find((other) => other.row === row)?.similarity;
    const own = placements.find((other) => other.printed.includes(beside.index));
    return alike !== undefined && (own ? alike > own.similarity : alike >= least);
  });
}

/** Whether a label is exactly another row's, or more alike that of another row of its chapter; or no less, and that one is printed nowhere. */
function isAnothers({ row, key, similarity }: Placement, { axis, placements }: Region): boolean {
  if (similarity === 1) return false;
  const others = candidatesOn(axis, key).filter(
    (other) => other.row !== row && other.similarity >= similarity,
  );
  return others.some((other) => {
    if (other.similarity === 1) return true;
    if (rootOf(other.row) !== rootOf(row)) return false;
    return other.similarity > similarity || !placements.some((placed) => placed.row === other.row);
  });
}

function rootOf(row: AxisRow): AxisRow {
  return row.parent ? rootOf(row.parent) : row;
}

function mayBeShortened(
  printed: readonly LabelRow[],
  { axis, placements }: Region,
  { row, key, similarity: own, printed: indexes }: Placement,
  at: number,
  noisy: boolean,
): boolean {
  const numeral = leadingNumeral(printed[indexes[0] ?? 0]?.label ?? '');
  const longer = own < 1 ? null : longerRows(axis).get(row);
  if (longer === undefined) return false;
  const after = placements[at - 1]?.row.index ?? -1;
  const before = placements[at + 1]?.row.index ?? axis.rows.length;
  const told = numeral !== null && numeral === row.numeral;
  const isBetween = (other: AxisRow): boolean =>
    after < other.index && other.index < before && !(told && other.numeral !== numeral);
  // Rows only some provinces print are missing as a rule; in a grid the characters of labels are not, but in a bad copy.
  const exact = !noisy && printed[indexes[0] ?? 0]?.layout === 'exact';
  if (longer) return longer.some((other) => isBetween(other) && !(exact && other.optional));
  return axis.rows.some(
    (other) =>
      other !== row &&
      (!other.optional || row.optional) &&
      isBetween(other) &&
      other.keys.some((whole) => isThinned(whole, key) || (noisy && isMoreLikeEnd(whole, key, own))),
  );
}

/** Whether a key is more like the end of a longer one than so much, as where the words before are lost. */
function isMoreLikeEnd(whole: string, key: string, own: number): boolean {
  return whole.length > key.length && similarity(whole.slice(-key.length), key) > own;
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

function findLonger(axis: Axis): Map<AxisRow, readonly AxisRow[]> {
  const found = new Map<AxisRow, AxisRow[]>();
  for (const other of axis.rows) {
    const shorter = new Set(other.keys.flatMap(shortenings).flatMap((rest) => exactRows(axis, rest)));
    shorter.delete(other);
    for (const row of shorter)
      if (!other.optional || row.optional) found.set(row, [...(found.get(row) ?? []), other]);
  }
  return found;
}

/** What the loss of a word may leave of a label. */
function shortenings(whole: string): string[] {
  const rests: string[] = [];
  for (let lost = 1; lost <= LONGEST_WORD; lost += 1)
    for (let at = 0; at + lost <= whole.length; at += 1)
      rests.push(whole.slice(0, at) + whole.slice(at + lost));
  return rests;
}
