import type { Placement, Region } from '../../alignment/align.ts';
import type { AxisRow } from '../../labels/axis.ts';
import { candidatesOn, exactRows } from '../../labels/label-index.ts';
import { leadingNumeral } from '../../labels/normalize.ts';
import { similarity } from '../../labels/similarity.ts';
import { type Difference, differenceOf } from '../../labels/slips.ts';
import type { LabelRow } from '../../rows/label-row.ts';
import { holdsAnother, isHalfOfLabel, sharesCell } from './half-labels.ts';
import { mayBeOneOff, mayLackLines } from './missing-rows.ts';
import { rivalled } from './rival-rows.ts';

const LEAST_MARGIN = 0.3;
/** A label that is not exactly the form's must lead by more. */
const LEAST_LEAD = 0.45;
const LEAST_SIMILARITY = 0.7;
const SHORT = 6;
const NOISY_SHARE = 0.1;
const ALIKE = 0.6;
const FIGURE_END = /\s\d[\d,.]*[^\s\d）)]?\s*$/;

/** What a region's placements are worth. */
export interface Trust {
  readonly sure: ReadonlySet<Placement>;
  /** The text is scanned or mistyped throughout. */
  readonly noisy: boolean;
}

/**
 * Which placements of a region are certain. Every other way to place the label makes the alignment clearly worse, and
 * the label is the form's or differs from it only by slips; where slips abound, the text is scanned or mistyped and
 * a label may differ more, but never by a word that turns its meaning. A label that several chapters have must stand
 * under its own, as a short one that is not exact must; and that be exact in a clean text. Where the form
 * prints no figures, only its very label shows that a report prints a subtotal there.
 */
export function surePlacements(printed: readonly LabelRow[], region: Region): Trust {
  const chapters = openChapters(printed, region);
  const differences = new Map(region.placements.map((placement) => [placement, leastDifference(placement)]));
  const noisy = isNoisy([...differences.values()]);
  const doubted = rivalled(printed, region, noisy);
  const placed = new Set(region.placements.flatMap((placement) => placement.printed));
  const sure = region.placements.filter((placement) => {
    const { row, key, margin } = placement;
    const difference = differences.get(placement) ?? 'word';
    if (
      doubted.has(placement) ||
      margin < (difference === 'none' ? LEAST_MARGIN : LEAST_LEAD) ||
      !isAccepted(difference, placement, noisy)
    )
      return false;
    if (row.kind === 'subtotal' && (difference !== 'none' || placement.printed.length > 1)) return false;
    if (difference !== 'none' && !noisy && key.length < SHORT) return false;
    if (joinsWholeRows(printed, placement, difference)) return false;
    if (isNumberedAsSibling(printed, region, placement, difference)) return false;
    if (isCountedAsAnother(printed, region, placement, difference === 'none' ? 1 : ALIKE)) return false;
    if (isAmbiguous(printed, region, placed, placement)) return false;
    const shared = exactRows(region.axis, key).length > 1;
    if ((difference !== 'none' || shared) && noisy && mayBeOneOff(printed, region, placement, shared))
      return false;
    const chapter = chapters.get(placement);
    const short = difference !== 'none' && key.length < SHORT;
    return chapter === undefined || chapter === rootOf(row) || !(short || mayStandIn(chapter, region, key));
  });
  return { sure: new Set(sure), noisy };
}

/** Whether labels have come apart, or together, so that figures beside one may be another's. */
function isAmbiguous(
  printed: readonly LabelRow[],
  region: Region,
  placed: ReadonlySet<number>,
  placement: Placement,
): boolean {
  return (
    endsInFigure(printed, placement) ||
    isHalfOfLabel(printed, placed, placement) ||
    sharesCell(printed, region, placement) ||
    holdsAnother(printed, region, placement) ||
    mayLackLines(printed, region, placement)
  );
}

/** Whether a label keeps a figure that was not cut off it, while others were: `补正后申请内容仍不明确 0-`, before a page's number. */
function endsInFigure(printed: readonly LabelRow[], placement: Placement): boolean {
  const last = printed[placement.printed.at(-1) ?? -1];
  return (
    last !== undefined && last.layout !== 'exact' && last.values.length > 0 && FIGURE_END.test(last.label)
  );
}

