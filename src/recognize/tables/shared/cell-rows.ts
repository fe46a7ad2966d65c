import { simplifyNotation } from '../../../model/ideographs.ts';
import type { Placement, Region } from '../../alignment/align.ts';
import { doubtsOf } from '../../doubt/figures/doubt.ts';
import type { GatheredRow } from '../../doubt/figures/gathered-row.ts';
import { isNumberedBefore, OVER_PAGE, sharesCellWithFigures } from '../../doubt/placements/half-labels.ts';
import { isHeaderKey } from '../../labels/axis.ts';
import { isFormLabel } from '../../labels/label-index.ts';
import { compact, halfWidth } from '../../labels/normalize.ts';
import { isFigure, type LabelRow, type ValueCell } from '../../rows/label-row.ts';
import { isFurniture } from '../../rows/text/cell-kind.ts';
import { isOpenLabel } from '../../rows/text/trailing-figures.ts';
import { unitInLabel } from './printed-units.ts';

/** Gathers the cells of every placed label of a region, and tells what is to be doubted in them. */
export function gatherRows(printed: readonly LabelRow[], region: Region): readonly GatheredRow[] {
  const rows = gatherCells(printed, region);
  const doubts = doubtsOf(printed, region, rows);
  return doubts.size === 0 ? rows : rows.map((row) => ({ ...row, doubt: doubts.get(row) ?? null }));
}

function gatherCells(printed: readonly LabelRow[], region: Region): readonly GatheredRow[] {
  const placed = new Set(region.placements.flatMap((placement) => placement.printed));
  const figured = new Set(
    region.placements.flatMap((placement) => (placement.row.kind === 'figure' ? placement.printed : [])),
  );
  const beside = withoutLostBlanks(
    printed,
    region,
    region.placements
      .map((placement) => gather(printed, placement, placed, figured))
      .filter((row) => row !== null),
  );
  const gathered = beside.map((row) => (isBesideBreak(printed, row, placed) ? detach(row) : row));
  const surplus = surplusFigures(printed, region);
  const bare = gathered.filter(isBare);
  if (surplus < LEAST_SURPLUS || bare.length === 0) return gathered;
  // Each label before the last then has the figures of the one above it.
  if (bare[0] === gathered.find(isFigureRow)) return [];
  return bare.length < LEAST_BARE ? gathered : gathered.map(detachDoubtful);
}

/**
 * Running lines leave no trace of an empty cell: a label without a figure is known to be blank only where no figure stands
 * anywhere in the table, nor anything that may be one. Its own may have been lost, or stand with what was not made out.
 */
function withoutLostBlanks(
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

function gather(
  printed: readonly LabelRow[],
  placement: Placement,
  placed: ReadonlySet<number>,
  figured: ReadonlySet<number>,
): GatheredRow | null {
  const parts = placement.printed.map((index) => printed[index]).filter((row) => row !== undefined);
  const last = parts.at(-1);
  const place = parts[0]?.places[0];
  if (!last || !place) return null;
  const trailing = last.values.length > 0 || last.unit !== null ? sameRowTexts(printed, last, placed) : [];
  const own = parts.filter((part) => part.values.some((cell) => cell.kind !== 'blank'));
  const cells = [
    ...(own.length > 0 ? own : parts).flatMap((part) => part.values),
    ...trailing.flatMap((row) => [textCell(row), ...row.values]),
  ];
  const unit =
    simplifyNotation(parts.find((part) => part.unit !== null)?.unit?.text ?? '').replace(/\s+/g, '') ||
    unitInLabel(parts.map((part) => part.label).join(''));
  const label = parts.map((part) => part.label.trim()).join(' ');
  const blank = cells.every(({ kind, text }) => kind === 'blank' || isFurniture(text));
  const swallowed = parts.some((part) => /\d[\d.,，]*\s*$/.test(part.label));
  const detached =
    blank &&
    (swallowed ||
      sharesCellWithFigures(last, printed[last.index + 1]) ||
      placement.similarity < 1 ||
      isOpenLabel(label) ||
      isOpenEnded(printed, parts, figured, cells.length) ||
      isAmongColumns(printed, last) ||
      isNumberedBefore(printed, placement) ||
      hasOtherHalfNear(printed, placement, placed));
  const { layout, block, column, rowSpan } = last;
  return { placement, label, layout, block, column, rowSpan, unit, cells, place, detached, doubt: null };
}

/** Words or signs where a figure is due are no longer. */
const LONGEST_STRANGER = 20;
const LEAST_BARE = 2;
const LEAST_SURPLUS = 2;
/** The widest table of running lines has a column for each applicant. */
const MOST_COLUMNS = 7;
/** How far figures may stand that lag behind their labels. */
const NEAR = 8;
/** A column's label as well as a row's. */
const OTHER = '其他';
/** Fewer characters are no half of a label. */
const LEAST_HALF = 3;

/**
 * Text that stands in the same table row after a label and its first cells and is no label itself: something written
 * where a figure is due. What stands behind another label of the forms is that one's, placed or not.
 */
function sameRowTexts(printed: readonly LabelRow[], last: LabelRow, placed: ReadonlySet<number>): LabelRow[] {
  const texts: LabelRow[] = [];
  if (last.layout === 'stream') return texts;
  for (let index = last.index + 1; ; index += 1) {
    const next = printed[index];
    if (!next || next.block !== last.block || next.row !== last.row) return texts;
    if (placed.has(index) || isFormLabel(next.key)) return texts;
    texts.push(next);
  }
}

function textCell(row: LabelRow): ValueCell {
  return {
    kind: 'text',
    text: row.label,
    places: row.places,
    column: row.column,
    columnSpan: row.columnSpan,
    pieces: 1,
    shared: false,
  };
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

/** The labels of a table block that stand before its first placed row and carry no figures: its header. */
export function gridHeader(printed: readonly LabelRow[], region: Region, block: number): LabelRow[] {
  const placed = region.placements.flatMap((placement) => placement.printed);
  const first = placed.find((index) => printed[index]?.block === block) ?? 0;
  const header: LabelRow[] = [];
  for (let index = first - 1; printed[index]?.block === block; index -= 1) {
    const row = printed[index];
    if (row && !row.values.some((value) => value.kind === 'value')) header.unshift(row);
  }
  return header;
}

const LINES_ABOVE = 20;

/** The labels without figures printed in the lines above a region, down to its first row; none from prose or figures upwards. */
export function linesAbove(printed: readonly LabelRow[], region: Region): LabelRow[] {
  const lines: LabelRow[] = [];
  for (let index = region.start - 1; index >= 0 && region.start - index <= LINES_ABOVE; index -= 1) {
    const row = printed[index];
    if (!row || row.prose || row.heading || row.values.some((cell) => cell.kind !== 'blank')) break;
    lines.unshift(row);
  }
  return lines;
}
