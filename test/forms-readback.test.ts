import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviations } from './support/deviations.ts';
import { type Numbering, numberings, type StatementModel } from './support/model.ts';
import { Random } from './support/random.ts';
import { read } from './support/read.ts';
import { type Layout, layouts, renderReport } from './support/render.ts';
import { type Case, cases, fillIn, leftBlank, suits } from './support/study.ts';

const RUNS = { numRuns: 2, seed: 11, endOnFailure: true };

const kinds = cases.flatMap((each) =>
  layouts
    .filter((layout) => suits(layout, each.form))
    .map((layout) => [each.form, each.variant, layout.id, each, layout] as const),
);

async function readBack(
  { form, variant }: Case,
  layout: Layout,
  statements: readonly StatementModel[],
  how: { readonly seed: number; readonly numbering: Numbering },
): Promise<readonly string[]> {
  const rendered = renderReport({ form, variant, layout, statements, ...how });
  const result = await read(rendered.text, rendered.path);
  return deviations(rendered, result, form, { blanks: layout.blanks === 'told' });
}

describe('a form laid out', () => {
  it.each(kinds)('form %s, %s, as %s: is read back exactly', async (_form, _variant, _id, each, layout) => {
    const how = fc.record({ seed: fc.nat({ max: 1_000_000 }), numbering: fc.constantFrom(...numberings) });
    await fc.assert(
      fc.asyncProperty(how, async ({ seed, numbering }) => {
        const random = new Random(seed);
        const statements = fillIn(each, random, layout.blanks === 'told' ? 0.05 : 0);
        expect(await readBack(each, layout, statements, { seed, numbering })).toEqual([]);
      }),
      RUNS,
    );
  });

  const shown = kinds.filter(([, , id]) => id !== 'text-one-line');
  it.each(shown)('form %s, %s, as %s: is recognised blank', async (_form, _variant, _id, each, layout) => {
    expect(await readBack(each, layout, leftBlank(each), { seed: 5, numbering: 'official' })).toEqual([]);
  });
});
