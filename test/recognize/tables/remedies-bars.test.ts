import { expect, test } from 'vitest';
import { read } from '../../support/read.ts';

const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const APPLICATIONS = [
  ['一、本年新收政府信息公开申请数量', '31', '12', '1', '4', '7', '3', '58'],
  ['二、上年结转政府信息公开申请数量', '5', '9', '1', '4', '2', '3', '24'],
  ['三、本年度办理结果', '（一）予以公开', '9', '4', '2', '8', '5', '6', '34'],
];
const HEADER = [
  ['行政复议', '行政诉讼'],
  [...OUTCOMES, '未经复议直接起诉', '复议后起诉'],
  [...OUTCOMES, ...OUTCOMES],
];
const FIGURES = ['3', '1', '0', '2', '6', '4', '8', '7', '1', '20', '5', '9', '1', '11', '26'];

/** The values of the remedies in a text of cells ended by bars, some lines of which are written otherwise. */
async function remedies(figures: readonly string[], write: (text: string) => string) {
  const rows = [...APPLICATIONS, ...HEADER, figures];
  const lines = rows.flatMap((row) => ['|', ...row.map((text) => `${text} |`)]);
  const text = [
    '某县2022年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    ...lines,
    '',
    '五、问题',
  ];
  const { statements } = await read(write(text.join('\n')), 'report.txt');
  const facts = Object.entries(statements[0]?.facts ?? {});
  return facts.filter(([key]) => key.startsWith('remedies.')).map(([, { value }]) => value);
}

test('a row of remedies below bars that open each row is read', async () => {
  expect(await remedies(FIGURES, (text) => text)).toEqual(FIGURES.map(Number));
});

test('a bar before a row of remedies that lacks a figure is no empty cell of its own, though a damaged header does not tell', async () => {
  const damage = (text: string): string => text.replace('行政诉讼', '行政巳公');
  const values = await remedies(FIGURES.toSpliced(6, 1), damage);
  expect(values.filter((value) => value !== null)).toEqual([]);
});

test('figures without a label below a row with an empty cell may be its last', async () => {
  const lines = [...HEADER.flat(), '\u00A0', '\u00A0', ...FIGURES.slice(1, 13), '\u00A0'];
  const text = ['某县2022年政府信息公开工作年度报告', '四、政府信息公开行政复议、行政诉讼情况', ...lines];
  const { statements } = await read(`${text.join('\n\n')}\n\n11  26\n\n五、问题\n`, 'report.txt');
  const facts = Object.values(statements[0]?.facts ?? {});
  expect(facts.filter(({ value }) => value !== null)).toEqual([]);
});

test('a page’s number among remedies that do not add up with it is no figure in a bad copy', async () => {
  const damage = (text: string): string =>
    text
      .replaceAll('政府信息公开申请数量', '政府信总公开申请数量')
      .replace('三、收到', '公开指南已经更新。\n\n10\n\n三、收到')
      .replace('五、问题', '五、问题\n\n检索有待改进。\n\n12\n');
  const figures = [...FIGURES.slice(0, 6), '11', ...FIGURES.slice(6, 14), ''];
  const values = await remedies(figures, (text) => damage(text).replace('\n11 |', '\n11'));
  expect(values.filter((value) => value !== null)).toEqual([]);
});

test('a number without a bar above the first figure does not make up for one that is lost', async () => {
  const paged = (text: string): string => text.replace('|\n3 |\n1 |', '|\n11\n3 |\n1 |');
  const values = await remedies(FIGURES.toSpliced(12, 1), paged);
  expect(values).toEqual(FIGURES.map(() => null));
});
