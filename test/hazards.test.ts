import { describe, expect, it } from 'vitest';
import type { Fact, OtherRow, Result, Statement } from '../src/model/result.ts';
import { parseBytes } from '../src/pipeline.ts';
import {
  type ExpectedRow,
  type ExpectedValue,
  type Fixture,
  type FixtureStatement,
  readFixtures,
} from './support/fixture.ts';

function differs(fact: Fact, expected: ExpectedValue): boolean {
  return (
    fact.value !== expected.value ||
    fact.state !== (expected.state ?? fact.state) ||
    fact.raw !== (expected.raw ?? fact.raw)
  );
}

function told(key: string, expected: ExpectedValue, fact: Fact | undefined): string {
  const got = fact ? `${fact.value} (${fact.state}, ${fact.raw})` : 'nothing';
  const { value, state = 'any state', raw } = expected;
  return `${key}: expected ${value} (${state}${raw === undefined ? '' : `, ${raw}`}), got ${got}`;
}

function inFacts(expected: FixtureStatement, facts: Statement['facts']): readonly string[] {
  const sure = [...expected.facts].flatMap(([key, value]) => {
    const fact = facts[key];
    return fact && !differs(fact, value) ? [] : [told(key, value, fact)];
  });
  const maybe = [...expected.maybe].flatMap(([key, value]) => {
    const fact = facts[key];
    return !fact || fact.value === null || fact.value === value.value ? [] : [told(key, value, fact)];
  });
  const known = (key: string): boolean => expected.facts.has(key) || expected.maybe.has(key);
  const invented = Object.keys(facts).filter((key) => !known(key));
  return [...sure, ...maybe, ...invented.map((key) => `invented: ${key} = ${facts[key]?.value}`)];
}

function shapeOf(row: OtherRow): ExpectedRow {
  const values = Object.fromEntries(row.values.map(({ column, value }) => [column ?? '', value]));
  return { label: row.label, unit: row.unit, values };
}

function expectStatement(expected: FixtureStatement, got: Statement | undefined): void {
  expect(got?.scope).toBe(expected.scope);
  const tables = Object.entries(got?.tables ?? {}).filter(([id]) => !expected.maybeTables.includes(id));
  expect.soft(Object.fromEntries(tables)).toEqual(expected.tables);
  expect.soft(inFacts(expected, got?.facts ?? {})).toEqual([]);
  expect.soft(got?.other.map(shapeOf)).toEqual(expected.other);
}

function expectHead(fixture: Fixture, result: Result): void {
  const { status, entity, year } = result;
  expect({ status, entity, year }).toEqual({
    status: fixture.status,
    entity: fixture.entity,
    year: fixture.year,
  });
  if (fixture.published !== undefined) expect(result.published).toBe(fixture.published);
}

const fixtures = [...readFixtures('fixtures/forms'), ...readFixtures('fixtures/reports')];

describe.each(fixtures)('$slug: $hazard', (fixture) => {
  const parsed = parseBytes(fixture.bytes, fixture.path);

  it('tells status, body, year', async () => {
    expectHead(fixture, await parsed);
  });

  it('reads the statements', async () => {
    const { statements } = await parsed;
    expect(statements).toHaveLength(fixture.statements.length);
    fixture.statements.forEach((expected, index) => {
      expectStatement(expected, statements[index]);
    });
  });

  it('keeps excerpts apart', async () => {
    const { mentions } = await parsed;
    const excerpts = mentions.filter(({ kind }) => kind === 'excerpt');
    expect(Object.fromEntries(excerpts.map(({ key, value }) => [key, value]))).toEqual(fixture.mentions);
  });

  it('reports what a person should know', async () => {
    const rules = new Set((await parsed).findings.map(({ rule }) => rule));
    expect(fixture.findings.filter((rule) => !rules.has(rule))).toEqual([]);
  });
});
