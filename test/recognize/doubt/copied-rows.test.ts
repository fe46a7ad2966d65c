import { expect, test } from 'vitest';
import { parseBytes } from '../../../src/pipeline.ts';

const ROWS = [
  '（三）申请答复数|件|86',
  '1.属于已主动公开范围数|件|30',
  '2.同意公开答复数|件|41',
  '3.同意部分公开答复数|件|8',
  '4.不同意公开答复数|件|2',
  '5.不属于本行政机关公开数|件|1',
  '6.申请信息不存在数|件|4',
  '7.告知作出更改补充数|件|0',
  '8.告知通过其他途径办理数|件|0',
  '四、行政复议数量|件|5',
  '（一）维持具体行政行为数|件|2',
  '（二）被依法纠错数|件|0',
  '（三）其他情形数|件|3',
  '五、行政诉讼数量|件|8',
  '（一）维持具体行政行为或者驳回原告诉讼请求数|件|3',
  '（二）被依法纠错数|件|1',
  '（三）其他情形数|件|4',
  '六、举报投诉数量|件|7',
];

async function read(lines: readonly string[]) {
  const text = ['某县2017年政府信息公开工作年度报告', '统计指标|单位|统计数', ...lines].join('\n');
  const { statements, findings } = await parseBytes(Buffer.from(text), 'report.txt');
  const facts = statements[0]?.facts ?? {};
  return {
    value: (key: string) => facts[key]?.value,
    copied: findings.filter(({ rule }) => rule === 'reading/repeated-rows'),
    rules: findings.map(({ rule }) => rule),
  };
}

test('rows printed once more just after themselves are read once, and are not those of the next chapter', async () => {
  const { value, copied } = await read([...ROWS, ...ROWS.slice(-2)]);
  expect([value('remedies.litigation.other_or_pending'), value('complaints')]).toEqual([4, 7]);
  expect(value('complaints.other')).toBeUndefined();
  expect(copied.map(({ data }) => data)).toEqual([
    { count: 2, labels: ['（三）其他情形数', '六、举报投诉数量'] },
  ]);
  expect(copied[0]?.places.map((place) => 'line' in place && place.line)).toEqual([21, 22]);
});

test('alike rows of two chapters, each under its own, are no copies', async () => {
  const { value, copied } = await read([...ROWS, '（一）维持具体行政行为数|件|3', ...ROWS.slice(-3, -1)]);
  expect([value('remedies.litigation.other_or_pending'), value('complaints.other')]).toEqual([4, 4]);
  expect(copied).toEqual([]);
});

test('a stretch copied out of step with rows leaves the row unread whose label it puts before another’s figure', async () => {
  const cells = ROWS.flatMap((row) => row.split('|'));
  const at = cells.indexOf('8.告知通过其他途径办理数');
  const copy = cells.slice(at - 1, at + 2);
  expect(copy).toEqual(['0', '8.告知通过其他途径办理数', '件']);
  const changed = cells.with(at + 2, '');
  const lines = [...changed.slice(0, at + 2), ...copy, ...changed.slice(at + 2)];
  const { value, rules } = await read(lines.map((cell) => `${cell} |`));
  const answered = ['not_exist', 'asked_to_amend', 'referred_elsewhere'];
  expect(answered.map((row) => value(`applications.answered.${row}/total`))).toEqual([4, 0, null]);
  expect(rules).toContain('reading/uncertain-columns');
});

test('a whole table in one line that is printed again below another line is read once', async () => {
  const table = ROWS.map((row) => row.replaceAll('|', ' ')).join(' ');
  const { value, copied } = await read([table, '首页 > 政府信息公开', table, '首页 > 政府信息公开']);
  expect([value('applications.answered/total'), value('complaints')]).toEqual([86, 7]);
  expect(copied).toHaveLength(1);
});

test('a label printed twice, taken for one over both rows, has neither’s figure', async () => {
  const cells = ROWS.map((row) =>
    row
      .split('|')
      .map((cell) => `\t${cell}\n`)
      .join(''),
  );
  const at = ROWS.findIndex((row) => row.startsWith('6.'));
  const twice = '\t6.申请信息不存在数\n\t件\n\t1\n';
  const { value } = await read([...cells.slice(0, at), twice, ...cells.slice(at)]);
  const answered = ['not_this_agency', 'not_exist', 'asked_to_amend'];
  expect(answered.map((row) => value(`applications.answered.${row}/total`) ?? null)).toEqual([1, null, 0]);
});

test.each(['(3)', '－ 5 －', '第 5 页'])(
  'rows are printed again on the next page, below its %s',
  async (page) => {
    const { value, copied } = await read([
      ...ROWS,
      page,
      ...ROWS.slice(-2),
      '七、依申请公开信息收取的费用|万元|0.3',
    ]);
    expect([value('remedies.litigation.other_or_pending'), value('complaints')]).toEqual([4, 7]);
    expect(copied).toHaveLength(1);
  },
);
