import { describe, expect, it } from 'vitest';
import { parseBytes } from '../src/pipeline.ts';
import { type GoldenStatement, type GoldenValue, goldenPresent, readGolden } from './support/golden.ts';
import { htmlLayouts } from './support/layouts/html.ts';
import { convertAll, hasLibreOffice } from './support/libre-office.ts';
import type { DataRow, ReportModel, Row, Variant } from './support/model.ts';
import { Page, slotId } from './support/page.ts';
import { Random } from './support/random.ts';
import { makeReport } from './support/report.ts';

const able = goldenPresent && hasLibreOffice;
const why = able ? '' : ' (skipped: no reports beside the checkout, or no LibreOffice)';

const reports: readonly (readonly [slug: string, variant: Variant, count: number])[] = [
  ['liaocheng-2017', 'prefecture', 78],
  ['liaocheng-2020', 'national', 198],
  ['zhucheng-2017', 'county', 75 + 78],
  ['zaozhuang-2017', 'prefecture', 79],
];

/** The rows of a value: those of the model, with what the report printed, or one for a row that the model lacks. */
function rowOf(
  model: DataRow | undefined,
  { label, unit, raw, key }: GoldenValue,
  statement: number,
): DataRow {
  const value = { text: raw, slot: { statement, key }, columnSpan: 1 };
  const own = { label: label ?? model?.label ?? '', unit: unit ?? model?.unit ?? '' };
  return { ...(model ?? { kind: 'data', groups: [] }), ...own, values: [value] };
}

/** The rows of a table of single values as the report printed them, under the model's headings. */
function statisticsRows(
  rows: readonly Row[],
  values: readonly GoldenValue[],
  statement: number,
): readonly Row[] {
  const keyOf = (row: Row): string => (row.kind === 'data' ? (row.values[0]?.slot?.key ?? '') : '');
  const known = new Set(rows.map(keyOf));
  return rows.flatMap((row): readonly Row[] => {
    const at = values.findIndex(({ key }) => key === keyOf(row));
    const [value, ...after] = at === -1 ? [] : values.slice(at);
    if (!value || row.kind !== 'data') return keyOf(row) === '' ? [row] : [];
    const end = after.findIndex(({ key }) => known.has(key));
    const own = end === -1 ? after : after.slice(0, end);
    return [rowOf(row, value, statement), ...own.map((each) => rowOf(undefined, each, statement))];
  });
}

/** Puts what the report printed, as it printed it, into the cells of a model. */
function withRaws(model: ReportModel, statements: readonly GoldenStatement[]): ReportModel {
  const raws = new Map(
    statements.flatMap(({ values }, statement) =>
      values.map(({ key, raw }) => [slotId({ statement, key }), raw]),
    ),
  );
  const filled = (row: Row): Row =>
    row.kind === 'data'
      ? {
          ...row,
          values: row.values.map((each) => ({
            ...each,
            text: each.slot ? (raws.get(slotId(each.slot)) ?? '') : each.text,
          })),
        }
      : row;
  let statement = -1;
  const blocks = model.blocks.map((block) => {
    if (block.kind === 'line') return block;
    if (block.id !== 'statistics') return { ...block, rows: block.rows.map(filled) };
    statement += 1;
    return { ...block, rows: statisticsRows(block.rows, statements[statement]?.values ?? [], statement) };
  });
  return { ...model, blocks };
}

/** A page with the tables of a real report, and which values of it the page has a cell for. */
function pageOf(
  slug: string,
  variant: Variant,
): { readonly html: string; readonly placed: ReadonlySet<string> } {
  const { form, statements } = readGolden(slug);
  const empty = statements.map(({ scope }) => ({ scope, figures: new Map<string, number | null>() }));
  const random = new Random(1);
  const model = makeReport({ form, variant, numbering: 'official', statements: empty }, random);
  const page = new Page();
  htmlLayouts[0]?.render(withRaws(model, statements), page, random);
  return { html: page.text(), placed: new Set(page.places.keys()) };
}

describe.skipIf(!able)(`tables of real reports, as LibreOffice saves them${why}`, () => {
  const pages = able ? reports.map(([slug, variant]) => [slug, pageOf(slug, variant)] as const) : [];
  const sources = new Map(pages.map(([slug, { html }]) => [`${slug}.html`, html]));

  it.each(['xlsx', 'xls', 'ods', 'fods'])(
    '%s: every value exact, and no other',
    async (format) => {
      const files = convertAll(sources, format);
      for (const [slug, , count] of reports) {
        const { statements } = readGolden(slug);
        const placed = pages.find(([each]) => each === slug)?.[1].placed;
        const result = await parseBytes(files.get(`${slug}.html`) ?? Buffer.alloc(0), `${slug}.${format}`);
        let compared = 0;
        statements.forEach(({ scope, values }, statement) => {
          expect(values.filter(({ key }) => !placed?.has(slotId({ statement, key })))).toEqual([]);
          const facts = result.statements.find((each) => each.scope === scope)?.facts ?? {};
          const got = Object.fromEntries(
            Object.entries(facts)
              .filter(([, { state }]) => state !== 'blank')
              .map(([key, { value, raw, state }]) => [key, { key, value, raw, state }]),
          );
          const expected = values.map(({ key, value, raw, state }) => [key, { key, value, raw, state }]);
          expect(got).toEqual(Object.fromEntries(expected));
          compared += values.length;
        });
        expect(compared).toBe(count);
      }
    },
    300_000,
  );
});
