import { allPoints } from '../forms/points.ts';
import type { FormId } from '../model/form.ts';
import type { Region } from './align.ts';
import { type ApplicantHeader, readApplicantHeader } from './applicant-header.ts';
import { type AxisRow, type ColumnLeaf, columnLeaves } from './axis.ts';
import { type GatheredRow, gatherRows, gridHeader, linesAbove } from './cell-rows.ts';
import { placeValues, refuse } from './place-values.ts';
import type { Point, ReadRow } from './recognition.ts';
import type { LabelRow } from './rows.ts';

const OTHER = 'applications.results.other';
const SUB_ROWS = [
  'applications.results.other.not_corrected',
  'applications.results.other.fee_unpaid',
  'applications.results.other.misc',
];

/** What a region of the applications table holds. */
export interface ApplicationsReading {
  readonly rows: readonly ReadRow[];
  readonly edition: FormId | null;
}

/** Reads the applications table (收到和处理政府信息公开申请情况): seven applicant columns under every row. */
export function readApplications(printed: readonly LabelRow[], region: Region): ApplicationsReading {
  const gathered = gatherRows(printed, region);
  const split = gathered.some((row) => SUB_ROWS.includes(row.placement.row.id) && row.cells.length > 0);
  const header = headerFinder(printed, region);
  const rows = gathered.map((row) => readOne(row, split, header(row))).filter((row) => row !== null);
  return {
    rows,
    edition: split ? '2021' : gathered.some((row) => isOther(row) && hasFigures(row)) ? '2019' : null,
  };
}

function isOther(row: GatheredRow): boolean {
  return row.placement.row.id === OTHER;
}

function hasFigures(row: GatheredRow): boolean {
  return row.cells.some((cell) => cell.kind === 'value');
}

function readOne(row: GatheredRow, split: boolean, header: ApplicantHeader): ReadRow | null {
  const axisRow = row.placement.row;
  const group = axisRow.kind === 'subtotal' || (isOther(row) && split);
  if (row.detached || (group && !mayHoldSubtotal(row))) return null;
  const points = rowPoints(axisRow, group);
  if (!points) return null;
  if (header.order === 'other') return refuse(row, points);
  return placeValues({ ...row, columns: header.columns, units: [null] }, points);
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

function leavesOf(row: AxisRow): readonly ColumnLeaf[] {
  return columnLeaves(row.editions[0]?.part.columns ?? []);
}

/** Finds the header of a row's own table, once for each; running lines have one for all. */
function headerFinder(printed: readonly LabelRow[], region: Region): (row: GatheredRow) => ApplicantHeader {
  const known = new Map<number, ApplicantHeader>();
  return (row) => {
    const block = row.layout === 'stream' ? -1 : row.block;
    const found = known.get(block);
    if (found) return found;
    const labels = block < 0 ? linesAbove(printed, region) : gridHeader(printed, region, block);
    const header = readApplicantHeader(labels, leavesOf(row.placement.row));
    known.set(block, header);
    return header;
  };
}
