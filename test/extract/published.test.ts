import { describe, expect, it } from 'vitest';
import { read } from '../support/read.ts';

const title = '<h1>临河县审计局2022年政府信息公开工作年度报告</h1>';
const period = '<p>统计期限自2022年1月1日起至2022年12月31日止。</p>';
const published = async (page: string): Promise<string | null> => (await read(page, 'page.html')).published;

describe('the date of publication', () => {
  it.each([
    ['in the cell after its label', '<table><tr><td>发布日期</td><td>2023-01-18</td></tr></table>'],
    ['on the line after its label', '<p>发布时间：</p><p>2023年1月18日</p>'],
    ['after its label in brackets', '<p>[发布时间]2023-01-18</p>'],
    ['before whence the page comes', '<p>2023-01-18 09:30 来源：临河县审计局 浏览次数：33</p>'],
    ['alone below the title', '<p>2023-01-18 10:22:31</p>'],
    ['in brackets below the title', '<p>（2023年1月18日）</p>'],
    ['rather than that of a change', '<p>发布日期：2023-01-18</p><p>更新日期：2023-05-01</p>'],
  ])('%s', async (_, below) => {
    expect(await published(`${title}${below}${period}`)).toBe('2023-01-18');
  });

  it.each([
    ['in numerals', '<p>临河县审计局</p><p>二〇二三年一月十八日</p>'],
    ['with the body on the same line', '<p>临河县审计局 2023年1月18日</p>'],
  ])('as signed %s', async (_, end) => {
    expect(await published(`${title}${period}${end}`)).toBe('2023-01-18');
  });
});

describe('is none', () => {
  it.each([
    ['where several dates stand above', `<p>2023-01-18</p><p>2023-02-06</p>${title}${period}`],
    ['before the year has ended', `${title}<p>2022-06-18 来源：临河县审计局</p>${period}`],
    ['of another document below', `${title}${period}<p>上一篇：财政预算公开 2023-05-01</p>`],
    [
      'of when a copy was made',
      `${title}<p>抓取时间：2024-05-06 10:00</p><p>打印日期：2024-05-07</p>${period}`,
    ],
    ['of a change', `${title}<p>更新日期：2023-05-01</p>${period}`],
    ['cut off at the end of a line', `${title}<p>发布时间：2023-01-3</p><p>1 13:24 浏览次数：5</p>${period}`],
    [
      'of a row in a table of documents',
      `${title}${period}<table><tr><td>1</td><td>关于印发方案的通知</td><td>2023年2月10日</td></tr></table>`,
    ],
    ['of what opens a sentence', `${title}${period}<p>全县召开政务公开会议2023年1月18日</p>`],
  ])('%s', async (_, page) => {
    expect(await published(page)).toBeNull();
  });
});
