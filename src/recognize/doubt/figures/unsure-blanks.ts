import { halfWidth } from '../../../model/characters.ts';
import type { Placement } from '../../alignment/align.ts';
import { isHeaderKey } from '../../labels/axis.ts';
import { isFormLabel } from '../../labels/label-index.ts';
import { leadingNumeral } from '../../labels/normalize.ts';
import { isFigure, type LabelRow, type ValueCell } from '../../rows/label-row.ts';
import { isOpenLabel } from '../../rows/text/trailing-figures.ts';
import { isPartOfCell } from '../placements/half-labels.ts';

/** A column's label as well as a row's. */
const OTHER = '其他';
/** Fewer characters are no half of a label. */
const LEAST_HALF = 3;
/** How far the other half of a split row may stand, past a page's header and the table's printed again. */
const OVER_PAGE = 20;
/** How far the other half of a label may stand. */
const NEAR = 8;
/** The widest table has a column for each applicant. */
const MOST_COLUMNS = 7;

/** What is placed of a region. */
export interface Placed {
  /** The indexes of the printed rows that are. */
  readonly all: ReadonlySet<number>;
  /** Of those placed where the form has figures. */
  readonly figured: ReadonlySet<number>;
  /** The rows without the numeral of their label, where most have theirs. */
  readonly unnumbered: ReadonlySet<Placement>;
}

/** Tells what is placed of a region. */
export function placedIn(printed: readonly LabelRow[], placements: readonly Placement[]): Placed {
  const due = placements.filter(({ row }) => row.numeral !== null && !row.optional);
  const isNumbered = ({ printed: [first = 0] }: Placement): boolean =>
    leadingNumeral(printed[first]?.label ?? '') !== null;
  const unnumbered = due.filter((placement) => !isNumbered(placement));
  return {
    all: new Set(placements.flatMap((each) => each.printed)),
    figured: new Set(placements.flatMap((each) => (each.row.kind === 'figure' ? each.printed : []))),
    unnumbered: new Set(unnumbered.length * 2 < due.length ? unnumbered : []),
  };
}

/**
 * Whether a row with so many cells, none a figure, may yet have figures: it is not surely blank. Its numeral, where that is
 * missing, may stand with them elsewhere.
 */
export function mayHaveFigures(
  printed: readonly LabelRow[],
  placement: Placement,
  cells: number,
  { all, figured, unnumbered }: Placed,
): boolean {
  const parts = placement.printed.map((index) => printed[index]).filter((row) => row !== undefined);
  const [first, last] = [parts[0], parts.at(-1)];
  return (
    first === undefined ||
    last === undefined ||
    parts.some(({ label }) => /\d[\d.,，]*\s*$/.test(label)) ||
    isPartOfCell(printed, all, first, last) ||
    placement.similarity < 1 ||
    isOpenLabel(parts.map(({ label }) => label.trim()).join(' ')) ||
    isOpenEnded(printed, parts, figured, cells) ||
    isAmongColumns(printed, last) ||
    unnumbered.has(placement) ||
    hasOtherHalfNear(printed, placement, all)
  );
}

/**
 * Whether a row without figures may yet have some: the file ends with its label, its table prints no cell beside it,
 * or the figures next to it are no row's which has them in the form (the other half of a split row, a label not made
 * out, a group's label beside a numeral). `figured`: the printed rows placed where the form has figures.
 */
function isOpenEnded(
  printed: readonly LabelRow[],
  parts: readonly LabelRow[],
  figured: ReadonlySet<number>,
  cells: number,
): boolean {
  const [first, last] = [parts[0]?.index ?? 0, parts.at(-1)?.index ?? 0];
  if (cells === 0 && (last + 1 >= printed.length || parts.at(-1)?.layout !== 'stream')) return true;
  const isNext = (row: LabelRow): boolean =>
    row.prose ||
    figured.has(row.index) ||
    row.values.some(hasDigit) ||
    (row.values.length > 0 && row.key !== OTHER && isFormLabel(row.key));
  const before = printed.slice(Math.max(0, first - OVER_PAGE), first).findLast(isNext);
  const after = printed.slice(last + 1, last + 1 + OVER_PAGE).find(isNext);
  const own = parts.at(-1);
  return [before, after].some(
    (row) =>
      row &&
      !row.prose &&
      !figured.has(row.index) &&
      row.values.some(hasDigit) &&
      !(own && isOfAnotherGrid(row, own)),
  );
}

/** Whether the label of a column stands before a label in its row of the table: it is that of one, too. */
function isAmongColumns(printed: readonly LabelRow[], { index, block, row, layout }: LabelRow): boolean {
  if (layout === 'stream') return false;
  const before = printed.slice(Math.max(0, index - MOST_COLUMNS), index);
  return before.some((other) => other.block === block && other.row === row && isHeaderKey(other.key));
}

/** Whether a row placed nowhere that has figures is labelled with the beginning or the end of a row's label, of which it prints a part. */
function hasOtherHalfNear(
  printed: readonly LabelRow[],
  { row, key, printed: indexes }: Placement,
  placed: ReadonlySet<number>,
): boolean {
  const at = indexes[0] ?? 0;
  const wholes = row.keys.filter((known) => known.length > key.length);
  return printed
    .slice(Math.max(0, at - NEAR), at + NEAR)
    .some(
      (other) =>
        !placed.has(other.index) &&
        other.key.length >= LEAST_HALF &&
        other.values.some(hasDigit) &&
        wholes.some((whole) => whole.startsWith(other.key) || whole.endsWith(other.key)),
    );
}

/** A row of the forms in a grid of its own is no half of one in another grid. */
function isOfAnotherGrid(row: LabelRow, own: LabelRow): boolean {
  const grids = row.layout === 'exact' && own.layout === 'exact' && row.block !== own.block;
  return grids && isFormLabel(row.key);
}

/** Whether a cell holds a figure, in digits or in letters that look like them. */
function hasDigit(cell: ValueCell): boolean {
  return isFigure(cell) && /[\dA-Za-z〇○]/.test(halfWidth(cell.text));
}
