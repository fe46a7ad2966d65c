import { expect, test } from 'vitest';
import type { SeriesRule } from '../../src/model/series.ts';
import { seriesRules } from '../../src/rules/series.ts';
import { checkAll, checkerOf, report, tell } from '../support/checking.ts';

/** What one year carries over is what the next begins with. */
const carryOver: SeriesRule = {
  id: 'years/carry-over',
  title: { zh: '结转', en: 'Carried over' },
  severity: 'warning',
  source: { zh: '', en: '' },
  message: { zh: '{before} ≠ {now}', en: '{before} ≠ {now}' },
  help: { zh: '', en: '' },
  keys: ['applications.carried_in/total', 'applications.carried_out/total'],
  forms: ['2021'],
  examples: { holds: [], fails: [] },
  assess: (reports) =>
    function* (now) {
      const before = reports.find(({ entity, year }) => entity === now.entity && year === now.year - 1);
      const [out, into] = [
        before?.value(null, 'applications.carried_out/total') ?? null,
        now.value(null, 'applications.carried_in/total'),
      ];
      if (out === null || into === null) return;
      const place = now.place(null, 'applications.carried_in/total');
      yield {
        report: now,
        outcome: out === into ? ('pass' as const) : ('fail' as const),
        scope: null,
        points: ['applications.carried_in/total'],
        data: { before: out, now: into },
        places: place ? [place] : [],
      };
    },
};

const of2021 = report({ total: [10, 0, 7, 3] }, { year: 2021 });
const of2022 = report({ total: [10, 3, 9, 4] }, { year: 2022 });
const of2023 = report({ total: [10, 5, 15, 0] }, { year: 2023 });

test('rules across reports say their findings after all reports, of the report they concern', () => {
  const checked = checkAll(checkerOf({}, [], [carryOver]), [of2023, of2021, of2022]);
  expect(checked.map(({ kind, year, counts }) => [kind, year, counts.pass, counts.fail])).toEqual([
    ['report', 2023, 0, 0],
    ['report', 2021, 0, 0],
    ['report', 2022, 0, 0],
    ['series', 2023, 0, 1],
    ['series', 2022, 1, 0],
  ]);
  expect(checked[3]?.findings[0]).toMatchObject({
    rule: 'years/carry-over',
    origin: 'series',
    message: { en: '4 ≠ 5' },
    subject: { zh: '表三 · 二、上年结转政府信息公开申请数量 · 总计' },
    places: [{ kind: 'text', line: 1, column: 1, endLine: 1, endColumn: 2 }],
  });
});

test('they are waived, weighed and turned off as any other', () => {
  const reports = [of2022, of2023];
  const waivers = [{ rule: 'years/carry-over', year: 2023, reason: '机构合并' }];
  const waived = checkAll(checkerOf({ configuration: { waivers } }, [], [carryOver]), reports);
  expect(waived.flatMap(({ findings }) => tell(findings))).toEqual(['years/carry-over waived warning']);
  const off = checkAll(checkerOf({ ignored: ['years/*'] }, [], [carryOver]), reports);
  expect(off.map(({ kind }) => kind)).toEqual(['report', 'report']);
});

test('a digest keeps places of every kind, and no figure nobody asked for', () => {
  const place = { kind: 'sheet', sheet: '表', range: 'B7' } as const;
  const facts = Object.fromEntries(
    Object.entries(of2023.statements[0]?.facts ?? {}).map(([key, fact]) => [key, { ...fact, place }]),
  );
  const statements = of2023.statements.map((statement) => ({ ...statement, facts }));
  const seen: unknown[] = [];
  const spy: SeriesRule = {
    ...carryOver,
    assess(reports) {
      for (const each of reports) {
        seen.push(
          each.place(null, 'applications.carried_in/total'),
          each.value(null, 'applications.received/total'),
          each.value('region', 'applications.carried_in/total'),
          each.scopes,
        );
      }
      return () => [];
    },
  };
  checkAll(checkerOf({}, [], [spy]), [{ ...of2023, statements }]);
  expect(seen).toEqual([place, null, null, [null]]);
});

test('a region that no report of the run is of is told, unless its rule is off', () => {
  const configuration = { regions: { 青山县: ['青山县'], 青出县: ['白石镇'] } };
  const told = checkAll(checkerOf({ configuration }, [], seriesRules), [of2022]);
  expect(told.flatMap(({ kind, findings }) => (kind === 'configuration' ? tell(findings) : []))).toEqual([
    'config/unused-region fail warning',
  ]);
  expect(told.at(-1)?.findings[0]?.message.zh).toContain('“青出县”');
  const off = checkAll(checkerOf({ configuration, ignored: ['levels/*'] }, [], seriesRules), [of2022]);
  expect(off.map(({ kind }) => kind)).toEqual(['report']);
});
