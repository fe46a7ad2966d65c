import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document, Table } from '../../../src/model/document.ts';
import { reader as markdownReader } from '../../../src/readers/markdown/index.ts';
import { reader as textReader } from '../../../src/readers/text/index.ts';
import { beside, reportsBeside, whySkipped } from '../../support/beside.ts';
import { readWith } from '../read.ts';
import { spansOf } from './golden.ts';

function load(name: string): string {
  return readFileSync(beside(name), 'utf8');
}

function tables(document: Document): Table[] {
  return document.blocks.filter((block) => block.kind === 'table');
}

/** The texts of the row, and the line of its last cell. */
function rowFrom(table: Table | undefined, row: number): (string | number)[] {
  const cells = table?.cells.filter((cell) => cell.row === row) ?? [];
  const place = cells.at(-1)?.places.at(-1);
  return [...cells.map((cell) => cell.text), place?.kind === 'text' ? place.line : -1];
}

describe.skipIf(!reportsBeside)(`the real reports${whySkipped}`, () => {
  const files = reportsBeside
    ? ['reports', 'examples'].flatMap((folder) =>
        readdirSync(beside(folder))
          .filter((name) => name.endsWith('.txt'))
          .map((name) => `${folder}/${name}`),
      )
    : [];

  it.each(files)('%s loses nothing that is printed', async (name) => {
    const text = load(name);
    const { document } = await readWith(textReader, text);
    const kept = spansOf(document).map((span) => span.text);
    const printed = (part: string) => part.replace(/[\s|]/g, '');
    expect(printed(kept.join(''))).toBe(printed(text));
  });

  it('liaocheng-2017 has one table of 88 rows, the last cell cut off from the note', async () => {
    const { document } = await readWith(textReader, load('reports/liaocheng-2017.txt'));
    const [table, ...others] = tables(document);
    expect(others).toEqual([]);
    expect(table).toMatchObject({ rows: 88, columns: 3, grid: 'ragged' });
    expect(rowFrom(table, 87)).toEqual(['（三）接受培训人员数', '人次', '5000', 475]);
    expect(document.blocks.at(-1)).toMatchObject({
      kind: 'paragraph',
      text: '（注：各子栏目数总数要等于总栏目数量）',
    });
  });

  it('zaozhuang-2017 has three excerpts and the table', async () => {
    const { document } = await readWith(textReader, load('reports/zaozhuang-2017.txt'));
    expect(tables(document).map(({ rows }) => rows)).toEqual([7, 6, 10, 88]);
    expect(rowFrom(tables(document)[3], 67)).toEqual(['（二）公报发行总份数', '份', '4万份', 894]);
  });

  it.each(['zhucheng-2017', 'pingyin-2017'])('%s has no table, its lines stay apart', async (name) => {
    const { document } = await readWith(textReader, load(`reports/${name}.txt`));
    expect(tables(document)).toEqual([]);
  });

  it('liaocheng-2020 has its tables in nine fragments', async () => {
    const { document } = await readWith(markdownReader, load('reports/liaocheng-2020.txt'));
    const fragments = tables(document).filter(
      ({ places: [place] }) => place?.kind === 'text' && place.line > 300,
    );
    expect(fragments.map(({ rows }) => rows)).toEqual([10, 8, 5, 5, 4, 4, 5, 4, 4]);
    expect(rowFrom(fragments[1], 7)).toEqual(['政府集中采购', '3894', '1278848.63', '', 319]);
    expect(document.blocks.filter((block) => block.kind === 'heading')).toHaveLength(28);
  });

  it('xian-2023 and huangpi-2020 have rows again', async () => {
    const xian = tables((await readWith(textReader, load('examples/xian-2023-pipes.txt'))).document);
    expect(xian.map(({ rows, columns }) => [rows, columns])).toEqual([
      [14, 4],
      [6, 10],
    ]);
    expect(rowFrom(xian[1], 3)).toEqual([
      '一、本年新收政府信息公开申请数量',
      '',
      '',
      '',
      '',
      '',
      '',
      '0',
      69,
    ]);
    const huangpi = tables((await readWith(textReader, load('examples/huangpi-2020-lines.txt'))).document);
    expect(huangpi.map(({ rows, columns }) => [rows, columns])).toEqual([[12, 4]]);
    expect(rowFrom(huangpi[0], 11)).toEqual(['行政处罚', '0', '0', '0', 54]);
  });
});
