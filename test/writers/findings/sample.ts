import { CheckTotals } from '../../../src/check/summary.ts';
import { makeFinding } from '../../../src/findings/define.ts';
import { noTable } from '../../../src/findings/files.ts';
import { lookAlike, notStated } from '../../../src/findings/reading.ts';
import type { CheckedReport } from '../../../src/model/checked.ts';
import type { Place } from '../../../src/model/place.ts';
import type { Result } from '../../../src/model/result.ts';
import { balance } from '../../../src/rules/applications/balance.ts';
import type { FindingsWriter, FindingsWriterOptions } from '../../../src/writers/findings/writer.ts';
import { balanced, checkAll, checkerOf, report } from '../../support/checking.ts';

/** Two figures out by one, of which one is waived; a report that is open; one without a table; and a waiver past its end. */
export function sampleReports(): readonly CheckedReport[] {
  const reason = '已公示更正 <&>';
  const rule = 'applications/balance';
  const waivers = [
    { rule, point: 'applications.received/total', reason },
    { rule, year: 2019, reason, until: '2020-12-31' },
  ];
  const checker = checkerOf({ configuration: { waivers }, today: '2026-01-01' });
  return checkAll(checker, [wrong, open, unread]);
}

const line: Place = { kind: 'text', line: 7, column: 3, endLine: 7, endColumn: 6 };
const noFigure = makeFinding(notStated, { label: '收费', raw: '=——,"' }, [line]);
const letters = makeFinding(
  lookAlike,
  { label: '行政强制', raw: '1O6', value: null, unit: '件', printed: null },
  [{ kind: 'sheet', sheet: '表 1', range: 'C7' }],
);
const wrong: Result = {
  ...report({ natural_person: [11, 0, 10, 0], total: [11, 0, 10, 0] }),
  source: { ...balanced.source, path: './年报/100%, a:b.html' },
  findings: [noFigure, letters],
};
const openFacts = { ...balanced.statements[0]?.facts };
delete openFacts['applications.results.total/total'];
const open: Result = {
  ...balanced,
  source: { ...balanced.source, path: '/srv/b.html' },
  statements: balanced.statements.map((statement) => ({ ...statement, facts: openFacts })),
};
const unread: Result = {
  ...balanced,
  source: { ...balanced.source, path: '-' },
  status: 'no_table',
  entity: null,
  year: null,
  statements: [],
  findings: [makeFinding(noTable, {}, [])],
};

/** How the samples are written, unless told otherwise. */
export const options: FindingsWriterOptions = {
  language: 'en',
  bom: false,
  failOn: 'error',
  version: '1.2.3',
  rules: [
    { id: balance.id, severity: 'error', title: balance.title, source: balance.source, help: balance.help },
    { id: 'value/not-stated', severity: 'note' },
    { id: 'reading/look-alike-character', severity: 'warning' },
    { id: 'file/no-table', severity: 'note' },
    { id: 'config/waiver-expired', severity: 'warning' },
  ],
};

/** All a writer prints for these reports. */
export function writeAll(writer: FindingsWriter, reports: readonly CheckedReport[]): string {
  const totals = new CheckTotals();
  for (const each of reports) totals.add(each);
  return writer.header() + reports.map((each) => writer.write(each)).join('') + writer.footer(totals.summary);
}
