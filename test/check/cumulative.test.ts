import { expect, test } from 'vitest';
import { createChecker } from '../../src/checking.ts';
import { read } from '../support/read.ts';

/** A report of 2014's form whose prose is these sentences and whose table has this total. */
function reportOn(year: number, total: number, prose: string): string {
  return `<h1>白石市人民政府${year}年政府信息公开工作年度报告</h1><h2>一、主动公开情况</h2><p>${prose}</p>
<table><tr><td>统计指标</td><td>单位</td><td>统计数</td></tr><tr><td>一、主动公开情况</td><td></td><td></td></tr>
<tr><td>（一）主动公开政府信息数</td><td>条</td><td>${total}</td></tr>
<tr><td>其中：主动公开规范性文件数</td><td>条</td><td>12</td></tr>
<tr><td>制发规范性文件总数</td><td>件</td><td>12</td></tr></table>`;
}

/** The failures of what is compared between two years, or of the prose, in order. */
async function failuresOf(before: string, now: string): Promise<string[]> {
  const checker = createChecker({ only: ['years/*', 'prose/*', 'levels/*'] });
  const reports = [await read(before, '2016.html'), await read(now, '2017.html')];
  const checked = [...reports.map((report) => checker.check(report)), ...checker.finish()];
  return checked
    .flatMap(({ findings }) => findings)
    .filter(({ outcome }) => outcome === 'fail')
    .map(({ rule, message }) => `${rule} ${message.en}`);
}

const before = reportOn(2016, 45040, '《条例》施行以来，全市累计主动公开政府信息380127条。');

test('what was disclosed over all years goes on from the year before', async () => {
  const now = '2017年，全市主动公开政府信息45998条。《条例》施行以来，累计主动公开政府信息426125条。';
  expect(await failuresOf(before, reportOn(2017, 45998, now))).toEqual([]);
});

test('it is told where it does not, and never held against the year’s own figure', async () => {
  const now = '2017年，全市主动公开政府信息45998条。《条例》施行以来，累计主动公开政府信息421625条。';
  expect(await failuresOf(before, reportOn(2017, 45998, now))).toEqual([
    'years/cumulative-chain 2017 (2017.html) says 421625 were disclosed over all years, but the 380127 of 2016 (2016.html) and the year’s 45998 come to 426125; they differ by 4500.',
  ]);
});

test.each([
  ['of the city itself', '《条例》施行以来，市级部门累计主动公开政府信息221625条。'],
  ['of one channel', '《条例》施行以来，市政府网站累计主动公开政府信息221625条。'],
  ['since another day', '党的十九大以来，全市累计主动公开政府信息221625条。'],
  ['rounded', '《条例》施行以来，全市累计主动公开政府信息42.2万条。'],
  ['up to another year', '《条例》施行以来，截至2015年底，全市累计主动公开政府信息335087条。'],
])('nothing is compared with a figure %s', async (_, sentence) => {
  expect(await failuresOf(before, reportOn(2017, 45998, sentence))).toEqual([]);
});
