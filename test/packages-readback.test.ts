import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBytes } from '../src/pipeline.ts';
import { deviations } from './support/deviations.ts';
import { numberings } from './support/model.ts';
import { docxLayouts } from './support/packages/docx.ts';
import { expectedOf } from './support/packages/layout.ts';
import { odtLayouts } from './support/packages/odt.ts';
import { word2003Layouts } from './support/packages/word-2003.ts';
import { Random } from './support/random.ts';
import { makeReport } from './support/report.ts';
import { cases, fillIn } from './support/study.ts';

const RUNS = { numRuns: 2, seed: 23, endOnFailure: true };

const kinds = cases.flatMap((each) =>
  [...docxLayouts, ...word2003Layouts, ...odtLayouts].map(
    (layout) => [each.form, each.variant, layout.id, each, layout] as const,
  ),
);

describe('a form written by a word processor', () => {
  it.each(kinds)('form %s, %s, as %s: is read back exactly', async (form, variant, id, each, layout) => {
    const how = fc.record({ seed: fc.nat({ max: 1_000_000 }), numbering: fc.constantFrom(...numberings) });
    await fc.assert(
      fc.asyncProperty(how, async ({ seed, numbering }) => {
        const random = new Random(seed);
        const statements = fillIn(each, random, 0.05);
        const model = makeReport({ form, variant, numbering, statements }, random);
        const result = await parseBytes(layout.write(model, random), id);
        expect(result.source.format).toBe(layout.format);
        expect(deviations(expectedOf(model, id), result, form, { blanks: true })).toEqual([]);
      }),
      RUNS,
    );
  });
});
