import { describe, expect, test } from 'vitest';
import { Checker } from '../../src/check/checker.ts';
import { makeFinding } from '../../src/findings/define.ts';
import { noTable } from '../../src/findings/files.ts';
import { notStated } from '../../src/findings/reading.ts';
import type { CheckedFinding } from '../../src/model/checked.ts';
import type { Configuration } from '../../src/model/configuration.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Place } from '../../src/model/place.ts';
import type { Result } from '../../src/model/result.ts';
import type { Rule } from '../../src/model/rule.ts';
import { balance } from '../../src/rules/applications/balance.ts';
import { balanced, checkAll, checkerOf, report, tell, unbalanced } from '../support/checking.ts';

const noFigure = makeFinding(notStated, { label: '收费', raw: '——' }, []);
const withReading: Result = { ...unbalanced, findings: [noFigure] };

function configured(configuration: Configuration): { readonly configuration: Configuration } {
  return { configuration };
}

test('counts every check by its outcome, and the rules that had something to check', () => {
  const { counts, rules } = checkerOf().check(unbalanced);
  expect(counts).toEqual({ pass: 1, fail: 1, open: 0, waived: 0 });
  expect(rules.map(({ rule }) => rule)).toEqual(['applications/balance']);
});

test('a finding cites the table’s own labels in both languages', () => {
  const [finding] = checkerOf().check(unbalanced).findings;
  expect(finding?.subject).toEqual({
    zh: '表三 · 一、本年新收政府信息公开申请数量 · 自然人',
    en: 'Table 3 · Applications newly received in the year · Natural persons',
  });
  expect(finding?.help?.zh).toContain('核对');
});

test('where a report tells scopes apart, the finding says whose table it is', () => {
  const statements = unbalanced.statements.map((statement) => ({
    ...statement,
    scope: 'own_level' as const,
  }));
  const [finding] = checkerOf().check({ ...unbalanced, statements }).findings;
  expect(finding?.subject?.zh).toBe('本级 · 表三 · 一、本年新收政府信息公开申请数量 · 自然人');
  expect(finding?.subject?.en).toMatch(/^Own level · Table 3 · /);
});

test('findings of the reading come first and are told apart', () => {
  const { findings } = checkerOf().check(withReading);
  expect(findings.map(({ rule, origin }) => [rule, origin])).toEqual([
    ['value/not-stated', 'reading'],
    ['applications/balance', 'rule'],
  ]);
});

test('what rules found when the report was parsed is found anew, not twice', () => {
  const brought = checkerOf().check(unbalanced).findings;
  expect(tell(checkerOf().check({ ...unbalanced, findings: brought }).findings)).toEqual([
    'applications/balance fail error',
  ]);
});

test('failures are explained, anew and only where there are some', () => {
  const proposal = { ...makeFinding(notStated, { label: '', raw: '' }, []), rule: 'diagnosis/repair' };
  const explain = (): readonly Finding[] => [proposal];
  const check = (result: Result): readonly CheckedFinding[] =>
    new Checker({ rules: [balance], series: [], explain }).check({ ...result, findings: [proposal] })
      .findings;
  expect(check(balanced)).toEqual([]);
  expect(check(unbalanced).map(({ origin }) => origin)).toEqual(['rule', 'diagnosis']);
});

describe('choosing rules', () => {
  test('only those asked for', () => {
    expect(tell(checkerOf({ only: ['value/*'] }).check(withReading).findings)).toEqual([
      'value/not-stated fail note',
    ]);
  });

  test('without those ignored; they are not counted either', () => {
    const checked = checkerOf({ ignored: ['applications/*'] }).check(withReading);
    expect(tell(checked.findings)).toEqual(['value/not-stated fail note']);
    expect(checked.counts.pass).toBe(0);
  });

  test('what is wrong with a file as such is never left out', () => {
    const unread: Result = {
      ...balanced,
      status: 'no_table',
      statements: [],
      findings: [makeFinding(noTable, {}, [])],
    };
    const options = { only: ['applications/balance'], ignored: ['file/*'] };
    expect(tell(checkerOf(options).check(unread).findings)).toEqual(['file/no-table fail note']);
  });
});

