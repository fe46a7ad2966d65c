import type { ColumnLeaf } from './axis.ts';
import { headerColumns } from './header.ts';
import type { LabelRow } from './rows.ts';

/** What the header above the applicants' figures tells. */
export interface ApplicantHeader {
  /** The grid column of each applicant, when all are found above one column each. */
  readonly columns: readonly number[] | null;
  /** `form`: the labels found stand in the form's order, or none is printed; `other`: they do not. */
  readonly order: 'form' | 'other';
}

const TOTAL = 'total';
const TOLD = 3;

/** Reads the header of the applications table from the labels above its first row. */
export function readApplicantHeader(
  labels: readonly LabelRow[],
  leaves: readonly ColumnLeaf[],
): ApplicantHeader {
  const columns = headerColumns(labels, leaves);
  const found = labels
    .map((label) => ({ label, leaf: leaves.findIndex((leaf) => leaf.keys.includes(label.key)) }))
    .filter(({ leaf }) => leaf >= 0);
  const grid =
    found.length > 0 && found.every(({ label }) => label.layout === 'exact' && label.column !== null);
  if (grid) return { columns, order: columns || isGridOrder(found, leaves.length) ? 'form' : 'other' };
  return {
    columns: null,
    order: isReadingOrder(
      found.map(({ leaf }) => leaves[leaf]),
      leaves,
    )
      ? 'form'
      : 'other',
  };
}

interface Found {
  readonly label: LabelRow;
  readonly leaf: number;
}

/** In a grid labels stand in the form's order from left to right; where some were not made out, each in its very place. */
function isGridOrder(found: readonly Found[], leaves: number): boolean {
  if (found.length < TOLD) return true;
  const sorted = [...found].sort((a, b) => (a.label.column ?? 0) - (b.label.column ?? 0));
  const ascending = sorted.every(({ leaf }, index) => index === 0 || leaf > (sorted[index - 1]?.leaf ?? 0));
  const offsets = new Set(sorted.map(({ label, leaf }) => (label.column ?? 0) - leaf));
  return ascending && (sorted.length === leaves || offsets.size === 1);
}

/**
 * In running lines and rows the applicants follow one another as in the form; 总计 comes last, or right after 自然人,
 * where the first of two header rows ends.
 */
function isReadingOrder(found: readonly (ColumnLeaf | undefined)[], leaves: readonly ColumnLeaf[]): boolean {
  if (found.length < TOLD) return true;
  const order = found.map((leaf) => (leaf ? leaves.indexOf(leaf) : -1));
  const total = leaves.findIndex(({ leaf }) => leaf.applicant === TOTAL);
  const others = order.filter((leaf) => leaf !== total);
  const ascending = others.every((leaf, index) => index === 0 || leaf > (others[index - 1] ?? 0));
  const at = order.indexOf(total);
  return ascending && (at < 0 || at === order.length - 1 || (at === 1 && order[0] === 0));
}
