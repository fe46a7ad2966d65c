import { expect, test } from 'vitest';
import { csv } from '../../../src/writers/findings/csv.ts';
import { github } from '../../../src/writers/findings/github.ts';
import { json } from '../../../src/writers/findings/json.ts';
import { junit } from '../../../src/writers/findings/junit.ts';
import { ndjson } from '../../../src/writers/findings/ndjson.ts';
import { options, sampleReports, writeAll } from './sample.ts';

const reports = sampleReports();
const prints = reports.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint));

const formula =
  '一、本年新收政府信息公开申请数量 11 + 二、上年结转政府信息公开申请数量 0 ≠ （七）总计 10 + 四、结转下年度继续办理 0';

function imbalance(column: string): string {
  return `Column ${column}: rows one and two add up to 11, total results and carried out to 10; they differ by 1 (${formula}).`;
}

const inNaturalPersons = 'Table 3 · Applications newly received in the year · Natural persons';
const inTotal = 'Table 3 · Applications newly received in the year · Total';
const [openFinding] = reports[1]?.findings ?? [];
/** What is open, in the words of the rules. */
const openMessage = openFinding?.message.en ?? '';
const noFigure = '“收费” states no figure (printed “=——,"”); it is not 0.';
const letters = 'The value “1O6” of “行政强制” holds letters that look like digits; it is not read.';
const noTable = 'The file was read, but no statutory table was found in it.';
const expired =
  'waivers[1] ended on 2020-12-31 and no longer waives applications/balance · 2019 (reason: 已公示更正 <&>). Correct the report, or review the waiver and extend it.';

test('GitHub: failures as annotations, escaped; neither notes on the reading, nor what is open or waived', () => {
  const title = 'title=Applications received equal applications settled (applications/balance)';
  const file = 'file=年报/100%25%2C a%3Ab.html';
  expect(writeAll(github.create(options), reports)).toBe(
    [
      `::warning ${file},title=reading/look-alike-character::表 1!C7 · ${letters}`,
      `::error ${file},line=1,endLine=1,col=1,endColumn=2,${title}::${inNaturalPersons} · ${imbalance('自然人')}`,
      `::notice file=-,title=file/no-table::${noTable}`,
      `::warning file=gov-report.config.json,title=config/waiver-expired::gov-report.config.json waivers[1] · ${expired}`,
      '',
    ].join('\n'),
  );
});

test('CSV: a row for each finding, safe for spreadsheets', () => {
  const keys = (applicant: string, names: readonly string[]): string =>
    names.map((name) => `applications.${name}/${applicant}`).join(' ');
  const rows = ['received', 'carried_in', 'results.total', 'carried_out'];
  const path = '"./年报/100%, a:b.html"';
  const balance = 'applications/balance,rule';
  expect(writeAll(csv.create(options), reports)).toBe(
    [
      'path,entity,year,scope,rule,origin,outcome,severity,subject,message,points,place,waiver,fingerprint',
      `${path},青山县人民政府,2022,,value/not-stated,reading,fail,note,,"“收费” states no figure (printed “=——,""”); it is not 0.",,line 7,,${prints[0]}`,
      `${path},青山县人民政府,2022,,reading/look-alike-character,reading,fail,warning,,${letters},,表 1!C7,,${prints[1]}`,
      `${path},青山县人民政府,2022,,${balance},fail,error,${inNaturalPersons},"${imbalance('自然人')}",${keys('natural_person', rows)},line 1,,${prints[2]}`,
      `${path},青山县人民政府,2022,,${balance},waived,error,${inTotal},"${imbalance('总计')}",${keys('total', rows)},line 1,已公示更正 <&>,${prints[3]}`,
      `/srv/b.html,青山县人民政府,2022,,${balance},open,note,${inTotal},"${openMessage}",${keys('total', ['received', 'carried_in', 'carried_out'])},line 1,,${prints[4]}`,
      `'-,,,,file/no-table,file,fail,note,,"${noTable}",,,,${prints[5]}`,
      `gov-report.config.json,,,,config/waiver-expired,configuration,fail,warning,,"${expired}",,gov-report.config.json waivers[1],,${prints[6]}`,
      '',
    ].join('\n'),
  );
});

test('CSV begins with a byte order mark where one is asked for', () => {
  expect(csv.create({ ...options, bom: true }).header()).toMatch(/^\uFEFFpath,/);
});

