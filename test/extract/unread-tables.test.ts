import { expect, test } from 'vitest';
import { parseBytes } from '../../src/pipeline.ts';

async function rulesOf(rows: readonly (readonly string[])[]): Promise<readonly string[]> {
  const cells = rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('');
  const page = `<html><body><h1>云岭县2022年政府信息公开工作年度报告</h1><table>${cells}</table></body></html>`;
  return (await parseBytes(Buffer.from(page), 'page.html')).findings.map(({ rule }) => rule);
}

test('a table of the form that is laid out otherwise is told, not passed over', async () => {
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const rows = outcomes.map((outcome, index) => ['行政复议', outcome, String(index)]);
  expect(await rulesOf(rows)).toContain('reading/unread-table');
});

test('a table that is none of the form’s is not', async () => {
  const rows = [
    ['科室', '电话', '人数'],
    ['办公室', '8880001', '3'],
    ['信息科', '8880002', '5'],
    ['总计', '', '8'],
  ];
  expect(await rulesOf(rows)).not.toContain('reading/unread-table');
});
