import { expect, test } from 'vitest';
import { read } from '../../support/read.ts';
import { statisticsOf } from '../../support/rows-2014.ts';

/** Rows of a chapter each label of which has a slip, as a bad copy has them. */
const MISREAD = [
  '五、行敢诉讼数量 | 件 | 9',
  '（一）维持具体行敢行为或者驳回原告诉讼请求数 | 件 | 5',
  '（二）被依法纠错敉 | 件 | 3',
  '（三）其他情形敉 | 件 | 1',
];

const LAST = ['八、机构建设和保障经费情况 | |', '（一）政府信息公开工作专门机构数 | 个 | 1'];
/** From the grounds of refusal on, some labels with a slip. */
const REFUSED_AND_AFTER = [
  ...['涉及商业秘宓 | 件 | 4', '涉及个人隐私 | 件 | 5', '不是《条例》所指政府信息 | 件 | 10'],
  ...['6.申请信恳不存在数 | 件 | 0', '7.告知作出更改补充敉 | 件 | 0'],
  ...['四、行政复议数量 | 件 | 6', '（一）维持具体行政行为数 | 件 | 4', '（三）其他情形数 | 件 | 2'],
  ...[...MISREAD, ...LAST],
];

/** The values of the rows of a drawn table below the first on responses, by id. */
async function responsesOf(lines: readonly string[]) {
  const rule = '+--------------------+------+--------+';
  const text = [
    ...['某县2017年政府信息公开工作年度报告', '', rule, '| 二、回应解读情况   |      |        |', rule],
    ...['| 1.参加或举办新闻发 | 次   | 34     |', '| 布会总次数         |      |        |', rule],
    ...[
      ...lines,
      rule,
      '| 3.政策解读稿件发布 | 篇   | 7      |',
      '| 数                 |      |        |',
      rule,
    ],
    ...['| 4.微博微信回应事件 | 次   | 2      |', '| 数                 |      |        |', rule, ''],
  ].join('\n');
  const { statements } = await read(text, 'report.txt');
  const facts = Object.entries(statements[0]?.facts ?? {});
  return Object.fromEntries(facts.map(([key, { value }]) => [key.replace('response.channels.', ''), value]));
}

const ruled = '+--------------------+------+--------+';

test('a label that begins as that of a missing row has perhaps lost lines between, and the figure of that row', async () => {
  const values = await responsesOf([
    '| 其中：主要负责同志 | 次   | 12     |',
    '| 参加政府网站在线访 |      |        |',
    '| 谈次数             |      |        |',
  ]);
  expect(values).toMatchObject({ press_conferences: 34, policy_interpretations: 7 });
  expect(values).not.toHaveProperty(['online_interviews.by_principal']);
});

test('it is read where that row stands above', async () => {
  const values = await responsesOf([
    ...['| 其中：主要负责同志 | 次   | 12     |', '| 参加新闻发布会次数 |      |        |', ruled],
    ...['| 2.政府网站在线访谈 | 次   | 5      |', '| 次数               |      |        |', ruled],
    ...['| 其中：主要负责同志 | 次   | 4      |', '| 参加政府网站在线访 |      |        |'],
    '| 谈次数             |      |        |',
  ]);
  expect(values).toMatchObject({ 'press_conferences.by_principal': 12, 'online_interviews.by_principal': 4 });
});

test('in a bad copy a row is not read as the one before its own where that stands above it misread', async () => {
  const facts = await statisticsOf([
    ...['（三）申请答复数 | 件 | 28', '1.属于已主动公开范围数 | 件 | 5', '曰意公王复数 | 件 | 0'],
    ...['同意末大答复数 | 件 | 1', '4.不同意公开答复敉 | 件 | 22', '其中：涉及国家秘密 | 件 | 3'],
    ...REFUSED_AND_AFTER,
  ]);
  expect(facts).toMatchObject({ 'applications.answered.already_public': { value: 5 } });
  expect(facts).not.toHaveProperty(['applications.answered.granted']);
  expect(facts).not.toHaveProperty(['applications.answered.partially_granted']);
});

test('nor is a row whose label a word lost makes of another’s, where its own stands beside it misread', async () => {
  const facts = await statisticsOf([
    ...['（三）申请答复数 | 件 | 28', '1.属于已主动公开范围数 | 件 | 5', '江意公开答数 | 件 | 2085'],
    ...['同意公开答复数 | 件 | 3487', '同部分开答复数 | 件 | 32', '其中：涉及国家秘密 | 件 | 3'],
    ...REFUSED_AND_AFTER,
  ]);
  expect(facts).toMatchObject({ 'applications.answered.already_public': { value: 5 } });
  expect(facts).not.toHaveProperty(['applications.answered.granted']);
});

