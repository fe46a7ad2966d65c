import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/model/result.ts';
import { labelRows } from '../../../src/recognize/rows/rows.ts';
import { Random } from '../../support/random.ts';
import { read } from '../../support/read.ts';
import { layouts, renderReport } from '../../support/render.ts';
import { cases, fillIn } from '../../support/study.ts';

async function factsOf(lines: readonly string[]): Promise<Readonly<Record<string, Fact>>> {
  return (await read(lines.join('\n'), 'report.txt')).statements[0]?.facts ?? {};
}

test('figures whose own label is lost are not those of the group above it', async () => {
  const fixture = new URL('../../../fixtures/reports/pipe-cells-2023/report.txt', import.meta.url);
  const lines = readFileSync(fixture, 'utf8').split('\n');
  const lost = lines.filter((line) => !line.startsWith('1.本机关不掌握'));
  expect(lost).toHaveLength(lines.length - 1);
  const facts = await factsOf(lost);
  expect(Object.keys(facts).filter((key) => /subtotal|not_held/.test(key))).toEqual([]);
  expect(facts['applications.results.unable.needs_creation/total']?.value).toBe(1);
});

test('the empty cell that ends every row does not make up for a lost figure', async () => {
  const layout = layouts.find(({ id }) => id === 'text-pipe-led');
  const each = cases.find(({ form }) => form === '2021');
  if (!layout || !each) throw new Error('no such layout or form');
  const statements = fillIn(each, new Random(3));
  const { text } = renderReport({ ...each, layout, numbering: 'official', seed: 3, statements });
  const lines = text.split('\n');
  const at = lines.indexOf('2.重复申请 |') + 1;
  const key = 'applications.results.not_processed.duplicate';
  expect((await factsOf(lines))[`${key}/total`]?.state).toBe('number');
  for (const lost of [0, 1, 2, 3, 4, 5, 6]) {
    const facts = await factsOf(lines.toSpliced(at + lost, 1));
    const read = Object.entries(facts).filter(([each]) => each.startsWith(key));
    expect(read.map(([, { value }]) => value)).toEqual([null, null, null, null, null, null, null]);
  }
});

/** Rows of disclosure that each open with a pipe, a cell to a line; the text breaks off in the last. */
function ledRows(licensing: readonly string[], penalties: readonly string[]): string[] {
  const block = (item: string, label: string, figures: readonly string[]): string[] => [
    ...['|', `第二十条第（${item}）项 | |||`],
    ...['|', '信息内容 |', '上一年项目数量 |', '本年增/减 |', '处理决定数量 |'],
    ...['|', `${label} |`, ...figures.map((figure) => `${figure} |`)],
  ];
  const title = ['溪口县2020年政府信息公开工作年度报告', '二、主动公开政府信息情况'];
  return [
    ...title,
    ...block('五', '行政许可', licensing),
    ...block('六', '行政处罚', penalties),
    '|',
    '行政强',
  ];
}

test('the pipe that opens the next row is no empty cell of one that lost a figure', async () => {
  const whole = await factsOf(ledRows(['18', '-3', '204'], ['31', '2', '66']));
  expect(whole['disclosure.art20_5.licensing.decisions']?.value).toBe(204);
  expect(whole['disclosure.art20_6.penalties.decisions']?.value).toBe(66);
  const [inside, last] = [
    await factsOf(ledRows(['18', '204'], ['31', '2', '66'])),
    await factsOf(ledRows(['18', '-3', '204'], ['31', '66'])),
  ];
  const statesOf = (facts: typeof whole, id: string) =>
    ['prev_year_items', 'change', 'decisions'].map((key) => facts[`${id}.${key}`]?.state ?? 'missing');
  const unread = [
    ['unparsed', 'unparsed', 'unparsed'],
    ['missing', 'missing', 'missing'],
  ];
  expect(unread).toContainEqual(statesOf(inside, 'disclosure.art20_5.licensing'));
  expect(unread).toContainEqual(statesOf(last, 'disclosure.art20_6.penalties'));
});

test('nor is an empty cell before a figure whose digits are misread the pipe that opens a row', async () => {
  const facts = await factsOf(ledRows(['18', '-3', '204'], ['91', '', '32B9']).map((line) => line.trim()));
  const states = ['prev_year_items', 'change', 'decisions'].map(
    (key) => facts[`disclosure.art20_6.penalties.${key}`]?.state ?? 'missing',
  );
  expect(facts['disclosure.art20_5.licensing.decisions']?.value).toBe(204);
  expect(states[2]).not.toBe('blank');
});

