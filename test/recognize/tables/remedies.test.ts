import { expect, it } from 'vitest';
import { read } from '../../support/read.ts';

const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const cells = (texts: readonly string[], attributes = ''): string =>
  texts.map((text) => `<td${attributes}>${text}</td>`).join('');

const figures = ['3', '1', '0', '2', '6', '4', '0', '0', '1', '5', '0', '0', '1', '0', '1'];

it('reads the remedies beside a column that sums up the table, and keeps the sum apart', async () => {
  const { statements } = await read(
    `<h1>云河县人民政府2023年政府信息公开工作年度报告</h1><table>
     <tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td><td rowspan="3">合计</td></tr>
     <tr>${cells(outcomes, ' rowspan="2"')}<td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
     <tr>${cells([...outcomes, ...outcomes])}</tr><tr>${cells([...figures, '12'])}</tr></table>`,
    'yunhe.html',
  );
  const [statement] = statements;
  expect(Object.values(statement?.facts ?? {}).map(({ raw }) => raw)).toEqual(figures);
  expect(statement?.other.map(({ label, values }) => [label, values[0]?.value])).toEqual([['合计', 12]]);
});

it('tells the groups of litigation by names that begin with 行政诉讼', async () => {
  const tables = ['行政复议', '行政诉讼——未经复议直接起诉', '行政诉讼——复议后起诉'].map(
    (group, index) =>
      `<p>${group}</p><table><tr>${cells(outcomes)}</tr>
       <tr>${cells(figures.slice(index * 5, index * 5 + 5))}</tr></table>`,
  );
  const { statements } = await read(
    `<h1>云河县人民政府2023年政府信息公开工作年度报告</h1>${tables.join('\n')}`,
    'yunhe.html',
  );
  expect(Object.values(statements[0]?.facts ?? {}).map(({ raw }) => raw)).toEqual(figures);
});

it('takes no page number below the table for figures of it', async () => {
  const { statements } = await read(
    `<h1>云河县人民政府2023年政府信息公开工作年度报告</h1><table>
     <tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
     <tr>${cells(outcomes, ' rowspan="2"')}<td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
     <tr>${cells([...outcomes, ...outcomes])}</tr><tr>${cells(figures)}</tr></table><p>8</p>`,
    'yunhe.html',
  );
  expect(Object.values(statements[0]?.facts ?? {}).map(({ raw }) => raw)).toEqual(figures);
});

/** A report of 2023 whose table has these rows of figures, each behind a label. */
function labelled(...rows: readonly (readonly [label: string, figures: readonly string[]])[]) {
  const body = rows.map(([label, own]) => `<tr>${cells([label, ...own])}</tr>`).join('');
  return read(
    `<h1>云河县人民政府2023年政府信息公开工作年度报告</h1><table>
     <tr><td rowspan="3"></td><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
     <tr>${cells(outcomes, ' rowspan="2"')}<td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
     <tr>${cells([...outcomes, ...outcomes])}</tr>${body}</table>`,
    'yunhe.html',
  );
}

const others = figures.map((figure) => String(Number(figure) + 40));

it.each([
  [
    ['2022年', others],
    ['2023年', figures],
  ],
  [
    ['2023年度', figures],
    ['2022年度', others],
  ],
  [
    ['本年', figures],
    ['上年', others],
  ],
  [
    ['数量', figures],
    ['同比增减', others],
  ],
] as const)('reads the row of the year reported on: %j, %j', async (first, second) => {
  const { statements } = await labelled(first, second);
  expect(statements).toHaveLength(1);
  expect(Object.values(statements[0]?.facts ?? {}).map(({ raw }) => raw)).toEqual(figures);
});

it.each([
  [
    ['县本级', figures],
    ['城关镇', others],
  ],
  [
    ['2021年', figures],
    ['2022年', others],
  ],
  [
    ['本年', figures],
    ['城关镇', others],
  ],
] as const)(
  'reads neither of two rows that are not of the year for certain: %j, %j',
  async (first, second) => {
    const { statements, findings } = await labelled(first, second);
    expect(statements.flatMap(({ facts }) => Object.values(facts))).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^reading\/(?:unread-table|other-report)$/)]),
    );
  },
);

const five = cells(outcomes, ' rowspan="2"');

it.each([
  [
    'groups',
    `<tr><td colspan="10">行政诉讼</td><td colspan="5">行政复议</td></tr>
     <tr><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td>${five}</tr>
     <tr>${cells([...outcomes, ...outcomes])}</tr>`,
  ],
  [
    'outcomes',
    `<tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
     <tr>${cells(outcomes.toReversed(), ' rowspan="2"')}<td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
     <tr>${cells([...outcomes.toReversed(), ...outcomes.toReversed()])}</tr>`,
  ],
])('takes %s in another order for no words that were cut', async (_, header) => {
  const { statements, findings } = await read(
    `<h1>云河县人民政府2023年政府信息公开工作年度报告</h1><p>四、政府信息公开行政复议、行政诉讼情况</p>
     <table>${header}<tr>${cells(figures)}</tr></table>`,
    'yunhe.html',
  );
  expect(statements.flatMap(({ facts }) => Object.values(facts))).toEqual([]);
  expect(findings.map(({ rule }) => rule)).toContain('reading/unread-table');
});

it('takes no row for blank above figures in a list, however long it is', async () => {
  const list = (texts: readonly string[]): string => `[${texts.map((text) => `'${text}'`).join(', ')}]`;
  const long = [
    '85',
    '836131',
    '0',
    '6',
    '836222',
    '14',
    '8628',
    '1818',
    '0',
    '10460',
    '8153',
    '0',
    '5719',
    '3508',
    '17380',
  ];
  const rows = [
    ['行政复议', '行政诉讼'],
    [...outcomes, '未经复议直接起诉', '复议后起诉'],
    [...outcomes, ...outcomes],
    long,
  ];
  const head = ['云河县人民政府2023年政府信息公开工作年度报告', '四、政府信息公开行政复议、行政诉讼情况'];
  const { statements } = await read([...head, ...rows.map(list)].join('\n'), 'yunhe.txt');
  expect(statements.flatMap(({ facts }) => Object.values(facts))).toEqual([]);
});
