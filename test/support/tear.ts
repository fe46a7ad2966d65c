import type { DataRow, HeaderCell, HeaderRow, Row, TableBlock } from './model.ts';

/** Tears a table before one of its rows, as a page break does; labels beside rows of both parts stay with the first. */
export function tear(table: TableBlock, before: number, repeatHeader: boolean): readonly TableBlock[] {
  const first = table.rows.slice(0, before);
  const rest = table.rows.slice(before);
  if (first.length === 0 || rest.length === 0) return [table];
  const above = first.at(-1);
  const going = new Set(above?.kind === 'data' ? above.groups.map(({ id }) => id) : []);
  const second = rest.map((row) => (row.kind === 'data' ? continued(row, going) : row));
  const headers = repeatHeader ? table.rows.filter((row) => row.kind === 'header') : [];
  return [
    { ...table, rows: first },
    { ...table, rows: [...headers, ...second] },
  ];
}

function continued(row: DataRow, going: ReadonlySet<string>): DataRow {
  return {
    ...row,
    groups: row.groups.map((group) => (going.has(group.id) ? { ...group, text: '' } : group)),
  };
}

/** Where a table can be torn: before a row of figures that follows a row of figures. */
export function tearable(table: TableBlock): readonly number[] {
  return table.rows.flatMap((row, index) =>
    row.kind === 'data' && table.rows[index - 1]?.kind === 'data' ? [index] : [],
  );
}

/** Prints the last row of column labels over two rows: 商业 above 企业. */
export function splitHeader(table: TableBlock): TableBlock {
  const [, , last] = table.rows;
  if (last?.kind !== 'header') return table;
  const depth = table.rows.indexOf(last);
  const rows = table.rows.flatMap((row, index): readonly Row[] => {
    if (row === last) return halves(last);
    return row.kind === 'header' ? [deepen(row, index, depth)] : [row];
  });
  return { ...table, rows };
}

function deepen(row: HeaderRow, index: number, depth: number): HeaderRow {
  const reaches = (cell: HeaderCell): boolean => index + cell.rowSpan > depth;
  const cells = row.cells.map((cell) => (reaches(cell) ? { ...cell, rowSpan: cell.rowSpan + 1 } : cell));
  return { ...row, cells };
}

function halves(row: HeaderRow): readonly HeaderRow[] {
  const half = (part: 0 | 1): HeaderRow => ({
    ...row,
    cells: row.cells.map((cell) => {
      const middle = Math.ceil(cell.text.length / 2);
      return { ...cell, text: part === 0 ? cell.text.slice(0, middle) : cell.text.slice(middle) };
    }),
  });
  return [half(0), half(1)];
}
