import type { Place } from '../../model/place.ts';

/** Whether one row of a table stands above another; false where their places do not tell. */
export function standsAbove(one: Place, other: Place): boolean {
  if (one.kind === 'text' && other.kind === 'text')
    return one.line < other.line || (one.line === other.line && one.column < other.column);
  if (one.kind === 'page' && other.kind === 'page')
    return one.page < other.page || (one.page === other.page && one.box[1] < other.box[1]);
  if (one.kind === 'sheet' && other.kind === 'sheet')
    return one.sheet === other.sheet && rowOfRange(one.range) < rowOfRange(other.range);
  if (one.kind === 'part' && other.kind === 'part') {
    const [above, below] = [rowOfPath(one.path), rowOfPath(other.path)];
    return one.part === other.part && above.table === below.table && above.row < below.row;
  }
  return false;
}

/** The row of `B7`. */
function rowOfRange(range: string): number {
  return Number(/\d+/.exec(range)?.[0] ?? Number.NaN);
}

/** The table and row of `body/tbl[2]/tr[5]/tc[3]`. */
function rowOfPath(path: string): { readonly table: string; readonly row: number } {
  const [, table = '', row] = /^(.*)\/tr\[(\d+)\]/.exec(path) ?? [];
  return { table, row: Number(row ?? Number.NaN) };
}
