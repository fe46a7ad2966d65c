import { describe, expect, it } from 'vitest';
import { parseBytes } from '../../../src/pipeline.ts';

type Row = readonly string[];

const STATISTICS: readonly Row[] = [
  ['一、主动公开情况', '——', '——'],
  ['（一）主动公开政府信息数', '条', '3495'],
  ['其中：主动公开规范性文件数', '条', '25'],
  ['制发规范性文件总数', '件', '26'],
  ['（二）通过不同渠道和方式公开政府信息的情况', '——', '——'],
  ['1.政府公报公开政府信息数', '条', '63'],
  ['2.政府网站公开政府信息数', '条', '3477'],
  ['3.政务微博公开政府信息数', '条', '570'],
  ['4.政务微信公开政府信息数', '条', '221'],
  ['5.其他方式公开政府信息数', '条', '20'],
  ['二、回应解读情况', '——', '——'],
  ['（一）回应公众关注热点或重大舆情数', '次', '41'],
  ['（二）通过不同渠道和方式回应解读的情况', '——', '——'],
  ['1.参加或举办新闻发布会总次数', '次', '17'],
  ['其中：主要负责同志参加新闻发布会次数', '次', '1'],
  ['2.政府网站在线访谈次数', '次', '13'],
  ['其中：主要负责同志参加政府网站在线访谈次数', '次', '2'],
  ['3.政策解读稿件发布数', '篇', '48'],
];

const VALUES = [3495, 25, 26, 63, 3477, 570, 221, 20, 41, 17, 1, 13, 2, 48];

const layouts: Readonly<Record<string, (rows: readonly Row[]) => string>> = {
  'an HTML table': (rows) =>
    `<html><body><h1>云岭县2016年政府信息公开工作年度报告</h1><table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table></body></html>`,
  'rows of TABs': (rows) => textOf(rows.map((row) => row.join('\t'))),
  'rows of pipes': (rows) => textOf(rows.map((row) => row.join('|'))),
  'a cell to a line': (rows) => textOf(rows.flat()),
  'a Markdown table': (rows) =>
    `# 云岭县2016年政府信息公开工作年度报告\n\n| | | |\n|---|---|---|\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`,
};

function textOf(lines: readonly string[]): string {
  return ['云岭县2016年政府信息公开工作年度报告', '', ...lines, ''].join('\n');
}

async function valuesOf(text: string) {
  const { statements, findings } = await parseBytes(Buffer.from(text), 'report');
  const facts = Object.values(statements[0]?.facts ?? {});
  return {
    values: facts.map(({ value }) => value).filter((value) => value !== null),
    rules: findings.map(({ rule }) => rule),
  };
}

describe.each(Object.entries(layouts))('in %s', (_, layout) => {
  it('figures behind their labels are read', async () => {
    const { values } = await valuesOf(layout(STATISTICS));
    expect(values).toEqual(VALUES);
  });

  it('figures before their labels are no other rows’, and told', async () => {
    const { values, rules } = await valuesOf(layout(STATISTICS.map((row) => row.toReversed())));
    expect(values).toEqual([]);
    expect(rules).toContain('reading/unread-table');
  });
});

it('the codes of rows are no figures before labels, headings having some too', async () => {
  const coded = STATISTICS.map(([label = '', unit = '', figure = ''], index) => [
    label,
    `${index + 1}`,
    unit,
    figure.replace('——', ''),
  ]);
  const header = ['统计指标', '代码', '单位', '统计数'];
  const { values } = await valuesOf(layouts['an HTML table']?.([header, ...coded]) ?? '');
  expect(values).toEqual(VALUES);
});

describe('figures above or before their labels, as on cards,', () => {
  const cards = STATISTICS.filter(([, unit]) => unit !== '——');
  const page = (body: string): string =>
    `<html><body><h1>云岭县2016年政府信息公开工作年度报告</h1><p>统计数据</p>${body}</body></html>`;

  it.each([
    ['in lines of their own', cards.map(([label, , figure]) => `<div>${figure}</div><div>${label}</div>`)],
    ['with their units', cards.map(([label, unit, figure]) => `<p>${figure}${unit}</p><p>${label}</p>`)],
    [
      'in rows of one column',
      cards.map(
        ([label, , figure]) => `<table><tr><td>${figure}</td></tr><tr><td>${label}</td></tr></table>`,
      ),
    ],
    ['in one line', cards.map(([label, , figure]) => `<li><b>${figure}</b> ${label}</li>`)],
  ])('are no other rows’, and told: %s', async (_, lines) => {
    const { values, rules } = await valuesOf(page(lines.join('').replaceAll('</table><table>', '')));
    expect(values).toEqual([]);
    expect(rules).toContain('reading/unread-table');
  });

  it('are read where they stand below', async () => {
    const { values } = await valuesOf(
      page(cards.map(([label, , figure]) => `<div>${label}</div><div>${figure}</div>`).join('')),
    );
    expect(values).toEqual(VALUES);
  });
});

it('a table of figures alone below a label is that label’s', async () => {
  const row = (texts: readonly (string | number)[]): string =>
    `<table><tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr></table>`;
  const labels = ['（一）予以公开', '（二）部分公开', '1.属于国家秘密', '2.其他法律行政法规禁止公开'];
  const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const body = labels.map((label, index) => `<p>${label}</p>${row([index, 2, 0, 0, 1, 0, index + 3])}`);
  const page = `<html><body><h1>云岭县2022年政府信息公开工作年度报告</h1>${row(applicants)}${body.join('')}</body></html>`;
  const { values } = await valuesOf(page);
  expect(values.slice(0, 7)).toEqual([0, 2, 0, 0, 1, 0, 3]);
  expect(values).toHaveLength(28);
});
