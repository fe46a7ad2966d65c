import { expect, test } from 'vitest';
import { read } from '../../support/read.ts';

test('a figure merged over two rows is that of neither, and that is told', async () => {
  const { statements, findings } = await read(
    `<h1>云岭县人民政府2023年政府信息公开工作年度报告</h1><table>
    <tr><td></td><td>自然人</td><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>总计</td></tr>
    <tr><td>一、本年新收政府信息公开申请数量</td><td>9</td><td>2</td><td>0</td><td>0</td><td>1</td><td>0</td><td>12</td></tr>
    <tr><td>二、上年结转政府信息公开申请数量</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td></tr>
    <tr><td>（一）予以公开</td><td rowspan="2">4</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>3</td></tr>
    <tr><td>（二）部分公开</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>2</td></tr>
    </table>`,
    'yunling.html',
  );
  const values = Object.entries(statements[0]?.facts ?? {}).filter(([, { value }]) => value !== null);
  expect(values.map(([, { value }]) => value)).toEqual([9, 2, 0, 0, 1, 0, 12, 1, 0, 0, 0, 0, 0, 1]);
  expect(findings.map(({ rule }) => rule)).toContain('reading/uncertain-columns');
});
