import { expect, test } from 'vitest';
import { read } from '../../support/read.ts';
import { statisticsOf } from '../../support/rows-2014.ts';

const APPLICANTS = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const HEADER = [
  ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '', '', '申请人情况'],
  ['', '', '', '自然人', '法人或其他组织', '', '', '', '', '总计'],
  ['', '', '', '', ...APPLICANTS, ''],
];

/** The states of the facts of one row of the applications table, of which some rows are printed. */
async function statesOf(id: string, rows: readonly (readonly string[])[]): Promise<readonly string[]> {
  const table = [...HEADER, ...rows].map((row) => `| ${row.join(' | ')} |`);
  const rule = `|${' --- |'.repeat(10)}`;
  const text = ['# 某县2021年政府信息公开工作年度报告', '', table[0], rule, ...table.slice(1), ''].join('\n');
  const { statements } = await read(text, 'report.md');
  const facts = Object.entries(statements[0]?.facts ?? {});
  return facts.filter(([key]) => key.startsWith(id)).map(([, { state }]) => state);
}

const FEW = ['4', '1', '0', '0', '0', '0', '5'];
const EMPTY = ['', '', '', '', '', '', ''];
const received = ['一、本年新收政府信息公开申请数量', '', '', '24', '6', '0', '0', '0', '0', '30'];
const partial = ['', '（二）部分公开', '', '3', '0', '0', '0', '0', '0', '3'];

test('a row without figures is not blank where those beside the numeral before it are no other row’s', async () => {
  const numeral = ['三、本年度办理结果', '（一）', '', '20', '5', '0', '0', '0', '0', '25'];
  const granted = ['', '予以公开', '', ...EMPTY];
  const states = await statesOf('applications.results.granted/', [received, numeral, granted, partial]);
  expect(states).not.toContain('blank');
});

test('a row that is not filled in is blank where every figure near it has its row', async () => {
  const granted = ['三、本年度办理结果', '（一）予以公开', '', ...EMPTY];
  const states = await statesOf('applications.results.granted/', [received, granted, partial]);
  expect(states).toEqual(Array.from({ length: 7 }, () => 'blank'));
});

test('nor is half a label blank while figures stand beside its other half, a row between the two', async () => {
  const rows = [
    ...[received, ['三、本年度办理结果', '（一）予以公开', '', ...FEW], partial],
    ['', '（三）不予公开', '4.保护第三方合法权益', ...FEW],
    ...[
      ['', '', '属于四类', '40', '8', '0', '0', '0', '0', '48'],
      ['', '', '5.属于三类内部事务信息', ...FEW],
    ],
    ...[
      ['', '', '过程性信息', ...EMPTY],
      ['', '', '7.属于行政执法案卷', ...FEW],
    ],
  ];
  expect(await statesOf('applications.results.refused.process_info/', rows)).not.toContain('blank');
  expect(await statesOf('applications.results.refused.internal_affairs/', rows)).toContain('number');
});

test('nor is a label blank whose second half shares a cell with the next, and their figures', async () => {
  const rows = [
    ...[received, ['三、本年度办理结果', '（一）予以公开', '', ...partial.slice(3)], partial],
    ['', '（三）不予公开', '1.属于国家秘密', ...partial.slice(3)],
    ['', '', '3.危及“三安全一', ...EMPTY],
    ['', '', '稳定” 4.保护第三方合法权益', '2 0', '7', '3 5', '6 1', '8 0', '0 0', '26 6'],
    ['', '', '5.属于三类内部事务信息', ...partial.slice(3)],
  ];
  const id = 'applications.results.refused.';
  expect(await statesOf(`${id}security_stability/`, rows)).not.toContain('blank');
  expect(await statesOf(`${id}internal_affairs/`, rows)).toContain('number');
});

