import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FormId } from '../../src/model/form.ts';
import type { Example } from '../../src/model/rule.ts';
import { seriesRules } from '../../src/rules/series.ts';
import { checkerOf } from '../support/checking.ts';
import { reportOf } from '../support/example-report.ts';
import { type Facts, type Year, yearsOf } from '../support/years.ts';

const regions = { 青山市: ['青山市本部', '白石县'] };

function failing(reports: readonly Example[]): string[] {
  const checker = checkerOf({ configuration: { regions } }, [], seriesRules);
  for (const [index, example] of reports.entries()) {
    const report = reportOf(example);
    const source = { ...report.source, path: `${index}.html`, sha256: String(index) };
    checker.check({ ...report, source });
  }
  const found = [...checker.finish()].flatMap(({ kind, findings }) => (kind === 'series' ? findings : []));
  return [...new Set(found.filter(({ outcome }) => outcome === 'fail').map(({ rule }) => rule))].sort();
}

const entity = '青山县人民政府';

function asReports(years: readonly Year[], name = entity): Example[] {
  return years.map(({ year, form, facts, cumulative }) => ({
    form,
    year,
    entity: name,
    facts,
    mentions:
      cumulative === null
        ? []
        : [{ key: 'proactive.total', value: cumulative, claim: 'cumulative' as const, scope: null }],
  }));
}

const numbers = fc.infiniteStream(fc.nat({ max: 2 ** 30 }));

/** Draws the years of a body from a stream of numbers. */
function drawn(stream: Iterator<number>, from = 2016, to = 2024): Year[] {
  return yearsOf((below) => Number(stream.next().value) % below, from, to);
}

