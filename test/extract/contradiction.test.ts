import { expect, test } from 'vitest';
import { formById } from '../../src/forms/index.ts';
import { points } from '../../src/forms/points.ts';
import { parseBytes } from '../../src/pipeline.ts';

const LABELS = points(formById('2021'))
  .filter(({ table, applicant, asked }) => table === 'applications' && applicant === 'total' && asked)
  .map(({ rowPath }) => rowPath.at(-1)?.zh ?? '');
const HEADER = [
  ...['三、收到和处理政府信息公开申请情况', '申请人情况', '自然人', '法人或其他组织', '总计'],
  ...['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
].join('\n');
const WHOLE = '3 1 0 2 0 1 7';

async function readFirst(row: string) {
  const rows = LABELS.map((label, index) => `${label}\n${index === 0 ? row : WHOLE}`);
  const text = `某县2022年政府信息公开工作年度报告\n${HEADER}\n${rows.join('\n')}\n`;
  const result = await parseBytes(Buffer.from(text), 'report.txt');
  const fact = (applicant: string) => result.statements[0]?.facts[`applications.received/${applicant}`];
  return {
    rules: result.findings.map(({ rule }) => rule),
    first: fact('natural_person'),
    total: fact('total'),
  };
}

test('seven figures that add up are a row', async () => {
  const { first, total } = await readFirst('1000 20 30 40 50 20 1160');
  expect([first?.value, total?.value]).toEqual([1000, 1160]);
});

test('seven figures that do not add up are the author’s', async () => {
  const { first, total } = await readFirst('1000 20 30 40 50 20 1161');
  expect([first?.value, total?.value]).toEqual([1000, 1161]);
});

test('a total cut at its thousands does not make up for an empty cell', async () => {
  const { first, total, rules } = await readFirst('1000 20 30 50 60 1 160');
  expect([first?.state, total?.state]).toEqual(['unparsed', 'unparsed']);
  expect(rules).toContain('reading/contradicted-order');
});

test.each(['10 207 30 40 50 20 170', '10 20 30 40 50 20 1707', '10 20 730 40 50 20 170'])(
  'a page’s number joined to a figure of a torn line leaves the row unread: %s',
  async (row) => {
    const { first, total, rules } = await readFirst(row);
    expect([first?.state, total?.state]).toEqual(['unparsed', 'unparsed']);
    expect(rules).toContain('reading/contradicted-order');
  },
);

test('a label that kept a figure, before a page’s number in dashes, is not read', async () => {
  const torn: Readonly<Record<string, string>> = {
    '1.本机关不掌握相关政府信息': '3 0- 8 -24 0 0 24 51',
    '2.没有现成信息需要另行制作': '0 0- 9 -0 0 0 0 0',
    '3.补正后申请内容仍不明确': '0- 10 -0 0 0 11 12 23',
  };
  const rows = LABELS.map((label) => `${label} ${torn[label] ?? WHOLE}`);
  const text = `某县2022年政府信息公开工作年度报告\n${HEADER}\n${rows.join('\n')}\n`;
  const { statements } = await parseBytes(Buffer.from(text), 'report.txt');
  const facts = statements[0]?.facts ?? {};
  expect(facts['applications.received/total']?.value).toBe(7);
  expect(facts['applications.results.unable.still_unclear/natural_person']?.value).toBeUndefined();
});
