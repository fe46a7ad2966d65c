import { expect, test } from 'vitest';
import { csv, escapeFormula } from '../../src/writers/csv.ts';
import { fact, result, writeAll } from './sample.ts';

const options = { language: 'en', bom: false } as const;
const header = 'source,entity,year,scope,form,table,indicator,applicant,label,unit,value,state,raw,place\n';

test('one row for each fact, in the order of the facts', () => {
  const written = writeAll(csv.create(options), [
    result({
      'applications.received/natural_person': fact({}),
      'disclosure.art20_8.fees.amount': fact({
        value: 8.0618,
        state: 'normalized',
        raw: '80618元',
        unit: '万元',
        table: 'disclosure',
        label: '第二十条第（八）项 › 行政事业性收费',
      }),
    }),
  ]);
  expect(written).toBe(
    header +
      'reports/a.html,青山县人民政府,2022,,2021,applications,applications.received,natural_person,一、本年新收政府信息公开申请数量 › 自然人,件,7,number,7,line 12\n' +
      'reports/a.html,青山县人民政府,2022,,2021,disclosure,disclosure.art20_8.fees.amount,,第二十条第（八）项 › 行政事业性收费,万元,8.0618,normalized,80618元,line 12\n',
  );
});

test('each statement names its scope; what is unknown is an empty field', () => {
  const facts = { 'applications.received/total': fact({ value: null, state: 'blank', raw: '', label: 'x' }) };
  const tables = { applications: '2019' } as const;
  const statements = [
    { scope: 'own_level', tables, facts, other: [] },
    { scope: 'region', tables, facts, other: [] },
  ] as const;
  const written = csv.create(options).write(result({}, { entity: null, year: null, statements }));
  expect(written).toBe(
    'reports/a.html,,,own_level,2021,applications,applications.received,total,x,件,,blank,,line 12\n' +
      'reports/a.html,,,region,2021,applications,applications.received,total,x,件,,blank,,line 12\n',
  );
});

test('a result without facts gives no row', () => {
  expect(writeAll(csv.create(options), [result({}, { statements: [] })])).toBe(header);
});

test('--bom puts a byte order mark before the header, once', () => {
  const written = writeAll(csv.create({ ...options, bom: true }), [result({}), result({})]);
  expect(written).toBe(`\uFEFF${header}`);
});

test('fields with commas, quotes and line breaks are quoted as in RFC 4180', () => {
  const odd = fact({ value: 1234, state: 'normalized', raw: '1,234\n"约"', label: 'a\rb' });
  expect(csv.create(options).write(result({ x: odd }))).toBe(
    'reports/a.html,青山县人民政府,2022,,2021,applications,x,,"a\rb",件,1234,normalized,"1,234\n""约""",line 12\n',
  );
});

test('negative values stay numbers, and their raw text is left alone', () => {
  const negative = fact({ value: -540, raw: '-540' });
  expect(csv.create(options).write(result({ x: negative }))).toContain(',-540,number,-540,');
});

test('a source path that begins like a formula is escaped', () => {
  const { source } = result({});
  const written = csv
    .create(options)
    .write(result({ x: fact({}) }, { source: { ...source, path: '=a.html' } }));
  expect(written.startsWith("'=a.html,")).toBe(true);
});

test.each([
  ['=1+1', "'=1+1"],
  ['+1+cmd', "'+1+cmd"],
  ['-', "'-"],
  ['--', "'--"],
  ['-1-2', "'-1-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r1', "'\r1"],
  [' =1', "' =1"],
  ['＝1', "'＝1"],
  ['＋a', "'＋a"],
  ['－', "'－"],
  ['＠a', "'＠a"],
])('text a spreadsheet would run is escaped: %j', (text, escaped) => {
  expect(escapeFormula(text)).toBe(escaped);
});

test.each(['-540', '+2', '－5', '＋１２', '-1,234.5', '7', '——', '减4', '4万份', '1=1', '', "'x"])(
  'other text is left alone: %j',
  (text) => {
    expect(escapeFormula(text)).toBe(text);
  },
);
