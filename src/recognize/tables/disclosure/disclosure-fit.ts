import { type ColumnLeaf, isColumnKey } from '../../labels/axis.ts';
import { charactersOf } from '../../labels/cut-words.ts';
import type { LabelRow } from '../../rows/label-row.ts';
import type { HeaderFit } from '../shared/header.ts';

/** How much of header and columns fit each other: 1 when each label is exactly one column's. */
export function share(fit: HeaderFit, leaves: readonly ColumnLeaf[]): number {
  const missed = leaves.length - fit.found;
  return fit.score / (leaves.length + fit.extra + missed * 0.5);
}

/** The one edition whose columns' labels are those printed, whole but in another order: its columns in that order. */
export function reorderedFit<T extends { readonly leaves: readonly ColumnLeaf[] }>(
  header: readonly LabelRow[],
  fits: readonly T[],
): T | null {
  const found = fits.flatMap((fit) => {
    const leaves = header.flatMap(({ key }) => fit.leaves.find(({ keys }) => keys.includes(key)) ?? []);
    const whole = [header, fit.leaves].every(({ length }) => length === leaves.length);
    return whole && new Set(leaves).size === leaves.length ? [{ ...fit, leaves }] : [];
  });
  const [only, ...others] = found;
  return only && others.length === 0 ? only : null;
}

/**
 * The one edition whose header has the characters printed, and no other: words cut over lines, in whatever order they are
 * printed.
 */
export function cutFit<T extends { readonly leaves: readonly ColumnLeaf[] }>(
  header: readonly LabelRow[],
  corner: string,
  fits: readonly T[],
): T | null {
  if (header.some(({ layout }) => layout === 'exact') || header.every(({ key }) => isColumnKey(key)))
    return null;
  const printed = charactersOf(header.map(({ label }) => label));
  const names = (leaves: readonly ColumnLeaf[]): string[] =>
    leaves.map(({ path }) => path.at(-1)?.label.zh ?? '');
  const [only, ...others] = fits.filter(({ leaves }) => charactersOf([corner, ...names(leaves)]) === printed);
  return only && others.length === 0 ? only : null;
}
