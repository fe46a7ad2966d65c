import { expect, it } from 'vitest';
import { read } from '../support/read.ts';

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
