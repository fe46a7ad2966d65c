import { expect, test } from 'vitest';
import { formById } from '../../src/forms/index.ts';
import { points } from '../../src/forms/points.ts';
import { parseBytes } from '../../src/pipeline.ts';

const labels = points(formById('2021'))
  .filter(({ table, applicant, asked }) => table === 'applications' && applicant === 'total' && asked)
  .map(({ rowPath }) => rowPath.at(-1)?.zh ?? '');
const header = [
  ...['三、收到和处理政府信息公开申请情况', '申请人情况', '自然人', '法人或其他组织', '总计'],
  ...['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
];
const figures = labels.map((_, row) => [row + 1, 0, 0, 0, 0, 0, row + 1].join(' '));

async function factsOf(lines: readonly string[]) {
  const text = ['某县2022年政府信息公开工作年度报告', ...header, ...lines].join('\n');
  const { statements } = await parseBytes(Buffer.from(`${text}\n`), 'report.txt');
  return Object.values(statements[0]?.facts ?? {});
}

test('labels each above their figures are read', async () => {
  const facts = await factsOf(labels.flatMap((label, row) => [label, figures[row] ?? '']));
  expect(facts.filter(({ state }) => state === 'number')).toHaveLength(labels.length * 7);
});

test('all labels, then all figures: nothing is blank, and no figure is placed', async () => {
  expect(await factsOf([...labels, ...figures])).toEqual([]);
});

test('figures that lag a label behind are placed nowhere', async () => {
  const lagging = labels.flatMap((label, row) => (row === 0 ? [label] : [label, figures[row - 1] ?? '']));
  const facts = await factsOf([...lagging, '', figures.at(-1) ?? '']);
  expect(facts.filter(({ value }) => value !== null)).toEqual([]);
});