test('in a bad copy half a label without figure and unit is not blank', async () => {
  const facts = await statisticsOf([
    ...[
      '（二） | 件 | 74',
      '四、行政复议数量 | 件 | 165',
      '被依法纠错数 | |',
      '（三）其他情形数 | 件 |',
      ...MISREAD,
      ...LAST,
    ],
  ]);
  expect(facts).toMatchObject({ 'remedies.litigation.corrected': { value: 3 } });
  expect(facts).not.toHaveProperty(['remedies.reconsideration.corrected']);
});

test('in a bad copy a label is not read as another’s where it is more like the end of that of a row that is missing', async () => {
  const facts = await statisticsOf([
    ...[
      '一、主动公开情况 | |',
      '（二）通过不同渠道和方式公开政府信息的情况 | |',
      '1.政府公报公开政府信恳数 | 条 | 3',
    ],
    ...['2.政府网站公开政府信恳数 | 条 | 9', '3.政务微博公开政府信恳数 | 条 | 7', '二、回应解读情况 | |'],
    ...['休加新闻发布会次数 | 次 | 2', '2.政府网站在线访谈次数 | 次 | 9', '3.政策解读稿件发布数 | 篇 | 4'],
    ...['4.微博微信回应事件敉 | 次 | 5', '5.其他方式回应事件敉 | 次 | 6'],
  ]);
  expect(facts).toMatchObject({ 'response.channels.online_interviews': { value: 9 } });
  expect(facts).not.toHaveProperty(['response.channels.press_conferences']);
});

test('of two labels in one cell the second has no figure that the first has elsewhere as well', async () => {
  const facts = await statisticsOf([
    ...['八、开通政府信息公开网站（或设立门户网站信息公开专栏）数 | 个 | 12'],
    ...['（二）县（市、区）政府门户网站 （一）市政府及其部门门户网站 | 个 | 9'],
    ...['（二）县（市、区）政府门户网站 | 个 | 9', '（三）乡镇政府（街道办事处）门户网站 | 个 | 2', ...LAST],
  ]);
  expect(facts).toMatchObject({ portals: { value: 12 }, 'portals.township': { value: 2 } });
  expect(facts).not.toHaveProperty(['portals.city_and_departments']);
});

test('in a bad copy a label of several chapters is none’s below rows that may be that chapter’s own', async () => {
  const facts = await statisticsOf([
    ...['四、行政复议数量 | 件 | 6', '（一）维持具体行政行为敉 | 件 | 4', '（三）其他情形数 | 件 | 2'],
    ...MISREAD.slice(0, 3),
    ...['注三）其他情彡 | 件 | 218', '六、举诉王量 | 件 | 22', '（三）其他情形数 | 件 | 7'],
    ...['（一）维持具体行政行为 | 件 | 9', '七、依申请公开信恳收取的费用 | 万元 | 0.3', ...LAST],
  ]);
  expect(facts).toMatchObject({ 'remedies.litigation.corrected': { value: 3 } });
  expect(facts['remedies.litigation.other_or_pending']?.value ?? null).toBeNull();
  expect(facts['complaints.other']?.value ?? null).toBeNull();
});

test('nor is a figure read beside a label that goes on with that of the next row, misread', async () => {
  const facts = await statisticsOf([
    ...['四、行政复议数量 | 件 | 6', '（一）维持具体行政行为敉 | 件 | 4', '（三）其他情形敉 | 件 | 2'],
    ...['五、行敢诉讼数量 | 件 | 97', '（1）维持具体行政行为或驳回原告诉讼请求数 （2）被依法错 | 件 | 95'],
    ...['（三）其他情形数 | 件 | 2', '六、举报投诉数量 | 件 | 5', ...LAST],
  ]);
  expect(facts).toMatchObject({ 'remedies.litigation.other_or_pending': { value: 2 } });
  expect(facts['remedies.litigation.upheld_or_dismissed']?.value ?? null).toBeNull();
});

test('nor beside one that goes on with the next numeral and a word', async () => {
  const facts = await statisticsOf([
    ...[
      '四、行政复议数量 | 件 | 978',
      '（1）维持具体行敢行为数 | 件 | 99',
      '（2）被依法纠错数（ 3）他 | 件 | 879',
    ],
    ...['二形数 | |', ...MISREAD, ...LAST],
  ]);
  expect(facts).toMatchObject({ 'remedies.litigation.corrected': { value: 3 } });
  expect(facts['remedies.reconsideration.corrected']?.value ?? null).toBeNull();
});