test('nor of one that lost its only figure before merged cells', async () => {
  const part = (item: string): string[] => [
    ...['|', `第二十条第（${item}）项 |`, '|||', '|', '信息内容 |', '本年处理决定数量 |', '||'],
  ];
  const stateOf = async (own: readonly string[]) => {
    const rows = [
      ...[...part('五'), '|', '行政许可 |', ...own, '||', ...part('六'), '|', '行政处罚 |', '40 |', '||'],
      ...['|', '行政强制 |', '7 |', '|', '第二十条第（八）项 |', '|||'],
    ];
    const facts = await factsOf(['溪口县2022年政府信息公开工作年度报告', '', ...rows]);
    return facts['disclosure.art20_5.licensing.decisions']?.raw ?? 'missing';
  };
  expect(await stateOf(['5 |'])).toBe('5');
  expect(await stateOf([])).toBe('missing');
});

test('nor is the one that opens a row of figures without a label', async () => {
  const outcomes = ['结果维持 |', '结果纠正 |', '其他结果 |', '尚未审结 |', '总计 |'];
  const groups = ['未经复议直接起诉 |', '复议后起诉 |'];
  const header = [
    '|',
    '行政复议 |',
    '行政诉讼 |',
    '|',
    ...outcomes,
    ...groups,
    '|',
    ...outcomes,
    ...outcomes,
  ];
  const read = async (cells: readonly string[]) => {
    const title = ['溪口县2021年政府信息公开工作年度报告', '四、政府信息公开行政复议、行政诉讼情况'];
    const facts = await factsOf([...title, ...header, '|', ...cells.map((cell) => `${cell} |`.trim())]);
    return ['upheld', 'corrected', 'other', 'pending', 'total'].map(
      (key) => facts[`remedies.reconsideration.${key}`]?.value ?? null,
    );
  };
  const rest = ['0', '0', '3', '1', '4', '0', '0', '2', '0', '2'];
  expect(await read(['4', '0', '1', '6', '11', ...rest])).toEqual([4, 0, 1, 6, 11]);
  const blanks = await read(['', '', '26', '0', '26', ...rest]);
  expect([[null, null, 26, 0, 26], Array(5).fill(null)]).toContainEqual(blanks);
});

test('a figure after lost lines is not that of the label before them, where only a province’s rows are lost', async () => {
  const layout = layouts.find(({ id }) => id === 'text-pipe-cells');
  const each = cases.find(({ variant }) => variant === 'county');
  if (!layout || !each) throw new Error('no such layout or form');
  const statements = fillIn(each, new Random(3)).slice(0, 1);
  const report = { ...each, layout, numbering: 'official', seed: 3, statements } as const;
  const lines = renderReport(report).text.split('\n');
  const at = lines.indexOf('（二）公报发行总份数 |') + 2;
  const { 'gazette.copies': own, 'reading_points.county_departments': other } = await factsOf(lines);
  const lost = lines.toSpliced(at, 9);
  expect([own?.raw, other?.raw]).toEqual([lines[at], lost[at]].map((line) => line?.replace(' |', '')));
  expect((await factsOf(lost))['gazette.copies']?.state).toBe('unparsed');
});

test('a page’s number in words, cut at its spaces, is no row', () => {
  const rows = [
    ['（二）申请办结数', '件', '86'],
    ['第5页', '共18页'],
    ['1.按时办结数', '件', '80'],
    ['Page 6 of', '18'],
    ['2.延期办结数', '件', '6'],
  ];
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column) => ({
      text,
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      places: [],
    })),
  );
  const table = { kind: 'table', grid: 'ragged', rows: 5, columns: 3, cells, places: [] } as const;
  const labels = labelRows({ format: 'text', blocks: [table] }).map(({ label }) => label);
  expect(labels).toEqual(['（二）申请办结数', '1.按时办结数', '2.延期办结数']);
});

test('a figure between two rows whose numerals pass over one is neither’s', async () => {
  const layout = layouts.find(({ id }) => id === 'text-flat');
  const each = cases.find(({ variant }) => variant === 'prefecture');
  if (!layout || !each) throw new Error('no such layout or form');
  const statements = fillIn(each, new Random(5));
  const { text } = renderReport({ ...each, layout, numbering: 'official', seed: 5, statements });
  const state = async (whole: string) =>
    (await factsOf([whole]))['reading_points.city_and_departments']?.state;
  const lost = /(（一）市政府及其部门\n\n[个次]\n\n)\d+\n\n（二）县（市、区）政府及其部门\n\n[个次]\n\n/g;
  expect(text.match(lost)).toHaveLength(2);
  expect([await state(text), await state(text.replaceAll(lost, '$1'))]).toEqual(['number', 'unparsed']);
});

