import { describe, expect, it } from 'vitest';
import { schemaFindings } from '../../src/check/schema-findings.ts';
import { sampleResult } from '../generate/sample.ts';

type Json = Record<string, unknown>;

function sample(): Json {
  return JSON.parse(JSON.stringify(sampleResult()));
}

/** The sample with one fact changed. */
function withFact(change: Json): Json {
  const json = JSON.parse(JSON.stringify(sampleResult()));
  Object.assign(json.statements[0].facts['applications.received/total'], change);
  return json;
}

function told(json: unknown): string[] {
  return schemaFindings(json).map(({ rule, message }) => `${rule}: ${message.en}`);
}

const received = 'result.statements[0].facts["applications.received/total"]';

describe('findings about a result given as JSON', () => {
  it('are none when it keeps to the schema', () => {
    expect(schemaFindings(sample())).toEqual([]);
  });

  it('name a missing field', () => {
    const { year, ...rest } = sample();
    expect(told(rest)).toEqual(['schema/missing-field: In the result given, result lacks “year”.']);
  });

  it('name an unknown field', () => {
    expect(told({ ...sample(), colour: 'red' })).toEqual([
      'schema/unknown-field: In the result given, result has “colour”, which is not defined.',
    ]);
  });

  it('name an unknown indicator', () => {
    const json = JSON.parse(JSON.stringify(sampleResult()));
    json.statements[0].facts['applications.recieved/total'] =
      json.statements[0].facts['applications.received/total'];
    expect(told(json)).toEqual([
      'schema/unknown-key: In the result given, result.statements[0].facts has “applications.recieved/total”, an indicator of no form.',
    ]);
  });

  it('say in words what a value should be', () => {
    expect(told(withFact({ value: '12' }))).toEqual([
      `schema/unfit-value: In the result given, ${received}.value should be a number, but is "12".`,
    ]);
    expect(told(withFact({ state: 'maybe', value: null }))).toEqual([
      `schema/unfit-value: In the result given, ${received}.state should be "number" or "normalized" or "blank" or "not_stated" or "unparsed", but is "maybe".`,
    ]);
  });

  it('say that a blank carries no value', () => {
    expect(told(withFact({ state: 'blank' }))[0]).toMatch(/\.value should be null, but is \d+\.$/);
  });

  it('tell a fault within an optional member once', () => {
    expect(told({ ...sample(), period: { start: '2020-01-01' } })).toEqual([
      'schema/missing-field: In the result given, result.period lacks “end”.',
    ]);
  });

  it('say when it is no result at all', () => {
    expect(told([1])).toEqual(['schema/no-result: What is given is no result but [1].']);
  });

  it('speak Chinese too', () => {
    const [finding] = schemaFindings(withFact({ value: '12' }));
    expect(finding?.message.zh).toBe(`所给结果的 ${received}.value 应为数，实为 "12"。`);
  });
});
