import { expect, test } from 'vitest';
import { json } from '../../src/writers/json.ts';
import { ndjson } from '../../src/writers/ndjson.ts';
import { fact, result, writeAll } from './sample.ts';

const english = { language: 'en', bom: false } as const;
const finding = {
  rule: 'reading/no-values',
  outcome: 'fail',
  severity: 'warning',
  message: { zh: '没有数值', en: 'No value.' },
  data: { rows: ['一', '二'] },
  places: [{ kind: 'page', page: 4, box: [1, 2, 3, 4] }],
} as const;

const expected = `[
  {
    "source": {
      "path": "reports/a.html",
      "format": "html",
      "encoding": "utf-8",
      "encodingEvidence": "valid-utf8",
      "script": "simplified",
      "bytes": 1234,
      "sha256": "${'ab'.repeat(32)}"
    },
    "status": "parsed",
    "title": "青山县人民政府2022年政府信息公开工作年度报告",
    "entity": "青山县人民政府",
    "year": 2022,
    "period": {
      "start": "2022-01-01",
      "end": "2022-12-31"
    },
    "published": "2023-01-20",
    "statements": [
      {
        "scope": null,
        "tables": {
          "applications": "2021"
        },
        "facts": {
          "applications.received/natural_person": {
            "value": 7,
            "state": "number",
            "raw": "7\\n",
            "unit": "件",
            "table": "applications",
            "form": "2021",
            "label": "一、本年新收政府信息公开申请数量 › 自然人",
            "place": {
              "kind": "text",
              "line": 12,
              "column": 3,
              "endLine": 12,
              "endColumn": 5
            }
          }
        },
        "other": []
      }
    ],
    "mentions": [],
    "outline": {
      "titleYear": null,
      "chapters": [],
      "announcedParts": null,
      "announcedTable": null,
      "placeholders": [],
      "otherBody": null
    },
    "findings": [
      {
        "rule": "reading/no-values",
        "outcome": "fail",
        "severity": "warning",
        "message": "No value.",
        "data": {
          "rows": [
            "一",
            "二"
          ]
        },
        "places": [
          {
            "kind": "page",
            "page": 4,
            "box": [
              1,
              2,
              3,
              4
            ]
          }
        ]
      }
    ]
  }
]
`;

const sample = result(
  { 'applications.received/natural_person': fact({ raw: '7\n' }) },
  { findings: [finding] },
);

test('JSON is an array with one object to a result, its keys in one order', () => {
  expect(writeAll(json.create(english), [sample])).toBe(expected);
});

test('JSON of many results, and of none, is one array', () => {
  const three = writeAll(json.create(english), [sample, sample, sample]);
  expect(JSON.parse(three)).toEqual([1, 2, 3].flatMap(() => JSON.parse(expected)));
  expect(writeAll(json.create(english), [])).toBe('[]\n');
});

test('NDJSON has one line to a result', () => {
  const lines = writeAll(ndjson.create(english), [sample, sample]).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[2]).toBe('');
  expect([JSON.parse(lines[0] ?? '')]).toEqual(JSON.parse(expected));
});

test('messages are in the language asked for', () => {
  const { findings } = JSON.parse(ndjson.create({ ...english, language: 'zh' }).write(sample));
  expect(findings[0].message).toBe('没有数值');
});
