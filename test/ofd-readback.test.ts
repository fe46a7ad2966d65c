import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBytes } from '../src/pipeline.ts';
import { compare } from './support/compare.ts';
import { deviations } from './support/deviations.ts';
import { blankFigures } from './support/figures.ts';
import { goldenPresent, readGolden } from './support/golden.ts';
import type { Numbering, StatementModel, Variant } from './support/model.ts';
import { type OfdStyle, OfdWriter } from './support/ofd/writer.ts';
import { expectedOf } from './support/packages/layout.ts';
import { type PdfStyle, setReport } from './support/pdf/report.ts';
import { Random } from './support/random.ts';
import { makeReport } from './support/report.ts';
import { type Case, cases, fillIn } from './support/study.ts';

const NUMBERINGS: readonly Numbering[] = ['official', 'comma', 'circled', 'none'];
const RUNS = { numRuns: 2, seed: 12, endOnFailure: true };

type Style = PdfStyle & OfdStyle;

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

interface How {
  readonly seed: number;
  readonly numbering: Numbering;
  readonly offset: number;
}

const hows = fc.record({
  seed: fc.nat({ max: 1_000_000 }),
  numbering: fc.constantFrom(...NUMBERINGS),
  offset: fc.integer({ min: 0, max: 300 }),
});

type Kind = Pick<Case, 'form' | 'variant'>;

function write({ form, variant }: Kind, statements: readonly StatementModel[], style: Style, how: How) {
  const random = new Random(how.seed);
  const model = makeReport({ form, variant, numbering: how.numbering, statements }, random);
  const writer = new OfdWriter(style);
  setReport(model, { ...style, offset: how.offset }, writer);
  return { bytes: writer.bytes(), rendered: expectedOf(model, 'report.ofd') };
}

const kinds = cases.flatMap((each) =>
  Object.entries(styles).map(([name, style]) => [each.form, each.variant, name, each, style] as const),
);

describe('a report set as OFD', () => {
  it.each(kinds)('form %s, %s, %s: is read back exactly', async (_form, _variant, _name, each, style) => {
    await fc.assert(
      fc.asyncProperty(hows, async (how) => {
        const statements = fillIn(each, new Random(how.seed), 0.05);
        const { bytes, rendered } = write(each, statements, style, how);
        const result = await parseBytes(bytes, 'report.ofd');
        expect(result.source.format).toBe('ofd');
        expect(deviations(rendered, result, each.form, { blanks: true })).toEqual([]);
      }),
      RUNS,
    );
  });

  it.each(kinds.filter(([, , name]) => name === 'portrait'))(
    'form %s, %s, %s: is recognised blank',
    async (_form, _variant, _name, each, style) => {
      const scopes = each.scopes === 'none' ? [null] : (['own_level', 'region'] as const);
      const figures = blankFigures(each.form, each.variant);
      const statements = scopes.map((scope) => ({ scope, figures }));
      const how: How = { seed: 5, numbering: 'official', offset: 0 };
      const { bytes, rendered } = write(each, statements, style, how);
      const result = await parseBytes(bytes, 'report.ofd');
      expect(deviations(rendered, result, each.form, { blanks: true })).toEqual([]);
    },
  );
});

const reports: readonly (readonly [slug: string, variant: Variant])[] = [
  ['liaocheng-2017', 'prefecture'],
  ['zaozhuang-2017', 'prefecture'],
  ['zhucheng-2017', 'county'],
  ['liaocheng-2020', 'national'],
];

describe.skipIf(!goldenPresent)(
  `tables of real reports set as OFD${goldenPresent ? '' : ' (skipped: their values are absent)'}`,
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
      const { bytes, rendered } = write({ form, variant }, filled, style, how);
      const { printed, found, wrong } = compare(rendered, await parseBytes(bytes, 'report.ofd'));
      expect(wrong).toEqual([]);
      expect(found).toBe(printed);
      expect(printed).toBeGreaterThan(70);
    });
  },
);
