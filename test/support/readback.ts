import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Result } from '../../src/model/result.ts';
import { parseBytes } from '../../src/pipeline.ts';
import { deviations } from './deviations.ts';
import { type Numbering, numberings, type ReportModel, type StatementModel } from './model.ts';
import { expectedOf } from './packages/layout.ts';
import { Random } from './random.ts';
import type { Rendered } from './render.ts';
import { makeReport } from './report.ts';
import { type Case, cases, fillIn, leftBlank } from './study.ts';

/** What is drawn at random of a report on pages; `offset` is by how much its first page is filled before it. */
export interface How {
  readonly seed: number;
  readonly numbering: Numbering;
  readonly offset: number;
}

const hows = fc.record({
  seed: fc.nat({ max: 1_000_000 }),
  numbering: fc.constantFrom(...numberings),
  offset: fc.integer({ min: 0, max: 300 }),
});

/** A format reports are set in on pages, in styles. */
export interface PageFormat<Style> {
  readonly format: 'pdf' | 'ofd';
  write(model: ReportModel, style: Style & { readonly offset: number }): Uint8Array;
}

/** Sets a report, and reads it. */
export async function setAndRead<Style>(
  { format, write }: PageFormat<Style>,
  { form, variant }: Pick<Case, 'form' | 'variant'>,
  statements: readonly StatementModel[],
  style: Style,
  { seed, numbering, offset }: How,
): Promise<{ readonly rendered: Rendered; readonly result: Result }> {
  const path = `report.${format}`;
  const model = makeReport({ form, variant, numbering, statements }, new Random(seed));
  const result = await parseBytes(write(model, { ...style, offset }), path);
  expect(result.source.format).toBe(format);
  return { rendered: expectedOf(model, path), result };
}

/** Tests what is read of every form, filled in and set in every style. */
export function itHolds<Style>(
  what: string,
  format: PageFormat<Style>,
  styles: Readonly<Record<string, Style>>,
  seed: number,
  check: (rendered: Rendered, result: Result, each: Case) => void,
): void {
  it.each(kindsOf(styles))(`form %s, %s, %s: ${what}`, async (_form, _variant, _name, each, style) => {
    await fc.assert(
      fc.asyncProperty(hows, async (how) => {
        const statements = fillIn(each, new Random(how.seed), 0.05);
        const { rendered, result } = await setAndRead(format, each, statements, style, how);
        check(rendered, result, each);
      }),
      { numRuns: 2, seed, endOnFailure: true },
    );
  });
}

/** Tests that every form is read back from pages exactly: filled in, in every style, and left blank, in the first. */
export function itReadsBack<Style>(
  format: PageFormat<Style>,
  styles: Readonly<Record<string, Style>>,
  seed: number,
): void {
  itHolds('is read back exactly', format, styles, seed, (rendered, result, { form }) => {
    expect(deviations(rendered, result, form, { blanks: true })).toEqual([]);
  });

  const [first = ''] = Object.keys(styles);
  it.each(kindsOf(styles).filter(([, , name]) => name === first))(
    'form %s, %s, %s: is recognised blank',
    async (form, _variant, _name, each, style) => {
      const how: How = { seed: 5, numbering: 'official', offset: 0 };
      const { rendered, result } = await setAndRead(format, each, leftBlank(each), style, how);
      expect(deviations(rendered, result, form, { blanks: true })).toEqual([]);
    },
  );
}

function kindsOf<Style>(styles: Readonly<Record<string, Style>>) {
  return cases.flatMap((each) =>
    Object.entries(styles).map(([name, style]) => [each.form, each.variant, name, each, style] as const),
  );
}
