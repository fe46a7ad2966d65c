import { allPoints } from '../../../forms/points.ts';
import type { FormId } from '../../../model/form.ts';
import type { Region } from '../../alignment/align.ts';
import type { GatheredRow } from '../../doubt/figures/gathered-row.ts';
import { type AxisRow, isColumnKey } from '../../labels/axis.ts';
import type { Point, ReadRow, UnknownRow } from '../../recognition.ts';
import { isFigure, type LabelRow, type ValueCell } from '../../rows/label-row.ts';
import { lastIsSum } from '../../rows/sums.ts';
import { gatherRows } from '../shared/cell-rows.ts';
import { gridHeader } from '../shared/header-labels.ts';
import { type CellRow, placeValues, refuse } from '../shared/place-values.ts';
import { doubterOf } from './applicant-doubt.ts';
import type { ApplicantHeader } from './applicant-header.ts';
import { shapesOf, widthDoubterOf } from './applicant-width.ts';
import { headerFinder, leavesOf, type YearHeader, type YearRegion, yearsOver } from './year-header.ts';

const OTHER = 'applications.results.other';
const MISC = 'applications.results.other.misc';
const SUB_ROWS = ['applications.results.other.not_corrected', 'applications.results.other.fee_unpaid'];

/** How many lines behind a row may hold its last figures. */
const NEXT = 4;
/** What a region of the applications table holds, of one year where it has columns for several. */
export interface ApplicationsReading {
  readonly rows: readonly ReadRow[];
  readonly edition: FormId | null;
  /** The year printed above the columns, or null. */
  readonly year: number | null;
  /** What stands in columns of none of the applicants. */
  readonly aside: readonly UnknownRow[];
}

/** Reads the applications table (收到和处理政府信息公开申请情况): seven applicant columns under every row, or several times. */
export function readApplications(
  printed: readonly LabelRow[],
  region: Region,
  noisy: boolean,
): ApplicationsReading[] {
  const gathered = withoutLoneOther(gatherRows(printed, region));
  if (followsFigures(printed, region)) return [{ rows: [], edition: null, year: null, aside: [] }];
  const blocks = new Set(gathered.map(({ block }) => block));
  const bands = [...blocks].flatMap((block) => yearsOver(gridHeader(printed, region, block), region));
  const years = bands.length === 0 ? [null] : [...new Set(bands)];
  return years.map((year) => readYear({ printed, region, gathered, noisy, year }));
}

function readYear(reading: YearRegion): ApplicationsReading {
  const { printed, region, gathered, noisy, year } = reading;
  const split = gathered.some((row) => SUB_ROWS.includes(row.placement.row.id));
  const header = headerFinder(reading);
  const own = printed.slice(region.start, region.end);
  const shape = shapesOf(gathered, own);
  const isDoubtful = doubterOf(gathered, own, noisy);
  const isOfOtherWidth = widthDoubterOf(gathered);
  const isUntold = (row: GatheredRow, { columns, aside, others, names }: YearHeader): boolean => {
    if (columns && aside.length + others.length > 0) return false;
    const told = columns ? 'columns' : names === leavesOf(row.placement.row).length ? 'names' : 'nothing';
    return isOfOtherWidth(row, told);
  };
  const rows = gathered
    .filter((row, index) => !hasFiguresOfLostRow(row, gathered[index + 1], region))
    .map((row) =>
      isDoubtful(row) || goesOn(printed, row)
        ? refuseRow(row, split)
        : readOne(row, split, header(row), shape(row), isUntold(row, header(row))),
    )
    .filter((row) => row !== null);
  return {
    rows,
    year,
    aside: gathered.flatMap((row) => rowAside(row, header(row)) ?? []),
    edition: split ? '2021' : gathered.some((row) => isOther(row) && hasFigures(row)) ? '2019' : null,
  };
}

/** 3.其他 is a row only beside the other rows of （六）其他处理; alone it is that label, cut short. */
function withoutLoneOther(gathered: readonly GatheredRow[]): GatheredRow[] {
  const named = gathered.some((row) => SUB_ROWS.includes(row.placement.row.id));
  return gathered.filter((row) => named || row.placement.row.id !== MISC);
}

function isOther(row: GatheredRow): boolean {
  return row.placement.row.id === OTHER;
}

function hasFigures(row: GatheredRow): boolean {
  return row.cells.some(isFigure);
}

/** In running lines figures before the first label, or only after the last, show that columns were read one by one. */
function followsFigures(printed: readonly LabelRow[], region: Region): boolean {
  const before = printed[region.start - 1];
  const first = printed[region.start];
  if (first?.layout !== 'stream' || !before || before.prose) return false;
  if (isColumnKey(before.key) && before.values.some((cell) => cell.kind === 'value')) return true;
  const own = printed.slice(region.start, region.end);
  const after = printed.slice(region.end, region.end + leavesOf(region.placements[0]?.row).length + 1);
  const unread = after.filter(
    (row) => !row.prose && row.values.filter((cell) => cell.kind === 'value').length > 1,
  );
  return unread.length > 1 && !own.some((row) => row.values.some((cell) => cell.kind === 'value'));
}

