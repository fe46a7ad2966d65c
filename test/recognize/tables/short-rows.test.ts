import { expect, test } from 'vitest';
import { parseBytes } from '../../../src/pipeline.ts';

const applications = [
  '| | | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
  '| 一、本年新收政府信息公开申请数量 | | | 31 | 12 | 1 | 4 | 7 | 3 | 58 |',
  '| 二、上年结转政府信息公开申请数量 | | | 2 | 0 | 0 | 0 | 0 | 1 | 3 |',
  '| 三、本年度办理结果 | （一）予以公开 | | 9 | 4 | 2 | 8 | 5 | 6',
  '| 34',
  '| | （二）部分公开（区分处理的，只计这一情形，不计其他情形） | | 3 | 1 | 0 | 0 | 2 | 0 | 6 |',
];

const remedies = [
  '| | 行政复议 | | | | | 行政诉讼 | | | | | | | | | |',
  '| | | | | | | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |',
  `| 年度 |${' 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |'.repeat(3)}`,
  '| | 1 | 2 | 3 | 4 | 10 | 5 | 0 | 0 | 0 | 5 | 6 | 0 | 0 | 0',
  '| 6',
];

async function factsOf(lines: readonly string[]) {
  const text = ['某县2022年政府信息公开工作年度报告', '', ...lines, ''].join('\n');
  const { statements } = await parseBytes(Buffer.from(text), 'report.txt');
  return Object.entries(statements[0]?.facts ?? {});
}

test('a row broken before its last cell is not moved by one, though an empty cell opens it', async () => {
  const facts = await factsOf(['三、收到和处理政府信息公开申请情况', ...applications]);
  const granted = facts.filter(([key]) => key.startsWith('applications.results.granted/'));
  expect(granted.map(([, { state, value }]) => [state, value])).toEqual(Array(7).fill(['unparsed', null]));
  expect(facts.filter(([, { value }]) => value !== null)).toHaveLength(21);
});

test('nor where every row is broken there', async () => {
  const broken = applications.map((line) => line.replace(/ \| (\d+) \|$/, '\n\n|$1\n'));
  const facts = await factsOf(['三、收到和处理政府信息公开申请情况', ...broken]);
  expect(facts.filter(([, { value }]) => value !== null)).toEqual([]);
});

test('a row of remedies broken before its last cell is not moved by one', async () => {
  const facts = await factsOf(['四、政府信息公开行政复议、行政诉讼情况', ...remedies]);
  expect(facts.filter(([, { value }]) => value !== null)).toEqual([]);
});

test.each(['report.md', 'report.txt'])(
  'a row without the pipe that ends all others was cut off, in %s',
  async (path) => {
    const lines = [
      ...['某县2022年政府信息公开工作年度报告', '', '| 第二十条第（五）项 | |', '| --- | --- |'],
      ...['| 信息内容 | 本年处理决定数量 |', '| 行政许可 | 415', '| 第二十条第（六）项 | |'],
      ...['| 信息内容 | 本年处理决定数量 |', '| 行政处罚 | 77 |', '| 行政强制 | 8'],
    ];
    const { statements } = await parseBytes(Buffer.from(lines.join('\n')), path);
    const states = Object.values(statements[0]?.facts ?? {}).map(({ state, value }) => [state, value]);
    expect(states).toEqual([
      ['unparsed', null],
      ['number', 77],
      ['unparsed', null],
    ]);
  },
);

test('rows that end without pipes are whole', async () => {
  const lines = [
    ...['某县2022年政府信息公开工作年度报告', '', '第二十条第（六）项 | ', '信息内容 | 本年处理决定数量'],
    ...['行政处罚 | 77', '行政强制 | 8'],
  ];
  const { statements } = await parseBytes(Buffer.from(lines.join('\n')), 'report.txt');
  expect(Object.values(statements[0]?.facts ?? {}).map(({ value }) => value)).toEqual([77, 8]);
});

test('figures that stand twice, the second time behind the number of a page, put none in the place of the last', async () => {
  const names = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const rows = [
    ['一、本年新收政府信息公开申请数量', '31', '12', '1', '4', '7', '3', '58'],
    ['二、上年结转政府信息公开申请数量', '5', '9', '1', '4', '2', '3', '9'],
  ];
  const cells = [names, ...rows].map((row) => row.map((text) => `\t${text}`).join('\n'));
  const again = ['\n9\n', ...['1', '4', '2', '3', '24'].map((text) => `\t${text}`)].join('\n');
  const facts = await factsOf([
    cells.join('\n\n'),
    again,
    '\n\t三、本年度办理结果\n\t（一）予以公开\n\t9\n\t0\n\t0\n\t0\n\t0\n\t0\n\t9',
  ]);
  expect(facts.filter(([key]) => key.startsWith('applications.received/')).at(-1)?.[1].value).toBe(58);
  expect(
    facts.filter(([key, { value }]) => key.startsWith('applications.carried_in/') && value !== null),
  ).toEqual([]);
});
