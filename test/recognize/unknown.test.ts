import { expect, it } from 'vitest';
import { parseBytes } from '../../src/pipeline.ts';

async function rowsOf(table: readonly (readonly string[])[]): Promise<(string | number | null)[][]> {
  const cells = table.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('');
  const page = `<html><head><meta charset="utf-8"></head><body><h1>云岭县民政局2016年政府信息公开工作年度报告</h1><table>${cells}</table></body></html>`;
  const { statements } = await parseBytes(new TextEncoder().encode(page), 'page.html');
  return (statements[0]?.other ?? []).map(({ label, values }) => [
    label,
    ...values.map(({ value }) => value),
  ]);
}

it('reads each row of an own table once where the header is repeated', async () => {
  const header = ['指标名称', '单位', '2016年', '累计'];
  const rows = await rowsOf([
    header,
    ['便民手册印发数', '份', '310', '942'],
    ['村务公示栏更新次数', '次', '48', '131'],
    header,
    ['热线来电接听数', '次', '77', '205'],
    ['志愿者服务时数', '次', '615', '1830'],
  ]);
  expect(rows).toEqual([
    ['便民手册印发数', 310, 942],
    ['村务公示栏更新次数', 48, 131],
    ['热线来电接听数', 77, 205],
    ['志愿者服务时数', 615, 1830],
  ]);
});

it('gives rows that are another table’s of the same grid to that table alone', async () => {
  const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const figures = ['1', '0', '0', '0', '0', '0', '1'];
  const rows = await rowsOf([
    ['信息内容', '本年处理决定数量', '', '', '', '', '', ''],
    ['行政许可', '12', '', '', '', '', '', ''],
    ['行政处罚', '5', '', '', '', '', '', ''],
    ['行政强制', '6', '', '', '', '', '', ''],
    ['申请人情况', ...applicants],
    ['一、本年新收政府信息公开申请数量', ...figures],
    ['二、上年结转政府信息公开申请数量', ...figures],
    ['（一）予以公开', ...figures],
    ['1.属于国家秘密', ...figures],
    ['2.其他法律行政法规禁止公开', ...figures],
  ]);
  expect(rows).toEqual([]);
});
