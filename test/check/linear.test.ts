import { describe, expect, it } from 'vitest';
import { assessRule } from '../../src/check/check.ts';
import { makeFinding } from '../../src/findings/define.ts';
import { uncertainLabel } from '../../src/findings/reading.ts';
import type { OtherRow, Result } from '../../src/model/result.ts';
import type { Example } from '../../src/model/rule.ts';
import { readingPointsByLevel } from '../../src/rules/2014/reading-points-by-level.ts';
import { receivedByChannel } from '../../src/rules/2014/received-by-channel.ts';
import { applicantTotal } from '../../src/rules/applications/applicant-total.ts';
import { printedSubtotal } from '../../src/rules/applications/printed-subtotal.ts';
import { resultsTotal } from '../../src/rules/applications/results-total.ts';
import { remediesTotal } from '../../src/rules/remedies/total.ts';
import { reportOf } from '../support/example-report.ts';

const received: Example = {
  form: '2014',
  facts: {
    'applications.received/total': 100,
    'applications.received.in_person/total': 10,
    'applications.received.fax/total': 5,
    'applications.received.online/total': 60,
    'applications.received.letter/total': 20,
  },
};

const place = { kind: 'text', line: 9, column: 1, endLine: 9, endColumn: 2 } as const;

function otherRow(label: string, value: number): OtherRow {
  return {
    path: ['三、依申请公开情况'],
    label,
    unit: '件',
    table: 'statistics',
    values: [{ column: null, value, state: 'number', raw: String(value), place }],
    place,
  };
}

function withOther(report: Result, row: OtherRow): Result {
  return { ...report, statements: report.statements.map((each) => ({ ...each, other: [row] })) };
}

describe('a sum', () => {
  it('fails with its figures, and what they differ by', () => {
    const [assessment] = assessRule(receivedByChannel, reportOf(received));
    expect(assessment).toMatchObject({
      outcome: 'fail',
      data: {
        cell: '（一）收到申请数',
        left: 100,
        right: 95,
        imbalance: 5,
        difference: 5,
        formula:
          '（一）收到申请数 100 ≠ 1.当面申请数 10 + 2.传真申请数 5 + 3.网络申请数 60 + 4.信函申请数 20',
      },
    });
    expect(assessment?.severity).toBeUndefined();
    expect(assessment?.points).toHaveLength(5);
  });

  it('fails as a warning where a part is blank or a dash', () => {
    for (const gap of ['blank', 'dash'] as const) {
      const facts = { ...received.facts, 'applications.received.fax/total': gap };
      const [assessment] = assessRule(receivedByChannel, reportOf({ ...received, facts }));
      expect(assessment).toMatchObject({ outcome: 'fail', severity: 'warning' });
    }
  });

  it('passes with a blank part that is worth nothing', () => {
    const facts = {
      ...received.facts,
      'applications.received/total': 95,
      'applications.received.other/total': 'blank',
    } as const;
    expect(assessRule(receivedByChannel, reportOf({ ...received, facts }))).toMatchObject([
      { outcome: 'pass' },
    ]);
  });

  it('never takes a blank total for zero', () => {
    const facts = {
      'remedies.reconsideration.upheld': 0,
      'remedies.reconsideration.corrected': 0,
      'remedies.reconsideration.other': 0,
      'remedies.reconsideration.pending': 0,
      'remedies.reconsideration.total': 'blank',
    } as const;
    expect(assessRule(remediesTotal, reportOf({ form: '2021', facts }))).toMatchObject([
      { outcome: 'open', data: { gaps: ['行政复议 · 总计'] } },
    ]);
  });

  it('is open where a row of the form is absent', () => {
    const { 'applications.received.fax/total': _, ...facts } = received.facts ?? {};
    expect(assessRule(receivedByChannel, reportOf({ ...received, facts }))).toMatchObject([
      { outcome: 'open', data: { gaps: ['2.传真申请数'] } },
    ]);
  });

  it('is open where a row that may be left out could be one that was not read', () => {
    const report = reportOf(received);
    const data = { printed: '5.其它形', label: '5.其他形式' };
    const findings = [makeFinding(uncertainLabel, data, [])];
    expect(assessRule(receivedByChannel, { ...report, findings })).toMatchObject([
      { outcome: 'open', data: { gaps: ['5.其他形式'] } },
    ]);
  });

  it('is open where a row no form knows holds just what is missing', () => {
    const report = withOther(reportOf(received), otherRow('6.电话申请数', 5));
    expect(assessRule(receivedByChannel, report)).toMatchObject([
      { outcome: 'open', data: { gaps: ['6.电话申请数'] } },
    ]);
    const unrelated = withOther(reportOf(received), otherRow('6.电话申请数', 4));
    expect(assessRule(receivedByChannel, unrelated)).toMatchObject([{ outcome: 'fail' }]);
  });

  it('counts a provincial row that is absent as zero', () => {
    const facts = { reading_points: 7, 'reading_points.township': 7 };
    expect(assessRule(readingPointsByLevel, reportOf({ form: '2014', facts }))).toMatchObject([
      { outcome: 'pass' },
    ]);
  });

  it('is not asked where the report prints none of its parts', () => {
    expect(
      assessRule(readingPointsByLevel, reportOf({ form: '2014', facts: { reading_points: 7 } })),
    ).toEqual([]);
  });

  it('is not asked of a row of groups that is left empty, as in the form', () => {
    const row = 'applications.results.unable';
    const facts = {
      [`${row}.subtotal/total`]: 'blank',
      [`${row}.subtotal/natural_person`]: 'blank',
      [`${row}.not_held/natural_person`]: 3,
      [`${row}.needs_creation/natural_person`]: 0,
      [`${row}.still_unclear/natural_person`]: 0,
    } as const;
    const report = reportOf({ form: '2021', facts });
    expect(assessRule(printedSubtotal, report)).toEqual([]);
    expect(
      assessRule(applicantTotal, report).filter(({ points }) =>
        points.some((key) => key.includes('subtotal')),
      ),
    ).toEqual([]);
  });

  it('misses the row its own edition has', () => {
    const facts = { 'applications.results.granted/total': 3, 'applications.results.total/total': 3 };
    const gaps = (form: '2019' | '2021') =>
      assessRule(resultsTotal, reportOf({ form, facts })).map(({ data }) => data)[0];
    expect(gaps('2019')).toMatchObject({ gaps: expect.arrayContaining(['（六）其他处理 · 总计']) });
    expect(gaps('2021')).toMatchObject({ gaps: expect.arrayContaining(['3.其他 · 总计']) });
  });
});
