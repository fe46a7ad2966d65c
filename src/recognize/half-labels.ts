import type { Placement } from './align.ts';
import { leadingNumeral } from './normalize.ts';
import type { LabelRow } from './rows.ts';
import { similarity } from './similarity.ts';

const NUMERAL = /^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]?$/;

/**
 * Whether a placed row with figures is but one half of a label whose other half stands beside it in a row placed nowhere,
 * which has figures, too: those that stand beside this half may be another's, or a page's number (`（三） | 6142` above
 * `接受培训人员数 | 3`). `placed`: the indexes of all rows placed.
 */
export function isHalfOfLabel(
  printed: readonly LabelRow[],
  placed: ReadonlySet<number>,
  { row, key, similarity: own, printed: indexes }: Placement,
): boolean {
  const [first, last] = [indexes[0] ?? 0, indexes.at(-1) ?? 0];
  if (!indexes.some((index) => hasFigures(printed[index]))) return false;
  const [before, after] = [printed[first - 1], printed[last + 1]].map((other) =>
    hasFigures(other) && !placed.has(other.index) ? other : undefined,
  );
  const isBetter = (whole: string): boolean =>
    own < 1 && row.keys.some((known) => similarity(whole, known) > own);
  if (before && (isNumeral(before, row.numeral) || isBetter(before.key + key))) return true;
  return after !== undefined && isBetter(key + after.key);
}

/** Whether a row prints just this numeral. */
function isNumeral({ label }: LabelRow, numeral: number | null): boolean {
  return numeral !== null && NUMERAL.test(label.trim()) && leadingNumeral(label) === numeral;
}

function hasFigures(row: LabelRow | undefined): row is LabelRow {
  return row?.values.some(({ kind }) => kind === 'value') ?? false;
}
