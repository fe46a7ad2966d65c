import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read } from '../support/read.ts';

/** The values of a page by key. */
async function valuesOf(html: string) {
  const { statements } = await read(html, 'report.html');
  return statements.map(({ facts }) =>
    Object.entries(facts)
      .map(([key, { value, state }]) => [key, value, state])
      .sort(),
  );
}

test.each(['2019', '2021'])(
  'form %s: the tables may stand in any order, with nothing between them',
  async (form) => {
    const path = new URL(`../../fixtures/forms/${form}-filled/report.html`, import.meta.url);
    const html = readFileSync(path, 'utf8');
    const head = html.slice(0, html.indexOf('<table'));
    const tables = html.match(/<table[\s\S]*?<\/table>/g) ?? [];
    expect(tables).toHaveLength(3);
    const expected = await valuesOf(html);
    for (const order of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      const shuffled = head + order.map((index) => tables[index]).join('');
      expect([order, await valuesOf(shuffled)]).toEqual([order, expected]);
    }
  },
);
