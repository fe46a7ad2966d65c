import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPlace } from '../src/model/place.ts';
import type { Result } from '../src/model/result.ts';
import { parseBytes } from '../src/pipeline.ts';
import { deviations } from './support/deviations.ts';
import { type Numbering, numberings, type StatementModel } from './support/model.ts';
import { expectedOf } from './support/packages/layout.ts';
import { slotId } from './support/page.ts';
import { Random } from './support/random.ts';
import { makeReport } from './support/report.ts';
import { type Case, cases, fillIn, leftBlank } from './support/study.ts';
import { type LaidOut, layOut, type SheetStyle, sheetStyles } from './support/workbook/lay-out.ts';
import { writeOdsFile } from './support/workbook/write-ods.ts';
import { writeXlsFile } from './support/workbook/write-xls.ts';
import { writeXlsxFile } from './support/workbook/write-xlsx.ts';

const RUNS = { numRuns: 2, seed: 11, endOnFailure: true };
const writers = { xlsx: writeXlsxFile, ods: writeOdsFile, xls: writeXlsFile } as const;
const formats = ['xlsx', 'ods', 'xls'] as const;

const kinds = formats.flatMap((format) =>
  sheetStyles.flatMap((style) =>
    cases.map((each) => [format, style.id, each.form, each.variant, each, style] as const),
  ),
);

/** The facts that do not stand where they were written. */
function misplaced(result: Result, laidOut: LaidOut): readonly string[] {
  return result.statements.flatMap(({ facts }, statement) =>
    Object.entries(facts).flatMap(([key, { place }]) => {
      const expected = laidOut.places.get(slotId({ statement, key }));
      return formatPlace(place) === expected
        ? []
        : [`${key}: expected at ${expected}, got ${formatPlace(place)}`];
    }),
  );
}

async function readBack(
  { form, variant }: Case,
  format: (typeof formats)[number],
  style: SheetStyle,
  statements: readonly StatementModel[],
  how: { readonly random: Random; readonly numbering: Numbering },
): Promise<readonly string[]> {
  const model = makeReport({ form, variant, numbering: how.numbering, statements }, how.random);
  const laidOut = layOut(model, style);
  const result = await parseBytes(await writers[format](laidOut.sheets), `report.${format}`);
  expect(result.source.format).toBe(format);
  return [
    ...deviations(expectedOf(model, `report.${format}`), result, form, { blanks: style.bordered }),
    ...misplaced(result, laidOut),
  ];
}

describe('a form in a workbook', () => {
  it.each(kinds)(
    '%s, set out %s, form %s %s: is read back exactly',
    async (format, _, _form, _variant, each, style) => {
      const how = fc.record({ seed: fc.nat({ max: 1_000_000 }), numbering: fc.constantFrom(...numberings) });
      await fc.assert(
        fc.asyncProperty(how, async ({ seed, numbering }) => {
          const random = new Random(seed);
          const statements = fillIn(each, random, style.bordered ? 0.05 : 0);
          expect(await readBack(each, format, style, statements, { random, numbering })).toEqual([]);
        }),
        RUNS,
      );
    },
  );

  it.each(kinds.filter(([, , , , , style]) => style.bordered))(
    '%s, set out %s, form %s %s: is recognised blank',
    async (format, _, _form, _variant, each, style) => {
      const how = { random: new Random(5), numbering: 'official' } as const;
      expect(await readBack(each, format, style, leftBlank(each), how)).toEqual([]);
    },
  );
});
