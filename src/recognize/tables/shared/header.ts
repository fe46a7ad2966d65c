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
  /** Leaves found, in order. */
  readonly found: number;
  /** Header labels that are none of the columns'. */
  readonly extra: number;
  /** The grid column of each leaf when all stand in one grid, each above one column. */
  readonly columns: readonly number[] | null;
}

interface Piece {
  readonly key: string;
  readonly column: number | null;
  readonly columnSpan: number;
  readonly block: number;
}

const MOST_JOINED = 3;

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
  const pieces = header.map((row) => ({
    key: row.key,
    column: row.column,
    columnSpan: row.columnSpan,
    block: row.block,
    label: row.label,
  }));
  const width = leaves.length + 1;
  const table = new Float64Array((pieces.length + 1) * width);
  const from: { previous: number; leaf: number; start: number; count: number }[] = [];
  for (let i = 0; i <= pieces.length; i += 1) {
    for (let j = 0; j < width; j += 1) {
      const at = i * width + j;
      const offer = (
        score: number,
        entry: { previous: number; leaf: number; start: number; count: number },
      ): void => {
        if (score > (table[at] ?? 0)) {
          table[at] = score;
          from[at] = entry;
        }
      };
      if (i > 0) offer(table[at - width] ?? 0, { previous: at - width, leaf: -1, start: 0, count: 0 });
      if (j > 0) offer(table[at - 1] ?? 0, { previous: at - 1, leaf: -1, start: 0, count: 0 });
      for (let count = 1; count <= MOST_JOINED && count <= i && j > 0; count += 1) {
        const label = pieces
          .slice(i - count, i)
          .map((piece) => piece.label)
          .join('');
        const key = count === 1 ? (pieces[i - 1]?.key ?? '') : labelKey(simplify(label));
        const score = labelScore(key, leaves[j - 1]?.keys ?? [], noisy);
        const previous = at - count * width - 1;
        const total = (table[previous] ?? 0) + score - 0.05 * (count - 1);
        if (score > 0) offer(total, { previous, leaf: j - 1, start: i - count, count });
      }
    }
  }
  return traceFit(table, from, pieces, leaves.length, width);
}

function traceFit(
  table: Float64Array,
  from: readonly ({ previous: number; leaf: number; start: number; count: number } | undefined)[],
  pieces: readonly Piece[],
  leafCount: number,
  width: number,
): HeaderFit {
  const end = pieces.length * width + width - 1;
  const pieceOf: (Piece | undefined)[] = [];
  let used = 0;
  for (let entry = from[end]; entry; entry = from[entry.previous]) {
    if (entry.leaf < 0) continue;
    pieceOf[entry.leaf] = pieces[entry.start];
    used += entry.count;
  }
  const found = pieceOf.filter((piece) => piece !== undefined).length;
  return {
    score: table[end] ?? 0,
    found,
    extra: pieces.length - used,
    columns: gridColumns(pieceOf, leafCount),
  };
}

function gridColumns(pieceOf: readonly (Piece | undefined)[], leafCount: number): number[] | null {
  const columns: number[] = [];
  const block = pieceOf[0]?.block;
  for (let leaf = 0; leaf < leafCount; leaf += 1) {
    const piece = pieceOf[leaf];
    if (!piece || piece.column === null || piece.block !== block) return null;
    columns.push(piece.column);
  }
  return new Set(columns).size === leafCount ? columns : null;
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
