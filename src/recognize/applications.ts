import { allPoints } from '../forms/points.ts';
import type { FormId } from '../model/form.ts';
import type { Region } from './align.ts';
import { type AxisRow, columnLeaves } from './axis.ts';
import { type GatheredRow, gatherRows, gridHeader } from './cell-rows.ts';
import { headerColumns } from './header.ts';
import { placeValues } from './place-values.ts';
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
export function readApplications(
  printed: readonly LabelRow[],
  region: Region,
  trusted: (row: GatheredRow) => boolean,
): ApplicationsReading {
  const gathered = gatherRows(printed, region).filter(trusted);
  const split = gathered.some((row) => SUB_ROWS.includes(row.placement.row.id) && row.cells.length > 0);
  const columns = columnFinder(printed, region);
  const rows = gathered.map((row) => readOne(row, split, columns)).filter((row) => row !== null);
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

type FindColumns = (row: GatheredRow) => readonly number[] | null;

function readOne(row: GatheredRow, split: boolean, columns: FindColumns): ReadRow | null {
  const axisRow = row.placement.row;
  const group = axisRow.kind === 'subtotal' || (isOther(row) && split);
  if (group && !hasFigures(row)) return null;
  if (row.detached) return null;
  const points = rowPoints(axisRow, group);
  if (!points) return null;
  return placeValues({ ...row, columns: columns(row), units: [null] }, points);
}

function rowPoints(row: AxisRow, subtotal: boolean): Point[] | null {
  const leaves = columnLeaves(row.editions[0]?.part.columns ?? []);
  const points: Point[] = [];
  for (const { leaf } of leaves) {
    const key = `${row.id}${subtotal ? '.subtotal' : ''}/${leaf.applicant}`;
    const editions = allPoints().get(key);
    if (!editions) return null;
    points.push({ key, editions });
  }
  return points;
}

/** Finds the grid columns of the applicants from the header in a row's own grid, once for each grid. */
function columnFinder(printed: readonly LabelRow[], region: Region): FindColumns {
  const known = new Map<number, readonly number[] | null>();
  return (row) => {
    if (row.layout !== 'exact') return null;
    const found = known.get(row.block);
    if (found !== undefined) return found;
    const leaves = columnLeaves(row.placement.row.editions[0]?.part.columns ?? []);
    const columns = headerColumns(gridHeader(printed, region, row.block), leaves);
    known.set(row.block, columns);
    return columns;
  };
}
