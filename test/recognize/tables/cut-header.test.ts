import { expect, test } from 'vitest';
import { parseBytes } from '../../../src/pipeline.ts';

async function valuesOf(lines: readonly string[]) {
  const text = [
    '某县2022年政府信息公开工作年度报告',
    '',
    ...lines,
    '',
    '五、存在的主要问题及改进情况',
    '',
  ].join('\n');
  const { statements } = await parseBytes(Buffer.from(text), 'report.txt');
  const facts = Object.entries(statements[0]?.facts ?? {});
  return Object.fromEntries(facts.flatMap(([key, { value }]) => (value === null ? [] : [[key, value]])));
}

const remedies = [
  '四、政府信息公开行政复议、行政诉讼情况',
  '行政复议                       行政诉讼',
  '                      未经复议直接起诉           复议后起诉',
  '结果维    结果纠 其他结 尚未审',
  '                   总计 结果维 结果纠 其他结 尚未审    结果维 结果纠 其他结 尚未审',
  '持      正   果   结                      总计                 总计',
  '                      持   正   果   结      持   正   果   结',
  '31     12   4   2    49     17   0   1   0    18     6    5   0   3    14',
];

test('remedies under words cut over lines are read where their characters are the form’s', async () => {
  const values = await valuesOf(remedies);
  expect(Object.keys(values)).toHaveLength(15);
  expect(values).toMatchObject({
    'remedies.reconsideration.upheld': 31,
    'remedies.reconsideration.total': 49,
    'remedies.litigation_direct.upheld': 17,
    'remedies.litigation_after_reconsideration.total': 14,
  });
});

test('and not where one character is another’s', async () => {
  expect(await valuesOf(remedies.map((line) => line.replace('尚未审', '已经审')))).toEqual({});
});

test('a header with its row of figures lost is not called blank beside a table that has some', async () => {
  const whole = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const groups = ['行政复议', '行政诉讼', '未经复议直接起诉', '复议后起诉', ...whole, ...whole, ...whole];
  const received = ['三、收到和处理政府信息公开申请情况', '收到申请数 3'];
  const text = [
    '某县2022年政府信息公开工作年度报告',
    ...received,
    remedies[0],
    ...groups,
    '五、其他事项',
    '',
  ];
  const { statements } = await parseBytes(Buffer.from(text.join('\n')), 'report.txt');
  expect(Object.keys(statements[0]?.facts ?? {}).filter((key) => key.startsWith('remedies.'))).toEqual([]);
});

const header = [
  ...[
    '三、收到和处理政府信息公开申请情况',
    '申请人情况',
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项',
  ],
  ...['法人或其他组织', '加第四项之和）', '自然人', '总计', '科研机 社会公益 法律服务机', '商业企业', '其他'],
];
const cut = ['构', '组织', '构'];
const rows = [
  ['一、本年新收政府信息公开申请数量', '52 8 1 0 3 0 64'],
  ['二、上年结转政府信息公开申请数量', '4 1 0 0 0 0 5'],
  ['（一）予以公开', '21 3 1 0 1 0 26'],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '6 1 0 0 0 0 7'],
].flat();

test('applicants cut over lines and printed in any order are those of the form', async () => {
  const values = await valuesOf([...header, ...cut, ...rows]);
  expect(Object.keys(values)).toHaveLength(28);
  expect(values).toMatchObject({
    'applications.received/org.legal_service': 3,
    'applications.received/total': 64,
  });
});

test('but whole words in another order are other columns, and so are words the form has not', async () => {
  const whole = ['科研机构', '商业企业', '社会公益组织', '法律服务机构', '其他', '自然人', '总计'];
  expect(await valuesOf([...header.slice(0, 1), ...whole, ...rows])).toEqual({});
  expect(await valuesOf([...header, ...cut, '外国', ...rows])).toEqual({});
});

test('each of two scopes has its remedies, under one header row whose labels are put together', async () => {
  const groups = ['行政复议', '行政诉讼.未经复议直接起诉', '行政诉讼.复议后起诉'];
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const header = groups.flatMap((group) => outcomes.map((outcome) => `${group}.${outcome}`));
  const table = (upheld: number) => [
    `| ${header.join(' | ')} |`,
    `|${' --- |'.repeat(15)}`,
    `| ${upheld} | 0 | 0 | 0 | ${upheld} |${' 0 |'.repeat(10)}`,
    '',
  ];
  const chapter = '# 四、政府信息公开行政复议、行政诉讼情况';
  const lines = [chapter, '', '市本级', '', ...table(31), chapter, '', '本行政区域', '', ...table(57)];
  const text = ['# 某市2022年政府信息公开工作年度报告', '', ...lines].join('\n');
  const { statements } = await parseBytes(Buffer.from(text), 'report.md');
  const upheld = statements.map(({ scope, facts }) => [
    scope,
    facts['remedies.reconsideration.upheld']?.value,
  ]);
  expect(upheld).toEqual([
    ['own_level', 31],
    ['region', 57],
  ]);
});

const disclosure = [
  '二、主动公开政府信息情况',
  '第二十条第（一）项',
  '                          本年新  本年新  对外公',
  '信息内容                  制作数  公开数  开总数',
  '                          量      量      量',
  '规章                         78      4       0',
  '规范性文件                    3      9       5',
  '第二十条第（五）项',
  '                          上一年  本年增  处理决',
  '信息内容                  项目数  /减     定数量',
  '                          量',
  '行政许可                      0     53       7',
  '其他对外管理服务事项          7    -46       1',
];

test('disclosure under words cut over lines is read where their characters are the form’s', async () => {
  expect(await valuesOf(disclosure)).toEqual({
    'disclosure.art20_1.regulations.created': 78,
    'disclosure.art20_1.regulations.newly_disclosed': 4,
    'disclosure.art20_1.regulations.total_disclosed': 0,
    'disclosure.art20_1.normative_docs.created': 3,
    'disclosure.art20_1.normative_docs.newly_disclosed': 9,
    'disclosure.art20_1.normative_docs.total_disclosed': 5,
    'disclosure.art20_5.licensing.prev_year_items': 0,
    'disclosure.art20_5.licensing.change': 53,
    'disclosure.art20_5.licensing.decisions': 7,
    'disclosure.art20_5.other_services.prev_year_items': 7,
    'disclosure.art20_5.other_services.change': -46,
    'disclosure.art20_5.other_services.decisions': 1,
  });
});

test('and not where one of them is another’s', async () => {
  const other = disclosure.map((line) => line.replace('对外公', '对内公').replace('处理决', '受理决'));
  expect(await valuesOf(other)).toEqual({});
});
