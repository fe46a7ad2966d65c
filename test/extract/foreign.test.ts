import { expect, it } from 'vitest';
import { parseBytes } from '../../src/pipeline.ts';

const rows = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '（二）部分公开',
  '1.属于国家秘密',
];

function table(figures: readonly number[]): string {
  const head =
    '<tr><td>项目</td><td>自然人</td><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>总计</td></tr>';
  const body = rows.map((label, row) => {
    const cells = figures.map((figure) => `<td>${figure + row}</td>`).join('');
    return `<tr><td>${label}</td>${cells}</tr>`;
  });
  return `<table>${head}${body.join('')}</table>`;
}

async function parse(body: string): ReturnType<typeof parseBytes> {
  const page = `<html><head><meta charset="utf-8"></head><body><h1>云岭县民政局2022年政府信息公开工作年度报告</h1><p>2022年，我局按要求公开信息，现将情况报告如下。</p>${body}</body></html>`;
  return parseBytes(new TextEncoder().encode(page), 'page.html');
}

const own = [21, 3, 0, 1, 0, 2, 27];
const other = [94, 8, 5, 4, 6, 7, 124];

it('leaves out a table headed with another year', async () => {
  const result = await parse(
    `<p>2021年度申请办理情况</p>${table(other)}<p>2022年度申请办理情况</p>${table(own)}`,
  );
  expect(result.statements).toHaveLength(1);
  expect(result.statements[0]?.facts['applications.received/total']?.value).toBe(27);
  expect(result.findings.map(({ rule }) => rule)).toContain('reading/other-report');
});

it('leaves out the tables under the title of another body’s report', async () => {
  const result = await parse(
    `${table(own)}<h1>云岭县司法局2022年政府信息公开工作年度报告</h1>${table(other)}`,
  );
  expect(result.statements).toHaveLength(1);
  expect(result.statements[0]?.facts['applications.received/total']?.value).toBe(27);
  expect(result.findings.map(({ rule }) => rule)).toContain('reading/other-report');
});

it('keeps a table headed with the report’s own year', async () => {
  const result = await parse(`<p>2022年度申请办理情况</p>${table(own)}`);
  expect(result.statements[0]?.facts['applications.received/natural_person']?.value).toBe(21);
});
