import { expect, test } from 'vitest';
import { read } from '../../support/read.ts';
import { statisticsOf } from '../../support/rows-2014.ts';

const HEAD = ['六、举报投诉数量 | 件 | 4', '七、依申请公开信息收取的费用 | 万元 | 0.3'];
const TAIL = ['八、机构建设和保障经费情况 | |', '（一）政府信息公开工作专门机构数 | 个 | 6'];

test.each([
  '（一）政府信息公开工作专门机构数 （二）设置政府信息公开查阅点数',
  '政府信息公开工作专门机构数设置政府信息公开查阅点数',
])('the one figure beside two labels that have run together is neither’s: %s', async (labels) => {
  const facts = await statisticsOf([
    ...HEAD,
    TAIL[0] ?? '',
    `${labels} | 个 | 6`,
    '（三）从事政府信息公开工作人员数 | 人 | 9',
  ]);
  expect(facts).toMatchObject({ 'organization.staff': { value: 9 } });
  expect(facts['organization.agencies']?.value ?? null).toBeNull();
  expect(facts['organization.reading_points']?.value ?? null).toBeNull();
});

test('nor is it one’s where the first has lost its beginning, and the second a word', async () => {
  const facts = await statisticsOf([
    ...['四、行政复议数量 | 件 | 6', '（一）维持具体行政行为敉 | 件 | 4', '（三）其他情形敉 | 件 | 2'],
    '政诉讼数量维持具体行政行为或者回原告诉讼请求数 | 件 | 97',
    ...['被依法纠错敉 | 件 | 64', ...HEAD, ...TAIL],
  ]);
  expect(facts['remedies.reconsideration.upheld']).toMatchObject({ value: 4 });
  expect(facts['remedies.litigation']?.value ?? null).toBeNull();
  expect(facts['remedies.litigation.upheld_or_dismissed']?.value ?? null).toBeNull();
});

const NAMES = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

/** The facts of an applications table, its rows given as the cells after the label. */
async function applicationsOf(rows: readonly (readonly string[])[]) {
  const cells = (row: readonly string[]): string =>
    `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`;
  const table = [['', ...NAMES], ...rows].map(cells).join('');
  const { statements } = await read(
    `<h1>某县2021年政府信息公开工作年度报告</h1><table>${table}</table>`,
    'report.html',
  );
  return statements[0]?.facts ?? {};
}

test('a figure alone in its cell is neither row’s where two rows were merged', async () => {
  const facts = await applicationsOf([
    ['一、本年新收政府信息公开申请数量', '31', '12', '1', '4', '7', '3', '58'],
    ['二、上年结转政府信息公开申请数量', '5 2', '1 0', '6', '0 4', '3 0', '1 1', '16 7'],
    ['（一）予以公开', '2', '1', '0', '0', '0', '0', '3'],
  ]);
  expect(facts['applications.carried_in/org.research']).toMatchObject({ value: null, state: 'unparsed' });
  expect(facts['applications.received/org.research']).toMatchObject({ value: 1, state: 'number' });
});

test('thousands set apart by blanks do not keep the other figures of a row from being read', async () => {
  const facts = await applicationsOf([
    ['一、本年新收政府信息公开申请数量', '3 100', '12', '1', '4', '7', '3', '3 127'],
    ['二、上年结转政府信息公开申请数量', '2', '0', '6', '0', '0', '1', '9'],
    ['（一）予以公开', '2', '1', '0', '0', '0', '0', '3'],
  ]);
  expect(facts['applications.received/org.commercial']).toMatchObject({ value: 12, state: 'number' });
  expect(facts['applications.received/total']).toMatchObject({ value: null, state: 'unparsed' });
});

test('a cell beside one that holds two figures is not blank, and neither figure is read', async () => {
  const facts = await applicationsOf([
    ['一、本年新收政府信息公开申请数量', '31', '12', '1', '4', '7', '3', '58'],
    ['二、上年结转政府信息公开申请数量', '', '2 5', '6', '0', '0', '1', '14'],
    ['（一）予以公开', '2', '', '0', '0', '0', '0', '2'],
  ]);
  const states = (id: string) => [facts[`${id}/natural_person`]?.state, facts[`${id}/org.commercial`]?.state];
  expect(states('applications.carried_in')).toEqual(['unparsed', 'unparsed']);
  expect(states('applications.results.granted')).toEqual(['number', 'blank']);
});

