import { expect, test } from 'vitest';
import { read } from '../../support/read.ts';

const ROWS: readonly (readonly string[])[] = [
  ['一、主动公开情况'],
  ['（一）主动公开政府信息数', '条', '2045'],
  ['其中：主动公开规范性文件数', '条', '9'],
  ['制发规范性文件总数', '件', '11'],
  ['（二）通过不同渠道和方式公开政府信息的情况'],
  ['1.政府公报公开政府信息数', '条', '0'],
  ['2.政府网站公开政府信息数', '条', '2040'],
  ['3.政务微博公开政府信息数', '条', '88'],
  ['4.政务微信公开政府信息数', '条', '95'],
  ['5.其他方式公开政府信息数', '条', '3'],
  ['三、依申请公开情况'],
  ['（一）收到申请数', '件', '26'],
  ['1.当面申请数', '件', '5'],
  ['2.传真申请数', '件', '1'],
  ['3.网络申请数', '件', '13'],
  ['4.信函申请数', '件', '7'],
];

/** The report with its table in one line, nothing between its cells; each row ends in what `more` gives for it. */
async function statistics(header: string, more: (figure: string, row: number) => string) {
  const rows = ROWS.map(([label, unit = '', figure], row) =>
    figure === undefined ? label : `${label}${unit}${more(figure, row)}`,
  );
  const text = `西谷县2017年政府信息公开工作年度报告\n${header}${rows.join('')}\n`;
  const { statements, findings } = await read(text, 'report.txt');
  const facts = Object.values(
    statements.find(({ facts }) => facts['proactive.channels.website'])?.facts ?? {},
  );
  return { values: facts.flatMap(({ value }) => value ?? []), rules: findings.map(({ rule }) => rule) };
}

test('figures run together with their units are read under the header of one column', async () => {
  const { values } = await statistics('统计指标单位统计数', (figure) => figure);
  expect(values).toEqual(expect.arrayContaining([9, 11, 2040, 88, 95, 3, 26, 5, 13, 7]));
});

test.each([
  ['two scopes', '统计指标单位县本级全县', (figure: string) => `${figure}${Number(figure) + 8}`],
  ['two years', '统计指标单位2016年2017年', (figure: string) => `${Number(figure) + 8}${figure}`],
  [
    'the year and all years',
    '统计指标单位本年度历年累计',
    (figure: string) => `${figure}${Number(figure) * 9}`,
  ],
  ['quarters', '统计指标单位一季度二季度三季度四季度全年', (figure: string) => `1234${figure}`],
  [
    'remarks in digits',
    '统计指标单位统计数备注',
    (figure: string, row: number) => (row % 4 ? figure : `${figure}12`),
  ],
])('those of %s run together are not, and that is told', async (_, header, more) => {
  const { values, rules } = await statistics(header, more);
  expect(values).toEqual([]);
  expect(rules.filter((rule) => /unread-table|uncertain-columns/.test(rule))).not.toEqual([]);
});

test('nor those with numbers of their rows before them', async () => {
  const { values } = await statistics('序号统计指标单位统计数', (figure, row) => `${figure}${row + 2}`);
  expect(values).toEqual([]);
});

test('without a header, figures of one digit show that they have a column alone', async () => {
  const one = await statistics('', (figure) => figure);
  expect(one.values).toEqual(expect.arrayContaining([9, 11, 2040, 88]));
  const two = await statistics('', (figure) => `${figure}${Number(figure) + 8}`);
  expect(two.values).toEqual([]);
});
