import type { Table } from '../../../model/document.ts';

/**
 * A table whose grid is stated, without the columns in which no cell begins: sheets and word processors merge cells over
 * narrower ones that no row of the table uses by itself. Any other table as it is.
 */
export function dropUnusedColumns(table: Table): Table {
  if (table.grid !== 'exact') return table;
  const used = new Set(table.cells.map(({ column }) => column));
  if (used.size === table.columns) return table;
  const places: number[] = [];
  let place = 0;
  for (let column = 0; column < table.columns; column += 1) {
    places.push(place);
    if (used.has(column)) place += 1;
  }
  const cells = table.cells.map((cell) => {
    const column = places[cell.column] ?? 0;
    return { ...cell, column, columnSpan: (places[cell.column + cell.columnSpan] ?? used.size) - column };
  });
  return { ...table, columns: used.size, cells };
}