describe('severities', () => {
  test('by rule, before by category', () => {
    const rules = { 'value/*': 'off', 'applications/*': 'off', 'applications/balance': 'note' } as const;
    expect(tell(checkerOf(configured({ rules })).check(withReading).findings)).toEqual([
      'applications/balance fail note',
    ]);
  });

  test('a failure that rests on a blank stays as mild as it is', () => {
    const assumed = report({ total: [11, 'blank', 10, 0] });
    const rules = { 'applications/balance': 'error' } as const;
    expect(tell(checkerOf(configured({ rules })).check(assumed).findings)).toEqual([
      'applications/balance fail warning',
    ]);
  });

  test('an open check is a note, whatever the configuration says', () => {
    const open = report({ total: [10, 0, 10, 0] });
    const facts = { ...open.statements[0]?.facts };
    delete facts['applications.results.total/total'];
    const statements = open.statements.map((statement) => ({ ...statement, facts }));
    const rules = { 'applications/balance': 'error' } as const;
    expect(tell(checkerOf(configured({ rules })).check({ ...open, statements }).findings)).toEqual([
      'applications/balance open note',
    ]);
  });
});

test('a rule reads its tolerance, the configured before its own', () => {
  const tolerances: number[] = [];
  const rule: Rule = {
    ...balance,
    id: 'prose/near',
    tolerance: { value: 0.05, meaning: { zh: '比例', en: 'share' } },
    check: {
      kind: 'report',
      assess(_report, { tolerance }) {
        tolerances.push(tolerance);
        return [];
      },
    },
  };
  checkerOf({}, [rule]).check(balanced);
  checkerOf(configured({ tolerances: { 'prose/near': 0.2 } }), [rule]).check(balanced);
  expect(tolerances).toEqual([0.05, 0.2]);
});

describe('fingerprints', () => {
  const lower: Place = { kind: 'text', line: 900, column: 3, endLine: 900, endColumn: 4 };

  function moved(result: Result): Result {
    const statements = result.statements.map((statement) => ({
      ...statement,
      facts: Object.fromEntries(
        Object.entries(statement.facts).map(([key, fact]) => [key, { ...fact, place: lower }]),
      ),
    }));
    return { ...result, statements };
  }

  const printsOf = (result: Result): string[] =>
    checkerOf()
      .check(result)
      .findings.map(({ fingerprint }) => fingerprint);

  test('stay the same when the report moves in its file, or the file', () => {
    const elsewhere = { ...moved(unbalanced), source: { ...unbalanced.source, path: 'b/c.md' } };
    expect(printsOf(elsewhere)).toEqual(printsOf(unbalanced));
    expect(printsOf(unbalanced)[0]).toMatch(/^[0-9a-f]{32}$/);
  });

  test('stay the same when the wrong figure changes', () => {
    const worse = report({ natural_person: [12, 0, 10, 0], total: [10, 0, 10, 0] });
    expect(printsOf(worse)).toEqual(printsOf(unbalanced));
  });

  test('differ by column, year, body and, of like findings, by order', () => {
    const two = report({ natural_person: [11, 0, 10, 0], total: [11, 0, 10, 0] });
    const like = { ...balanced, findings: [noFigure, noFigure] };
    const all = [
      ...printsOf(two),
      ...printsOf({ ...unbalanced, year: 2023 }),
      ...printsOf({ ...unbalanced, entity: '柳河县人民政府' }),
      ...printsOf(like),
    ];
    expect(new Set(all).size).toBe(6);
  });
});

