import { readFileSync } from 'node:fs';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { read } from '../support/read.ts';

const toTraditional = Converter({ from: 'cn', to: 'tw' });
const form = (edition: '2014' | '2021'): string =>
  readFileSync(new URL(`../../fixtures/forms/${edition}-filled/report.html`, import.meta.url), 'utf8');

async function factsOf(page: string) {
  const { statements } = await read(toTraditional(page), 'report.html');
  return statements[0]?.facts ?? {};
}

describe('a page in traditional characters', () => {
  it('has its units beside the figures', async () => {
    const facts = await factsOf(form('2014'));
    expect(facts['proactive.total']).toMatchObject({ value: 5127, state: 'number', raw: '5127' });
    expect(facts['organization.agencies']).toMatchObject({ value: 5, state: 'number' });
    expect(facts['organization.funds']).toMatchObject({ value: 14.5, state: 'number' });
  });

  it('scales figures by the multiplier beside them', async () => {
    const facts = await factsOf(form('2014').replace('<td>条</td><td>5127', '<td>万条</td><td>2'));
    expect(facts['proactive.total']).toMatchObject({ value: 20_000, state: 'normalized', raw: '2' });
  });

  it('gives money of a column in 元 in the form’s unit', async () => {
    const facts = await factsOf(form('2021').replace('单位：万元', '单位：元').replace('318.75', '3187500'));
    expect(facts['disclosure.art20_8.fees.amount']).toMatchObject({ value: 318.75, raw: '3187500' });
  });

  it.each([
    ['1.5万', 15_000, 'normalized', '1.5萬'],
    ['无', 0, 'normalized', '無'],
    ['暂无统计', null, 'not_stated', '暫無統計'],
    ['约60', null, 'unparsed', '約60'],
  ])('reads %s as it does in simplified ones', async (written, value, state, raw) => {
    const facts = await factsOf(form('2014').replace('<td>5127', `<td>${written}`));
    expect(facts['proactive.total']).toMatchObject({ value, state, raw });
  });

  it('is cut at its labels where the table is one running line', async () => {
    const line =
      '二、主动公开政府信息情况 第二十条第（一）项 信息内容 本年制发件数 本年废止件数 现行有效件数 规章 0 0 2 行政规范性文件 12 3 88 ' +
      '第二十条第（五）项 信息内容 本年处理决定数量 行政许可 4011 第二十条第（六）项 信息内容 本年处理决定数量 行政处罚 97 行政强制 5 ' +
      '第二十条第（八）项 信息内容 本年收费金额（单位：万元） 行政事业性收费 12.5';
    const title = '澄江市人民政府2021年政府信息公开工作年度报告';
    const { statements } = await read(toTraditional(`${title}\n${line}`), 'report.txt');
    const facts = statements[0]?.facts ?? {};
    expect(facts['disclosure.art20_1.normative_docs.in_force']).toMatchObject({ value: 88 });
    expect(facts['disclosure.art20_5.licensing.decisions']).toMatchObject({ value: 4011 });
    expect(facts['disclosure.art20_8.fees.amount']).toMatchObject({ value: 12.5 });
  });
});
