import { expect, test } from 'vitest';
import { parseBytes } from '../../../src/pipeline.ts';

const above = [
  '某县2022年政府信息公开工作年度报告',
  '',
  '三、收到和处理政府信息公开申请情况',
  '',
  '|  |  |  | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  '| 一、本年新收政府信息公开申请数量 |  |  | 31 | 12 | 1 | 4 | 7 | 3 | 58 |',
];

const below = [
  '|  | （二）部分公开（区分处理的，只计这一情形，不计其他情形） |  | 3 | 1 | 0 | 0 | 2 | 0 | 6 |',
  '|  | （三）不予公开 | 1.属于国家秘密 | 2 | 0 | 0 | 0 | 1 | 3 | 6 |',
];

/** What was read of the rows of carried_in and granted: their states and values by applicant. */
async function read(...rows: readonly string[]) {
  const text = [...above, ...rows, ...below, ''].join('\n');
  const { statements, findings } = await parseBytes(Buffer.from(text), 'report.md');
  const facts = Object.entries(statements[0]?.facts ?? {});
  const of = (row: string): readonly string[] =>
    facts
      .filter(([key]) => key.startsWith(`applications.${row}/`))
      .map(([, { state, value, raw }]) => (state === 'number' ? String(value) : `${state} ${raw}`));
  return { of, rules: findings.map(({ rule }) => rule) };
}

test.each(['0#', '5*', '[0]', '0①'])(
  'a figure in no notation, %s, is no label printed twice',
  async (odd) => {
    const { of } = await read(
      `| 二、上年结转政府信息公开申请数量 |  |  | ${odd} | ${odd} | 5 | 0 | 0 | 0 | 9 |`,
      `| 三、本年度办理结果 | （一）予以公开 |  | ${odd} | 4 | 2 | ${odd} | 5 | 6 | 34 |`,
    );
    const unread = `unparsed ${odd}`;
    expect(of('carried_in')).toEqual([unread, unread, '5', '0', '0', '0', '9']);
    expect(of('results.granted')).toEqual([unread, '4', '2', unread, '5', '6', '34']);
  },
);

test('words instead of figures, alike beside one another, are not counted as one', async () => {
  const { of, rules } = await read(
    '| 二、上年结转政府信息公开申请数量 |  |  | 0宗 | 0宗 | 5 | 0 | 0 | 0 | 9 |',
  );
  expect(of('carried_in')).toEqual(Array(7).fill('unparsed 0宗 5 0 0 0 9'));
  expect(rules).toContain('reading/uncertain-columns');
});

test('equal figures below words that are alike beside one another are all counted', async () => {
  const { of } = await read(
    '| 二、上年结转政府信息公开申请数量 |  |  | 不详 | 不详 | 5 | 0 | 0 | 0 | 9 |',
    '| 三、本年度办理结果 | （一）予以公开 |  | 4 | 4 | 2 | 8 | 5 | 6 | 29 |',
  );
  expect(of('results.granted')).toEqual(['4', '4', '2', '8', '5', '6', '29']);
});

test('nor are they told apart wrongly below a row of such words alone', async () => {
  const { of } = await read(
    `| 二、上年结转政府信息公开申请数量 |  |  |${' 不详 |'.repeat(7)}`,
    '| 三、本年度办理结果 | （一）予以公开 |  | 4 | 4 | 2 | 8 | 5 | 6 | 29 |',
  );
  const read7 = of('results.granted').filter((text) => !text.startsWith('unparsed'));
  expect([[], ['4', '4', '2', '8', '5', '6', '29']]).toContainEqual(read7);
});