test('JUnit: a suite for each report, a case for each rule', () => {
  const file = '年报/100%, a:b.html';
  const attributes = (path: string, line?: number): string =>
    `classname="${path}" file="${path}"${line ? ` line="${line}"` : ''} time="0"`;
  const rule = 'applications/balance Applications received equal applications settled';
  const help =
    'Check the column’s new, carried-in, total and carried-out figures; the total is the sum of the result rows.';
  const failure = `${inNaturalPersons} · ${imbalance('自然人')}`;
  expect(writeAll(junit.create(options), reports)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="gov-report">
  <testsuite name="${file}" tests="4" failures="1" errors="0" skipped="0" time="0">
    <testcase name="file/readable" ${attributes(file)}/>
    <testcase name="value/not-stated" ${attributes(file, 7)}>
      <system-out>note: line 7: ${noFigure.replaceAll('"', '&quot;')}</system-out>
    </testcase>
    <testcase name="reading/look-alike-character" ${attributes(file)}>
      <system-out>warning: 表 1!C7: ${letters}</system-out>
    </testcase>
    <testcase name="${rule}" ${attributes(file, 1)}>
      <failure message="${failure}" type="error">error: line 1: ${failure}
  ${help}</failure>
    </testcase>
  </testsuite>
  <testsuite name="/srv/b.html" tests="2" failures="0" errors="0" skipped="1" time="0">
    <testcase name="file/readable" ${attributes('/srv/b.html')}/>
    <testcase name="${rule}" ${attributes('/srv/b.html', 1)}>
      <skipped message="${inTotal} · ${openMessage}"/>
    </testcase>
  </testsuite>
  <testsuite name="-" tests="1" failures="0" errors="1" skipped="0" time="0">
    <testcase name="file/readable" ${attributes('-')}>
      <error message="${noTable}" type="note">note: ${noTable}</error>
    </testcase>
  </testsuite>
  <testsuite name="gov-report.config.json" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase name="config/waiver-expired" ${attributes('gov-report.config.json')}>
      <system-out>warning: gov-report.config.json waivers[1]: ${expired.replace('<&>', '&lt;&amp;&gt;')}</system-out>
    </testcase>
  </testsuite>
</testsuites>
`);
});

test('JUnit: what fails is what the exit code counts', () => {
  const failures = (failOn: 'warning' | 'never'): number =>
    writeAll(junit.create({ ...options, failOn }), reports).split('<failure ').length - 1;
  expect(failures('warning')).toBe(3);
  expect(failures('never')).toBe(0);
});

test('JUnit: characters XML cannot hold are replaced', () => {
  const [first] = reports;
  if (!first) throw new Error('no sample');
  const text = junit.create(options).write({ ...first, path: 'a\u0000\u001b\ud800.html' });
  expect(text).toContain('name="a\uFFFD\uFFFD\uFFFD.html"');
});

test('JSON: reports with all there is to a finding, then the summary', () => {
  const printed = JSON.parse(writeAll(json.create({ ...options, language: 'zh' }), reports));
  expect(printed.reports).toHaveLength(4);
  expect(printed.reports[0].findings[3]).toMatchObject({
    rule: 'applications/balance',
    origin: 'rule',
    outcome: 'waived',
    severity: 'error',
    title: '收件与办结平衡',
    subject: '表三 · 一、本年新收政府信息公开申请数量 · 总计',
    data: { left: 11, right: 10, imbalance: 1, scope: null },
    fingerprint: prints[3],
    waiver: { reason: '已公示更正 <&>', until: null },
  });
  expect(printed.summary).toEqual({
    reports: 3,
    status: { parsed: 2, no_table: 1, unreadable: 0 },
    counts: { pass: 1, fail: 1, open: 1, waived: 1 },
    findings: { error: 1, warning: 2, note: 2 },
    failures: { error: 1, warning: 2, note: 1 },
  });
  expect(JSON.parse(writeAll(json.create(options), []))).toMatchObject({ reports: [] });
});

test('NDJSON: a line for each report, the same as in JSON', () => {
  const lines = writeAll(ndjson.create(options), reports).trimEnd().split('\n');
  const whole = JSON.parse(writeAll(json.create(options), reports));
  expect(lines.map((line) => JSON.parse(line))).toEqual(whole.reports);
});
