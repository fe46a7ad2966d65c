import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fact } from '../src/model/result.ts';
import { parseBytes } from '../src/pipeline.ts';
import { Random } from './support/random.ts';
import { layouts, renderModel } from './support/render.ts';
import { makeReport } from './support/report.ts';
import { convertPages, hasSoffice } from './support/soffice.ts';

/**
 * The tables of the real reports, as a person read them, set as pages, converted by LibreOffice and read back. Where
 * the reports or LibreOffice are absent these tests are skipped, and say so.
 */
const golden = resolve(import.meta.dirname, '../../shared/golden');
const ready = existsSync(golden) && hasSoffice;
const why = ready ? '' : ' (skipped: no reports beside the checkout, or no LibreOffice)';

interface Row {
  readonly id: string;
  readonly label_raw?: string;
  readonly unit_raw?: string | null;
  readonly raw?: string;
  readonly value?: number | null;
  readonly cells?: Readonly<Record<string, number>>;
}

interface Golden {
  readonly issuer: string;
  readonly year: number;
  readonly form: string;
  readonly tables: readonly { readonly table: string; readonly rows: readonly Row[] }[];
}

/** A page, and the values it holds by data-point key. */
interface Page {
  readonly html: string;
  readonly values: ReadonlyMap<string, number | null>;
}

function readGolden(slug: string): Golden {
  return JSON.parse(readFileSync(join(golden, `${slug}.json`), 'utf8'));
}

function page2014({ issuer, year, tables }: Golden, table: string): Page {
  const rows = tables.find((each) => each.table === table)?.rows ?? [];
  const cells = rows.map(
    ({ label_raw, unit_raw, raw }) =>
      `<tr><td>${label_raw}</td><td>${unit_raw ?? ''}</td><td>${raw}</td></tr>`,
  );
  const title = `<h1>${issuer}${year}年政府信息公开工作年度报告</h1>`;
  const header = '<tr><td>统计指标</td><td>单位</td><td>统计数</td></tr>';
  const values = rows.map(({ id, value }) => {
    const key = id.startsWith('applications.') ? `${id}/total` : id;
    return [key, value ?? null] as const;
  });
  const html = `<html><body>${title}<p>${year}年度政府信息公开情况统计表</p><table border="1">${header}${cells.join('')}</table></body></html>`;
  return { html, values: new Map(values) };
}

function page2019({ tables }: Golden): Page {
  const values = tables.flatMap(({ rows }) =>
    rows.flatMap(({ id, value, cells }) =>
      cells
        ? Object.entries(cells).map(([applicant, cell]) => [`${id}/${applicant}`, cell] as const)
        : [[id, value ?? null] as const],
    ),
  );
  const figures = new Map(values);
  const [layout] = layouts;
  if (layout === undefined) throw new Error('no layout');
  const input = { form: '2019', variant: 'national', numbering: 'official' } as const;
  const random = new Random(1);
  const model = makeReport({ ...input, statements: [{ scope: null, figures }] }, random);
  return { html: renderModel(model, layout, random).text, values: figures };
}

const counts = [
  ['liaocheng-2017', 78],
  ['zaozhuang-2017', 79],
  ['zhucheng-2017-own', 75],
  ['zhucheng-2017-region', 78],
  ['liaocheng-2020', 198],
] as const;

function makePages(): ReadonlyMap<string, Page> {
  return new Map([
    ['liaocheng-2017', page2014(readGolden('liaocheng-2017'), 'main')],
    ['zaozhuang-2017', page2014(readGolden('zaozhuang-2017'), 'main')],
    ['zhucheng-2017-own', page2014(readGolden('zhucheng-2017'), 'own_level')],
    ['zhucheng-2017-region', page2014(readGolden('zhucheng-2017'), 'region')],
    ['liaocheng-2020', page2019(readGolden('liaocheng-2020'))],
  ]);
}

describe.skipIf(!ready)(`tables of real reports through LibreOffice${why}`, () => {
  let folder = '';
  const pages = ready ? makePages() : new Map<string, Page>();
  const converted = new Map<string, ReadonlyMap<string, Buffer>>();

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gov-report-'));
    const html = new Map(Array.from(pages, ([name, page]) => [name, page.html]));
    for (const format of ['docx', 'odt', 'doc', 'rtf'] as const)
      converted.set(format, convertPages(html, format, folder));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const kinds = (['docx', 'odt', 'doc', 'rtf'] as const).flatMap((format) =>
    counts.map(([name, count]) => [name, format, count] as const),
  );
  it.each(kinds)('%s as %s gives each of its %i values, and no other', async (name, format, count) => {
    const bytes = converted.get(format)?.get(name) ?? Buffer.of();
    const result = await parseBytes(bytes, `${name}.${format}`);
    const facts: readonly (readonly [string, Fact])[] = Object.entries(result.statements[0]?.facts ?? {});
    const read = new Map(facts.flatMap(([key, { value }]) => (value === null ? [] : [[key, value]])));
    const expected = [...(pages.get(name)?.values ?? [])];
    expect(expected).toHaveLength(count);
    expect(read).toEqual(new Map(expected.filter(([, value]) => value !== null)));
  });
});
