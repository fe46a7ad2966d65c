import { expect, test } from 'vitest';
import { formById } from '../../../src/forms/index.ts';
import { points } from '../../../src/forms/points.ts';
import { parseBytes } from '../../../src/pipeline.ts';

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

test.each([
  ['0起', '3例'],
  ['：0', '：3'],
  ['【0】', '【3】'],
  ['“0”。', '“3”。'],
  ['从缺', '未报'],
])('labels above words or signs for figures, %s and %s, are not blank', async (none, some) => {
  const facts = await factsOf(
    labels.flatMap((label, row) => [label, ...Array(7).fill(row % 2 ? none : some)]),
  );
  expect(facts.filter(({ state }) => state === 'blank')).toHaveLength(0);
});

test('labels alone are blank, with the numbers of pages between them', async () => {
  const facts = await factsOf(
    labels.flatMap((label, row) => (row % 9 === 5 ? [label, `第 ${row} 页`] : [label])),
  );
  expect(facts.length).toBeGreaterThan(labels.length * 6);
  expect(facts.every(({ state }) => state === 'blank')).toBe(true);
});

test.each(['0起', '：3', '[0]', '\n：3'])(
  'remedies that print %s for each figure are not blank',
  async (figure) => {
    const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const lines = [
      ...['四、政府信息公开行政复议、行政诉讼情况', '行政复议', '行政诉讼', ...outcomes],
      ...['未经复议直接起诉', '复议后起诉', ...outcomes, ...outcomes],
    ];
    for (const [between, path] of [
      ['\n', 'report.txt'],
      [' | ', 'report.md'],
      ['\t', 'report.txt'],
    ] as const) {
      const row = Array(15).fill(figure).join(between);
      const header = [
        ['行政复议', '行政诉讼'],
        [...outcomes, '未经复议直接起诉', '复议后起诉'],
        [...outcomes, ...outcomes],
      ];
      const table = between === '\n' ? lines : [lines[0], '', ...header.map((cells) => cells.join(between))];
      const text = [
        '某县2022年政府信息公开工作年度报告',
        '',
        ...table,
        row,
        '',
        '五、存在的主要问题及改进情况',
        '',
      ];
      const { statements } = await parseBytes(Buffer.from(text.join('\n')), path);
      const states = Object.values(statements[0]?.facts ?? {}).map(({ state }) => state);
      expect(states).not.toContain('blank');
    }
  },
);

test('remedies with nothing below their header are blank', async () => {
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const lines = [
    ...[
      '某县2022年政府信息公开工作年度报告',
      '四、政府信息公开行政复议、行政诉讼情况',
      '行政复议',
      '行政诉讼',
    ],
    ...[...outcomes, '未经复议直接起诉', '复议后起诉', ...outcomes, ...outcomes],
    ...['五、存在的主要问题及改进情况', '无。', '六、其他需要报告的事项', '某县人民政府', '2023年1月5日', ''],
  ];
  const { statements } = await parseBytes(Buffer.from(lines.join('\n')), 'report.txt');
  const states = Object.values(statements[0]?.facts ?? {}).map(({ state }) => state);
  expect(states).toEqual(Array(15).fill('blank'));
});
