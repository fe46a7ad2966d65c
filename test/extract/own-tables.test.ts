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

it.each(['上一年度申请办理情况如下：', '2021年', '附：去年收到和处理申请情况统计表'])(
  'leaves out a table under %s',
  async (heading) => {
    const result = await parse(`${table(own)}<p>${heading}</p>${table(other)}`);
    expect(result.statements).toHaveLength(1);
    expect(result.statements[0]?.facts['applications.received/total']?.value).toBe(27);
    expect(result.findings.map(({ rule }) => rule)).toContain('reading/other-report');
  },
);

it.each([
  '（上年度数据见上年度报告）',
  '较上一年度申请办理情况',
  '上年结转申请办理情况表',
  '2022年',
  '本年度与上年度情况',
])('keeps a table under %s', async (heading) => {
  const result = await parse(`<p>${heading}</p>${table(own)}`);
  expect(result.statements[0]?.facts['applications.received/total']?.value).toBe(27);
});

it.each([
  '附件2：云岭县财政局2022年依申请公开情况表',
  '城关镇政府信息公开情况统计表',
  '云岭县财政局统计数据',
])('leaves out a table of another body: %s', async (heading) => {
  const result = await parse(`${table(own)}<p>${heading}</p>${table(other)}`);
  expect(result.statements).toHaveLength(1);
  expect(result.statements[0]?.facts['applications.received/total']?.value).toBe(27);
  expect(result.findings.map(({ rule }) => rule)).toContain('reading/other-report');
});

it.each([
  '云岭县民政局2022年依申请公开情况表',
  '民政局政府信息公开情况统计表',
  '各乡镇政府信息公开情况统计表',
  '县民政局机关依申请公开情况',
  '云岭县民政和民族事务局统计数据',
])('keeps a table under %s', async (heading) => {
  const result = await parse(`<p>${heading}</p>${table(own)}`);
  expect(result.statements[0]?.facts['applications.received/total']?.value).toBe(27);
});

it('leaves out a table with another year in a row above its columns', async () => {
  const titled = (year: string, figures: readonly number[]): string =>
    table(figures).replace('<tr>', `<tr><td colspan="8">${year}</td></tr><tr>`);
  const result = await parse(`${titled('2021年度', other)}<p>续</p>${titled('2022年度', own)}`);
  expect(result.statements).toHaveLength(1);
  expect(result.statements[0]?.facts['applications.received/total']?.value).toBe(27);
  expect(result.findings.map(({ rule }) => rule)).toContain('reading/other-report');
});

it('leaves out all tables that follow one another under another year', async () => {
  const remedies = `<table><tr><td colspan="5">行政复议</td><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
    <tr>${'<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>'.repeat(3)}</tr>
    <tr>${'<td>3</td>'.repeat(15)}</tr></table>`;
  const result = await parse(`${table(own)}<p>附：2021年度统计数据</p>${table(other)}${remedies}`);
  expect(result.statements.map(({ tables }) => tables)).toEqual([{ applications: '2021' }]);
  const chapter = await parse(
    `<p>2021年度申请办理情况</p>${table(other)}<p>四、行政复议、行政诉讼情况</p>${remedies}`,
  );
  expect(chapter.statements.map(({ tables }) => tables)).toEqual([{ remedies: '2021' }]);
});

