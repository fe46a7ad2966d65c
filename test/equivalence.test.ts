import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Result } from '../src/model/result.ts';
import { parseEachOf } from '../src/pipeline.ts';
import type { ExpectedValue } from './support/fixture.ts';
import { published } from './support/formats/formats.ts';
import { reports, type TypedReport } from './support/formats/reports.ts';

/** The one result of a file, which may hold its report packed. */
async function parseOnly(bytes: Uint8Array): Promise<Result> {
  const results: Result[] = [];
  for await (const result of parseEachOf(Readable.from([bytes]), 'report')) results.push(result);
  const [only, ...others] = results;
  expect(others).toEqual([]);
  if (!only) throw new Error('no result');
  return only;
}

function factsOf({ statements }: Result): Readonly<Record<string, ExpectedValue>> {
  const facts = Object.entries(statements[0]?.facts ?? {});
  return Object.fromEntries(facts.map(([key, { value, state, raw }]) => [key, { value, state, raw }]));
}

function spelt(
  expected: TypedReport['expected'],
  spell: (text: string) => string = (text) => text,
): TypedReport['expected'] {
  const told = Object.entries(expected).map(([key, value]) => [
    key,
    { ...value, raw: spell(value.raw ?? '') },
  ]);
  return Object.fromEntries(told);
}

function isHan(text: string | null): boolean {
  return /^\p{Script=Han}+$/u.test(text ?? '');
}

describe('one report in every format', () => {
  const kinds = reports.flatMap((report) =>
    Object.entries(published).map(([name, how]) => [report.form, name, report, how] as const),
  );
  it.each(kinds)(
    'form %s, %s: tells the same',
    async (form, _name, { model, expected }, { format, write, spell }) => {
      const result = await parseOnly(await write(model));
      expect(result.source.format).toBe(format);
      expect(result.year).toBe(model.year);
      expect(isHan(result.entity)).toBe(true);
      expect(new Set(result.statements.flatMap(({ tables }) => Object.values(tables)))).toEqual(
        new Set([form]),
      );
      expect(factsOf(result)).toEqual(spelt(expected, spell));
    },
  );
});
