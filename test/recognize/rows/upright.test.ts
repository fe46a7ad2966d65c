import { expect, it } from 'vitest';
import { read } from '../../support/read.ts';

const labels = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '（二）部分公开',
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
];
const kinds = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];

function line(...cells: readonly string[]): string {
  return `<tr>${cells.join('')}</tr>`;
}

function td(text: string | number, attributes = ''): string {
  return `<td${attributes}>${text}</td>`;
}

/** The figures beside an applicant: 11, 21, 31 … for the first, 12, 22, 32 … for the second. */
function beside(applicant: number): string[] {
  return labels.map((_, row) => td((row + 1) * 10 + applicant + 1));
}

function factsOf(...rows: readonly string[]) {
  return read(
    `<h1>云岭县人民政府2023年政府信息公开工作年度报告</h1><table>${rows.join('')}</table>`,
    'yunling.html',
  ).then(({ statements }) =>
    Object.entries(statements[0]?.facts ?? {}).map(([key, { value }]) => [key, value]),
  );
}

const header = line(td('申请人', ' colspan="2"'), ...labels.map((label) => td(label)));

it('reads a table on applications whose applicants stand below one another', async () => {
  const facts = await factsOf(
    header,
    line(td('自然人', ' colspan="2"'), ...beside(0)),
    line(td('法人或其他组织', ' rowspan="5"'), td(kinds[0] ?? ''), ...beside(1)),
    ...kinds.slice(1).map((kind, index) => line(td(kind), ...beside(index + 2))),
    line(td('总计', ' colspan="2"'), ...beside(6)),
  );
  expect(facts).toHaveLength(42);
  expect(facts).toContainEqual(['applications.received/natural_person', 11]);
  expect(facts).toContainEqual(['applications.received/org.research', 13]);
  expect(facts).toContainEqual(['applications.carried_in/total', 27]);
  expect(facts).toContainEqual(['applications.results.partial/org.other', 46]);
  expect(facts).toContainEqual(['applications.results.refused.law_prohibits/org.commercial', 62]);
});

it('reads none where one of them is missing', async () => {
  const facts = await factsOf(
    header,
    line(td('自然人', ' colspan="2"'), ...beside(0)),
    line(td('法人或其他组织', ' colspan="2"'), ...beside(1)),
    line(td('总计', ' colspan="2"'), ...beside(6)),
  );
  expect(facts.filter(([, value]) => value !== null)).toEqual([]);
});

it('reads none where a cell is missing: the figures behind it are moved', async () => {
  const facts = await factsOf(
    header,
    line(td('自然人', ' colspan="2"'), ...beside(0)),
    line(td('法人或其他组织', ' rowspan="5"'), td(kinds[0] ?? ''), ...beside(1).toSpliced(2, 1)),
    ...kinds.slice(1).map((kind, index) => line(td(kind), ...beside(index + 2))),
    line(td('总计', ' colspan="2"'), ...beside(6)),
  );
  expect(facts.filter(([, value]) => value !== null)).toEqual([]);
});
