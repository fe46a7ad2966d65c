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