describe('a row on disclosure in a line', () => {
  const coercion = async (figures: string, procured = '4 9.5') => {
    const facts = await factsOf([
      '某县2020年政府信息公开工作年度报告',
      ...['第二十条第（五）项', '信息内容 上一年项目数量 本年增/减 处理决定数量', '行政许可 52 0 8'],
      ...['第二十条第（六）项', '信息内容 上一年项目数量 本年增/减 处理决定数量', '行政处罚 30 2 7'],
      `行政强制 ${figures}`,
      ...['第二十条第（九）项', '信息内容 采购项目数量 采购总金额', `政府集中采购 ${procured}`],
    ]);
    return ['art20_6.coercion.change', 'art20_9.procurement.projects'].map(
      (key) => facts[`disclosure.${key}`]?.value ?? null,
    );
  };

  test('is read where it has a figure for each column', async () => {
    expect(await coercion('7 -7 3')).toEqual([-7, 4]);
  });

  test('is not where a dash a blank before a figure may be its sign', async () => {
    expect(await coercion('- 7 3')).toEqual([null, 4]);
  });

  test('is not where a fraction would count things', async () => {
    expect(await coercion('7 -7 3', '9.5 4')).toEqual([-7, null]);
  });
});

test('figures beside a group whose first row has none are not the group’s', async () => {
  const subtotal = async (...results: readonly string[]) => {
    const header = [
      '申请人情况 自然人 法人或其他组织 总计',
      '商业企业 科研机构 社会公益组织 法律服务机构 其他',
    ];
    const rows = [
      '一、本年新收政府信息公开申请数量 28 2 0 1 0 0 31',
      '二、上年结转政府信息公开申请数量 1 0 0 0 0 0 1',
    ];
    const last = ['（二）部分公开 7 2 0 0 0 0 9', '四、结转下年度继续办理 1 0 0 0 0 0 1'];
    const facts = await factsOf([
      '某县2022年政府信息公开工作年度报告',
      ...header,
      ...rows,
      ...results,
      ...last,
    ]);
    return facts['applications.results.subtotal/total']?.value ?? null;
  };
  const beside = '三、本年度办理结果 27 2 0 1 0 0 30';
  expect(await subtotal(beside, '（一）予以公开 20 0 0 1 0 0 21')).toBe(30);
  expect(await subtotal(beside, '（一）予以公开')).toBeNull();
});

test('the last row a table within the prose quotes is read above the sum of what it quotes', async () => {
  const rows = [
    ['1、政府公报公开政府信息数', '82'],
    ['2、政府网站公开政府信息数', '1120'],
    ['3、政务微博公开政府信息数', '61'],
    ['4、政务微信公开政府信息数', '53'],
    ['5、其他方式公开政府信息数', '48'],
    ['主动公开政府信息合计', '1364'],
  ];
  const header = ['\t统计项目', '\t单位', '\t统计数', ''];
  const lines = [...header, ...rows.flatMap(([label, figure]) => [`\t${label}`, '\t条', `\t${figure}`, ''])];
  const { mentions } = await read(
    [
      '青山市2017年政府信息公开工作年度报告',
      '',
      '一、主动公开情况',
      '表1：不同渠道主动公开政府信息情况表',
      ...lines,
      '二、组织领导',
      '市政府办公室负责。',
    ].join('\n'),
    'report.txt',
  );
  expect(mentions.filter(({ label }) => label.endsWith('其他方式公开政府信息数'))).toMatchObject([
    { value: 48 },
  ]);
});

test('a row is not blank whose empty cells may be those of one below it, with lines lost between', async () => {
  const rows = [
    ['三、依申请公开情况', '', ''],
    ['（一）收到申请数', '件', '86'],
    ['1.当面申请数', '', ''],
    ['（二）申请办结数', '件', '88'],
    ['1.按时办结数', '件', '80'],
    ['2.延期办结数', '件', ''],
    ['（三）申请答复数', '件', '70'],
    ['1.属于已主动公开范围数', '件', '9'],
  ];
  const lines = rows.map((row) => `${row.map((text) => `\t${text}`).join('\n')}\n`);
  const text = ['某县2017年政府信息公开工作年度报告', '', ...lines].join('\n');
  const { statements } = await read(text, 'report.txt');
  const facts = statements[0]?.facts ?? {};
  expect(facts['applications.closed.extended/total']?.state).toBe('blank');
  expect(facts['applications.received.in_person/total']?.state).not.toBe('blank');
});
