import { expect, test } from 'vitest';
import { readConfiguration } from '../../src/check/configuration/configuration.ts';

function problems(text: string): readonly string[] {
  const outcome = readConfiguration(text);
  return outcome.kind === 'invalid' ? outcome.problems.map(({ en }) => en) : [];
}

test('a configuration is read, with or without a byte order mark', () => {
  const configuration = {
    $schema: './schemas/config.schema.json',
    rules: { 'applications/balance': 'warning', 'value/*': 'off' },
    waivers: [
      {
        rule: 'applications/*',
        entity: '青山县人民政府',
        year: 2022,
        file: 'reports/**',
        scope: 'own_level',
        point: 'applications.received/*',
        reason: '已公示更正',
        until: '2026-12-31',
      },
    ],
  };
  expect(readConfiguration(`\uFEFF${JSON.stringify(configuration)}`)).toEqual({
    kind: 'valid',
    configuration,
  });
  expect(readConfiguration('{}')).toEqual({ kind: 'valid', configuration: {} });
});

const mistakes: readonly (readonly [configuration: unknown, said: string])[] = [
  [{ rule: {} }, 'the top level knows no "rule"; choices are $schema, rules, tolerances, regions, waivers'],
  [
    { rules: { 'aplications/balance': 'off' } },
    'rules knows no "aplications/balance"; did you mean applications/balance',
  ],
  [{ rules: { balance: 'off' } }, 'rules knows no "balance"; did you mean applications/balance'],
  [{ rules: { 'file/no-table': 'off' } }, 'rules knows no "file/no-table"'],
  [
    { rules: { 'applications/balance': 'info' } },
    'rules["applications/balance"] cannot be "info"; choices are off, note, warning, error',
  ],
  [{ tolerances: { 'applications/balance': 1 } }, 'tolerances'],
  [{ waivers: {} }, 'waivers must be a list, not {…}'],
  [{ waivers: [{ rule: 'applications/balance' }] }, 'waivers[0] lacks reason'],
  [{ waivers: [{ rule: 'applications/balance', reason: ' ' }] }, 'waivers[0].reason must not be empty'],
  [
    { waivers: [{ rule: 'applications/balanse', reason: 'x' }] },
    'waivers[0].rule cannot be "applications/balanse"; did you mean applications/balance',
  ],
  [{ waivers: [{ rule: 'config/unused-waiver', reason: 'x' }] }, 'waivers[0].rule cannot be'],
  [
    { waivers: [{ rule: 'value/*', reason: 'x', point: 'applications.recieved/total' }] },
    'waivers[0].point cannot be "applications.recieved/total"; did you mean applications.received/total',
  ],
  [
    { waivers: [{ rule: 'value/*', reason: 'x', scope: 'county' }] },
    'waivers[0].scope cannot be "county"; choices are own_level, region, null',
  ],
  [
    { waivers: [{ rule: 'value/*', reason: 'x', until: '31.12.2026' }] },
    'waivers[0].until must be a date such as 2026-03-31, not "31.12.2026"',
  ],
  [
    { waivers: [{ rule: 'value/*', reason: 'x', until: '2026-02-30' }] },
    'waivers[0].until: there is no day 2026-02-30',
  ],
  [
    { waivers: [{ rule: 'value/*', reason: 'x', years: 2026 }] },
    'waivers[0] knows no "years"; choices are rule, entity, year',
  ],
  [[], 'the top level must be an object, not […]'],
];

test.each(mistakes)('%j is refused in words', (configuration, said) => {
  expect(problems(JSON.stringify(configuration)).join('\n')).toContain(said);
});

test('every fault is told, in both languages', () => {
  const outcome = readConfiguration('{"waivers": [{}, {"rule": 3, "reason": 4}]}');
  const told = outcome.kind === 'invalid' ? outcome.problems : [];
  expect(told.map(({ zh }) => zh)).toEqual([
    'waivers[0] 缺少 rule',
    'waivers[0] 缺少 reason',
    'waivers[1].rule 不能是 3',
    'waivers[1].reason 应为文字，不是 4',
  ]);
});

test('what is no JSON is told with its line', () => {
  expect(problems('{\n  "rules": {}\n  "waivers": []\n}')[0]).toMatch(/^line 3: no JSON \(/);
  expect(problems('')[0]).toContain('no JSON');
});
