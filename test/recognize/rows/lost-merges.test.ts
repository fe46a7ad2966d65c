import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { read } from '../../support/read.ts';

const filled = readFileSync(
  new URL('../../../fixtures/forms/2021-filled/report.html', import.meta.url),
  'utf8',
);

async function figures(page: string): Promise<readonly (readonly [key: string, value: number | null])[]> {
  const { statements } = await read(page, 'report.html');
  return statements.flatMap(({ facts }) => Object.entries(facts).map(([key, { value }]) => [key, value]));
}

it.each([
  ['all merged cells', / (?:colspan|rowspan)="\d+"/g],
  ['cells over several rows', / rowspan="\d+"/g],
  ['cells over several columns', / colspan="\d+"/g],
])('a page that lost %s gives no other figures, and none less', async (_, lost) => {
  expect(filled).toMatch(lost);
  expect(await figures(filled.replace(lost, ''))).toEqual(await figures(filled));
});
