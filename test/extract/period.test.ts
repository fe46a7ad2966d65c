import { expect, test } from 'vitest';
import { read } from '../support/read.ts';

async function periodOf(sentence: string) {
  const { period } = await read(`临河县教育局2023年政府信息公开工作年度报告\n\n${sentence}\n`, 'report.txt');
  return period;
}

test.each([
  '所列数据的统计期限自2023年1月1日起，至2023年12月31日止。',
  '统计期限为2023年1月1日至12月31日。',
  '统计期限为2023年01月01日—2023年12月31日。',
  '统计期限自二〇二三年一月一日起至十二月三十一日止。',
  '统计期限：2023年1月至12月。',
  '统计期间：2023.1.1-2023.12.31。',
  '统计期间：2023-01-01至2023-12-31',
  '统计期间：2023/1/1～2023/12/31',
])('the period of “%s” is the year', async (sentence) => {
  expect(await periodOf(sentence)).toEqual({ start: '2023-01-01', end: '2023-12-31' });
});

test.each([
  '统计期限自2022年1月1日起，至2023年12月31日止。',
  '统计期限为2023年1月1日至6月30日。',
  '统计期限为2023年1月至11月。',
  '统计期限为2023年1月至12月15日。',
  '统计期间：2022.1.1-2023.12.31。',
  '统计期间：2023.1.1-2023.12.3。',
])('“%s” is no year', async (sentence) => {
  expect(await periodOf(sentence)).toBeNull();
});
