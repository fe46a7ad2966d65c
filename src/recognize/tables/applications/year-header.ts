import type { Region } from '../../alignment/align.ts';
import type { GatheredRow } from '../../doubt/figures/gathered-row.ts';
import { type AxisRow, type ColumnLeaf, columnLeaves } from '../../labels/axis.ts';
import type { LabelRow } from '../../rows/label-row.ts';
import { gridHeader, linesAbove } from '../shared/header-labels.ts';
import { columnsOfOthers, labelsOfYear, yearBands } from '../shared/year-bands.ts';
import { soleColumn } from './applicant-columns.ts';
import { type ApplicantHeader, readApplicantHeader } from './applicant-header.ts';

/** Fewer rows without applicants are some figures of a report, not its table. */
const LEAST_ALONE = 12;

/** A header, and the columns of other years beside it. */
export interface YearHeader extends ApplicantHeader {
  /** Their grid columns. */
  readonly others: readonly number[];
}

/** A region of the table, and one of the years it prints, or null. */
export interface YearRegion {
  readonly printed: readonly LabelRow[];
  readonly region: Region;
  readonly gathered: readonly GatheredRow[];
  /** Whether the text is a bad copy. */
  readonly noisy: boolean;
  readonly year: number | null;
}

/** The columns of the table a row is in. */
export function leavesOf(row: AxisRow | undefined): readonly ColumnLeaf[] {
  return columnLeaves(row?.editions[0]?.part.columns ?? []);
}

/** The years that stand over the applicants of a header; none where they head columns beside these. */
export function yearsOver(header: readonly LabelRow[], region: Region): number[] {
  const leaves = leavesOf(region.placements[0]?.row);
  const named = header.some(({ key }) => leaves.some(({ keys }) => keys.includes(key)));
  const bands = yearBands(header);
  const beside = [...bands.values()].every(({ first, end }) => end - first === 1);
  return named && beside ? [] : [...bands.keys()];
}

/** Finds the header of a row's own table, once for each; running lines have one for all. Of several years, the one given. */
export function headerFinder(reading: YearRegion): (row: GatheredRow) => YearHeader {
  const { printed, region, gathered } = reading;
  const known = new Map<number, YearHeader>();
  return (row) => {
    const block = row.layout === 'stream' ? -1 : row.block;
    const found = known.get(block);
    if (found) return found;
    const own = block < 0 ? [] : gridHeader(printed, region, block);
    const labels = own.length > 0 ? own : linesAbove(printed, region);
    const rows = gathered.filter((each) => each.block === row.block);
    const leaves = leavesOf(row.placement.row);
    const read = readHeader(labels, leaves, rows, reading);
    // A part of a table without a header of its own is read by that of the part before, or not at all.
    const misread = read.names === 0 && [...known.values()].some(({ order }) => order === 'other');
    const header = misread ? ({ ...read, columns: null, order: 'other' } as const) : read;
    known.set(block, header);
    return header;
  };
}

function readHeader(
  labels: readonly LabelRow[],
  leaves: readonly ColumnLeaf[],
  rows: readonly GatheredRow[],
  { noisy, year }: YearRegion,
): YearHeader {
  const labelColumn = Math.max(-1, ...rows.map(({ column }) => column ?? -1));
  const band = year === null ? undefined : yearBands(labels).get(year);
  const own = year === null ? labels : labelsOfYear(labels, year);
  const header =
    band?.end === (band?.first ?? 0) + 1
      ? { ...soleColumn(band?.first ?? null, leaves), order: 'form' as const, names: 0 }
      : readApplicantHeader(own, leaves, noisy, labelColumn);
  const alone = header.columns?.filter((column) => column !== null).length === 1;
  if (alone && rows.length < LEAST_ALONE)
    return { columns: null, aside: [], order: 'other', names: 0, others: [] };
  return { ...header, others: year === null ? [] : columnsOfOthers(labels, year) };
}
