import { describe, expect, it } from 'vitest';
import type { Cell, Table } from '../../../src/model/document.ts';
import { dropEmptyColumns } from '../../../src/recognize/rows/grid/empty-columns.ts';

function tableOf(...lines: readonly string[]): Table {
  const rows = lines.map((line) => line.split('|'));
  const cells = rows.flatMap((row, index) =>
    row.map((text, column): Cell => ({ text, row: index, column, rowSpan: 1, columnSpan: 1, places: [] })),
  );
  return {
    kind: 'table',
    grid: 'ragged',
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    cells,
    places: [],
  };
}

function shown({ rows, cells }: Table): readonly string[] {
  return Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .map(({ text }) => text)
      .join('|'),
  );
}

describe('columns without a text', () => {
  it('go where every column of figures has a name', () => {
    const table = tableOf('指标||上年||本年||增减', '行政许可||12||15||3', '行政处罚||7||||');
    expect(shown(dropEmptyColumns(table))).toEqual([
      '指标|上年|本年|增减',
      '行政许可|12|15|3',
      '行政处罚|7||',
    ]);
  });

  it('stay where a name may be lost with them', () => {
    const table = tableOf('行政许可||12||15||3', '行政处罚||7||9||2');
    expect(dropEmptyColumns(table)).toBe(table);
  });

  it('stay where nothing is filled in', () => {
    const table = tableOf('（一）召开会议数|次|', '（二）举办培训班数|次|');
    expect(dropEmptyColumns(table)).toBe(table);
  });
});
