import { expect, test } from 'vitest';
import { parseBytes } from '../../../src/pipeline.ts';

const before = ['某市2016年政府信息公开工作年度报告', '统计指标', '单位', '统计数'];
const staff = [
  ...['（三）从事政府信息公开工作人员数', '人', '61'],
  ...['1.专职人员数（不包括政府公报及政府网站工作人员数）', '人', '9'],
  ...['2.兼职人员数', '人', '52'],
];
const training = [
  ...['九、政府信息公开会议和培训情况', '（一）召开政府信息公开工作会议或专题会议数', '次', '4'],
  ...['（二）举办各类培训班数', '次', '2', '（三）接受培训人员数'],
];

async function factsOf(lines: readonly string[]) {
  const text = [...before, ...lines, '附注：表中各项由统计人员逐项核对。'].join('\n\n');
  const { statements } = await parseBytes(Buffer.from(text), 'report.txt');
  return (key: string) => statements[0]?.facts[key];
}

test('a unit and its figure on one line are the label’s above', async () => {
  const fact = await factsOf([...staff, ...training, '人次 310']);
  expect(fact('training.trainees')).toMatchObject({ value: 310, unit: '人次' });
});

test('a label without a figure is not called blank where others have theirs', async () => {
  const fact = await factsOf([...staff, ...training]);
  expect(fact('training.classes')?.value).toBe(2);
  expect(fact('training.trainees')).toBeUndefined();
});

test('a figure next to a chapter out of its place is nobody’s', async () => {
  const astray = ['九、市政府公报发行量', '940', '166'];
  const fact = await factsOf([...staff, ...astray, ...training]);
  expect(fact('organization.staff.full_time')).toMatchObject({
    value: 9,
  });
  expect(fact('organization.staff.part_time')).toBeUndefined();
});

test('in a table run into one line, a row takes no figures over a part that is not made out', async () => {
  const line =
    '第二十条第（五）项 信息内容 上一年项目数量 本年增/减 处理决定数量 行政许可 4 0 31 ' +
    '其他对外管理服务事项 2 0 6 第二十条第（六）项 信息内容 上一年项目数量 本年增/减 处理决定数量 ' +
    '行政处罚 9 1 3 行政强制 1 1 75 第二于条第（八）项 信息内容 上一年目数量 本年增/减 行政事业性收由 0 0 ' +
    '第二于条第（九）项 信目内容 采购项目数量 采购金额 政府集中采购 52 0';
  const text = `某市2020年政府信息公开工作年度报告\n一、主动公开政府信息情况\n${line}\n`;
  const { statements } = await parseBytes(Buffer.from(text), 'report.txt');
  const facts = statements[0]?.facts ?? {};
  expect(facts['disclosure.art20_6.penalties.decisions']?.value).toBe(3);
  const coercion = Object.entries(facts).filter(([key]) => key.startsWith('disclosure.art20_6.coercion.'));
  expect(coercion.map(([, { value }]) => value)).toEqual([null, null, null]);
});
