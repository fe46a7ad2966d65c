import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Fact } from '../../src/model/result.ts';
import { Random } from '../support/random.ts';
import { read } from '../support/read.ts';
import { layouts, renderReport } from '../support/render.ts';
import { cases, fillIn } from '../support/study.ts';

async function factsOf(lines: readonly string[]): Promise<Readonly<Record<string, Fact>>> {
  return (await read(lines.join('\n'), 'report.txt')).statements[0]?.facts ?? {};
}

test('figures whose own label is lost are not those of the group above it', async () => {
  const fixture = new URL('../../fixtures/reports/pipe-cells-2023/report.txt', import.meta.url);
  const lines = readFileSync(fixture, 'utf8').split('\n');
  const lost = lines.filter((line) => !line.startsWith('1.本机关不掌握'));
  expect(lost).toHaveLength(lines.length - 1);
  const facts = await factsOf(lost);
  expect(Object.keys(facts).filter((key) => /subtotal|not_held/.test(key))).toEqual([]);
  expect(facts['applications.results.unable.needs_creation/total']?.value).toBe(1);
});

test('the empty cell that ends every row does not make up for a lost figure', async () => {
  const layout = layouts.find(({ id }) => id === 'text-pipe-led');
  const each = cases.find(({ form }) => form === '2021');
  if (!layout || !each) throw new Error('no such layout or form');
  const statements = fillIn(each, new Random(3));
  const { text } = renderReport({ ...each, layout, numbering: 'official', seed: 3, statements });
  const lines = text.split('\n');
  const at = lines.indexOf('2.重复申请 |') + 1;
  const key = 'applications.results.not_processed.duplicate';
  expect((await factsOf(lines))[`${key}/total`]?.state).toBe('number');
  for (const lost of [0, 1, 2, 3, 4, 5, 6]) {
    const facts = await factsOf(lines.toSpliced(at + lost, 1));
    const read = Object.entries(facts).filter(([each]) => each.startsWith(key));
    expect(read.map(([, { value }]) => value)).toEqual([null, null, null, null, null, null, null]);
  }
});
