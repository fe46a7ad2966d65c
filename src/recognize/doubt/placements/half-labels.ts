import type { Placement, Region } from '../../alignment/align.ts';
import { type Axis, type AxisRow, isHeaderKey } from '../../labels/axis.ts';
import { candidatesOn } from '../../labels/label-index.ts';
import { labelKey, leadingNumeral } from '../../labels/normalize.ts';
import { similarity } from '../../labels/similarity.ts';
import { isFigure, isPrinted, type LabelRow } from '../../rows/label-row.ts';

/** A numeral that lost the mark behind it. */
const UNMARKED = /^\d{1,2}/;

/** What a stretch of a running line has that was not cut into label and figure. */
const OWN_FIGURE = /\d\s*$/;

/**
 * Whether a placed row that has more than empty cells is but one half of a label whose other half stands beside it in a row
 * placed nowhere, which has figures: what stands beside this half may be another's, or a page's number (`（三） | 6142`
 * above `接受培训人员数 | 3`). `placed`: the indexes of all rows placed.
 */
export function isHalfOfLabel(
  printed: readonly LabelRow[],
  placed: ReadonlySet<number>,
  { row, key, similarity: own, printed: indexes }: Placement,
): boolean {
  const [first, last] = [indexes[0] ?? 0, indexes.at(-1) ?? 0];
  if (!indexes.some((index) => printed[index]?.values.some(isPrinted))) return false;
  const [before, after] = [printed[first - 1], printed[last + 1]].map((other) =>
    hasFigures(other) && !placed.has(other.index) ? other : undefined,
  );
  const isBetter = (text: string): boolean => {
    const whole = text.replace(UNMARKED, '');
    return own < 1 && row.keys.some((known) => similarity(whole, known) > own);
  };
  const unnumbered = leadingNumeral(printed[first]?.label ?? '') === null;
  if (before && ((unnumbered && isNumbered(before, row.numeral)) || isBetter(before.key + key))) return true;
  return after !== undefined && isBetter(key + after.key);
}

/** Whether a row's label opens with this numeral. */
function isNumbered({ label }: LabelRow, numeral: number | null): boolean {
  return numeral !== null && leadingNumeral(label) === numeral;
}

function hasFigures(row: LabelRow | undefined): row is LabelRow {
  return row?.values.some(isFigure) ?? false;
}

/**
 * Whether the label of a row stands in one cell or line with the one before it, which may have figures as well: where two
 * rows have run into one, and none but it is that row, a figure beside them is either's.
 */
export function sharesCell(
  printed: readonly LabelRow[],
  { axis, placements }: Region,
  { printed: indexes }: Placement,
): boolean {
  const first = indexes[0] ?? 0;
  const [own, before] = [printed[first], printed[first - 1]];
  if (!own || !before || before.values.length > 0 || before.unit !== null) return false;
  if (isHeaderKey(before.key) || OWN_FIGURE.test(before.label)) return false;
  if (!isOfOneCell(own, before)) return false;
  const others = candidatesOn(axis, before.key);
  const most = Math.max(...others.map(({ similarity: own }) => own));
  const figuresOf = (row: LabelRow | undefined): string =>
    row?.values.map(({ text }) => text.trim()).join() ?? '';
  // The same figures elsewhere: the cell holds the lines of a row printed twice.
  const isElsewhere = (known: AxisRow): boolean =>
    placements.some(
      ({ row, printed: other }) =>
        row === known &&
        !other.includes(before.index) &&
        figuresOf(printed[other.at(-1) ?? -1]) !== figuresOf(printed[own.index]),
    );
  const best = others.filter(({ similarity: own }) => own === most).map(({ row }) => row);
  const isEndOfLabel = placements.some(
    ({ row, printed: parts }) =>
      isOfFigures(row) && parts.includes(before.index) && !parts.some((part) => hasFigures(printed[part])),
  );
  return isEndOfLabel || best.some((row) => isOfFigures(row) && !isElsewhere(row));
}

function isOfFigures({ editions }: AxisRow): boolean {
  return editions.every(({ kind }) => kind === 'figure');
}

