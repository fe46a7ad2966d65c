import { describe, expect, test } from 'vitest';
import { reader } from '../../src/readers/csv/index.ts';
import { defaultLimits } from '../../src/readers/limits.ts';
import { sniff } from '../../src/readers/sniff/sniff.ts';

function formatOf(text: string): string | null {
  return sniff(new TextEncoder().encode(text)).format;
}

async function blocksOf(text: string, limits = defaultLimits) {
  const findings: string[] = [];
  const bytes = new TextEncoder().encode(text);
  const { blocks } = await reader.read({ bytes, decoded: null }, limits, ({ rule }) => findings.push(rule));
  const shown = blocks.map((block) => {
    if (block.kind !== 'table') return block.text;
    const rows: string[][] = Array.from({ length: block.rows }, () => []);
    for (const cell of block.cells) rows[cell.row]?.push(cell.text);
    return rows;
  });
  return { blocks, shown, findings };
}

describe('separated values', () => {
  test.each([
    ['in commas', '项目,单位,数\n甲,件,1\n乙,件,2\n', 'csv'],
    ['in tabs', '项目\t单位\t数\n甲\t件\t1\n乙\t件\t2\n', 'csv'],
    ['behind the line Excel names the separator on', 'sep=;\n项目;单位;数\n甲;件;1\n乙;件;2\n', 'csv'],
    ['with lines of one field between', '某县年度报告\n项目,单位,数\n甲,件,1\n乙,件,2\n', 'csv'],
    ['with a line break in quotes', '项目,单位,数\n"甲\n（含乙）",件,1\n丙,件,2\n', 'csv'],
    ['of uneven records', '项目,单位,数\n甲,件\n乙,件,2\n丙,件,2,\n', 'text'],
    ['of two fields', '甲,1\n乙,2\n丙,3\n丁,4\n', 'text'],
    ['that are sentences', '收到申请1,234,567件。\n办结2件。\n答复3件。\n另有4件。\n', 'text'],
    ['that are lines indented by TABs', '题\n\t\t规章\n\t\t12\n\n\t\t文件\n\t\t3\n\n', 'text'],
    ['that are Word’s cells', '\t规章\n\t12\n\n\t文件\n\t3\n', 'text'],
  ])('%s are %s', (_, text, format) => expect(formatOf(text)).toBe(format));

  test('may hold separators, quotes and line breaks in quotes, and have their places', async () => {
    const { blocks, shown } = await blocksOf('名,注,数\r\n"甲,乙","他说""好""\n再说", 7 \r\n丙,,"8"\r\n');
    expect(shown).toEqual([
      [
        ['名', '注', '数'],
        ['甲,乙', '他说"好"\n再说', '7'],
        ['丙', '', '8'],
      ],
    ]);
    const cells = blocks[0]?.kind === 'table' ? blocks[0].cells : [];
    const place = (line: number, column: number, endLine: number, endColumn: number) => [
      { kind: 'text', line, column, endLine, endColumn },
    ];
    expect(cells[4]?.places).toEqual(place(2, 8, 3, 3));
    expect(cells[5]?.places).toEqual(place(3, 6, 3, 7));
    expect(cells[8]?.places).toEqual(place(4, 5, 4, 6));
  });

  test('with blank lines about them in quotes have the places of what is not blank', async () => {
    const { blocks, shown } = await blocksOf('名,注,数\n甲,"\n 乙\n丙\n\n",7\n丁,,8\n');
    expect(shown).toEqual([
      [
        ['名', '注', '数'],
        ['甲', '乙\n丙', '7'],
        ['丁', '', '8'],
      ],
    ]);
    const cells = blocks[0]?.kind === 'table' ? blocks[0].cells : [];
    const place = (line: number, column: number, endLine: number, endColumn: number) => [
      { kind: 'text', line, column, endLine, endColumn },
    ];
    expect(cells[4]?.places).toEqual(place(3, 2, 4, 2));
    expect(cells[5]?.places).toEqual(place(6, 3, 6, 4));
  });

  test('part into lines and tables, each as wide as what stands in it', async () => {
    const sheet = [
      '某县年度报告,,,',
      '一、表,,,',
      '项,数,,',
      '甲,1,,',
      '小计,,,',
      '乙,2,,',
      '二、表,,,',
      '项,上年,本年,增减',
      ',,,',
      '丙,1,2,1',
    ];
    const { shown } = await blocksOf(`${sheet.join('\n')}\n`);
    expect(shown).toEqual([
      ...['某县年度报告', '一、表'],
      [
        ['项', '数'],
        ['甲', '1'],
        ['小计', ''],
        ['乙', '2'],
      ],
      '二、表',
      [['项', '上年', '本年', '增减']],
      [['丙', '1', '2', '1']],
    ]);
  });

  test('beyond the limit on cells are left out, with a finding', async () => {
    const { shown, findings } = await blocksOf('甲,1,2\n乙,3,4\n丙,5,6\n', { ...defaultLimits, cells: 7 });
    expect(shown).toEqual([
      [
        ['甲', '1', '2'],
        ['乙', '3', '4'],
      ],
    ]);
    expect(findings).toEqual(['reading/limit-reached']);
  });

  test('with a quote that is never closed lose nothing', async () => {
    const { shown } = await blocksOf('甲,1,2\n乙,"3,4\n丙,5,6\n');
    expect(shown.flat(2).join(' ')).toBe('甲 1 2 乙 "3 4 丙 5 6');
  });
});
