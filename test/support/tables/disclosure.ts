import type { ColumnNode, RowNode, TablePart } from '../../../src/model/form.ts';
import type { DataRow, HeaderRow, Row, TableBlock, Value } from '../model.ts';
import { printed } from '../printed.ts';
import type { TableInput } from './statistics.ts';

const VALUE_COLUMNS = 3;

/** The last column of a part takes the room that is left. */
function spanOf(index: number, columns: readonly ColumnNode[]): number {
  return index === columns.length - 1 ? VALUE_COLUMNS - index : 1;
}

function headerOf(part: TablePart): HeaderRow {
  const corner = { text: part.corner?.zh ?? '', column: 0, columnSpan: 1, rowSpan: 1 };
  const cells = part.columns.map((column, index) => ({
    text: column.label.zh,
    column: index + 1,
    columnSpan: spanOf(index, part.columns),
    rowSpan: 1,
  }));
  return { kind: 'header', cells: [corner, ...cells] };
}

function rowOf(row: RowNode, part: TablePart, input: TableInput): DataRow {
  const values = part.columns.map((column, index): Value => {
    const key = `${row.id}.${column.measure ?? ''}`;
    return {
      text: printed(input.figures.get(key)),
      slot: { statement: input.statement, key },
      columnSpan: spanOf(index, part.columns),
    };
  });
  return { kind: 'data', groups: [], label: row.label.zh, unit: null, values };
}

/** The table of chapter 二. */
export function disclosureTable(input: TableInput): TableBlock {
  const rows = input.definition.parts.flatMap((part): readonly Row[] => [
    { kind: 'caption', text: part.caption?.zh ?? '' },
    headerOf(part),
    ...part.rows.map((row) => rowOf(row, part, input)),
  ]);
  return {
    kind: 'table',
    id: 'disclosure',
    labelColumns: 1,
    hasUnits: false,
    valueColumns: VALUE_COLUMNS,
    rows,
  };
}
