import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/check/check.ts';
import { digitSlip } from '../../src/check/diagnosis/slips.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Example, ExampleValue } from '../../src/model/rule.ts';
import { rules } from '../../src/rules/index.ts';
import { consistentReport } from '../support/consistent.ts';
import { reportOf } from '../support/example-report.ts';
import { Random } from '../support/random.ts';
import type { Case } from '../support/study.ts';

const form2021: Case = { form: '2021', variant: 'national', scopes: 'none' };

function explain(example: Example): Finding[] {
  const { findings } = checkReport(reportOf(example), rules);
  return findings.filter(({ rule }) => rule === 'diagnosis/repair');
}

/** A consistent report on form 2021 with some figures set otherwise. */
function changed(change: (facts: Record<string, ExampleValue>) => void, seed = 1): Example {
  const { statements, ...report } = consistentReport(form2021, new Random(seed));
  const facts: Record<string, ExampleValue> = { ...statements[0] };
  change(facts);
  return { ...report, facts };
}

const granted = 'applications.results.granted/org.commercial';

describe('the explanation of failing sums', () => {
  it('is none where nothing fails', () => {
    expect(explain(changed(() => undefined))).toEqual([]);
  });

  it('names the cell, what it prints, the value that repairs every sum, and the slip', () => {
    const example = changed((facts) => {
      const sums = ['applications.results.total', 'applications.received'].flatMap((row) => [
        `${row}/org.commercial`,
        `${row}/total`,
      ]);
      const more = 34 - Number(facts[granted]);
      for (const key of [...sums, 'applications.results.granted/total'])
        facts[key] = Number(facts[key]) + more;
      facts[granted] = 43;
    });
    const [finding, ...others] = explain(example);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'note',
      data: {
        standing: 'only',
        cells: ['（一）予以公开 · 商业企业'],
        printed: ['43'],
        proposed: ['34'],
        slip: 'swapped_digits',
        repairs: 2,
        points: [granted],
      },
    });
    expect(finding?.message.zh).toBe(
      '“（一）予以公开 · 商业企业”印作“43”；若为 34，2 处不符的合计全部相符；两位数字似颠倒。（仅为推测，未改动数值。）',
    );
    expect(finding?.message.en).toBe(
      '“（一）予以公开 · 商业企业” prints “43”; 34 would repair 2 failing sums; the digits look swapped. (A proposal; no figure is changed.)',
    );
  });

  it('takes a blank cell for the one that was forgotten', () => {
    const [finding] = explain({
      form: '2021',
      facts: {
        'remedies.reconsideration.upheld': 'blank',
        'remedies.reconsideration.corrected': 3,
        'remedies.reconsideration.other': 4,
        'remedies.reconsideration.pending': 1,
        'remedies.reconsideration.total': 28,
      },
    });
    expect(finding?.data).toMatchObject({
      standing: 'likeliest',
      cells: ['行政复议 · 结果维持'],
      printed: [''],
      proposed: ['20'],
      slip: 'blank',
    });
  });

  it('names the part a total leaves out', () => {
    const [finding] = explain({
      form: '2021',
      facts: {
        'remedies.reconsideration.upheld': 1205,
        'remedies.reconsideration.corrected': 311,
        'remedies.reconsideration.other': 87,
        'remedies.reconsideration.pending': 4096,
        'remedies.reconsideration.total': 1603,
      },
    });
    expect(finding?.data).toMatchObject({ standing: 'likeliest', proposed: ['5699'], slip: 'omits_part' });
    expect(finding?.message.en).toContain('it seems to leave out “行政复议 · 尚未审结”');
  });

  it('says so when nothing tells which of several cells is wrong', () => {
    const [finding] = explain({
      form: '2014',
      facts: {
        complaints: 7,
        'complaints.upheld': 3,
        'complaints.corrected': 1,
        'complaints.other': 2,
      },
    });
    expect(finding?.data).toMatchObject({ standing: 'one_of_several', explanations: 4 });
    expect(finding?.message.en).toContain(
      'Any of 4 changes would repair what fails, and nothing tells which',
    );
  });

  it('prefers what agrees with the sums that normally hold', () => {
    const [finding] = explain({
      form: '2014',
      facts: {
        'applications.received/total': 196,
        'applications.received.in_person/total': 100,
        'applications.received.fax/total': 3,
        'applications.received.online/total': 60,
        'applications.received.letter/total': 6,
        'applications.closed/total': 169,
      },
    });
    expect(finding?.data).toMatchObject({ standing: 'only', proposed: ['169'], slip: 'swapped_digits' });
  });

  it('sees a row moved by one column', () => {
    const row = 'applications.received';
    const columns = ['natural_person', 'org.commercial', 'org.research', 'org.public_welfare'];
    const rest = ['org.legal_service', 'org.other', 'total'];
    const keys = [...columns, ...rest].map((column) => `${row}/${column}`);
    const [finding] = explain(
      changed((facts) => {
        const printed = keys.map((key) => facts[key] ?? 0);
        keys.forEach((key, index) => {
          facts[key] = index === 0 ? 0 : (printed[index - 1] ?? 0);
        });
      }, 3),
    );
    expect(finding?.data).toMatchObject({ slip: 'shifted_row' });
  });

  it('sees two rows exchanged', () => {
    const columns = ['natural_person', 'org.commercial', 'org.research', 'org.public_welfare'];
    const rest = ['org.legal_service', 'org.other', 'total'];
    const [finding] = explain(
      changed((facts) => {
        for (const column of [...columns, ...rest]) {
          const [total, out] = [`applications.results.total/${column}`, `applications.carried_out/${column}`];
          [facts[total], facts[out]] = [facts[out] ?? 0, facts[total] ?? 0];
        }
      }, 3),
    );
    expect(finding?.data).toMatchObject({ slip: 'swapped_rows' });
  });

  it('sees totals that were not brought up to date', () => {
    const [finding] = explain(
      changed((facts) => {
        for (const column of ['natural_person', 'total']) {
          for (const row of ['applications.results.granted', 'applications.received']) {
            facts[`${row}/${column}`] = Number(facts[`${row}/${column}`]) + 1234;
          }
        }
      }),
    );
    expect(finding?.data).toMatchObject({ slip: 'total_not_updated' });
    expect(finding?.data).toMatchObject({
      points: ['applications.results.total/natural_person', 'applications.results.total/total'],
    });
  });

  it('finds two cells that are wrong at once', () => {
    const [finding] = explain(
      changed((facts) => {
        facts[granted] = Number(facts[granted]) + 700;
        const other = 'applications.results.unable.not_held/natural_person';
        facts[other] = Number(facts[other]) + 31;
      }),
    );
    expect(finding?.data).toMatchObject({
      explanations: 1,
      points: [granted, 'applications.results.unable.not_held/natural_person'],
    });
  });

  it('leaves sums alone that rest on a figure which could not be read', () => {
    const example = changed((facts) => {
      facts[granted] = 'unparsed';
    });
    expect(explain(example)).toEqual([]);
  });
});

describe('a slip of the pen', () => {
  it.each([
    ['43', '34', 'swapped_digits'],
    ['1203', '1230', 'swapped_digits'],
    ['122', '12', 'doubled_digit'],
    ['15', '125', 'dropped_digit'],
    ['127', '157', 'wrong_digit'],
    ['7', '3', 'wrong_digit'],
    ['127', '8', 'unknown'],
  ] as const)('makes %s of %s: %s', (printed, meant, slip) => {
    expect(digitSlip(printed, meant).slip).toBe(slip);
  });
});