test('years that continue each other give no finding, in whatever order they are read', () => {
  fc.assert(
    fc.property(numbers, fc.boolean(), (stream, reversed) => {
      const reports = asReports(drawn(stream));
      expect(failing(reversed ? reports.reverse() : reports)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('bodies that each continue themselves, copies and a region with its parts give no finding', () => {
  fc.assert(
    fc.property(numbers, (stream) => {
      const own = drawn(stream, 2017, 2017);
      const county = drawn(stream, 2017, 2017);
      const sum = own.map((year, index) => ({
        ...year,
        facts: added(year.facts, county[index]?.facts ?? {}),
      }));
      const reports = [
        ...asReports(own, '青山市本部'),
        ...asReports(county, '白石县人民政府'),
        ...asReports(sum, '青山市人民政府'),
        ...asReports(drawn(stream), '绿水县人民政府'),
      ];
      expect(failing([...reports, ...reports.slice(0, 3)])).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

function added(one: Facts, other: Facts): Facts {
  return Object.fromEntries(Object.entries(one).map(([key, value]) => [key, value + (other[key] ?? 0)]));
}

/** A slip in one figure of one year, found by the rule and by nothing but what follows from it. */
interface Breach {
  readonly rule: string;
  readonly year: number;
  readonly form: FormId;
  readonly by: (facts: Facts) => Facts;
  readonly and?: readonly string[];
}

function more(key: string, amount: number): Breach['by'] {
  return (facts) => ({ ...facts, [key]: (facts[key] ?? 0) + amount });
}

const docs = 'disclosure.art20_1.normative_docs';

const breaches: readonly Breach[] = [
  { rule: 'years/carry-over', year: 2020, form: '2019', by: more('applications.carried_in/total', 1) },
  { rule: 'years/carry-over', year: 2023, form: '2021', by: more('applications.carried_out/org.other', 2) },
  {
    rule: 'years/items-chain',
    year: 2019,
    form: '2019',
    by: more('disclosure.art20_6.penalties.change', 3),
  },
  {
    rule: 'years/in-force-chain',
    year: 2024,
    form: '2021',
    by: more(`${docs}.in_force`, 1),
  },
  {
    rule: 'years/total-disclosed-grows',
    year: 2020,
    form: '2019',
    by: (facts) => ({ ...facts, [`${docs}.newly_disclosed`]: (facts[`${docs}.newly_disclosed`] ?? 0) + 900 }),
  },
  {
    rule: 'years/pending-reappears',
    year: 2022,
    form: '2021',
    by: more('remedies.litigation_direct.pending', 500),
  },
  {
    rule: 'years/cumulative-chain',
    year: 2017,
    form: '2014',
    by: more('proactive.total', 10),
  },
  {
    rule: 'years/order-of-magnitude',
    year: 2023,
    form: '2021',
    by: (facts) => ({
      ...facts,
      'disclosure.art20_8.fees.amount': 10_000 * (facts['disclosure.art20_8.fees.amount'] ?? 0),
    }),
  },
  {
    rule: 'years/form-change-magnitude',
    year: 2021,
    form: '2021',
    by: (facts) => ({ ...facts, [`${docs}.in_force`]: 100 * (facts[`${docs}.in_force`] ?? 0) }),
    and: ['years/in-force-chain', 'years/order-of-magnitude'],
  },
];

describe('one slip in years that continue each other', () => {
  test.each(breaches)('$rule finds it in $year', ({ rule, year, form, by, and = [] }) => {
    fc.assert(
      fc.property(numbers, (stream) => {
        const years = drawn(stream).map((each) =>
          each.year === year ? { ...each, facts: by(each.facts) } : each,
        );
        expect(years.find((each) => each.year === year)?.form).toBe(form);
        expect(failing(asReports(years))).toEqual([rule, ...and].sort());
      }),
      { numRuns: 25 },
    );
  });

  test('copies/differ finds a copy with another figure, and the chain is left open', () => {
    fc.assert(
      fc.property(numbers, (stream) => {
        const years = drawn(stream);
        const changed = years
          .filter(({ year }) => year === 2022)
          .map((each) => ({ ...each, facts: more('applications.carried_out/total', 1)(each.facts) }));
        expect(failing(asReports([...years, ...changed]))).toEqual(['copies/differ']);
      }),
      { numRuns: 25 },
    );
  });

  test('copies/other-body finds the figures of another body, up to a few that were changed', () => {
    fc.assert(
      fc.property(numbers, (stream) => {
        const [year] = drawn(stream, 2023, 2023);
        if (!year) throw new Error('no year');
        const changed = { ...year, facts: more('applications.received/total', 4)(year.facts) };
        const reports = [...asReports([year], '白石县人民政府'), ...asReports([changed], '绿水县人民政府')];
        expect(failing(reports)).toEqual(['copies/other-body']);
      }),
      { numRuns: 40 },
    );
  });

  test('copies/other-year finds the table of another year', () => {
    fc.assert(
      fc.property(numbers, (stream) => {
        const years = drawn(stream, 2022, 2024);
        const again = years.map((each) =>
          each.year === 2024 ? { ...each, facts: years[0]?.facts ?? {} } : each,
        );
        expect(failing(asReports(again))).toContain('copies/other-year');
      }),
      { numRuns: 25 },
    );
  });

  test('levels/region-is-sum finds a part that was added wrongly', () => {
    fc.assert(
      fc.property(numbers, (stream) => {
        const [own] = drawn(stream, 2017, 2017);
        const [county] = drawn(stream, 2017, 2017);
        if (!own || !county) throw new Error('no year');
        const facts = more('reading_visits', 9)(added(own.facts, county.facts));
        const reports = [
          ...asReports([own], '青山市本部'),
          ...asReports([county], '白石县人民政府'),
          ...asReports([{ ...own, facts }], '青山市人民政府'),
        ];
        expect(failing(reports)).toEqual(['levels/region-is-sum']);
      }),
      { numRuns: 25 },
    );
  });
});

test('small reports alike by chance, and those all zero, are never told', () => {
  const facts: Facts = Object.fromEntries(
    (drawnKeys() ?? []).map((key, index) => [key, index % 7 === 0 ? index % 9 : 0]),
  );
  const reports = ['白石镇人民政府', '青山镇人民政府'].flatMap((name) =>
    [2022, 2023].flatMap((year) => [
      { form: '2021' as const, entity: name, year, facts },
      { form: '2021' as const, entity: name, year, facts },
    ]),
  );
  expect(failing(reports).filter((rule) => rule.startsWith('copies/'))).toEqual([]);
});

function drawnKeys(): string[] {
  const [year] = yearsOf(() => 0, 2023, 2023);
  return Object.keys(year?.facts ?? {});
}

test('reports of another scope, another body, or with a year between take part in no chain', () => {
  const key = 'applications.carried_in/total';
  const last = 'applications.carried_out/total';
  const before: Example = { form: '2021', year: 2022, entity, facts: { [last]: 4 } };
  const others: Example[] = [
    { form: '2021', year: 2023, entity, region: { [key]: 9 } },
    { form: '2021', year: 2023, entity, ownLevel: { [key]: 9 } },
    { form: '2021', year: 2023, entity: `${entity}办公室`, facts: { [key]: 9 } },
    { form: '2021', year: 2024, entity, facts: { [key]: 9 } },
  ];
  for (const other of others) expect(failing([before, other])).toEqual([]);
});

test('columns that cancel out under equal totals are a note: applicants put under another type', () => {
  const checker = checkerOf({}, [], seriesRules);
  const columns = [
    'natural_person',
    'org.commercial',
    'org.research',
    'org.public_welfare',
    'org.legal_service',
  ];
  const facts = (indicator: string, values: readonly number[]): Facts =>
    Object.fromEntries(
      [...columns, 'org.other', 'total'].map((column, index) => [
        `${indicator}/${column}`,
        values[index] ?? 0,
      ]),
    );
  const reports: Example[] = [
    { form: '2021', year: 2022, entity, facts: facts('applications.carried_out', [3, 1, 0, 0, 0, 0, 4]) },
    { form: '2021', year: 2023, entity, facts: facts('applications.carried_in', [2, 2, 0, 0, 0, 0, 4]) },
  ];
  for (const example of reports) checker.check(reportOf(example));
  const findings = [...checker.finish()].flatMap((report) => report.findings);
  expect(findings.map(({ severity, outcome }) => `${outcome} ${severity}`)).toEqual([
    'fail note',
    'fail note',
  ]);
  expect(findings[0]?.message.zh).toBe(
    '2023 年（example.html）与 2022 年（example.html, line 1）不衔接：' +
      '2023 “二、上年结转政府信息公开申请数量 · 自然人” 2 ≠ 2022 “四、结转下年度继续办理 · 自然人” 3，相差 1。',
  );
});