it('leaves out remedies with another year in a row above their columns', async () => {
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const line = (texts: readonly (string | number)[]): string =>
    `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
  const remedies = (year: string): string =>
    `<table><tr><td colspan="15">${year}</td></tr>
     <tr><td colspan="5">行政复议</td><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
     ${line([...outcomes, ...outcomes, ...outcomes])}${line(Array<number>(15).fill(3))}</table>`;
  const before = await parse(remedies('2021年'));
  expect(before.statements).toEqual([]);
  expect(before.findings.map(({ rule }) => rule)).toContain('reading/other-report');
  const own = await parse(remedies('2022年'));
  expect(Object.keys(own.statements[0]?.facts ?? {})).toHaveLength(15);
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

function whole(title: string, received: number, figures: readonly number[] | null): string {
  const prose = `<h2>一、总体情况</h2><p>2022年，收到政府信息公开申请${received}件，均已办结。</p>`;
  return `<h1>${title}</h1>${prose}${figures === null ? '' : table(figures)}`;
}

function inTwoLines(title: string): string {
  return `${title.slice(0, 6)}</h1><h1>${title.slice(6)}`;
}

async function parseWhole(body: string, title = ''): ReturnType<typeof parseBytes> {
  const page = `<html><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
  return parseBytes(new TextEncoder().encode(page), 'page.html');
}

const civil = '云岭县民政局2022年政府信息公开工作年度报告';
const justice = '云岭县司法局2022年政府信息公开工作年度报告';
const before = '云岭县民政局2021年政府信息公开工作年度报告';

it.each([
  ['after it', whole(civil, 27, own) + whole(justice, 9, null)],
  ['after it, with its table', whole(civil, 27, own) + whole(justice, 124, other)],
  ['of another year', whole(civil, 27, own) + whole(before, 9, null)],
  ['both in two lines', whole(inTwoLines(civil), 27, own) + whole(inTwoLines(justice), 9, null)],
  ['in two lines', whole(civil, 27, own) + whole(inTwoLines(justice), 9, null)],
])('holds no prose of another report against its table: %s', async (_, body) => {
  const { entity, year, mentions, statements, findings } = await parseWhole(body);
  expect([entity, year]).toEqual(['云岭县民政局', 2022]);
  expect(statements.map(({ facts }) => facts['applications.received/total']?.value)).toEqual([27]);
  expect(mentions.filter(({ key }) => key.includes('received')).map(({ value }) => value)).toEqual([27]);
  expect(findings.filter(({ rule }) => rule === 'reading/other-report')).toHaveLength(1);
  expect(findings.filter(({ rule }) => /^(?:prose|structure)\//.test(rule))).toEqual([]);
});

it('gives no table of the report after it to one without a table', async () => {
  const { entity, statements, status } = await parseWhole(whole(civil, 9, null) + whole(justice, 27, own));
  expect([entity, status, statements]).toEqual(['云岭县民政局', 'no_table', []]);
});

it('takes the report the page is titled for', async () => {
  const both = whole(civil, 9, null) + whole(justice, 27, own);
  const { entity, statements } = await parseWhole(both, `${justice}_云岭县人民政府网`);
  expect(entity).toBe('云岭县司法局');
  expect(statements).toHaveLength(1);
});

it('takes links to other reports, and a title printed twice, for no other report', async () => {
  const links = `<p>${before}</p><p>云岭县民政局2020年政府信息公开工作年度报告</p>`;
  const cover = `<p>${civil}</p><p>目录</p><p>一、总体情况</p><p>二、主动公开政府信息情况</p>`;
  for (const body of [links + whole(civil, 27, own), cover + whole(civil, 27, own) + links]) {
    const { mentions, statements, findings } = await parseWhole(body, civil);
    expect(statements).toHaveLength(1);
    expect(mentions.filter(({ key }) => key.includes('received'))).toHaveLength(1);
    expect(findings.map(({ rule }) => rule)).not.toContain('reading/other-report');
  }
});

const chapter = '三、收到和处理政府信息公开申请情况';

/** A text of lines, its tables as rows of pipes. */
async function parseText(lines: readonly (string | readonly number[])[]): ReturnType<typeof parseBytes> {
  const printed = lines.flatMap((line) =>
    typeof line === 'string'
      ? [line]
      : rows.map((label, row) => `| ${label} | ${line.map((figure) => figure + row).join(' | ')} |`),
  );
  return parseBytes(new TextEncoder().encode(`${printed.join('\n\n')}\n`), 'reports.txt');
}

it.each([
  ['in one line', ['云岭县财政局2022年政府信息公开工作年度报告']],
  ['over three lines', ['云岭县民政局', '2021年政府信息公开工作', '年 度 报 告']],
  ['above its body', ['2022年政府信息公开工作年度报告', '云岭县财政局', '根据条例编制本报告。']],
])('leaves out a second report that has tables but no first chapter, its title %s', async (_, title) => {
  const first = ['云岭县民政局2022年政府信息公开工作年度报告', '根据条例编制本报告。', chapter, own];
  const { statements, findings, entity } = await parseText([...first, ...title, chapter, other]);
  expect(entity).toBe('云岭县民政局');
  expect(statements.map(({ facts }) => facts['applications.received/total']?.value)).toEqual([27]);
  expect(findings.map(({ rule }) => rule)).toContain('reading/other-report');
});

it('keeps the tables below a line that only names another report', async () => {
  const { statements } = await parseText([
    ...['云岭县民政局2022年政府信息公开工作年度报告', '根据条例编制本报告，已公布的有：'],
    ...['云岭县民政局2021年政府信息公开工作年度报告', chapter, own],
  ]);
  expect(statements.map(({ facts }) => facts['applications.received/total']?.value)).toEqual([27]);
});

const chapters = [
  ['一、主动公开情况'],
  ['（一）主动公开政府信息数', '条', '412'],
  ['其中：主动公开规范性文件数', '条', '7'],
  ['制发规范性文件总数', '件', '8'],
  ['（二）通过不同渠道和方式公开政府信息的情况'],
  ['1.政府公报公开政府信息数', '条', '0'],
  ['2.政府网站公开政府信息数', '条', '398'],
  ['3.政务微博公开政府信息数', '条', '20'],
  ['4.政务微信公开政府信息数', '条', '31'],
  ['5.其他方式公开政府信息数', '条', '5'],
];
const corner = ['统计指标', '单位', '统计数'];
const lastYear = chapters.map((cells) =>
  cells.map((cell) => (/^\d+$/.test(cell) ? String(Number(cell) + 9) : cell)),
);
const statistics = '西谷县2017年政府信息公开工作年度报告';

it.each([
  ['set apart by TABs', '\t', '\n'],
  ['by pipes', ' | ', '\n'],
  ['by blanks, all in one line', ' ', ' '],
])(
  'leaves out the statistics of another year, cells %s, under a title among their rows',
  async (_, cell, line) => {
    const rows = [corner, ...chapters, ['附：2016年度政府信息公开情况统计表'], corner, ...lastYear];
    const text = `${statistics}\n${rows.map((cells) => cells.join(cell)).join(line)}\n`;
    const { statements, findings } = await parseBytes(new TextEncoder().encode(text), 'report.txt');
    expect(statements.map(({ facts }) => facts['proactive.total']?.value)).toEqual([412]);
    expect(findings.map(({ rule }) => rule)).toContain('reading/other-report');
  },
);

it.each([
  ['in columns by blanks', '  ', '\n'],
  ['with pipes', ' | ', '\n'],
])('leaves out statistics whose column is headed with another year, %s', async (_, cell, line) => {
  const rows = [['统计指标', '单位', '2016年统计数'], ...chapters];
  const text = `${statistics}\n${rows.map((cells) => cells.join(cell)).join(line)}\n`;
  const { statements, findings } = await parseBytes(new TextEncoder().encode(text), 'report.txt');
  expect(statements).toEqual([]);
  expect(findings.map(({ rule }) => rule)).toContain('reading/other-report');
});

it('leaves out the tables of offices, each under its name, behind the report’s own', async () => {
  const offices = ['一、云岭县教育局', '二、云岭县水务局'].map((name) => `<h2>${name}</h2>${table(other)}`);
  const result = await parse(`${table(own)}${offices.join('')}`);
  expect(result.statements).toHaveLength(1);
  expect(result.statements[0]?.facts['applications.received/total']?.value).toBe(27);
  const told = result.findings.filter(({ rule }) => rule === 'reading/other-report');
  expect(told.map(({ data }) => Object.entries(data)[0]?.[1])).toEqual(['云岭县教育局', '云岭县水务局']);
});

it.each([
  ['the report’s own body', `${table(own)}<p>云岭县民政局</p>${table(own)}`],
  ['who drew it up', `<p>云岭县大数据局</p>${table(own)}`],
  ['who signed it', `${table(own)}<p>云岭县大数据局</p><p>2023年1月18日</p>${table(own)}`],
])('keeps tables below a line that names %s', async (_, body) => {
  const result = await parse(body);
  expect(result.statements[0]?.facts['applications.received/total']?.value).toBe(27);
  expect(result.findings.map(({ rule }) => rule)).not.toContain('reading/other-report');
});
