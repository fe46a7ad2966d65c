import { describe, expect, it } from 'vitest';
import type { Result } from '../../../src/model/result.ts';
import { read } from '../../support/read.ts';

const rows: readonly (readonly [label: string, figure: string])[] = [
  ['（一）收到申请数', '31'],
  ['1.当面申请数', '4'],
  ['2.传真申请数', '0'],
  ['3.网络申请数', '21'],
  ['4.信函申请数', '6'],
  ['（二）申请办结数', '30'],
  ['1.按时办结数', '28'],
  ['2.延期办结数', '2'],
];

/** A page with a table of these columns after label and unit; `of` gives their texts from the figure of the form. */
function page(columns: readonly string[], of: (figure: string, row: number) => readonly string[]) {
  const line = (cells: readonly string[]): string =>
    `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;
  const header = line(['统计指标', '单位', ...columns]);
  const body = rows.map(([label, figure], row) => line([label, '件', ...of(figure, row)])).join('');
  return read(
    `<h1>云岭县人民政府2016年政府信息公开工作年度报告</h1><table>${header}${body}</table>`,
    'yunling.html',
  );
}

const figures = ({ mentions }: Result) => mentions.map(({ value }) => value);
const expected = rows.map(([, figure]) => Number(figure));

describe('of several columns of figures', () => {
  it.each([
    ['本期数', '本年累计数'],
    ['一季度', '全年'],
    ['历年累计', '本年度'],
    ['指标代码', '统计数'],
  ])('%s and %s, the year’s is read', async (first, second) => {
    const result = await page([first, second], (figure, row) => [String(100 + row), figure]);
    expect(figures(result)).toEqual(expected);
  });

  it('本期 is the year’s beside last year’s', async () => {
    const result = await page(['本期', '上年同期'], (figure, row) => [figure, String(100 + row)]);
    expect(figures(result)).toEqual(expected);
  });

  it.each([
    ['2015年', '2016年'],
    ['2015年度', '2016年度统计数'],
    ['比上年增减', '2016年'],
  ])('%s and %s, that of the year reported on is read', async (first, second) => {
    const result = await page([first, second], (figure, row) => [String(100 + row), figure]);
    expect(figures(result)).toEqual(expected);
  });

  it.each([
    ['县政府', '县直部门', '乡镇（街道）', '合计'],
    ['合计', '区政府', '区直单位', '乡镇街道'],
    ['一季度', '二季度', '下半年', '合计'],
  ])('%s, %s, %s and %s, that of all others together is read', async (...columns) => {
    const result = await page(columns, (figure, row) =>
      columns.map((label) => (label === '合计' ? figure : String(100 + row))),
    );
    expect(figures(result)).toEqual(expected);
  });

  it.each([
    ['县政府', '县直部门', '乡镇'],
    ['数量', '办结', '合计'],
  ])('%s, %s and %s, none is read', async (...columns) => {
    const result = await page(columns, (figure) => [figure, figure, figure]);
    expect(figures(result)).toEqual([]);
  });

  it('or the only one, headed with another year, none is read, and that is told', async () => {
    const result = await page(['2015年'], (figure) => [figure]);
    expect(figures(result)).toEqual([]);
    expect(result.findings.map(({ rule }) => rule)).toContain('reading/other-report');
  });

  it('none is read where none is the year’s for certain, and that is told', async () => {
    const result = await page(['区政府', '区直单位', '乡镇街道'], (figure) => [figure, '2', '3']);
    expect(figures(result)).toEqual([]);
    expect(result.findings.map(({ rule }) => rule)).toContain('reading/unread-table');
  });
});

describe('of the columns that a line above the chapters names', () => {
  /** A text with a line of these cells for each row, set apart as given; the chapter's line stands between header and rows. */
  async function received(between: string, of: (figure: string, row: number) => readonly string[]) {
    const body = rows.map(([label, figure], row) => [label, '件', ...of(figure, row)]);
    const lines = [['统计指标', '单位', '2016年度', '历年累计'], ['三、依申请公开情况'], ...body];
    const text = [
      '云岭县人民政府2016年政府信息公开工作年度报告',
      '',
      ...lines.map((line) => line.join(between)),
    ];
    const { statements } = await read(`${text.join('\n')}\n`, 'yunling.txt');
    const facts = Object.entries(statements[0]?.facts ?? {});
    return facts.filter(([key]) => key.startsWith('applications.')).map(([, { value }]) => value);
  }

  it.each(['    ', '\t'])('the year’s is read (%j)', async (between) => {
    expect(await received(between, (figure, row) => [figure, String(100 + row)])).toEqual(expected);
  });

  it('a figure alone is of either', async () => {
    const lone = await received('    ', (figure, row) => (row > 1 ? [String(100 + row)] : [figure, '100']));
    expect(lone).toEqual(expected.map((value, row) => (row > 1 ? null : value)));
  });

  it('so where the line is not made out', async () => {
    const lone = await received(' | ', (figure, row) => (row > 1 ? [String(100 + row)] : [figure, '100']));
    expect(lone).toEqual(expected.map(() => null));
  });
});
