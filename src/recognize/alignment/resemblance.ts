import { isColumnKey } from '../labels/axis.ts';
import { type Candidates, candidatesOf } from '../labels/label-index.ts';
import type { Simplify } from '../labels/simplify.ts';
import { isPrinted, type LabelRow } from '../rows/label-row.ts';
import { type Join, joinsAt } from './joins.ts';

/** What a printed row may be: by its own label, and by what it and the rows after it make together. */
export interface Resemblance {
  readonly alone: Candidates | null;
  readonly joins: readonly Join[];
}

/** The printed rows that may be rows of the forms, by their index, in order: all alignment need look at. */
export type Resemblances = ReadonlyMap<number, Resemblance>;

/** Finds, once for all axes, what each printed row may be. */
export function resemblances(printed: readonly LabelRow[], simplify: Simplify): Resemblances {
  const found = new Map<number, Resemblance>();
  for (const row of printed) {
    if (row.key === '' || isColumnLabel(row, printed)) continue;
    const alone = candidatesOf(row.key);
    const joins = joinsAt(printed, row.index, simplify);
    if (alone || joins.length > 0) found.set(row.index, { alone, joins });
  }
  return found;
}

/** 其他 and 总计 are columns, too: only cells beside them make them rows, and none that are empty beside another column's label. */
function isColumnLabel(row: LabelRow, printed: readonly LabelRow[]): boolean {
  if (!isColumnKey(row.key) || row.values.some(isPrinted)) return false;
  const before = printed[row.index - 1];
  const beside = before?.block === row.block && before.row === row.row && isColumnKey(before.key);
  return row.values.length === 0 || beside;
}
