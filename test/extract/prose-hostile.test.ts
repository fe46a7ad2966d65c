import { expect, test } from 'vitest';
import { read } from '../support/read.ts';

const title = '白石县人民政府2022年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n';
const many = 30_000;

test.each([
  ['figures without end in one line', '收到政府信息公开申请1件，'.repeat(many)],
  ['one sentence without marks', '收到政府信息公开申请'.repeat(many)],
  ['titles that never close', '《'.repeat(many)],
  ['numbers only', '12件'.repeat(many)],
  ['reports of reports', '报告'.repeat(many)],
  ['parentheses that never close', '（其中'.repeat(many)],
  ['denials', '未发生'.repeat(many)],
  ['digits of one number', '0'.repeat(20 * many)],
  ['page breaks without end', `${'\f'.repeat(10 * many)}一`],
  ['shares', '予以公开1件，占1%，'.repeat(many)],
  ['lines that never end a sentence', '全县各级行政机关收到政府信息公开申请1件，其中\n'.repeat(many)],
])('%s are read in bounded time', async (_, text) => {
  const { status, mentions } = await read(`${title}${text}\n`, 'report.txt');
  expect(status).toBe('no_table');
  expect(mentions.length).toBeLessThan(3000);
});

test.each([
  ['收到政府信息公开申请1,234件。', [1234]],
  ['收到政府信息公开申请1234,567件。', []],
  ['收到政府信息公开申请12345件。', [12345]],
])('thousands are set apart throughout or not at all: %s', async (sentence, values) => {
  const { mentions } = await read(`${title}${sentence}\n`, 'report.txt');
  expect(mentions.map(({ value }) => value)).toEqual(values);
});

test('a figure in a sentence without end is quoted with what is near it', async () => {
  const clause = '收到政府信息公开申请1件，';
  const { mentions } = await read(`${title}${clause.repeat(100)}\n`, 'report.txt');
  const middle = mentions[50]?.context ?? '';
  expect(middle.startsWith('…') && middle.endsWith('…')).toBe(true);
  expect(middle).toContain(clause);
  expect(middle.length).toBeLessThan(500);
});
