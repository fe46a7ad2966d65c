import { beforeAll, describe, expect, it } from 'vitest';
import { parseBytes } from '../src/pipeline.ts';
import { reportsBeside } from './support/beside.ts';
import { readGolden } from './support/golden.ts';
import { goldenModel, goldenReports } from './support/golden-report.ts';
import type { Variant } from './support/model.ts';
import { Random } from './support/random.ts';
import { layouts, renderModel } from './support/render.ts';
import { convert, hasSoffice, type PageFilter } from './support/soffice.ts';

/**
 * The tables of the real reports, as a person read them, written as docx and as pages, saved by LibreOffice in every
 * format it writes, and read back. Where the reports or LibreOffice are absent these tests are skipped, and say so.
 */
const able = reportsBeside && hasSoffice;
const why = able ? '' : ' (skipped: no reports beside the checkout, or no LibreOffice)';

type Files = ReadonlyMap<string, Uint8Array | string>;

/** What each format is saved from; a page is opened by the program the format is of. */
const saved: Readonly<Record<string, readonly [from: 'docx' | 'page', filter?: PageFilter]>> = {
  docx: ['page', 'HTML (StarWriter)'],
  doc: ['docx'],
  odt: ['docx'],
  rtf: ['docx'],
  pdf: ['docx'],
  xlsx: ['page', 'HTML (StarCalc)'],
  xls: ['page', 'HTML (StarCalc)'],
  ods: ['page', 'HTML (StarCalc)'],
  fods: ['page', 'HTML (StarCalc)'],
};

function writePages(): Files {
  const [layout] = layouts;
  if (!layout) throw new Error('no layout');
  const page = (slug: string, variant: Variant): string =>
    renderModel(goldenModel(slug, variant), layout, new Random(1)).text;
  // Without an edge of their own, the cells of a page have none in what is made of it.
  return new Map(
    goldenReports.map(([slug, variant]) => [
      `${slug}.html`,
      page(slug, variant).replaceAll('<table>', '<table border="1" cellspacing="0">'),
    ]),
  );
}

describe.skipIf(!able)(`tables of real reports, as LibreOffice saves them${why}`, () => {
  const sources: Record<'docx' | 'page', Files> = { docx: new Map(), page: new Map() };
  beforeAll(() => {
    sources.page = writePages();
    const documents = convert(sources.page, 'docx', 'HTML (StarWriter)');
    sources.docx = new Map([...documents].map(([name, bytes]) => [name.replace('html', 'docx'), bytes]));
  }, 300_000);

  it.each(Object.entries(saved))(
    '%s: every value exact, and no other',
    async (format, [from, filter]) => {
      const files = convert(sources[from], format, filter);
      for (const [slug, , count] of goldenReports) {
        const file = files.get(`${slug}.${from === 'page' ? 'html' : from}`) ?? Buffer.of();
        const result = await parseBytes(file, `${slug}.${format}`);
        const { statements } = readGolden(slug);
        const expected = statements.map(({ scope, values }) => [
          scope,
          Object.fromEntries(values.map(({ key, value, raw, state }) => [key, { value, raw, state }])),
        ]);
        const got = result.statements.map(({ scope, facts }) => [
          scope,
          Object.fromEntries(
            Object.entries(facts)
              .filter(([, { state }]) => state !== 'blank')
              .map(([key, { value, raw, state }]) => [key, { value, raw, state }]),
          ),
        ]);
        expect.soft(got, slug).toEqual(expected);
        expect(statements.flatMap(({ values }) => values)).toHaveLength(count);
      }
    },
    300_000,
  );
});