describe('waivers', () => {
  const rule = 'applications/balance';
  const reason = '以公示更正为准';

  function outcomes(waiver: Configuration['waivers'], today = '2026-06-01'): string[] {
    const checker = checkerOf({ ...configured({ waivers: waiver ?? [] }), today });
    return checkAll(checker, [unbalanced]).flatMap(({ findings }) => tell(findings));
  }

  test('accept a failure, which is then counted as waived', () => {
    const checker = checkerOf(configured({ waivers: [{ rule, reason, until: '2026-12-31' }] }));
    const { counts, rules, findings } = checker.check(unbalanced);
    expect(counts).toEqual({ pass: 1, fail: 0, open: 0, waived: 1 });
    expect(rules[0]?.counts.waived).toBe(1);
    expect(findings[0]).toMatchObject({ outcome: 'waived', waiver: { reason, until: '2026-12-31' } });
    expect([...checker.finish()]).toEqual([]);
  });

  test.each([
    { rule: 'applications/*' },
    { rule, entity: '青山县人民政府', year: 2022 },
    { rule, file: 'reports/*.html' },
    { rule, file: './reports/**' },
    { rule, scope: null },
    { rule, point: 'applications.received/natural_person' },
    { rule, point: 'applications.results.total/*' },
  ])('fit: %j', (waiver) => {
    expect(outcomes([{ ...waiver, reason }])).toEqual(['applications/balance waived error']);
  });

  test.each([
    { rule: 'value/*' },
    { rule, entity: '青山县' },
    { rule, year: 2021 },
    { rule, file: '*.html' },
    { rule, scope: 'region' as const },
    { rule, point: 'applications.received/total' },
    { rule, point: 'remedies.reconsideration.total' },
  ])('do not fit, and are then idle: %j', (waiver) => {
    expect(outcomes([{ ...waiver, reason }])).toEqual([
      'applications/balance fail error',
      'config/unused-waiver fail warning',
    ]);
  });

  test('hold on their last day, and not after it', () => {
    const waivers = [{ rule, reason, until: '2026-06-01' }];
    expect(outcomes(waivers, '2026-06-01')).toEqual(['applications/balance waived error']);
    expect(outcomes(waivers, '2026-06-02')).toEqual([
      'applications/balance fail error',
      'config/waiver-expired fail warning',
    ]);
  });

  test('are told of where they stand, with what they were for', () => {
    const waivers = [{ rule, entity: '青山县', reason }];
    const checker = checkerOf({ ...configured({ waivers }), configurationPath: '../gov-report.config.json' });
    const [, said] = checkAll(checker, [unbalanced]);
    expect(said).toMatchObject({ kind: 'configuration', path: '../gov-report.config.json', status: null });
    expect(said?.findings[0]).toMatchObject({
      places: [{ kind: 'part', part: '../gov-report.config.json', path: 'waivers[0]' }],
      data: { waiver: 'waivers[0]', reached: 0 },
    });
    expect(said?.findings[0]?.message.zh).toContain('applications/balance · 青山县');
  });

  test('of rules that take no part in the run are not called idle', () => {
    const waivers = [{ rule, reason }];
    const checker = checkerOf({ ...configured({ waivers }), only: ['value/*', 'config/*'] });
    expect(checkAll(checker, [balanced])).toHaveLength(1);
  });

  test('name files as the configuration does', () => {
    const waivers = [{ rule, file: 'a.html', reason }];
    const checker = checkerOf({
      ...configured({ waivers }),
      nameFile: (path) => path.replace('reports/', ''),
    });
    expect(tell(checker.check(unbalanced).findings)).toEqual(['applications/balance waived error']);
  });

  test('never accept what is wrong with a file as such', () => {
    const unread: Result = { ...balanced, status: 'no_table', findings: [makeFinding(noTable, {}, [])] };
    const checker = checkerOf(configured({ waivers: [{ rule: 'file/*', reason }] }));
    expect(tell(checker.check(unread).findings)).toEqual(['file/no-table fail note']);
  });
});
