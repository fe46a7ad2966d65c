import type { ColumnLeaf } from '../../labels/axis.ts';
import type { LabelRow } from '../../rows/label-row.ts';
import { leafColumns } from '../shared/header.ts';

/** Where the figures of the applicants stand that a table has columns for, and what stands beside them. */
export interface ApplicantColumns {
  /** The grid column of each applicant; null for one without. */
  readonly columns: readonly (number | null)[];
  /** Named columns that are none of an applicant: shares, sums of some, last year's figures. */
  readonly aside: readonly LabelRow[];
}

const TOTAL = 'total';
/** Labels of columns beside the applicants' that take nothing from what these mean. */
const BESIDE =
  /^(?:小计|占比|比例|比重|百分比|同比|环比|增减|上年|去年|(?:计量)?单位$|代码|编码|序号|行次|备注|说明|注$|法人[或和及]其他组织$|法人$)/;
/** Labels of the only column of figures. */
const SOLE = /^(?:数量|件数|总数|总量|申请数量|办理数量|办件量)$/;

/** A single column for all applicants. */
export function soleColumn(column: number | null, leaves: readonly ColumnLeaf[]): ApplicantColumns {
  return { columns: leaves.map(({ leaf }) => (leaf.applicant === TOTAL ? column : null)), aside: [] };
}

/** The labels right above columns of figures: not above those of labels, nor over several. */
export function narrowLabels(labels: readonly LabelRow[], labelColumn: number): LabelRow[] {
  return labels.filter(
    ({ columnSpan, column, key }) => columnSpan === 1 && key !== '' && (column ?? 0) > labelColumn,
  );
}

/**
 * The columns of a table in a sound grid that has some of the applicants only: the total at least, each above one column, in
 * the form's order, beside nothing but what is known to be none; or a single column for all. `labelColumn`: the last one
 * that labels of rows stand in. Null where that is not certain.
 */
export function someApplicants(
  labels: readonly LabelRow[],
  leaves: readonly ColumnLeaf[],
  labelColumn: number,
): ApplicantColumns | null {
  const narrow = narrowLabels(labels, labelColumn);
  const [only] = narrow;
  if (only && narrow.length === 1 && SOLE.test(only.key)) return soleColumn(only.column, leaves);
  const total = leaves.findIndex(({ leaf }) => leaf.applicant === TOTAL);
  const columns = leafColumns(labels, leaves);
  const known = columns.filter((column) => column !== null);
  const aside = narrow.filter(({ column }) => column === null || !known.includes(column));
  const sorted = known.every((column, index) => index === 0 || column > (known[index - 1] ?? 0));
  const certain = columns[total] !== null && sorted && aside.every(({ key }) => BESIDE.test(key));
  return certain ? { columns, aside } : null;
}