/** The states of the facts of one row of the applications table, whose second row of refusals stands in TAB cells as given. */
async function statesInTabs(id: string, refused: readonly (readonly string[])[]): Promise<readonly string[]> {
  const rows = [
    ['一、本年新收政府信息公开申请数量', ...FEW],
    ['三、本年度办理结果', '（一）予以公开', ...FEW],
    ['（二）部分公开', ...FEW],
    ...refused,
    ['3.危及“三安全一稳定”', ...FEW],
  ];
  const lines = rows.flatMap((row) => [...row.map((text) => `\t${text}`), '']);
  const title = ['某县2021年政府信息公开工作年度报告', '', '三、收到和处理政府信息公开申请情况', ''];
  const { statements } = await read([...title, ...lines].join('\n'), 'report.txt');
  const facts = Object.entries(statements[0]?.facts ?? {});
  return facts.flatMap(([key, { state }]) => (key.includes(id) ? [state] : []));
}

test('nor where a page’s number got into one of its empty cells', async () => {
  const refused = [
    ['（三）不予公开', '1属国', '70', '2', '9', '0', '0', '5', '86'],
    ['家秘密', '', '\n(8)', '', '', '', '', ''],
    ['2.其他法律行政法规禁止公开', ...FEW],
  ];
  expect(await statesInTabs('.state_secret/', refused)).not.toContain('blank');
  expect(await statesInTabs('.security_stability/', refused)).toContain('number');
});

test('nor where that number is written as others than the page’s own are', async () => {
  const refused = [
    ['（三）不予公开', '1.属于国家秘密', '70', '2', '9', '0', '0', '5', '86'],
    ['日属三', '23', '1', '1', '431', '2', '5860', '6318'],
    ['类内部事务信息', '', '', '', '\n15/10', '', '', ''],
    ['6.属于四类过性 信木', '8', '4', '19', '0', '0', '7', '38'],
  ];
  expect(await statesInTabs('.internal_affairs/', refused)).not.toContain('blank');
  expect(await statesInTabs('.state_secret/', refused)).not.toEqual([]);
});

test('nor where its numeral stands in a cell of the row before, which is a row of another form', async () => {
  const rows = [
    ['三、本年度办理结果', '（五）不予处理', '1.信访举报投诉类申请', '64', '7', '0', '4', '0', '6', '81'],
    ['', '', '2.重复申请', '40', '8', '0', '0', '0', '0', '48'],
    ['', '', '3.要求提供公开出版物', '408', '12', '3', '46', '0', '7', '476'],
    ['', '', '4.无正当理由大量反复申请', '5', '0', '0', '1', '0', '0', '6'],
    ['', '', '5.要求行政机关确认或重新出具已获取信息', '2', '0', '1', '0', '0', '0', '3'],
    ['', '（六）其他处理', '1.', '884', '72', '0', '0', '0', '0', '956'],
    ['', '', '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', ...EMPTY],
    ['', '', '3.其他', '9', '2', '0', '0', '0', '0', '11'],
    ['', '（七）总计', '', '30', '6', '0', '0', '0', '0', '36'],
  ];
  expect(await statesOf('applications.results.other.not_corrected/', rows)).not.toContain('blank');
  expect(await statesOf('applications.results.not_processed.publication/', rows)).toHaveLength(7);
});

