import { nothing } from '../../src/compose.ts';
import type { Fact, Result, Statement } from '../../src/model/result.ts';
import type { Writer } from '../../src/writers/writer.ts';

const place = { kind: 'text', line: 12, column: 3, endLine: 12, endColumn: 5 } as const;

/** A fact of form 2021, with what is given changed. */
export function fact(change: Partial<Fact>): Fact {
  return {
    value: 7,
    state: 'number',
    raw: '7',
    unit: '件',
    table: 'applications',
    form: '2021',
    label: '一、本年新收政府信息公开申请数量 › 自然人',
    place,
    ...change,
  };
}

/** A result with these facts, and what is given changed. */
export function result(facts: Statement['facts'], change: Partial<Result> = {}): Result {
  return {
    ...nothing,
    findings: [],
    statements: [{ scope: null, tables: { applications: '2021' }, facts, other: [] }],
    published: '2023-01-20',
    period: { start: '2022-01-01', end: '2022-12-31' },
    year: 2022,
    entity: '青山县人民政府',
    title: '青山县人民政府2022年政府信息公开工作年度报告',
    status: 'parsed',
    source: {
      sha256: 'ab'.repeat(32),
      bytes: 1234,
      script: 'simplified',
      encodingEvidence: 'valid-utf8',
      encoding: 'utf-8',
      format: 'html',
      path: 'reports/a.html',
    },
    ...change,
  };
}

/** All a writer prints for these results. */
export function writeAll(writer: Writer, results: readonly Result[]): string {
  return writer.header() + results.map((each) => writer.write(each)).join('') + writer.footer();
}