/** Whether figures beside the label of a group are those of its first row, whose own label was lost: that does not follow, or has none. */
function hasFiguresOfLostRow(row: GatheredRow, next: GatheredRow | undefined, { axis }: Region): boolean {
  const group = row.placement.row;
  const first = axis.rows.find(({ parent }) => parent === group);
  return (
    group.kind === 'subtotal' &&
    hasFigures(row) &&
    !(next && next.placement.row === first && hasFigures(next))
  );
}

/** Whether a row is that of a group. `split`: （六）其他处理 has rows of its own. */
function isGroup(row: GatheredRow, split: boolean): boolean {
  return row.placement.row.kind === 'subtotal' || (isOther(row) && split);
}

/**
 * Whether more figures without a label than a page's number follow a row without an empty cell that does not add up: they may
 * be its last.
 */
function goesOn(printed: readonly LabelRow[], { layout, cells, placement }: GatheredRow): boolean {
  if (layout === 'exact' || cells.length === 0 || cells.some(({ kind }) => kind === 'blank')) return false;
  const last = placement.printed.at(-1) ?? printed.length;
  const after = printed.slice(last + 1, last + 1 + NEXT);
  const end = after.findIndex(({ key, prose }) => key !== '' || prose);
  const nobodys = after.slice(0, end < 0 ? undefined : end);
  const isMore = nobodys.some(({ values }) => values.filter(isFigure).length > 1);
  return isMore && !lastIsSum(cells.map(({ text }) => Number(text)));
}

function refuseRow(row: GatheredRow, split: boolean): ReadRow | null {
  const group = isGroup(row, split);
  const points = group && !mayHoldSubtotal(row) ? null : rowPoints(row.placement.row, group);
  return points && refuse(row, points);
}

function readOne(
  row: GatheredRow,
  split: boolean,
  header: YearHeader,
  shape: Pick<CellRow, 'width' | 'frames'>,
  untold: boolean,
): ReadRow | null {
  const axisRow = row.placement.row;
  const group = isGroup(row, split);
  if (row.detached || (group && !mayHoldSubtotal(row))) return null;
  const points = rowPoints(axisRow, group);
  if (!points) return null;
  if (header.order === 'other') return refuse(row, points);
  if (untold) return group ? null : refuse(row, points);
  const { label, place, layout } = row;
  const known = points.filter((_, index) => header.columns?.[index] !== null);
  const columns = header.columns?.filter((column) => column !== null) ?? null;
  const beside = [...header.aside.map(({ column }) => column), ...header.others];
  const cells = row.cells.filter(({ column }) => column === null || !beside.includes(column));
  const certain = known.length === points.length || isUnder(cells, columns ?? []);
  const read =
    !certain || isCutShort(row, header)
      ? refuse(row, known)
      : placeValues(
          { label, place, layout, cells, columns, ...shape, units: [null], addsUp: lastIsSum },
          known,
        );
  return group && read.refused.length + read.runs.length > 0 ? null : read;
}

/** Whether each of some columns has a cell of its own, and there are no others. */
function isUnder(cells: readonly ValueCell[], columns: readonly number[]): boolean {
  const own = cells.map(({ column, columnSpan }) => (columnSpan === 1 ? column : null));
  return cells.length === columns.length && columns.every((column) => own.includes(column));
}

/**
 * Whether a row has no cell in a column of another year; or in one that its header names beside the last applicant's, whose own
 * holds no figure. A cell before it may be missing, and those behind it stand one column too far left.
 */
function isCutShort({ cells }: GatheredRow, { columns, aside, others }: YearHeader): boolean {
  const last = Math.max(...(columns ?? []).map((column) => column ?? -1));
  const under = (wanted: number | null): ValueCell | undefined =>
    cells.find(({ column, columnSpan }) => {
      const [from, at] = [column ?? -1, wanted ?? -1];
      return from <= at && at < from + columnSpan;
    });
  const beside = aside.filter(({ column }) => (column ?? -1) > last);
  const short = under(last)?.kind !== 'value' && beside.some(({ column }) => !under(column));
  return short || others.some((column) => !under(column));
}

/** What a row prints in columns of none of the applicants; null for nothing. */
function rowAside(
  { label, cells, block, place }: GatheredRow,
  { aside }: ApplicantHeader,
): UnknownRow | null {
  const columns = aside.filter((header) => header.block === block).map((header) => header.label.trim());
  const kept = aside.flatMap((header) => {
    const cell = cells.find(({ kind, column }) => kind === 'value' && column === header.column);
    return cell ? [{ column: header.label.trim(), cell }] : [];
  });
  if (kept.length === 0) return null;
  return { path: [], label: label.trim(), unit: null, table: 'applications', cells: kept, columns, place };
}

/**
 * Figures printed in the very row of a group's label; a label over several rows, with an empty cell beside it or with nothing
 * but one that may be the numeral of its first row, is a stub.
 */
function mayHoldSubtotal({ cells, rowSpan }: GatheredRow): boolean {
  return cells.findLastIndex(isFigure) > 0 && rowSpan === 1 && cells[0]?.kind !== 'blank';
}

function rowPoints(row: AxisRow, subtotal: boolean): Point[] | null {
  const points: Point[] = [];
  for (const { leaf } of leavesOf(row)) {
    const key = `${row.id}${subtotal ? '.subtotal' : ''}/${leaf.applicant}`;
    const editions = allPoints().get(key);
    if (!editions) return null;
    points.push({ key, editions });
  }
  return points;
}
