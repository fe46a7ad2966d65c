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
});