test('nor are two cells before one that holds three', async () => {
  const facts = await applicationsOf([
    ['一、本年新收政府信息公开申请数量', '31', '12', '1', '4', '7', '3', '58'],
    ['二、上年结转政府信息公开申请数量', '7', '35', '4', '', '', '53 95 8', '202'],
    ['（一）予以公开', '2', '1', '0', '0', '0', '0', '3'],
  ]);
  const states = ['research', 'public_welfare', 'legal_service', 'other'].map(
    (applicant) => facts[`applications.carried_in/org.${applicant}`]?.state,
  );
  expect(states).toEqual(['number', 'unparsed', 'unparsed', 'unparsed']);
});

test('rows that changed places are read by their labels, or not at all', async () => {
  const facts = await statisticsOf([
    '一、主动公开情况 | |',
    '（二）通过不同渠道和方式公开政府信息的情况 | |',
    '1.政府公报公开政府信息数 | 条 | 1',
    '2.政府网站公开政府信息数 | 条 | 2',
    '政务微信开政府信息数 | 条 | 4',
    '政务微博公开政府信数 | 条 | 3',
    '5.其他方式公开政府信息数 | 条 | 5',
  ]);
  expect(facts).toMatchObject({ 'proactive.channels.other': { value: 5 } });
  expect([null, 3]).toContain(facts['proactive.channels.weibo']?.value ?? null);
  expect([null, 4]).toContain(facts['proactive.channels.wechat']?.value ?? null);
});

test('where a label stands in the column of figures, its row is not blank', async () => {
  const row = (cells: readonly string[]): string =>
    `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;
  const rows = [
    ['统计指标', '单位', '统计数'],
    ['八、机构建设和保障经费情况', '', ''],
    ['（一）政府信息公开工作专门机构数', '个', '2'],
    ['（二）设置政府信息公开查阅点数', '个', '5'],
    ['', '人', '（三）从事政府信息公开工作人员数', '43'],
    ['1.专职人员数', '人', '11'],
  ];
  const { statements } = await read(
    `<h1>某县2017年政府信息公开工作年度报告</h1><table>${rows.map(row).join('')}</table>`,
    'report.html',
  );
  const facts = statements[0]?.facts ?? {};
  expect(facts).toMatchObject({ 'organization.staff.full_time': { value: 11 } });
  expect(facts['organization.staff']?.state).not.toBe('blank');
});

test('nor is a row whose label breaks off within its parentheses', async () => {
  const facts = await statisticsOf([
    TAIL[0] ?? '',
    '（二）设置政府信息公开查阅点数 | 个 | 5',
    '（三）从事政府信息公开工作人员数 | 人 | 43',
    '1.专职人员数（不包括政府公报及政府网 | |',
    '2.兼职人员数 | 人 | 1',
  ]);
  expect(facts).toMatchObject({ 'organization.staff.part_time': { value: 1 } });
  expect(facts['organization.staff.full_time']?.state).not.toBe('blank');
});

test('nor is one whose label goes on below words that stand where its figure is due', async () => {
  const facts = await statisticsOf([
    ...TAIL,
    '（三）从事政府信息公开工作人员数 | 人 | 43',
    '1.专职人员数（不包括政府公 | 人 | Z',
    '报及政府网站工作人员数） | |',
    '2.兼职人员数 | 人 | 41',
  ]);
  expect(facts).toMatchObject({ 'organization.staff.part_time': { value: 41 } });
  expect(facts['organization.staff.full_time']?.state).not.toBe('blank');
});

test('a figure beside the end of one row’s label and all of the next’s is neither’s', async () => {
  const facts = await statisticsOf([
    '一、主动公开情况 | |',
    '（二）通过不同渠道和方式公开政府信息的情况 | |',
    '1.政府公报公开政府 | |',
    '信息数 2.政府网站公开政府信息数 | 条 | 6',
    '3.政务微博公开政府信息数 | 条 | 7',
    '4.政务微信公开政府信息数 | 条 | 1',
    '5.其他方式公开政府信息数 | 条 | 2',
    '二、回应解读情况 | |',
    '（一）回应公众关注热点或重大舆情数 | 次 | 3',
  ]);
  expect(facts).toMatchObject({ 'proactive.channels.weibo': { value: 7 } });
  expect(facts['proactive.channels.gazette']?.value ?? null).toBeNull();
  expect(facts['proactive.channels.website']?.value ?? null).toBeNull();
});
