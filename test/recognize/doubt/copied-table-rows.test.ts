import { expect, test } from 'vitest';
import { read } from '../../support/read.ts';

const HEAD = [
  '# 某县2017年政府信息公开工作年度报告',
  '',
  '| 统计指标 | 单位 | 统计数 |',
  '| --- | --- | --- |',
];

const TAIL = [
  '| 六、举报投诉数量 | 件 | 8 |',
  '| 八、机构建设和保障经费情况 | | |',
  '| （一）政府信息公开工作专门机构数 | 个 | 6 |',
];

async function factsOf(rows: readonly string[]) {
  const text = [...HEAD, ...rows.map((row) => `| ${row} |`), ...TAIL, ''].join('\n');
  const { statements, findings } = await read(text, 'report.md');
  const facts = Object.entries(statements[0]?.facts ?? {});
  return {
    figures: Object.fromEntries(facts.map(([key, { value }]) => [key, value])),
    repeated: findings.filter(({ rule }) => rule === 'reading/repeated-rows').length,
  };
}

const reconsideration = [
  '四、行政复议数量 | 件 | 9',
  '（一）维持具体行政行为数 | 件 | 4',
  '（二）被依法纠错数 | 件 | 3',
  '（三）其他情形数 | 件 | 2',
];
const litigation = [
  '五、行政诉讼数量 | 件 | 12',
  '（一）维持具体行政行为或者驳回原告诉讼请求数 | 件 | 5',
  '（二）被依法纠错数 | 件 | 6',
  '（三）其他情形数 | 件 | 1',
];
const printed = {
  'remedies.reconsideration.corrected': 3,
  'remedies.reconsideration.other_or_pending': 2,
  'remedies.litigation.corrected': 6,
  'remedies.litigation.other_or_pending': 1,
};

test('rows of one chapter printed again over the next one’s labels are read once', async () => {
  const rows = [...reconsideration, ...litigation.slice(0, 2)];
  const { figures, repeated } = await factsOf([...rows, ...rows.slice(2), ...litigation.slice(2)]);
  expect(figures).toMatchObject(printed);
  expect(figures).not.toHaveProperty('complaints.other');
  expect(repeated).toBe(1);
});

test('the rows a chapter ends with, printed again, are no rows of a chapter that has none', async () => {
  const complaints = '六、举报投诉数量 | 件 | 8';
  const { figures } = await factsOf([...reconsideration, ...litigation, complaints, litigation[3] ?? '']);
  expect(figures).toMatchObject({ ...printed, complaints: 8 });
  expect(figures).not.toHaveProperty('complaints.other');
});

test('a page’s number between rows and their copy does not hide it', async () => {
  const rows = [...reconsideration, ...litigation.slice(0, 2)];
  const { figures, repeated } = await factsOf([
    ...rows,
    '- 4 - | |',
    ...rows.slice(2),
    ...litigation.slice(2),
  ]);
  expect(figures).toMatchObject(printed);
  expect(repeated).toBe(1);
});

test('rows with the same labels and other figures are no copy', async () => {
  expect((await factsOf([...reconsideration, ...litigation])).repeated).toBe(0);
});