function leastDifference({ key, row }: Placement): Difference {
  if (row.keys.includes(key)) return 'none';
  const found = row.keys.map((known) => differenceOf(key, known));
  return (['none', 'slip', 'noise'] as const).find((difference) => found.includes(difference)) ?? 'word';
}

/** Many labels with a slip, beside those exactly as in the form: not a word here and there but a bad copy. */
function isNoisy(differences: readonly Difference[]): boolean {
  const slips = differences.filter((difference) => difference === 'slip').length;
  const exact = differences.filter((difference) => difference === 'none').length;
  return slips >= (slips + exact) * NOISY_SHARE;
}

function isAccepted(difference: Difference, placement: Placement, noisy: boolean): boolean {
  if (difference === 'none' || difference === 'slip') return true;
  return difference === 'noise' && noisy && placement.similarity >= LEAST_SIMILARITY;
}

/**
 * Whether the pieces of a label have cells each, as rows of their own have, and are not simply the form's label cut in
 * two: a bracket opened in one row and closed in the next would take what is between for a remark.
 */
function joinsWholeRows(
  printed: readonly LabelRow[],
  { printed: indexes, key }: Placement,
  difference: Difference,
): boolean {
  if (indexes.length < 2) return false;
  const pieces = indexes.flatMap((index) => printed[index] ?? []);
  if (pieces.filter(({ values }) => values.length > 0).length < 2) return false;
  return difference !== 'none' || pieces.map((piece) => piece.key).join('') !== key;
}

/**
 * Whether the numeral printed is that of a sibling the label resembles as well (4.同意公开答复数 may be 4.不同意公开答复数), or
 * of one that is printed nowhere, where the label is not exact.
 */
function isNumberedAsSibling(
  printed: readonly LabelRow[],
  region: Region,
  { row, key, printed: indexes }: Placement,
  difference: Difference,
): boolean {
  const numeral = leadingNumeral(printed[indexes[0] ?? 0]?.label ?? '');
  if (numeral === null || row.numeral === null || numeral === row.numeral) return false;
  const siblings = region.axis.rows.filter(
    (other) => other !== row && other.parent === row.parent && other.numeral === numeral,
  );
  const isMissing = (other: AxisRow): boolean =>
    difference !== 'none' && !region.placements.some((placement) => placement.row === other);
  return siblings.some(
    (other) => isMissing(other) || other.keys.some((known) => similarity(key, known) >= ALIKE),
  );
}

/**
 * Whether the unit printed is not the row's but that of another row the label is as well, or resembles: 查阅点数 are
 * counted in 个, their 接待人数 under the same labels in 次.
 */
function isCountedAsAnother(
  printed: readonly LabelRow[],
  region: Region,
  { row, key, printed: indexes }: Placement,
  alike: number,
): boolean {
  const unit = indexes.map((index) => printed[index]?.unit?.text.trim()).find((text) => text !== undefined);
  if (unit === undefined || unit === row.unit) return false;
  const others = region.axis.rows.filter((other) => other !== row && other.unit === unit);
  return others.some((other) => other.keys.some((known) => similarity(key, known) >= alike));
}

function rootOf(row: AxisRow): AxisRow {
  return row.parent ? rootOf(row.parent) : row;
}

/** Whether a chapter has a row of its own that a label resembles. */
function mayStandIn(chapter: AxisRow, region: Region, key: string): boolean {
  return candidatesOn(region.axis, key).some(({ row }) => rootOf(row) === chapter);
}

/** The chapter whose label was printed last before each placement, or is its own. */
function openChapters(printed: readonly LabelRow[], region: Region): Map<Placement, AxisRow> {
  const found = new Map<Placement, AxisRow>();
  if (region.axis.table !== 'statistics') return found;
  const byRow = new Map(region.placements.map((placement) => [placement.printed[0], placement]));
  let open: AxisRow | undefined;
  for (const row of printed.slice(region.start, region.end)) {
    const chapters = exactRows(region.axis, row.key).filter((known) => known.parent === null);
    if (chapters.length === 1) open = chapters[0];
    const placement = byRow.get(row.index);
    if (placement?.row.parent === null) open = placement.row;
    if (placement && open) found.set(placement, open);
  }
  return found;
}
