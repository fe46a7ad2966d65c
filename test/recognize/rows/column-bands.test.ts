import { expect, it } from 'vitest';
import type { Result } from '../../../src/model/result.ts';
import { read } from '../../support/read.ts';

const left: readonly (readonly string[])[] = [
  ['（一）收到申请数', '件', '31'],
  ['1.当面申请数', '件', '4'],
  ['2.传真申请数', '件', '0'],
  ['3.网络申请数', '件', '21'],
  ['4.信函申请数', '件', '6'],
];
const right: readonly (readonly string[])[] = [
  ['（二）申请办结数', '件', '29'],
  ['1.按时办结数', '件', '27'],
  ['2.延期办结数', '件', '2'],
  ['（三）申请答复数', '件', '28'],
  ['1.属于已主动公开范围数', '件', '13'],
];
const header = ['统计指标', '单位', '统计数'];

function page(rows: readonly (readonly string[])[]): Promise<Result> {
  const cells = rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('');
  return read(`<h1>云岭县人民政府2016年政府信息公开工作年度报告</h1><table>${cells}</table>`, 'yunling.html');
}

/** Of so few rows, an excerpt. */
function figures({ mentions }: Result): Record<string, number | null> {
  return Object.fromEntries(mentions.map(({ key, value }) => [key.replace(/\/total$/, ''), value]));
}

const expected = new Map(
  Object.entries({
    'applications.received': 31,
    'applications.received.in_person': 4,
    'applications.received.fax': 0,
    'applications.received.online': 21,
    'applications.received.letter': 6,
    'applications.closed': 29,
    'applications.closed.on_time': 27,
    'applications.closed.extended': 2,
    'applications.answered': 28,
    'applications.answered.already_public': 13,
  }),
);

const numbered = (rows: readonly (readonly string[])[], from: number): string[][] =>
  rows.map((row, index) => [String(from + index), ...row]);
const beside = (one: readonly string[][], other: readonly string[][]): string[][] =>
  one.map((row, index) => [...row, ...(other[index] ?? [])]);

it('reads two halves side by side whose rows are numbered', async () => {
  const rows = beside(numbered(left, 1), numbered(right, 6));
  const heading = ['序号', ...header];
  expect(figures(await page([[...heading, ...heading], ...rows]))).toEqual(Object.fromEntries(expected));
});

it('reads them under a title that the table holds', async () => {
  const rows = beside(numbered(left, 1), numbered(right, 6));
  const heading = ['序号', ...header];
  expect(figures(await page([['统计表'], [...heading, ...heading], ...rows]))).toEqual(
    Object.fromEntries(expected),
  );
});

it('gives no label the figure of the label behind it, where the halves are not told apart', async () => {
  const rows = beside(numbered(left, 1), numbered(right, 6));
  const read = figures(await page([['序号', ...header, '编号', '指标名称', '计量单位', '数量'], ...rows]));
  for (const [key, value] of Object.entries(read)) expect([null, expected.get(key)]).toContain(value);
});
