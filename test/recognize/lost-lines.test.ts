import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Fact } from '../../src/model/result.ts';
import { labelRows } from '../../src/recognize/rows.ts';
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

test('a figure after lost lines is not that of the label before them, where only a province’s rows are lost', async () => {
  const layout = layouts.find(({ id }) => id === 'text-pipe-cells');
  const each = cases.find(({ variant }) => variant === 'county');
  if (!layout || !each) throw new Error('no such layout or form');
  const statements = fillIn(each, new Random(3)).slice(0, 1);
  const report = { ...each, layout, numbering: 'official', seed: 3, statements } as const;
  const lines = renderReport(report).text.split('\n');
  const at = lines.indexOf('（二）公报发行总份数 |') + 2;
  const { 'gazette.copies': own, 'reading_points.county_departments': other } = await factsOf(lines);
  const lost = lines.toSpliced(at, 9);
  expect([own?.raw, other?.raw]).toEqual([lines[at], lost[at]].map((line) => line?.replace(' |', '')));
  expect((await factsOf(lost))['gazette.copies']?.state).toBe('unparsed');
});

test('a page’s number in words, cut at its spaces, is no row', () => {
  const rows = [
    ['（二）申请办结数', '件', '86'],
    ['第5页', '共18页'],
    ['1.按时办结数', '件', '80'],
    ['Page 6 of', '18'],
    ['2.延期办结数', '件', '6'],
  ];
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column) => ({
      text,
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      places: [],
    })),
  );
  const table = { kind: 'table', grid: 'ragged', rows: 5, columns: 3, cells, places: [] } as const;
  const labels = labelRows({ format: 'text', blocks: [table] }).map(({ label }) => label);
  expect(labels).toEqual(['（二）申请办结数', '1.按时办结数', '2.延期办结数']);
});
