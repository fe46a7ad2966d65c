import { type ColumnLeaf, columnKeys } from '../../labels/axis.ts';
import { LEAST_SIMILARITY } from '../../labels/label-index.ts';
import { labelKey } from '../../labels/normalize.ts';
import { similarity } from '../../labels/similarity.ts';
import type { Simplify } from '../../labels/simplify.ts';
import { differenceOf } from '../../labels/slips.ts';
import type { LabelRow } from '../../rows/label-row.ts';

/** How a printed header fits the columns of a part. */
export interface HeaderFit {
  /** Sum of the similarities of the labels found, in units of labels. */
  readonly score: number;
  /** How many of the columns are found. */
  readonly found: number;
  /** Header labels that are none of the columns'. */
  readonly extra: number;
}

/** The best fit of the first labels to the first columns; `used`: how many labels it takes. */
interface Fit {
  readonly score: number;
  readonly found: number;
  readonly used: number;
}

const NONE: Fit = { score: 0, found: 0, used: 0 };
const MOST_JOINED = 3;
/** What each further piece of a label takes from its similarity. */
const JOINT = 0.05;

/** How alike a header label is to a column's wording or aliases. */
function labelScore(key: string, keys: readonly string[], noisy: boolean): number {
  const accepted = noisy ? ['none', 'slip', 'noise'] : ['none', 'slip'];
  let best = 0;
  for (const known of keys) {
    const score = similarity(key, known);
    if (score > best && score >= LEAST_SIMILARITY && accepted.includes(differenceOf(key, known)))
      best = score;
  }
  return best;
}

/**
 * Fits header labels to the leaves of a part's columns, order kept, a label in up to three pieces joined
 * (上一年项目 + 数量).
 */
export function fitHeader(
  header: readonly LabelRow[],
  leaves: readonly ColumnLeaf[],
  noisy: boolean,
  simplify: Simplify,
): HeaderFit {
  const fits: (readonly Fit[])[] = [leaves.map(() => NONE)];
  for (let i = 1; i <= header.length; i += 1) {
    const keys = keysEndingAt(header, i, simplify);
    const own: Fit[] = [];
    leaves.forEach((leaf, j) => {
      const joined = keys.map((key, more) =>
        withColumn(fits[i - 1 - more]?.[j - 1] ?? NONE, labelScore(key, leaf.keys, noisy), more),
      );
      own.push(bestOf([fits[i - 1]?.[j] ?? NONE, own[j - 1] ?? NONE, ...joined]));
    });
    fits.push(own);
  }
  const { score, found, used } = fits.at(-1)?.at(-1) ?? NONE;
  return { score, found, extra: header.length - used };
}

/** The keys of a label, and of it joined to one and two labels before it. */
function keysEndingAt(header: readonly LabelRow[], end: number, simplify: Simplify): string[] {
  const labels = header.slice(Math.max(0, end - MOST_JOINED), end).map(({ label }) => label);
  return labels.map((_, more) =>
    more === 0 ? (header[end - 1]?.key ?? '') : labelKey(simplify(labels.slice(-1 - more).join(''))),
  );
}

/** A fit with one more column, whose label has so many `more` pieces than one. */
function withColumn({ score, found, used }: Fit, similarity: number, more: number): Fit {
  if (similarity === 0) return NONE;
  return { score: score + similarity - JOINT * more, found: found + 1, used: used + more + 1 };
}

function bestOf(fits: readonly Fit[]): Fit {
  return fits.reduce((best, fit) => (fit.score > best.score ? fit : best), NONE);
}

/**
 * The grid column of each leaf, found by its label anywhere in the header rows of an exact grid, whatever the
 * order. Null unless every leaf is found above exactly one column.
 */
export function headerColumns(header: readonly LabelRow[], leaves: readonly ColumnLeaf[]): number[] | null {
  const known = leafColumns(header, leaves).filter((column) => column !== null);
  return known.length === leaves.length && new Set(known).size === known.length ? known : null;
}

/** The grid column of each leaf whose label, with or without its group's before it, stands above exactly one; null for any other. */
export function leafColumns(header: readonly LabelRow[], leaves: readonly ColumnLeaf[]): (number | null)[] {
  return leaves.map((leaf) => {
    const keys = [...leaf.keys, ...keysWithGroup(leaf)];
    const rows = header.filter(
      (row) => row.columnSpan === 1 && keys.includes(row.key) && isUnder(row, leaf, header),
    );
    const [column = null, ...others] = new Set(rows.map((row) => row.column));
    return others.length === 0 ? column : null;
  });
}

function keysWithGroup({ path, keys }: ColumnLeaf): string[] {
  const group = path.at(-2);
  return group ? columnKeys(group).flatMap((above) => keys.map((key) => `${above}${key}`)) : [];
}

/** Whether the group labels printed above a header cell are those above the leaf, where they are printed at all. */
function isUnder(row: LabelRow, leaf: ColumnLeaf, header: readonly LabelRow[]): boolean {
  const group = leaf.path.at(-2);
  if (!group) return true;
  const above = header.filter(
    (other) => other.row < row.row && spans(other, row.column ?? -1) && other.columnSpan > 1,
  );
  const nearest = above.at(-1);
  return (
    nearest === undefined || columnKeys(group).some((key) => similarity(key, nearest.key) >= LEAST_SIMILARITY)
  );
}

function spans(row: LabelRow, column: number): boolean {
  return row.column !== null && row.column <= column && column < row.column + row.columnSpan;
}
