import { innerColumnLabel } from '../../forms/labels.ts';
import { allPoints } from '../../forms/points.ts';
import type { OtherRow, Statement } from '../../model/result.ts';
import { type Comparison, holds, sumOf } from './comparison.ts';

/**
 * The label of a row no form knows whose figure is just what a sum lacks: a province may have added a part, so the
 * sum is not known to be wrong. Null where there is none.
 */
export function unknownPart(comparison: Comparison, { other }: Statement): string | null {
  const { relation, left, right, form } = comparison;
  const [first] = left;
  if (relation !== '=' || first === undefined || other.length === 0) return null;
  const table = allPoints().get(first.key)?.[0]?.table ?? null;
  const column = innerColumnLabel(first.key, form);
  const isMissing = (row: OtherRow): boolean =>
    row.table === table &&
    row.values.some(
      ({ value, column: printed }) =>
        value !== null &&
        (printed === null || printed === column || row.values.length === 1) &&
        (holds(sumOf(left), '=', sumOf(right) + value) || holds(sumOf(left) + value, '=', sumOf(right))),
    );
  return other.find(isMissing)?.label ?? null;
}
