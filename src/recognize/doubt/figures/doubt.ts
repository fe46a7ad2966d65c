import type { Region } from '../../alignment/align.ts';
import { compact } from '../../labels/normalize.ts';
import { isBlank, isFigure, isPrinted, type LabelRow, type ValueCell } from '../../rows/label-row.ts';
import { copiedApart } from '../copied-rows.ts';
import { areInLine, isAloneOnLine } from './cell-lines.ts';
import type { Doubt, GatheredRow } from './gathered-row.ts';
import { isBeforeGap } from './lost-rows.ts';
import { mayBePageNumber, pageNumbersOf } from './page-numbers.ts';
import { mayHoldPageNumber, nearBelowUnits } from './uneven-lines.ts';

/** Nothing but a remark to a label. */
const REMARK = /^\([^()]{4,}\)$/;
/** Past its last row a region's may be copied. */
const NEAR = 8;
/** So many rows have their figures in line for each whose figure stands alone below it. */
const IN_LINE = 2;

/** Tells of each gathered row of a region what there is to doubt in its figures. */
export function doubtsOf(
  printed: readonly LabelRow[],
  region: Region,
  rows: readonly GatheredRow[],
): ReadonlyMap<GatheredRow, Doubt> {
  const doubts = new Map<GatheredRow, Doubt>();
  const ungridded = rows.filter(({ layout }) => layout !== 'exact');
  for (const row of ungridded) {
    if (isSaidTwice(printed, row) || hasLooseFigures(printed, row)) doubts.set(row, 'whose');
    else if (mayGoOnBelow(printed, row)) doubts.set(row, 'which');
    else if (row.cells.some(holdsLoneNumber)) doubts.set(row, 'which');
  }
  for (const row of ungridded)
    if (isEmptyBelow(row) && isBeforeGap(printed, region, row)) doubts.set(row, 'whose');
  const apart = ungridded.filter((row) => row.cells.some((cell) => isApart(row, cell)));
  if (apart.length === 0) return doubts;
  const pages = pageNumbersOf(printed, region);
  const copied = copiedApart(printed.slice(region.start, region.end + NEAR));
  const astray = new Set([
    ...belowOthers(printed, rows),
    ...aboveUnits(printed, rows),
    ...nearBelowUnits(printed, rows),
  ]);
  for (const row of apart) {
    const counted = row.cells.some((cell) => isApart(row, cell) && mayBePageNumber(pages, cell));
    const twice = row.placement.printed.some((index) => copied.has(index));
    const paged = counted || isAloneOnLine(row.cells) || mayHoldPageNumber(row.cells, false);
    if (twice || isBeforeGap(printed, region, row)) doubts.set(row, 'whose');
    else if (paged || astray.has(row)) doubts.set(row, 'which');
  }
  return doubts;
}

/**
 * Whether a row without a label, or with no more than a remark to one, follows that has a unit and a figure: the label may
 * stand there twice, taken for one over both, or the figure above be a page's number.
 */
function isSaidTwice(printed: readonly LabelRow[], { placement, block, layout }: GatheredRow): boolean {
  const next = printed[(placement.printed.at(-1) ?? printed.length) + 1];
  if (!next || next.prose || !(next.label === '' || REMARK.test(compact(next.label)))) return false;
  const together = next.block === block || (layout === 'stream' && next.label !== '');
  return together && next.unit !== null && next.values.some(isPrinted);
}

/** Whether figures without a label follow a row that has an empty cell: one of them may be the row's last. */
function hasLooseFigures(printed: readonly LabelRow[], { placement, cells }: GatheredRow): boolean {
  const next = printed[(placement.printed.at(-1) ?? printed.length) + 1];
  if (next?.key !== '' || next.prose || !cells.some(isBlank)) return false;
  return next.values.some(isFigure);
}

/** Whether a line of digits stands right below a row that is one line: its last figure may be cut there, or an empty cell be filled. */
function mayGoOnBelow(printed: readonly LabelRow[], { placement, layout, cells }: GatheredRow): boolean {
  const next = printed[(placement.printed.at(-1) ?? printed.length) + 1];
  const [own, below] = [cells.findLast(isPrinted)?.places[0], next?.values[0]?.places[0]];
  const beneath =
    own?.kind === 'text' && below?.kind === 'text' && below.line === own.line + 1 && below.column === 1;
  if (layout !== 'ragged' || !next || next.label !== '' || !beneath || !areInLine(cells)) return false;
  const [only, ...more] = next.values.filter(isPrinted);
  const mayEnd = cells.at(-1)?.kind === 'blank' || /\d$/.test(cells.at(-1)?.text.trim() ?? '');
  return mayEnd && more.length === 0 && next.unit === null && /^[-+]?\d[\d.]*$/.test(only?.text.trim() ?? '');
}

/**
 * The rows with a single figure on a line below all of their label, where the figures of most rows stand in line with theirs:
 * as likely the number of a page, in place of an empty cell.
 */
function belowOthers(printed: readonly LabelRow[], rows: readonly GatheredRow[]): ReadonlySet<GatheredRow> {
  const figured = rows.filter(({ layout, cells }) => layout !== 'exact' && cells.some(isPrinted));
  const below = figured.filter((row) => isBelow(printed, row));
  const few = below.length * IN_LINE <= figured.length - below.length;
  return new Set(few ? below.filter(({ cells }) => cells.filter(isPrinted).length === 1) : []);
}

function isBelow(printed: readonly LabelRow[], { placement, cells }: GatheredRow): boolean {
  const label = printed[placement.printed.at(-1) ?? -1]?.places.at(-1);
  const figure = cells.find(isPrinted)?.places[0];
  return label?.kind === 'text' && figure?.kind === 'text' && figure.line > label.endLine;
}

/** The few rows whose first figure stands in a line above that of their unit, where the others have it below. */
function aboveUnits(printed: readonly LabelRow[], rows: readonly GatheredRow[]): readonly GatheredRow[] {
  const above = rows.filter((row) => isAboveUnit(printed, row));
  return above.length * 2 < rows.filter(({ cells }) => cells.some(isPrinted)).length ? above : [];
}

/** Whether the first figure of a row stands in a line above that of its unit. */
function isAboveUnit(printed: readonly LabelRow[], { placement, cells }: GatheredRow): boolean {
  const [own] = cells.find(isPrinted)?.places ?? [];
  const units = placement.printed.flatMap((index) => printed[index]?.unit?.places ?? []);
  return units.some((unit) => own?.kind === 'text' && unit.kind === 'text' && own.line < unit.line);
}

/** Whether a cell put together from lines is a number below nothing, or above a unit: that of a page as likely as a figure. */
function holdsLoneNumber({ text }: ValueCell): boolean {
  if (!text.includes('\n')) return false;
  const lines = text.split('\n').map((line) => line.trim());
  const numbers = lines.filter((line) => /^\d{1,3}$/.test(line));
  return numbers.length === 1 && lines.every((line) => !/\d/.test(line) || numbers.includes(line));
}

/** Whether a row has but empty cells, on lines below its label. */
function isEmptyBelow({ place, cells }: GatheredRow): boolean {
  const [first] = cells.flatMap(({ places }) => places);
  const below = first?.kind === 'text' && place.kind === 'text' && first.line > place.line;
  return below && !cells.some(isPrinted);
}

/** A figure on another line than its label. */
function isApart({ place, layout }: GatheredRow, cell: ValueCell): boolean {
  const own = cell.places[0];
  if (cell.kind === 'blank' || !own) return false;
  if (own.kind === 'text' && place.kind === 'text') return own.line > place.line;
  return layout === 'stream' && own.kind === place.kind;
}
