import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { sarif } from '../../../src/writers/findings/sarif.ts';
import { sarifSchema } from '../../support/sarif-schema.ts';
import { options, sampleReports, writeAll } from './sample.ts';

const reports = sampleReports();
const log = JSON.parse(writeAll(sarif.create(options), reports));
const [run] = log.runs;
const uriOf = (index: number): string =>
  run.results[index].locations[0].physicalLocation.artifactLocation.uri;

/** The schema that the standard publishes, without what its draft 4 has and later drafts name otherwise. */
function publishedSchema(): object {
  const path = createRequire(import.meta.url).resolve(
    '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
  );
  const { id, $schema, ...schema } = JSON.parse(readFileSync(path, 'utf8'));
  return schema;
}

const formats = {
  uri: (text: string) => URL.canParse(text),
  'uri-reference': (text: string) =>
    !/[^\x21-\x7E]|["<>\\^`{|}]/.test(text) && URL.canParse(text, 'file:///'),
  'date-time': true as const,
};

describe.each([
  ['as the standard publishes it', publishedSchema()],
  ['as we hold it more strictly', sarifSchema],
])('SARIF 2.1.0 %s', (_, schema) => {
  const validate = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, formats }).compile(schema);

  test.each([
    ['some reports', reports],
    ['none', []],
  ])('%s: valid', (_name, some) => {
    validate(JSON.parse(writeAll(sarif.create(options), some)));
    expect(validate.errors ?? []).toEqual([]);
  });

  test.each([
    ['a level of no severity', { level: 'fatal' }],
    ['a message without text', { message: {} }],
    ['a member of no standard', { colour: 'red' }],
  ])('%s: refused', (_name, change) => {
    const wrong = { ...log, runs: [{ ...run, results: [{ ...run.results[0], ...change }] }] };
    expect(validate(wrong)).toBe(false);
  });
});

test('every result refers to a rule that is described', () => {
  const described = run.tool.driver.rules.map(({ id }: { id: string }) => id);
  const used = run.results.map(({ ruleId }: { ruleId: string }) => ruleId);
  expect(used.filter((id: string) => !described.includes(id))).toEqual([]);
  expect(run.tool.driver.rules[0]).toMatchObject({
    id: 'applications/balance',
    shortDescription: { text: 'Applications received equal applications settled' },
    defaultConfiguration: { level: 'error' },
  });
});

test('a place in a text is a region, any other is named', () => {
  expect(run.results[0].locations[0].physicalLocation.region).toEqual({
    startLine: 7,
    startColumn: 3,
    endLine: 7,
    endColumn: 6,
  });
  expect(run.results[1].locations[0].physicalLocation.region).toBeUndefined();
  expect(run.results[1].locations[0].logicalLocations).toEqual([
    { fullyQualifiedName: '表 1!C7', kind: 'cell' },
  ]);
});

test('paths are URI references', () => {
  expect(uriOf(0)).toBe('%E5%B9%B4%E6%8A%A5/100%25%2C%20a%3Ab.html');
  expect(uriOf(4)).toBe('file:///srv/b.html');
  expect(uriOf(5)).toBe('stdin');
  const [first] = reports;
  if (!first) throw new Error('no sample');
  const onWindows = JSON.parse(writeAll(sarif.create(options), [{ ...first, path: 'C:\\报 告\\a.html' }]));
  expect(onWindows.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
    'file:///C:/%E6%8A%A5%20%E5%91%8A/a.html',
  );
});

test('what is waived is suppressed with its reason, what is open is of that kind', () => {
  expect(run.results[3].suppressions).toEqual([
    { kind: 'external', status: 'accepted', justification: '已公示更正 <&>' },
  ]);
  expect(run.results[4]).toMatchObject({ kind: 'open', level: 'none' });
});

test('results carry the fingerprints of their findings', () => {
  const expected = reports.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint));
  const given = run.results.map(
    (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints['govReport/v1'],
  );
  expect(given).toEqual(expected);
});