/**
 * Whether a label shares its one cell with others: the next one's, which has figures where it has no cells, so that they are
 * either's; or words of no row before it, the other half of which may have figures.
 */
export function isPartOfCell(
  printed: readonly LabelRow[],
  placed: ReadonlySet<number>,
  first: LabelRow,
  last: LabelRow,
): boolean {
  const [before, next] = [printed[first.index - 1], printed[last.index + 1]];
  const isNext = hasFigures(next) && last.values.length === 0 && isOfOneCell(last, next);
  if (isNext || !before || first.layout === 'stream' || isHeaderKey(before.key)) return isNext;
  return !placed.has(before.index) && isOfOneCell(first, before);
}

function isOfOneCell(one: LabelRow, other: LabelRow): boolean {
  return one.block === other.block && one.row === other.row && one.column === other.column;
}

/** A shorter label may well be part of another. */
const LEAST_WHOLE = 5;
/** Fewer characters tell no label. */
const LEAST_MORE = 3;
const OF_WHICH = /其中/;
const ITEM = /[（(]\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[)）]|(?<!\d)\d{1,2}[.、．](?!\d)/g;

/**
 * Whether a label that is not the form's holds another's or half of it: it tells 其中 where the form does not, has a whole
 * label of another row at an end, or a whole one of its own and half of another.
 */
export function holdsAnother(
  printed: readonly LabelRow[],
  { axis }: Region,
  { row, key, similarity: own, printed: indexes }: Placement,
): boolean {
  if (own === 1) return false;
  const label = indexes.map((index) => printed[index]?.label ?? '').join('');
  if (OF_WHICH.test(label) && !OF_WHICH.test(row.label)) return true;
  const isBeside = (known: string): boolean =>
    known.length >= LEAST_WHOLE && (key.startsWith(known) || key.endsWith(known));
  const more = row.keys.filter(isBeside).map((known) => key.replace(known, ''));
  if (more.some((rest) => rest.length >= LEAST_MORE && isHalf(rest, row, axis))) return true;
  if (row.keys.some((known) => endsWithOne(key, known, row, axis))) return true;
  const whole = axis.rows.filter((other) => other !== row && other.keys.some(isBeside));
  if (whole.some((other) => !other.keys.some((known) => row.keys.some((own) => own.includes(known)))))
    return true;
  return [...label.matchAll(ITEM)].some(({ index }) => index > 1 && begins(label.slice(index), row, axis));
}

/** The end of a label is a row's where it is so alike. */
const MUCH_ALIKE = 0.8;
/** The beginning is one's where it is so alike. */
const ALIKE = 0.6;

/** Whether a key ends much like a row's own, behind one like another row's. */
function endsWithOne(key: string, known: string, row: AxisRow, { rows }: Axis): boolean {
  const at = key.length - known.length;
  if (at <= LEAST_MORE || similarity(key.slice(at), known) < MUCH_ALIKE) return false;
  return rows.some(
    (other) => other !== row && other.keys.some((whole) => similarity(whole, key.slice(0, at)) >= ALIKE),
  );
}

/** Whether another row's label begins or ends so. */
function isHalf(text: string, row: AxisRow, { rows }: Axis): boolean {
  return rows.some(
    (other) => other !== row && other.keys.some((known) => known.startsWith(text) || known.endsWith(text)),
  );
}

/** Whether another row's label begins so, or much like it, numeral and all, or is exactly so; or a sibling's numeral with a word. */
function begins(text: string, row: AxisRow, axis: Axis): boolean {
  const [key, numeral] = [labelKey(text), leadingNumeral(text)];
  const isBeginning = (own: string, whole: string): boolean =>
    own !== '' && similarity(whole.slice(0, own.length), own) >= ALIKE;
  return axis.rows.some(
    (other) =>
      other !== row &&
      ((key.length < LEAST_MORE &&
        other.parent === row.parent &&
        numeral !== null &&
        other.numeral === numeral) ||
        other.keys.some((known) => known === key || (other.numeral === numeral && isBeginning(key, known)))),
  );
}
