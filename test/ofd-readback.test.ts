import { describe, expect, it } from 'vitest';
import { reportsBeside } from './support/beside.ts';
import { compare } from './support/compare.ts';
import { blankFigures } from './support/figures.ts';
import { readGolden } from './support/golden.ts';
import type { StatementModel, Variant } from './support/model.ts';
import { type OfdStyle, OfdWriter } from './support/ofd/writer.ts';
import { type PdfStyle, setReport } from './support/pdf/report.ts';
import { type How, itReadsBack, type PageFormat, setAndRead } from './support/readback.ts';

type Style = PdfStyle & OfdStyle;

const ofd: PageFormat<Style> = {
  format: 'ofd',
  write(model, style) {
    const writer = new OfdWriter(style);
    setReport(model, style, writer);
    return writer.bytes();
  },
};

const styles: Readonly<Record<string, Style>> = {
  portrait: {},
  'landscape, default namespace': { landscape: true, prefix: '', glyphs: 'repeats' },
  'filled bars': { edges: 'bars', align: 'left', prefix: 'x:' },
  'double lines, a text code for each character': { edges: 'double', glyphs: 'each' },
  'dashes, no offsets': { edges: 'dashes', glyphs: 'plain' },
  'upright stubs, lines in templates': { verticalStubs: true, lines: 'template', glyphs: 'repeats' },
  'header repeated, absolute locations': {
    repeatHeader: true,
    landscape: true,
    furniture: true,
    locations: 'absolute',
  },
  'rows cut, open, lines in composites': {
    cut: 'anywhere',
    furniture: true,
    lines: 'composite',
    locations: 'from root',
  },
  'rows cut, open, landscape, enlarged': {
    cut: 'anywhere',
    landscape: true,
    verticalStubs: true,
    scaled: true,
    locations: 'wrong case',
  },
  'tables closed at the cut, lines in groups': {
    closedCut: true,
    furniture: true,
    lines: 'groups',
    locations: 'backslashes',
  },
  'side by side, GBK': { sideBySide: true, landscape: true, gbk: true },
};

describe('a report set as OFD', () => {
  itReadsBack(ofd, styles, 12);
});

const reports: readonly (readonly [slug: string, variant: Variant])[] = [
  ['liaocheng-2017', 'prefecture'],
  ['zaozhuang-2017', 'prefecture'],
  ['zhucheng-2017', 'county'],
  ['liaocheng-2020', 'national'],
];

describe.skipIf(!reportsBeside)(
  `tables of real reports set as OFD${reportsBeside ? '' : ' (skipped: their values are absent)'}`,
  () => {
    const runs = reports.flatMap(([slug, variant]) =>
      Object.entries(styles).map(([name, style]) => [slug, name, variant, style] as const),
    );

    it.each(runs)('%s, %s: every value is read, none wrongly', async (slug, _name, variant, style) => {
      const { form, statements } = readGolden(slug);
      const filled = statements.map(({ scope, values }): StatementModel => {
        const known = new Map(values.map(({ key, value }) => [key, value]));
        const asked = [...blankFigures(form, variant).keys()];
        return { scope, figures: new Map(asked.map((key) => [key, known.get(key) ?? null])) };
      });
      const how: How = { seed: 1, numbering: 'official', offset: 40 };
      const { rendered, result } = await setAndRead(ofd, { form, variant }, filled, style, how);
      const { printed, found, wrong } = compare(rendered, result);
      expect(wrong).toEqual([]);
      expect(found).toBe(printed);
      expect(printed).toBeGreaterThan(70);
    });
  },
);
