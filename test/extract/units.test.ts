import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { read } from '../support/read.ts';

const page = readFileSync(new URL('../../fixtures/forms/2014-filled/report.html', import.meta.url), 'utf8');
const UNIT = /<td>(?:条|件|项|次|篇|个|期|份|人|人次|万元)<\/td>/g;

/** What is said of units when the page is read with some of them lost. */
async function told(isLost: (cell: string) => boolean): Promise<string[]> {
  const { findings } = await read(
    page.replace(UNIT, (cell) => (isLost(cell) ? '<td></td>' : cell)),
    'report.html',
  );
  return findings.filter(({ rule }) => rule === 'reading/unit-missing').map(({ message }) => message.en);
}

it('counts the rows without a unit in a table that prints units', async () => {
  const units = page.match(UNIT)?.filter((cell) => cell.length === '<td>件</td>'.length).length;
  expect(await told((cell) => cell.length === '<td>件</td>'.length)).toEqual([
    `In the table “政府信息公开情况统计表” ${units} rows print no unit; their figures are read in the form’s units.`,
  ]);
});

it('says nothing where every row has its unit', async () => {
  expect(await told(() => false)).toEqual([]);
});

const AMOUNT = 'disclosure.art20_9.procurement.amount';
const procurement = readFileSync(
  new URL('../../fixtures/forms/2019-filled/report.html', import.meta.url),
  'utf8',
);

/** The procurement amount of a page, and what is said of its unit, with something else in place of `5120.6` or of the table's end. */
async function amount(figure: string, note = '') {
  const edited = procurement.replace('5120.6', figure).replace('</table>', `</table>${note}`);
  const { statements, findings } = await read(edited, 'report.html');
  const fact = statements[0]?.facts[AMOUNT];
  const rules = findings.filter(({ message }) => message.en.includes('采购总金额')).map(({ rule }) => rule);
  return { value: fact?.value, state: fact?.state, rules };
}

it('tells an amount without a unit anywhere, which is read in that of the form', async () => {
  expect(await amount('5120.6')).toEqual({ value: 5120.6, state: 'number', rules: ['reading/unit-assumed'] });
  expect((await amount('5120.6万元')).rules).not.toContain('reading/unit-assumed');
  expect((await amount('0')).rules).toEqual([]);
});

it('reads no amount without a unit that no body spends', async () => {
  expect(await amount('21875000')).toEqual({
    value: null,
    state: 'unparsed',
    rules: ['reading/unreadable-value'],
  });
});

it.each(['<p>注：金额以元为单位。</p>', '<p>（备注：采购总金额单位为元。）</p>', '<p>单位：元</p>'])(
  'takes the unit a note states: %s',
  async (note) => {
    expect(await amount('51206000', note)).toMatchObject({ value: 5120.6, state: 'normalized' });
  },
);
