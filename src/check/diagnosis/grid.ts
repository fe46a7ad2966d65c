import { rankOf } from '../../forms/order.ts';
import { allPoints } from '../../forms/points.ts';
import type { TableId } from '../../model/form.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Fact } from '../../model/result.ts';

type Facts = Readonly<Record<string, Fact>>;
type Lines = readonly (readonly string[])[];

/** The cells of a table as printed. */
export interface Grid {
  /** From above, the cells of each from left to right. */
  readonly rows: Lines;
  /** From left to right, where the rows are equally long; none otherwise. */
  readonly columns: Lines;
}

const known = new WeakMap<Facts, Map<TableId, Grid>>();

/**
 * The cells of one table. The table on remedies is one row; the statistics are one column. Found once for all that is
 * asked of a statement's figures.
 */
export function gridOf(facts: Facts, table: TableId): Grid {
  const grids = known.get(facts) ?? new Map<TableId, Grid>();
  known.set(facts, grids);
  const grid = grids.get(table) ?? findGrid(facts, table);
  grids.set(table, grid);
  return grid;
}

function findGrid(facts: Facts, table: TableId): Grid {
  const rows = rowsOf(facts, table);
  return { rows, columns: columnsOf(rows) };
}

function rowsOf(facts: Facts, table: TableId): Lines {
  const keys = Object.keys(facts)
    .filter((key) => facts[key]?.table === table)
    .sort((a, b) => rank(a, facts) - rank(b, facts));
  return [...groupBy(keys, (key) => rowOf(key, table)).values()];
}

function columnsOf(rows: Lines): Lines {
  const [first = []] = rows;
  if (rows.some((row) => row.length !== first.length)) return [];
  return first.map((_, column) => rows.flatMap((row) => row[column] ?? []));
}

function rank(key: string, facts: Facts): number {
  const form = facts[key]?.form;
  return form === undefined ? 0 : rankOf(form, key);
}

function rowOf(key: string, table: TableId): string {
  const point = allPoints().get(key)?.[0];
  if (table === 'remedies') return table;
  return (point?.applicant && table === 'applications' ? point.indicator : undefined) ?? key;
}
