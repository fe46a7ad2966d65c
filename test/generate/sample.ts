import { formById } from '../../src/forms/index.ts';
import { points } from '../../src/forms/points.ts';
import type { DataPoint, FormId } from '../../src/model/form.ts';
import type { Fact } from '../../src/model/result.ts';
import type { SerializedResult } from '../../src/model/serialize.ts';

/** A fact of a data point, as a reader of text would find it. */
export function factOf(point: DataPoint): Fact {
  return {
    value: 3,
    state: 'number',
    raw: '3',
    unit: point.unit,
    table: point.table,
    form: point.form,
    label: [...point.rowPath, ...point.columnPath].map(({ zh }) => zh).join(' › '),
    place: { kind: 'text', line: 7, column: 1, endLine: 7, endColumn: 2 },
  };
}

/** A fact for every data point of a form. */
export function factsOf(form: FormId): Record<string, Fact> {
  return Object.fromEntries(points(formById(form)).map((point) => [point.key, factOf(point)]));
}

/** A result as printed, complete and valid: a report on form 2021 with every kind of content. */
export function sampleResult(): SerializedResult {
  const place = { kind: 'text', line: 1, column: 1, endLine: 1, endColumn: 9 } as const;
  return {
    source: {
      path: 'report.txt',
      format: 'text',
      encoding: 'utf-8',
      encodingEvidence: 'valid-utf8',
      script: 'simplified',
      bytes: 3000,
      sha256: 'a'.repeat(64),
    },
    status: 'parsed',
    title: '某市人民政府2022年政府信息公开工作年度报告',
    entity: '某市人民政府',
    year: 2022,
    period: { start: '2022-01-01', end: '2022-12-31' },
    published: '2023-01',
    statements: [
      {
        scope: null,
        tables: { disclosure: '2021', applications: '2021', remedies: '2021' },
        facts: factsOf('2021'),
        other: [
          {
            path: ['第二十条第（一）项'],
            label: '地方性法规',
            unit: null,
            table: 'disclosure',
            values: [{ column: '本年制发件数', value: null, state: 'not_stated', raw: '/', place }],
            place,
          },
        ],
      },
    ],
    mentions: [
      {
        key: 'proactive.total',
        value: 128894,
        state: 'number',
        raw: '128894',
        unit: '条',
        label: '主动公开政府信息数',
        kind: 'excerpt',
        claim: 'exact',
        scope: null,
        base: null,
        figure: null,
        against: null,
        split: null,
        context: '表1',
        place,
      },
    ],
    outline: {
      titleYear: null,
      chapters: [{ numeral: '一', title: '概述', place }],
      announcedParts: { count: 6, raw: '六个部分', place },
      announcedTable: { raw: '附表', place },
      placeholders: [{ raw: '（各市政府）', place }],
      otherBody: null,
    },
    findings: [
      {
        rule: 'reading/ambiguous-digits',
        outcome: 'fail',
        severity: 'warning',
        message: '数字连在一起',
        data: { raw: '555', labels: ['规章'], sure: false, cells: 3, guess: null },
        places: [place],
      },
    ],
  };
}
