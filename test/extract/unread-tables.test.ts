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

test('so is one whose labels are put together in one row', async () => {
  const labels = ['行政复议.结果维持', '行政复议.结果纠正', '行政复议.总计'];
  expect(await rulesOf([labels, ['1', '2', '3']])).toContain('reading/unread-table');
});

test('so is one whose rows are each labelled with a row and a column of the form', async () => {
  const rows = [
    ['规章本年制发件数', '2'],
    ['行政规范性文件现行有效件数', '27'],
    ['行政许可本年处理决定数量', '1284'],
    ['行政处罚本年处理决定数量', '96'],
  ];
  expect(await rulesOf([['项目', '数量'], ...rows])).toContain('reading/unread-table');
});

test('so is one whose figures stand above its header', async () => {
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  expect(await rulesOf([['1', '2', '3', '4', '10'], ['行政复议'], outcomes])).toContain(
    'reading/unread-table',
  );
});

test('one that is not filled in is not: there is nothing to read', async () => {
  const rows = ['（一）收到申请数', '1.当面申请数', '2.传真申请数', '3.网络申请数', '4.信函申请数'];
  const blank = rows.map((label) => [label, '件', '']);
  expect(await rulesOf([['统计指标', '单位', '统计数'], ...blank])).not.toContain('reading/unread-table');
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

/** The rules of the findings on a text with these lines in its chapter on requests. */
async function rulesOfText(lines: readonly string[]): Promise<readonly string[]> {
  const chapter = '三、收到和处理政府信息公开申请情况';
  const text = ['云岭县2022年政府信息公开工作年度报告', '', chapter, ...lines, ''].join('\n');
  return (await parseBytes(Buffer.from(text), 'report.txt')).findings.map(({ rule }) => rule);
}

const requests = [
  ['一、本年新收政府信息公开申请数量', 31, 12, 1, 4, 7, 3, 58],
  ['二、上年结转政府信息公开申请数量', 2, 0, 0, 0, 0, 1, 3],
  ['（一）予以公开', 9, 4, 2, 8, 5, 6, 34],
] as const;

test.each([
  ['a colon', ([label, ...figures]: readonly (string | number)[]) => `${label}：${figures.join('、')}`],
  ['colons between', (row: readonly (string | number)[]) => row.join('：')],
  ['full stops of lists between', (row: readonly (string | number)[]) => row.join('、')],
  ['arrows between', (row: readonly (string | number)[]) => row.join('→')],
  ['the marks of LaTeX between', (row: readonly (string | number)[]) => `${row.join(' & ')} \\\\ \\hline`],
  ['nothing', ([label, ...figures]: readonly (string | number)[]) => `${label}${figures.join('、')}`],
])('rows of the form in running lines, with %s before their figures, are told', async (_, line) => {
  expect(await rulesOfText(requests.map(line))).toContain('reading/unread-table');
});

test('rows of the form of 2014 with their units between other marks are told', async () => {
  const rows = ['1.政府公报公开政府信息数', '2.政府网站公开政府信息数', '3.政务微博公开政府信息数'];
  const lines = rows.map((label, index) => `${label}→条→${index + 7}`);
  expect(await rulesOfText(lines)).toContain('reading/unread-table');
});

test('labels and figures of the form in another order of lines are told', async () => {
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结'];
  const lines = ['行政复议', ...outcomes.map((outcome, index) => `${outcome} ${index}`)];
  expect(await rulesOfText(lines)).toContain('reading/unread-table');
});

test('the header and the figures of remedies run together in one line are told', async () => {
  const outcomes = '结果维持结果纠正其他结果尚未审结总计';
  const header = `行政复议行政诉讼${outcomes}未经复议直接起诉复议后起诉${outcomes}${outcomes}`;
  expect(await rulesOfText([`${header}201036100710001`])).toContain('reading/unread-table');
  expect(await rulesOfText([header])).not.toContain('reading/unread-table');
});

test('a table that falls apart into lines and rows, under labels of no form, is told', async () => {
  const lines = [
    '第二十条第（五）项',
    '信息内容      甲数      乙数',
    '行政许可       3       5',
    '第二十条第（六）项',
  ];
  const more = ['信息内容      甲数      乙数', '行政处罚       1       2', '行政强制       0       4'];
  expect(await rulesOfText([...lines, ...more])).toContain('reading/unread-table');
});

test('labels in one line above figures in another are told', async () => {
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const lines = [
    ['行政复议', '行政诉讼'],
    ['未经复议直接起诉', '复议后起诉'],
    [...outcomes, ...outcomes, ...outcomes],
  ];
  const figures = [3, 0, 1, 0, 4, 2, 0, 0, 0, 2, 1, 0, 0, 0, 1];
  const text = [...lines, figures].map((parts) => parts.join('、'));
  expect(await rulesOfText(text)).toContain('reading/unread-table');
});

test('a sentence on requests is no table, nor are labels without figures', async () => {
  const sentence = '本年新收政府信息公开申请58件，上年结转3件；予以公开34件，部分公开9件，不予公开2件。';
  expect(await rulesOfText([sentence])).not.toContain('reading/unread-table');
  const labels = requests.map(([label]) => label);
  expect(await rulesOfText([...labels, '第 3 页', '附件 2'])).not.toContain('reading/unread-table');
});

const CHANNELS = ['政府公报', '政府网站', '政务微博', '政务微信', '其他方式', '政府公报'];

test('a table run into one line, so damaged that none of it is read, is told', async () => {
  const rows = CHANNELS.map(
    (way, index) => `${index + 1}.${way}公开政府信息数 条 ${index + 7} 半个标签误识别的文字`,
  );
  expect(await rulesOfText([rows.join(' ')])).toContain('reading/unread-table');
});

test('a sentence with as many figures of the form is not', async () => {
  const rows = CHANNELS.map((way, index) => `${way}公开政府信息数${index + 7}条，`);
  expect(await rulesOfText([`本年度${rows.join('')}均按时公开。`])).not.toContain('reading/unread-table');
});
