import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { displayWidth } from '../../src/cli/terminal/width.ts';
import { parseArray, run, sampleReport } from './run.ts';

function compile(schema: string): (data: unknown) => boolean {
  return new Ajv2020({ strict: false }).compile(JSON.parse(schema));
}

test('schema prints the schema of a result, which what parse prints keeps to', async () => {
  const isResult = compile((await run(['schema'])).stdout);
  const line = (await run(['parse', sampleReport, '--format', 'ndjson'])).stdout;
  expect(isResult(JSON.parse(line))).toBe(true);
  expect(isResult({})).toBe(false);
});

test('schema results is that of the array', async () => {
  const areResults = compile((await run(['schema', 'results'])).stdout);
  expect(areResults(JSON.parse((await run(['parse', sampleReport])).stdout))).toBe(true);
});

test.each(['2014', '2019', '2021'])('schema %s is that of the form', async (form) => {
  const { code, stdout } = await run(['schema', form]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ $id: `urn:gov-report:schema:form-${form}:1` });
});

test.each(['en', 'zh'])('forms fits 80 columns in %s', async (language) => {
  for (const args of [['forms'], ['forms', '2014'], ['forms', '2019'], ['forms', '2021']]) {
    const { code, stdout } = await run([...args, '--lang', language]);
    expect(code).toBe(0);
    for (const line of stdout.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  }
});

test('forms lists the forms and their tables', async () => {
  const { stdout } = await run(['forms', '--lang', 'zh']);
  expect(stdout).toContain(
    '2021  政府信息公开工作年度报告格式\n  国办公开办函〔2021〕30号 · 2021 年度起的报告\n',
  );
  expect(stdout).toMatch(/^ {2}applications {2}指标 30，数据点 210 +三、收到和处理政府信息公开申请情况$/m);
});

test('forms FORM lists its indicators, for machines also as JSON and CSV', async () => {
  const people = await run(['forms', '2021']);
  expect(people.stdout).toContain('applications.received · 件 · 7 applicants');
  const points = parseArray((await run(['forms', '2021', '--format', 'json'])).stdout);
  expect(points).toHaveLength(235);
  expect(points[0]).toEqual({
    key: 'disclosure.art20_1.regulations.issued',
    indicator: 'disclosure.art20_1.regulations.issued',
    applicant: null,
    form: '2021',
    table: 'disclosure',
    label: {
      zh: '第二十条第（一）项 › 规章 › 本年制发件数',
      en: expect.stringContaining('Article 20, item 1 › '),
    },
    unit: '件',
    type: 'count',
    issuer: null,
    asked: true,
  });
  const csv = (await run(['forms', '2021', '--format', 'csv', '--lang', 'zh'])).stdout.split('\n');
  expect(csv[0]).toBe('key,indicator,applicant,form,table,label,unit,type,issuer,asked');
  expect(csv[1]).toBe(
    'disclosure.art20_1.regulations.issued,disclosure.art20_1.regulations.issued,,2021,disclosure,第二十条第（一）项 › 规章 › 本年制发件数,件,count,,true',
  );
  expect(csv).toHaveLength(237);
});