/** The facts of a table torn over pages, each with a table of its own and something of the page in between. */
async function factsOfPages(pages: readonly (readonly (readonly string[])[])[]) {
  const line = (cells: readonly string[]): string =>
    `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;
  const tables = pages.map((rows) => `<table>${rows.map(line).join('')}</table>`);
  const page = `<h1>某县2021年政府信息公开工作年度报告</h1>${tables.join('<p>版权所有</p>')}`;
  const { statements } = await read(page, 'report.html');
  return statements[0]?.facts ?? {};
}

test('nor where it stands there at the end of the page before, in a table of its own', async () => {
  const cut = ['三、本年度办理结果', '（1）', '', '20', '5', '0', '0', '0', '0', '25'];
  const granted = ['', '予以公开', '', ...EMPTY];
  const facts = await factsOfPages([
    [...HEADER, received, cut],
    [...HEADER, granted, partial],
  ]);
  const own = Object.entries(facts).filter(([key]) => key.startsWith('applications.results.granted/'));
  expect(own.map(([, { state }]) => state)).not.toContain('blank');
  expect(facts['applications.results.partial/total']?.value).toBe(3);
});

test('nor where its numeral stands in the half before it, which has a character wrong and a page’s number', async () => {
  const refused = [
    ['（三）不予公开', '1.属于国家秘密', ...FEW],
    ['2、其他往\n20/17', '6', '22', '', '0', '5', '997', '3'],
    ['律行政法规禁止公开', '\n21/17', '', '', '', '', '', ''],
  ];
  expect(await statesInTabs('.law_prohibits/', refused)).not.toContain('blank');
  expect(await statesInTabs('.state_secret/', refused)).toContain('number');
});

test('the numeral of the first row beside the label of its group is no subtotal', async () => {
  const cells = [
    '三、本年度办理结果',
    '（1）',
    ...EMPTY.slice(1),
    '予以公开',
    '20',
    '5',
    '0',
    '0',
    '0',
    '0',
    '25',
  ];
  const next = ['（二）部分公开', '3', '0', '0', '0', '0', '0', '3'];
  const head = ['一、本年新收政府信息公开申请数量', ...received.slice(3)];
  const lines = ['自然人', ...APPLICANTS, '总计', ...head, ...cells, ...next].map((cell) => `\t${cell}`);
  const text = ['某县2021年政府信息公开工作年度报告', '', ...lines, ''].join('\n');
  const { statements } = await read(text, 'report.txt');
  expect(statements[0]?.facts['applications.results.partial/total']?.value).toBe(3);
  const keys = Object.keys(statements[0]?.facts ?? {});
  expect(keys.filter((key) => key.startsWith('applications.results.subtotal'))).toEqual([]);
});

test('a label over the page’s end leaves no blank row below the header printed again', async () => {
  const refused = [
    ...['1.属于国家秘密', '2.其他法律行政法规禁止公开', '3.危及“三安全一稳定”', '4.保护第三方合法权益'],
    ...['5.属于三类内部事务信息', '6.属于四类过程性信息', '7.属于行政执法案卷', '8.属于'],
  ];
  const rows = [
    received,
    ['二、上年结转政府信息公开申请数量', '', '', ...FEW],
    ['三、本年度办理结果', '（一）予以公开', '', ...FEW],
    partial,
    ...refused.map((label, index) => ['', index === 0 ? '（三）不予公开' : '', label, ...FEW]),
  ];
  const below = [
    ['', '', '行政查询事项', ...EMPTY],
    ['', '（四）无法提供', '1.本机关不掌握相关政府信息', '6', '0', '0', '0', '0', '0', '6'],
  ];
  const table = [...HEADER, ...rows].map((row) => row.join('\t'));
  const torn = ['', '－ 2 －', '', ...[...HEADER, ...below].map((row) => row.join('\t')), ''];
  const text = ['# 某县2021年政府信息公开工作年度报告', '', ...table, ...torn].join('\n');
  const { statements } = await read(text, 'report.md');
  const facts = statements[0]?.facts ?? {};
  const row = 'applications.results.refused.administrative_inquiry';
  expect(Object.keys(facts)).toContain('applications.results.unable.not_held/total');
  expect(facts[`${row}/total`]?.state).not.toBe('blank');
});

test('the last column’s label over a table torn in two is no row without figures', async () => {
  const other = ['', '（六）其他处理', '3.其', '7', '0', '0', '0', '0', '0', '7'];
  const unpaid = [
    ...['', '', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
    ...['1', '0', '0', '0', '0', '0', '1'],
  ];
  const carried = ['四、结转下年度继续办理', '', '', '2', '0', '0', '0', '0', '0', '2'];
  const rows = [received, partial, unpaid, other, ...HEADER.slice(1), carried];
  expect(await statesOf('applications.results.other.misc/', rows)).toEqual([]);
});

test('nor is the last of a header of which a label is damaged, above what the next page has of the table', async () => {
  const damaged = HEADER.map((row) => row.map((text) => text.replace('法律服务机构', '法服务机构')));
  const settled = ['（五）不予处理', '5.要求行政机关确认或重新出具已获取信息'];
  const unpaid = '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请';
  const pages = [
    [...HEADER, ['', ...settled, ...FEW], ['', '（六）其他处理', unpaid, '1', '0', '0', '0', '0', '0', '1']],
    [...damaged, ['', '（七）总计', '', '30', '6', '0', '0', '0', '0', '36']],
  ];
  const facts = await factsOfPages(pages);
  expect(Object.keys(facts).filter((key) => key.includes('other.misc'))).toEqual([]);
  expect(Object.keys(facts)).toContain('applications.results.total/total');
});

test('where a label’s numeral stands with the figure in a row before it, a figure beside it is not its own', async () => {
  const facts = await statisticsOf([
    '九、政府信息公开会议和培训情况 | |',
    '（一）召开政府信息公开工作会议或专题会议数 | 次 | 4',
    '（二）举办各类培训班数 | 次 | 2',
    '（三） | 人次 | 614',
    '接受培训人员数 | | 3',
  ]);
  expect(facts).toMatchObject({ 'training.classes': { value: 2 } });
  expect(facts['training.trainees']?.value ?? null).toBeNull();
});

test('so where half of its words do', async () => {
  const facts = await statisticsOf([
    '六、举报投诉数量 | 件 | 1',
    '七、向图书馆 | 条 | 5',
    '、档案馆等查阅场所报送信息数 | | 7',
    '（一）纸质文件数 | 条 | 2',
    '（二）电子文件数 | 条 | 3',
    '十二、机构建设和保障经费情况 | |',
    '（一）政府信息公开工作专门机构数 | 个 | 6',
  ]);
  expect(facts).toMatchObject({ 'library_submissions.paper': { value: 2 } });
  expect(facts).not.toHaveProperty('library_submissions');
});

test('a figure in a record of its own is no value of the label before it', async () => {
  const rows = [
    '某县2021年政府信息公开工作年度报告,,',
    '第二十条第（五）项,,',
    '信息内容,本年处理决定数量,',
    '行政许可,12,',
    '第二十条第（六）项,,',
    '信息内容,本年处理决定数量,',
    '行政处罚,,',
    ',,',
    '2,,',
  ];
  const { statements } = await read(`${rows.join('\n')}\n`, 'report.csv');
  const facts = statements[0]?.facts ?? {};
  expect(facts).toMatchObject({ 'disclosure.art20_5.licensing.decisions': { value: 12 } });
  expect(facts['disclosure.art20_6.penalties.decisions']?.value ?? null).toBeNull();
});

test('two numbers in the cell of a row of empty ones are one with a space in it, or two: neither is read', async () => {
  const rows = [
    '第二十条第（八）项\t第二十条第（八）项\t第二十条第（八）项',
    '信息内容\t上一年项目数量\t本年增/减',
    '行政事业性收费\t65 3\t\t',
    '第二十条第（九）项\t第二十条第（九）项\t第二十条第（九）项',
    '信息内容\t采购项目数量\t采购总金额',
    '政府集中采购\t463\t879.26',
  ];
  const { statements } = await read(
    ['某县2019年政府信息公开工作年度报告', '', ...rows, ''].join('\n'),
    'report.txt',
  );
  const facts = Object.entries(statements[0]?.facts ?? {});
  expect(facts.filter(([, { value }]) => value !== null).map(([, { raw }]) => raw)).toEqual([
    '463',
    '879.26',
  ]);
});

test('nor is a label blank whose numeral stands beside a letter that looks like a nought', async () => {
  const facts = await statisticsOf([
    '六、举报投诉数量 | 件 | 5',
    '（一）维持具体行政行为数 | 件 | 2',
    '（二）被纠错数 | 件 | 3',
    '（三） | 件 | O',
    '其他情形数 | |',
    '七、向图书馆、档案馆等查阅场所报送信息数 | 条 | 7',
    '十二、机构建设和保障经费情况 | |',
    '（一）政府信息公开工作专门机构数 | 个 | 6',
  ]);
  expect(facts).toMatchObject({ 'complaints.corrected': { value: 3 } });
  expect(facts['complaints.other']?.state).not.toBe('blank');
});
