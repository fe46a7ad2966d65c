import { expect, test } from 'vitest';
import type { Table } from '../../../src/model/document.ts';
import { dropUnusedColumns } from '../../../src/recognize/rows/grid/unused-columns.ts';

const place = { kind: 'text', line: 1, column: 1, endLine: 1, endColumn: 2 } as const;

function table(
  grid: Table['grid'],
  columns: number,
  cells: readonly (readonly [number, number, number])[],
): Table {
  return {
    kind: 'table',
    grid,
    rows: 2,
    columns,
    places: [place],
    cells: cells.map(([row, column, columnSpan]) => ({
      text: `${row}`,
      places: [place],
      row,
      column,
      rowSpan: 1,
      columnSpan,
    })),
  };
}

const MERGED = [
  [0, 0, 2],
  [0, 2, 4],
  [1, 0, 2],
  [1, 2, 2],
  [1, 4, 2],
] as const;

test('columns in which no cell begins are none', () => {
  const { columns, cells } = dropUnusedColumns(table('exact', 6, MERGED));
  expect(columns).toBe(3);
  expect(cells.map(({ row, column, columnSpan }) => [row, column, columnSpan])).toEqual([
    [0, 0, 1],
    [0, 1, 2],
    [1, 0, 1],
    [1, 1, 1],
    [1, 2, 1],
  ]);
});

test('where the grid is not stated, columns are left as they are', () => {
  const ragged = table('ragged', 6, MERGED);
  expect(dropUnusedColumns(ragged)).toBe(ragged);
});
