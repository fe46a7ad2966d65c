import { describe, expect, test } from 'vitest';
import type { Table } from '../../../src/model/document.ts';
import { defaultLimits } from '../../../src/readers/limits.ts';
import { reader as markdown } from '../../../src/readers/markdown/index.ts';
import { reader as text } from '../../../src/readers/text/index.ts';

async function tablesOf(lines: readonly string[], reader = text): Promise<readonly Table[]> {
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  const { blocks } = await reader.read({ bytes, decoded: null }, defaultLimits, () => {});
  return blocks.filter((block) => block.kind === 'table');
}

/** Each cell by its row, column, rows and columns, and its text. */
function cellsOf(table: Table | undefined): readonly string[] {
  return (table?.cells ?? []).map(
    ({ row, column, rowSpan, columnSpan, text: printed }) =>
      `${row},${column} ${rowSpan}x${columnSpan} ${printed.replaceAll('\n', '⏎')}`,
  );
}

const merged = [
  ' ┌──────────┬────────────────┐',
  ' │          │   法人或其他   │',
  ' │（本列…） ├────────┬───────┤',
  ' │          │商业企业│科研机 │',
  ' │          │        │  构   │',
  ' ├────┬─────┼────────┼───────┤',
  ' │    │一次 │   12   │       │',
  ' │结果├─────┼────────┼───────┤',
  ' │    │“再” │   0    │  -4   │',
  ' └────┴─────┴────────┴───────┘',
];

describe('a table drawn in strokes', () => {
  test('has the cells its strokes make, whose lines are one text', async () => {
    const [table] = await tablesOf(merged);
    expect(table?.grid).toBe('exact');
    expect(cellsOf(table)).toEqual([
      ...['0,0 2x2 （本列…）', '0,2 1x2 法人或其他', '1,2 1x1 商业企业', '1,3 1x1 科研机⏎构'],
      ...['2,0 2x1 结果', '2,1 1x1 一次', '2,2 1x1 12', '2,3 1x1 '],
      ...['3,1 1x1 “再”', '3,2 1x1 0', '3,3 1x1 -4'],
    ]);
    expect(table?.cells[6]?.places).toEqual([
      { kind: 'text', line: 7, column: 15, endLine: 7, endColumn: 17 },
    ]);
  });

  test.each([
    ['text', text],
    ['Markdown', markdown],
  ])('with a rule between rows has what the rules part as its rows, in %s', async (_, reader) => {
    const lines = [
      '+------+------+',
      '| 项目 | 数量 |',
      '+======+======+',
      '| 公开 | 46   |',
      '| 信息 | 1287 |',
    ];
    const [table] = await tablesOf(
      [...lines, '+------+------+', '| 其他 |      |', '+------+------+'],
      reader,
    );
    expect(table?.grid).toBe('ragged');
    expect(cellsOf(table)).toEqual([
      ...['0,0 1x1 项目', '0,1 1x1 数量', '1,0 1x1 公开⏎信息', '1,1 1x1 46⏎1287'],
      ...['2,0 1x1 其他', '2,1 1x1 '],
    ]);
  });

  test('with a frame only has a row for each line', async () => {
    const [table] = await tablesOf([
      '+----+---+',
      '| 项 | 数 |',
      '+----+---+',
      '| 甲 | 1 |',
      '| 乙 | 2 |',
      '+----+---+',
    ]);
    expect(cellsOf(table).slice(2)).toEqual(['1,0 1x1 甲', '1,1 1x1 1', '2,0 1x1 乙', '2,1 1x1 2']);
  });

  test('whose strokes do not meet tells no figure of rows of several lines', async () => {
    const damaged = merged.map((line, index) => (index === 6 ? line.replace('│   12', '12') : line));
    const texts = (await tablesOf(damaged)).flatMap(({ cells }) => cells.map((cell) => cell.text));
    expect(
      texts.some((printed) => /^\s*-?\d+\s*$/.test(printed) && printed !== '0' && printed !== '-4'),
    ).toBe(false);
  });

  test('is not opened by a plus sign or a dash', async () => {
    expect(await tablesOf(['+4', '---', '- 5', '+-'])).toEqual([]);
  });
});
