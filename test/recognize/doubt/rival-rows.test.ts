import { expect, test } from 'vitest';
import { parseBytes } from '../../../src/pipeline.ts';
import { statisticsOf } from '../../support/rows-2014.ts';

const BEFORE =
  '| 统计指标 | 单位 | 统计数 |\n| --- | --- | --- |\n| 三、依申请公开情况 | | |\n| （二）申请办结数 | 件 | 90 |\n| （三）申请答复数 | 件 | 90 |';
const AFTER = '| 4.不同意公开答复数 | 件 | 7 |';

async function answered(rows: string): Promise<Record<string, number | null>> {
  const text = `某县2017年政府信息公开工作年度报告\n\n${BEFORE}\n${rows}\n${AFTER}\n`;
  const { statements } = await parseBytes(Buffer.from(text), 'report.md');
  const facts = Object.entries(statements[0]?.facts ?? {});
  return Object.fromEntries(
    facts.map(([key, { value }]) => [key.split('.').at(-1)?.replace('/total', ''), value]),
  );
}

test('a label that is what a lost word leaves of its neighbour’s is read by its numeral', async () => {
  expect(await answered('| 1.属于已主动公开范围数 | 件 | 5 |\n| 2.同意公开答复数 | 件 | 41 |')).toMatchObject(
    {
      granted: 41,
    },
  );
});

test.each(['3.同意公开答复数', '同意公开答复数'])(
  '%s alone may be 同意部分公开答复数 with a word lost',
  async (label) => {
    const facts = await answered(`| 1.属于已主动公开范围数 | 件 | 5 |\n| ${label} | 件 | 41 |`);
    expect(facts).toMatchObject({ already_public: 5, refused: 7 });
    expect(facts).not.toHaveProperty('granted');
    expect(facts).not.toHaveProperty('partially_granted');
  },
);

test('so may 同开答复数, whose numeral is that row’s', async () => {
  const facts = await answered('| 1.属于已主动公开范围数 | 件 | 5 |\n| 3.同开答复数 | 件 | 41 |');
  expect(facts).toMatchObject({ already_public: 5, refused: 7 });
  expect(facts).not.toHaveProperty('granted');
  expect(facts).not.toHaveProperty('partially_granted');
});

test('in a bad copy a label of which words are lost is none of those it may have been', async () => {
  const rows = ['（三）申请答复', '属于已主动公开范围', '公开答复数', '不虫意公开答复数'];
  const table = rows.map((label, index) => `| ${label} | 件 | ${index + 40} |`);
  const head = BEFORE.split('\n').slice(0, -1);
  const text = ['某县2017年政府信息公开工作年度报告', '', ...head, ...table].join('\n');
  const { statements } = await parseBytes(Buffer.from(text), 'report.md');
  const stem = 'applications.answered';
  expect(statements[0]?.facts).toMatchObject({ [`${stem}.already_public/total`]: { value: 41 } });
  expect(statements[0]?.facts).not.toHaveProperty([`${stem}.granted/total`]);
});

test('without numerals it is read where its neighbours are printed as well', async () => {
  const rows = ['属于已主动公开范围数', '同意公开答复数', '同意部分公开答复数'].map(
    (label, index) => `| ${label} | 件 | ${index + 40} |`,
  );
  expect(await answered(rows.join('\n'))).toMatchObject({ granted: 41, partially_granted: 42 });
});

test('in a bad copy a row printed twice is not its neighbour’s as well', async () => {
  const rows = [
    ['一、主动公情况', ''],
    ['1.政府公报公开政府信数', '4'],
    ['2.政府网站公政府信息数', '3'],
    ['政务微信公开政府信息数', '7'],
    ['政务微信公开政府信息数', '7'],
    ['其他方式公开政府信数', '5'],
  ];
  const table = rows.map(([label, figure]) => `| ${label} | ${figure === '' ? '' : '条'} | ${figure} |`);
  const head = '| 统计指标 | 单位 | 统计数 |\n| --- | --- | --- |';
  const text = ['# 某县2017年政府信息公开工作年度报告', '', head, ...table].join('\n');
  const { statements } = await parseBytes(Buffer.from(text), 'report.md');
  expect(statements[0]?.facts).toMatchObject({ 'proactive.channels.website': { value: 3 } });
  expect(statements[0]?.facts).not.toHaveProperty('proactive.channels.weibo');
});

test('县市区政府 without a numeral may be that of its departments with a word lost', async () => {
  const facts = await statisticsOf([
    '十一、查阅点接待人数 | 次 | 22',
    '县市区政府（市属开发区管委会） | 次 | 8',
    '镇政府（街道办事处） | 次 | 14',
    '十二、机构建设和保障经费情况 | |',
    '（一）政府信息公开工作专门机构数 | 个 | 1',
  ]);
  expect(facts).toMatchObject({ 'organization.agencies': { value: 1 } });
  expect(facts).not.toHaveProperty(['reading_visits.county']);
});

