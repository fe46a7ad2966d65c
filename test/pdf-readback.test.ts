import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBytes } from '../src/pipeline.ts';
import { compare } from './support/compare.ts';
import { deviations } from './support/deviations.ts';
import { blankFigures } from './support/figures.ts';
import type { Numbering, StatementModel } from './support/model.ts';
import { type PdfStyle, writePdf } from './support/pdf/report.ts';
import { Random } from './support/random.ts';
import type { Rendered } from './support/render.ts';
import { makeReport } from './support/report.ts';
import { type Case, cases, fillIn } from './support/study.ts';

const NUMBERINGS: readonly Numbering[] = ['official', 'comma', 'circled', 'none'];
const RUNS = { numRuns: 2, seed: 11, endOnFailure: true };

const styles: Readonly<Record<string, PdfStyle>> = {
  portrait: {},
  landscape: { landscape: true },
  'filled bars': { edges: 'bars', align: 'left' },
  'double lines': { edges: 'double' },
  dashes: { edges: 'dashes' },
  'upright stubs': { verticalStubs: true },
  'header repeated': { repeatHeader: true, landscape: true, furniture: true },
  'rows cut, open': { cut: 'anywhere', furniture: true },
  'rows cut, open, landscape': { cut: 'anywhere', landscape: true, verticalStubs: true },
  'tables closed at the cut': { closedCut: true, furniture: true },
  'side by side': { sideBySide: true, landscape: true },
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

function render(each: Case, statements: readonly StatementModel[], style: PdfStyle, how: How) {
  const random = new Random(how.seed);
  const { form, variant } = each;
  const model = makeReport({ form, variant, numbering: how.numbering, statements }, random);
  const bytes = writePdf(model, { ...style, offset: how.offset });
  const expected = model.statements.map(({ scope, figures }) => ({ scope, figures, lines: new Map() }));
  const { entity, year } = model;
  const rendered: Rendered = { text: '', path: 'report.pdf', entity, year, statements: expected };
  return { bytes, rendered };
}

const kinds = cases.flatMap((each) =>
  Object.entries(styles).map(([name, style]) => [each.form, each.variant, name, each, style] as const),
);

describe('a report set as PDF', () => {
  it.each(kinds)('form %s, %s, %s: is read back exactly', async (_form, _variant, _name, each, style) => {
    await fc.assert(
      fc.asyncProperty(hows, async (how) => {
        const statements = fillIn(each, new Random(how.seed), 0.05);
        const { bytes, rendered } = render(each, statements, style, how);
        const result = await parseBytes(bytes, 'report.pdf');
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
      const { bytes, rendered } = render(each, statements, style, {
        seed: 5,
        numbering: 'official',
        offset: 0,
      });
      const result = await parseBytes(bytes, 'report.pdf');
      expect(deviations(rendered, result, each.form, { blanks: true })).toEqual([]);
    },
  );

  const doubtful: Readonly<Record<string, PdfStyle>> = {
    'rows cut, closed': { cut: 'anywhere', closedCut: true, furniture: true },
    'no lines': { edges: 'none', padding: 5 },
    'no lines, left': { edges: 'none', align: 'left', padding: 5 },
    'no lines, landscape': { edges: 'none', landscape: true, padding: 4, repeatHeader: true },
    'no lines, narrow': { edges: 'none', padding: 2, furniture: true },
  };
  const doubts = cases.flatMap((each) =>
    Object.entries(doubtful).map(([name, style]) => [each.form, each.variant, name, each, style] as const),
  );

  it.each(doubts)('form %s, %s, %s: nothing is read wrongly', async (_form, _variant, _name, each, style) => {
    await fc.assert(
      fc.asyncProperty(hows, async (how) => {
        const statements = fillIn(each, new Random(how.seed), 0.05);
        const { bytes, rendered } = render(each, statements, style, how);
        const result = await parseBytes(bytes, 'report.pdf');
        expect(compare(rendered, result).wrong).toEqual([]);
      }),
      RUNS,
    );
  });
});
