import { rankOf } from '../../forms/order.ts';
import { allPoints } from '../../forms/points.ts';
import type { TableId } from '../../model/form.ts';
import type { Fact } from '../../model/result.ts';

/** The cells of a table as printed: rows from above, each from left to right. */
export type Grid = readonly (readonly string[])[];

/** The cells of one table. The table on remedies is one row; the statistics are one column. */
export function gridOf(facts: Readonly<Record<string, Fact>>, table: TableId): Grid {
  const keys = Object.keys(facts)
    .filter((key) => facts[key]?.table === table)
    .sort((a, b) => rank(a, facts) - rank(b, facts));
  const rows = new Map<string, string[]>();
  for (const key of keys) {
    const row = rowOf(key, table);
    const known = rows.get(row);
    if (known) known.push(key);
    else rows.set(row, [key]);
  }
  return [...rows.values()];
}

/** The columns of a grid whose rows are equally long; none otherwise. */
export function columnsOf(grid: Grid): Grid {
  const [first = []] = grid;
  if (grid.some((row) => row.length !== first.length)) return [];
  return first.map((_, column) => grid.flatMap((row) => row[column] ?? []));
}

function rank(key: string, facts: Readonly<Record<string, Fact>>): number {
  const form = facts[key]?.form;
  return form === undefined ? 0 : rankOf(form, key);
}

function rowOf(key: string, table: TableId): string {
  const point = allPoints().get(key)?.[0];
  if (table === 'remedies') return table;
  return (point?.applicant && table === 'applications' ? point.indicator : undefined) ?? key;
}
