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