test('a row of a chapter whose like are not printed is not read where the chapter before lacks one of its label', async () => {
  const facts = await statisticsOf([
    '五、行政诉讼数量 | 件 | 9',
    '（一）维持具体行政行为或者驳回原告诉讼请求数 | 件 | 5',
    '（二）被依法纠错数 | 件 | 1',
    '六、举报投诉数量 | 件 | 8',
    '（三）其他情数 | 件 | 3',
    '七、依申请公开信息收取的费用 | 万元 | 0.5',
    '八、机构建设和保障经费情况 | |',
  ]);
  expect(facts).toMatchObject({ complaints: { value: 8 } });
  expect(facts).not.toHaveProperty(['complaints.other']);
});

test('of two rows that changed places neither is read where the one is misread, the other lost a word', async () => {
  const facts = await statisticsOf([
    '八、开通政府信息公开网站（或设立门户网站信息公开专栏）数 | 个 | 12',
    '县市区政府（市属开发区管委会）门户网站 | 个 | 9',
    '（一）县市区政府（市属中发区 管委会）门户网站 | 个 | 3',
    '十二、机构建设和保障经费情况 | |',
    '（一）政府信息公开工作专门机构数 | 个 | 1',
  ]);
  expect(facts).toMatchObject({ 'organization.agencies': { value: 1 } });
  expect(facts['portals.county']?.value ?? null).toBeNull();
});

const RECONSIDERATION = [
  '四、行政复议数量 | 件 | 6',
  '（一）维持具体行政行为数 | 件 | 3',
  '（二）被依法纠错数 | 件 | 1',
  '（三）其他情形数 | 件 | 2',
];
const LITIGATION = [
  '五、行政诉讼数量 | 件 | 9',
  '（一）维持具体行政行为或者驳回原告诉讼请求数 | 件 | 5',
  '（二）被依法纠错数 | 件 | 4',
];
const ORGANIZATION = [
  '八、机构建设和保障经费情况 | |',
  '（一）政府信息公开工作专门机构数 | 个 | 1',
  '（二）设置政府信息公开查阅点数 | 个 | 2',
];
/** Labels with a slip each, as a bad copy has them. */
const misread = (rows: readonly string[]): readonly string[] =>
  rows.map((row) => row.replace('行政', '行敢').replace('数 |', '敉 |'));

test('in a bad copy of a grid, too, it may be that of its departments', async () => {
  const rows = [
    ...['十、设置政府信息查阅点数 | 个 | 8', '县市区政府（市属开发区管委会）部门 | 个 | 2'],
    ...['镇政府（街道办事处） | 个 | 6', '十一、查阅点接待人敉 | 次 | 22'],
    ...['县市区政府（市属开发区管委会） | 次 | 8', '镇政府（街道办事处） | 次 | 14'],
    ...misread(ORGANIZATION),
  ];
  const table = rows.map((row) => `<tr><td>${row.replaceAll('|', '</td><td>')}</td></tr>`);
  const head = '<tr><td>统计指标</td><td>单位</td><td>统计数</td></tr>';
  const text = `<h1>某县2017年政府信息公开工作年度报告</h1><table>${head}${table.join('')}</table>`;
  const { statements } = await parseBytes(Buffer.from(text), 'report.html');
  expect(statements[0]?.facts).toMatchObject({ 'reading_visits.township': { value: 14 } });
  expect(statements[0]?.facts).not.toHaveProperty(['reading_visits.county']);
});

test('in a bad copy a label is not read against the numeral of a row that is printed nowhere', async () => {
  const facts = await statisticsOf([
    '十、设置政府信息查阅点数 | 个 | 12',
    '（二）（市、大）及其部门 | 个 | 5',
    '（三）乡镇政府（街道办事处） | 个 | 7',
    '十一、查阅点接待人数 | 次 | 22',
    '（一）市政府及其部门 | 次 | 9',
    '（二）县（市、区）政府及其部门 | 次 | 10',
    ...misread(ORGANIZATION),
  ]);
  expect(facts).toMatchObject({ reading_points: { value: 12 }, 'reading_points.township': { value: 7 } });
  expect(facts).not.toHaveProperty(['reading_points.city_and_departments']);
});

test('a row between two copies of another one may have changed places with it', async () => {
  const facts = await statisticsOf([
    ...[...RECONSIDERATION, ...LITIGATION, '被纠错数 | 件 | 1', '其他情形数 | 件 | 4'],
    ...['维持具体行政行为数 | 件 | 3', '其他情形数 | 件 | 4'],
    ...['七、依申请公开信息收取的费用 | 万元 | 0.5', ...ORGANIZATION],
  ]);
  expect(facts).toMatchObject({ 'remedies.litigation.corrected': { value: 4 } });
  expect(facts).not.toHaveProperty(['complaints.other']);
  expect(facts).not.toHaveProperty(['remedies.litigation.other_or_pending']);
});

test('in a bad copy a row may have changed places with one whose label tells nothing', async () => {
  const facts = await statisticsOf([
    ...misread([...RECONSIDERATION, ...LITIGATION]),
    ...[
      '六、举报投诉数量 | 件 | 8',
      '维持具体行政行为数 | 件 | 5',
      '其他情形数 | 件 | 1',
      '住纠末口 | 件 | 2',
    ],
    ...['七、依申请公开信息收取的费用 | 万元 | 0.5', ...ORGANIZATION],
  ]);
  expect(facts).toMatchObject({ complaints: { value: 8 }, 'complaints.upheld': { value: 5 } });
  expect(facts).not.toHaveProperty(['complaints.other']);
});
