import { applicantColumns, applicantsHeading } from '../../../src/forms/applications/applicants.ts';
import type { Applicant, RowNode } from '../../../src/model/form.ts';
import type { Group, HeaderCell, HeaderRow, Row, TableBlock } from '../model.ts';
import { printed } from '../printed.ts';
import type { TableInput } from './statistics.ts';

const LABEL_COLUMNS = 3;
const leaves = applicantColumns.flatMap((column) =>
  column.children.length > 0 ? column.children : [column],
);

function cell(text: string, column: number, columnSpan: number, rowSpan: number): HeaderCell {
  return { text, column, columnSpan, rowSpan };
}

function headers(corner: string): readonly HeaderRow[] {
  const second: HeaderCell[] = [];
  const third: HeaderCell[] = [];
  let column = LABEL_COLUMNS;
  for (const { label, children } of applicantColumns) {
    const span = Math.max(1, children.length);
    second.push(cell(label.zh, column, span, children.length > 0 ? 1 : 2));
    children.forEach((child, index) => {
      third.push(cell(child.label.zh, column + index, 1, 1));
    });
    column += span;
  }
  const first = [
    cell(corner, 0, LABEL_COLUMNS, 3),
    cell(applicantsHeading.zh, LABEL_COLUMNS, leaves.length, 1),
  ];
  return [first, second, third].map((cells) => ({ kind: 'header', cells }));
}

function rowOf(row: RowNode, groups: readonly Group[], input: TableInput): Row {
  const values = leaves.map((column) => {
    const applicant: Applicant = column.applicant ?? 'total';
    const key = `${row.id}/${applicant}`;
    return {
      text: printed(input.figures.get(key)),
      slot: { statement: input.statement, key },
      columnSpan: 1,
    };
  });
  return { kind: 'data', groups, label: row.label.zh, unit: null, values };
}

function rowsOf(rows: readonly RowNode[], groups: readonly Group[], input: TableInput): readonly Row[] {
  return rows.flatMap((row) => {
    const single = input.variant === 'hybrid' && row.id === 'applications.results.other';
    if (row.children.length === 0 || single) return [rowOf(row, groups, input)];
    return rowsOf(row.children, [...groups, { id: row.id, text: row.label.zh }], input);
  });
}

/** The table of chapter 三. */
export function applicationsTable(input: TableInput): TableBlock {
  const rows = input.definition.parts.flatMap((part) => [
    ...headers(part.corner?.zh ?? ''),
    ...rowsOf(part.rows, [], input),
  ]);
  return {
    kind: 'table',
    id: 'applications',
    labelColumns: LABEL_COLUMNS,
    hasUnits: false,
    valueColumns: leaves.length,
    rows,
  };
}
