import { allPoints } from '../forms/points.ts';
import type { FormId } from '../model/form.ts';
import type { Region } from './align.ts';
import { doubterOf } from './applicant-doubt.ts';
import { type ApplicantHeader, readApplicantHeader } from './applicant-header.ts';
import { type AxisRow, type ColumnLeaf, columnLeaves, isColumnKey } from './axis.ts';
import { type GatheredRow, gatherRows, gridHeader, linesAbove } from './cell-rows.ts';
import { placeValues, refuse } from './place-values.ts';
import type { Point, ReadRow } from './recognition.ts';
import { widestRow } from './row-width.ts';
import type { LabelRow } from './rows.ts';

const OTHER = 'applications.results.other';
const MISC = 'applications.results.other.misc';
const SUB_ROWS = ['applications.results.other.not_corrected', 'applications.results.other.fee_unpaid'];

/** What a region of the applications table holds. */
export interface ApplicationsReading {
  readonly rows: readonly ReadRow[];
  readonly edition: FormId | null;
}

/** Reads the applications table (收到和处理政府信息公开申请情况): seven applicant columns under every row. */
export function readApplications(
  printed: readonly LabelRow[],
  region: Region,
  noisy: boolean,
): ApplicationsReading {
  const gathered = withoutLoneOther(gatherRows(printed, region));
  const split = gathered.some((row) => SUB_ROWS.includes(row.placement.row.id));
  if (followsFigures(printed, region)) return { rows: [], edition: null };
  const header = headerFinder(printed, region, noisy);
  const own = printed.slice(region.start, region.end);
  const width = ({ column }: GatheredRow): number => widestRow(own.filter((row) => row.column === column));
  const isDoubtful = doubterOf(gathered);
  const rows = gathered
    .filter((row, index) => !hasFiguresOfLostRow(row, gathered[index + 1], region))
    .map((row) =>
      isDoubtful(row) || goesOn(printed, row)
        ? refuseRow(row, split)
        : readOne(row, split, header(row), width(row)),
    )
    .filter((row) => row !== null);
  return {
    rows,
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
  return row.cells.some((cell) => cell.kind === 'value');
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

/** Whether figures beside the label of a group are those of its first row, whose own label was lost: its second follows. */
function hasFiguresOfLostRow(row: GatheredRow, next: GatheredRow | undefined, { axis }: Region): boolean {
  const group = row.placement.row;
  if (group.kind !== 'subtotal' || !hasFigures(row) || next?.placement.row.parent !== group) return false;
  return axis.rows.find(({ parent }) => parent === group) !== next.placement.row;
}

/** Whether a row that shows an empty cell is followed by figures without a label: they may be its last cells. */
function goesOn(printed: readonly LabelRow[], { layout, cells, placement }: GatheredRow): boolean {
  if (layout !== 'ragged' || !cells.some((cell) => cell.kind === 'blank')) return false;
  const next = printed[(placement.printed.at(-1) ?? printed.length) + 1];
  return next?.key === '' && !next.prose && next.values.some((cell) => cell.kind === 'value');
}

function refuseRow(row: GatheredRow, split: boolean): ReadRow | null {
  const points = rowPoints(
    row.placement.row,
    row.placement.row.kind === 'subtotal' || (isOther(row) && split),
  );
  return points && refuse(row, points);
}

function readOne(row: GatheredRow, split: boolean, header: ApplicantHeader, width: number): ReadRow | null {
  const axisRow = row.placement.row;
  const group = axisRow.kind === 'subtotal' || (isOther(row) && split);
  if (row.detached || (group && !mayHoldSubtotal(row))) return null;
  const points = rowPoints(axisRow, group);
  if (!points) return null;
  if (header.order === 'other') return refuse(row, points);
  const { label, place, layout, cells } = row;
  const { columns } = header;
  const read = placeValues({ label, place, layout, cells, columns, width, units: [null] }, points);
  return group && read.refused.length + read.runs.length > 0 ? null : read;
}

/** Figures printed in the very row of a group's label; a label over several rows, or with an empty cell beside it, is a stub. */
function mayHoldSubtotal(row: GatheredRow): boolean {
  return hasFigures(row) && row.rowSpan === 1 && row.cells[0]?.kind !== 'blank';
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

function leavesOf(row: AxisRow | undefined): readonly ColumnLeaf[] {
  return columnLeaves(row?.editions[0]?.part.columns ?? []);
}

/** Finds the header of a row's own table, once for each; running lines have one for all. */
function headerFinder(
  printed: readonly LabelRow[],
  region: Region,
  noisy: boolean,
): (row: GatheredRow) => ApplicantHeader {
  const known = new Map<number, ApplicantHeader>();
  return (row) => {
    const block = row.layout === 'stream' ? -1 : row.block;
    const found = known.get(block);
    if (found) return found;
    const own = block < 0 ? [] : gridHeader(printed, region, block);
    const labels = own.length > 0 ? own : linesAbove(printed, region);
    const header = readApplicantHeader(labels, leavesOf(row.placement.row), noisy);
    known.set(block, header);
    return header;
  };
}
