import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../src/pipeline.ts';
import { beside, reportsBeside, whySkipped } from './support/beside.ts';

/**
 * Real reports beside the checkout, with the values a person read in them. Where they are absent these tests are
 * skipped, and say so; the fixtures of our own writing hold the same hazards.
 */

interface GoldenRow {
  readonly id: string;
  readonly raw?: string;
  readonly value?: number | null;
  readonly state?: 'number' | 'normalized' | 'no_value';
  readonly value_line?: number;
  readonly line?: number;
  readonly cells?: Readonly<Record<string, number>>;
}

interface Golden {
  readonly issuer: string;
  readonly year: number;
  readonly published: string | null;
  readonly period: readonly [string, string];
  readonly form: string | null;
  readonly tables: readonly {
    table: string;
    scope?: 'own_level' | 'region' | null;
    rows: readonly GoldenRow[];
  }[];
}

interface Expected {
  readonly key: string;
  readonly value: number | null;
  readonly raw: string;
  readonly state: string;
  readonly line: number;
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(beside(path), 'utf8'));
}

function expectedOf(row: GoldenRow, form: string | null): Expected[] {
  const line = row.value_line ?? row.line ?? 0;
  const state = row.state === 'no_value' ? 'not_stated' : (row.state ?? 'number');
  if (row.cells) {
    return Object.entries(row.cells).map(([applicant, value]) => ({
      key: `${row.id}/${applicant}`,
      value,
      raw: String(value),
      state,
      line,
    }));
  }
  const key = form === '2014' && row.id.startsWith('applications.') ? `${row.id}/total` : row.id;
  const value = row.value ?? null;
  return [{ key, value, raw: row.raw ?? String(value), state, line }];
}

describe.skipIf(!reportsBeside)(`real reports${whySkipped}`, () => {
  it.each([
    ['liaocheng-2017', 78],
    ['liaocheng-2020', 198],
    ['zhucheng-2017', 75 + 78],
    ['zaozhuang-2017', 79],
  ])('%s gives every one of its %i values, exactly, and no other', async (slug, count) => {
    const golden = readJson<Golden>(`golden/${slug}.json`);
    const result = await parseFile(beside(`reports/${slug}.txt`));
    const main = golden.tables.filter((table) => !table.table.startsWith('excerpt'));
    let compared = 0;
    for (const scope of new Set(main.map((table) => table.scope ?? null))) {
      const expected = main
        .filter((table) => (table.scope ?? null) === scope)
        .flatMap((table) => table.rows.flatMap((row) => expectedOf(row, golden.form)));
      const statement = result.statements.find((each) => each.scope === scope);
      const facts = Object.entries(statement?.facts ?? {}).map(([key, { value, raw, state, place }]) => ({
        key, value, raw, state, line: place.kind === 'text' ? place.line : 0 })); // biome-ignore format: one literal
      const sorted = (list: readonly Expected[]): Expected[] =>
        [...list].sort((a, b) => (a.key < b.key ? -1 : 1));
      expect(sorted(facts)).toEqual(sorted(expected));
      compared += expected.length;
    }
    expect(compared).toBe(count);
  });

  it.each(['liaocheng-2017', 'liaocheng-2020', 'zhucheng-2017', 'zaozhuang-2017', 'pingyin-2017'])(
    '%s is known by its entity, year, period and date',
    async (slug) => {
      const golden = readJson<Golden>(`golden/${slug}.json`);
      const { entity, year, published, period } = await parseFile(beside(`reports/${slug}.txt`));
      const [start, end] = golden.period;
      expect({ entity, year, published, period }).toEqual({
        entity: golden.issuer,
        year: golden.year,
        published: golden.published,
        period: { start, end },
      });
    },
  );

  it('finds no table in a report that has none', async () => {
    const result = await parseFile(beside('reports/pingyin-2017.txt'));
    expect(result.status).toBe('no_table');
    expect(result.statements).toEqual([]);
  });

  it('keeps excerpt tables of the prose as mentions', async () => {
    const result = await parseFile(beside('reports/zaozhuang-2017.txt'));
    const excerpts = result.mentions.filter(({ kind }) => kind === 'excerpt');
    const lines = excerpts.map(({ place }) => (place.kind === 'text' ? place.line : 0));
    expect(result.statements).toHaveLength(1);
    expect(Math.max(...lines)).toBeLessThan(118);
    expect(excerpts.find(({ key }) => key === 'response.total')).toMatchObject({
      value: 671,
      context: '表3：2017年回应解读情况表',
    });
  });
});

interface Example {
  readonly form: string;
  readonly year: number;
  readonly facts: Readonly<Record<string, number | null | '/'>>;
  readonly other: Readonly<Record<string, number | Readonly<Record<string, number | string>>>>;
}

const odd = reportsBeside
  ? Object.entries(readJson<Readonly<Record<string, Example>>>('examples/expected.json')).filter(
      ([name]) => name !== 'conventions',
    )
  : [];

describe.skipIf(!reportsBeside)(`odd real files${whySkipped}`, () => {
  it.each(odd)('%s: every certain value found, nothing wrong', async (name, example) => {
    const result = await parseFile(beside(`examples/${name}`));
    const facts = Object.fromEntries(
      result.statements.flatMap((statement) => Object.entries(statement.facts)),
    );
    const read = Object.fromEntries(
      Object.keys(example.facts).map((key) => [
        key,
        facts[key]?.state === 'not_stated' ? facts[key]?.raw : facts[key]?.value,
      ]),
    );
    expect(read).toEqual(example.facts);
    const invented = Object.entries(facts).filter(
      ([key, fact]) => fact.value !== null && !(key in example.facts),
    );
    expect(invented).toEqual([]);
    expect(result.year).toBe(example.year);
    const editions = new Set(result.statements.flatMap((statement) => Object.values(statement.tables)));
    expect([...editions]).toEqual(example.form.length === 4 ? [example.form] : []);
  });

  it.each(odd.filter(([, { other }]) => Object.values(other).some((row) => typeof row === 'object')))(
    '%s: every row of the province’s own table',
    async (name, { other }) => {
      const result = await parseFile(beside(`examples/${name}`));
      const rows = result.statements.flatMap((statement) => statement.other);
      const read = Object.fromEntries(
        rows.map((row) => [
          row.label,
          {
            计量单位: row.unit,
            ...Object.fromEntries(row.values.map(({ column, value }) => [column, value])),
          },
        ]),
      );
      expect(read).toEqual(other);
    },
  );
});
