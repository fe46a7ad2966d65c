import { describe, expect, it } from 'vitest';
import { assertValidResult, validateResult } from '../../src/check/schema.ts';
import { nothing } from '../../src/compose.ts';
import { allPoints } from '../../src/forms/points.ts';
import type { Fact } from '../../src/model/result.ts';
import { factOf, factsOf, sampleResult } from './sample.ts';

/** The sample with one fact of its statement replaced or added. */
function withFact(key: string, change: Readonly<Record<string, unknown>>): unknown {
  const sample = sampleResult();
  const [statement] = sample.statements;
  const fact = { ...statement?.facts[key], ...change };
  return { ...sample, statements: [{ ...statement, facts: { ...statement?.facts, [key]: fact } }] };
}

function withFacts(facts: Readonly<Record<string, Fact>>): unknown {
  const sample = sampleResult();
  return { ...sample, statements: [{ ...sample.statements[0], facts }] };
}

const key = 'applications.received/total';

describe('validateResult', () => {
  it('accepts a whole result, also after a trip through JSON', () => {
    expect(validateResult(sampleResult())).toEqual([]);
    expect(validateResult(JSON.parse(JSON.stringify(sampleResult())))).toEqual([]);
  });

  it('accepts facts of every form, and of editions mixed', () => {
    expect(validateResult(withFacts(factsOf('2014')))).toEqual([]);
    expect(validateResult(withFacts({ ...factsOf('2019'), ...factsOf('2021') }))).toEqual([]);
  });

  it('accepts what was printed, even where the form asks for less', () => {
    expect(validateResult(withFact(key, { value: -4, state: 'normalized', raw: '减4' }))).toEqual([]);
  });

  it('accepts a file that could not be read', () => {
    const source = {
      ...sampleResult().source,
      format: null,
      encoding: null,
      encodingEvidence: null,
      script: null,
      sha256: null,
    };
    expect(validateResult({ ...sampleResult(), ...nothing, source, status: 'unreadable' })).toEqual([]);
  });

  it.each([
    ['a blank with a value', { state: 'blank' }, 'value must be null'],
    ['a number without one', { value: null }, 'value must be number'],
    ['another unit', { unit: '条' }, 'unit must be equal to constant: "件"'],
    ['the table of another form', { form: '2014' }, 'table must be equal to constant: "statistics"'],
    ['an edition that lacks the key', { form: '2022' }, 'form must be equal to one of the allowed values'],
    ['a state we do not know', { state: 'guess' }, 'state must be equal to one of the allowed values'],
    ['more than a fact has', { note: 1 }, 'must NOT have additional properties: "note"'],
    ['a place of no kind', { place: { kind: 'moon' } }, 'place.kind must be'],
    [
      'a place without its members',
      { place: { kind: 'page', page: 4 } },
      "must have required property 'box'",
    ],
    [
      'line 0',
      { place: { kind: 'text', line: 0, column: 1, endLine: 1, endColumn: 2 } },
      'line must be >= 1',
    ],
  ])('refuses in a fact %s', (_, change, message) => {
    const violations = validateResult(withFact(key, change));
    expect(violations.join('\n')).toContain(message);
    expect(violations[0]).toMatch(/^result\.statements\[0\]\.facts\["applications\.received\/total"\]/);
  });

  it('refuses a key no form knows', () => {
    expect(validateResult(withFact('applications.unheard_of/total', {})).join()).toContain(
      'must NOT have additional properties: "applications.unheard_of/total"',
    );
  });

  it('refuses for every key the edition that does not ask for it', () => {
    for (const [each, group] of allPoints()) {
      const [point] = group;
      const foreign = (['2014', '2019', '2021'] as const).find((form) =>
        group.every((other) => other.form !== form),
      );
      if (!point || !foreign) continue;
      expect(validateResult(withFacts({ [each]: factOf(point) })), each).toEqual([]);
      expect(validateResult(withFacts({ [each]: { ...factOf(point), form: foreign } })), each).not.toEqual(
        [],
      );
    }
  });

  it.each([
    ['no statement in a parsed file', { statements: [] }],
    ['a statement in an unreadable file', { status: 'unreadable' }],
    [
      'a message in both languages',
      { findings: [{ ...sampleResult().findings[0], message: { zh: '', en: '' } }] },
    ],
    ['a mention of a key no form knows', { mentions: [{ ...sampleResult().mentions[0], key: 'nothing' }] }],
    ['a date that is none', { published: '9 March' }],
    ['more than a result has', { elapsed: 3 }],
  ])('refuses %s', (_, change) => {
    expect(validateResult({ ...sampleResult(), ...change })).not.toEqual([]);
  });

  it.each([null, 1, 'x', [], {}])('refuses %j', (json) => {
    expect(validateResult(json)).not.toEqual([]);
  });
});

describe('assertValidResult', () => {
  it('says nothing about a valid result', () => {
    expect(() => assertValidResult(sampleResult())).not.toThrow();
  });

  it('calls a violation our bug and names the first ones', () => {
    expect(() => assertValidResult({})).toThrow(/our bug.*'source'.*and \d+ more/);
  });
});
