import type { ColumnNode } from '../../../src/model/form.ts';
import type { HeaderCell, HeaderRow, TableBlock, Value } from '../model.ts';
import { printed } from '../printed.ts';
import type { TableInput } from './statistics.ts';

const DEPTH = 3;

function leavesOf(column: ColumnNode): readonly ColumnNode[] {
  return column.children.length === 0 ? [column] : column.children.flatMap(leavesOf);
}

/** Puts a column and those below it into the rows of the header; gives the column after it. */
function place(column: ColumnNode, at: number, depth: number, rows: HeaderCell[][]): number {
  const columnSpan = leavesOf(column).length;
  const rowSpan = column.children.length === 0 ? DEPTH - depth : 1;
  rows[depth]?.push({ text: column.label.zh, column: at, columnSpan, rowSpan });
  let next = at;
  for (const child of column.children) next = place(child, next, depth + 1, rows);
  return at + columnSpan;
}

/** The table of chapter 四: one row of figures under three rows of labels. */
export function remediesTable(input: TableInput): TableBlock {
  const columns = input.definition.parts.flatMap((part) => part.columns);
  const headers: HeaderCell[][] = [[], [], []];
  let at = 0;
  for (const column of columns) at = place(column, at, 0, headers);
  const values = columns.flatMap(leavesOf).map((column): Value => {
    const key = column.measure ?? '';
    return {
      text: printed(input.figures.get(key)),
      slot: { statement: input.statement, key },
      columnSpan: 1,
    };
  });
  const rows = headers.map((cells): HeaderRow => ({ kind: 'header', cells }));
  return {
    kind: 'table',
    id: 'remedies',
    labelColumns: 0,
    hasUnits: false,
    valueColumns: values.length,
    rows: [...rows, { kind: 'data', groups: [], label: '', unit: null, values }],
  };
}
