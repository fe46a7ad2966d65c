import { allPoints } from '../../forms/points.ts';
import { formats } from '../../model/document.ts';
import type { DataPoint, Unit } from '../../model/form.ts';
import type { Json, JsonObject } from './json-text.ts';
import {
  confidence,
  dialect,
  exactly,
  factMembers,
  printedMembers,
  ref,
  schemaId,
  sharedDefinitions,
  textOrNull,
  wholeNumber,
} from './schema-parts.ts';

/** Names of units in the names of definitions, which stand in references and are therefore ASCII. */
const unitNames: Readonly<Record<Unit, string>> = {
  条: 'tiao',
  件: 'jian',
  项: 'xiang',
  次: 'ci',
  篇: 'pian',
  个: 'ge',
  期: 'qi',
  份: 'fen',
  人: 'ren',
  人次: 'renci',
  万元: 'wanyuan',
};

const list = (items: JsonObject): JsonObject => ({ type: 'array', items });
const texts: JsonObject = list({ type: 'string' });
const isoDate: JsonObject = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

interface FactKind {
  readonly name: string;
  readonly schema: JsonObject;
}

/** What the facts of a key have in common: their editions, their tables and their unit. */
function factKind(group: readonly DataPoint[]): FactKind {
  const forms = unique(group.map((point) => point.form));
  const tables = unique(group.map((point) => point.table));
  const units = unique(group.map((point) => point.unit));
  const unit = units[0];
  if (unit === undefined || units.length > 1) throw new Error(`not one unit for ${group[0]?.key}`);
  const properties = { form: oneOf(forms), table: oneOf(tables), unit: { const: unit } };
  const name = ['fact', ...forms, tables.at(-1), unitNames[unit]].join('-');
  return { name, schema: { allOf: [ref('fact')], properties } };
}

function oneOf(values: readonly string[]): JsonObject {
  const [only] = values;
  return values.length === 1 && only !== undefined ? { const: only } : { enum: values };
}

/** Form 2014 is one table; the other editions have the other three. */
const formAndTable: JsonObject = {
  if: { properties: { form: { const: '2014' } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { properties: { table: { const: 'statistics' } } },
  else: { properties: { table: { enum: ['disclosure', 'applications', 'remedies'] } } },
};

const source: JsonObject = exactly({
  path: { type: 'string' },
  format: { enum: [...formats, null] },
  encoding: { enum: ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', null] },
  encodingEvidence: { enum: ['bom', 'valid-utf8', 'declared', 'content', null] },
  script: { enum: ['simplified', 'traditional', null] },
  bytes: wholeNumber,
  sha256: { type: ['string', 'null'], pattern: '^[0-9a-f]{64}$' },
});

const modern: Json = { enum: ['2019', '2021'] };

const statement: JsonObject = exactly({
  scope: { enum: ['own_level', 'region', null] },
  tables: {
    description: 'Which edition each table found follows.',
    type: 'object',
    additionalProperties: false,
    properties: { statistics: { const: '2014' }, disclosure: modern, applications: modern, remedies: modern },
  },
  facts: ref('facts'),
  other: list(ref('other-row')),
});

const otherRow: JsonObject = exactly({
  path: texts,
  label: { type: 'string' },
  unit: textOrNull,
  table: { enum: ['statistics', 'disclosure', 'applications', 'remedies', null] },
  values: list(ref('other-value')),
  place: ref('place'),
});

const mention: JsonObject = exactly(
  {
    key: {
      description: 'The key of a data point, or several joined by `+`.',
      anyOf: [ref('key'), { type: 'string', pattern: '[^+][+][^+]' }],
    },
    ...printedMembers,
    unit: { type: 'string' },
    label: { type: 'string' },
    kind: { enum: ['excerpt', 'prose'] },
    claim: { enum: ['exact', 'at_least', 'almost', 'about', 'share', 'growth', 'denial', 'cumulative'] },
    scope: { enum: [null, 'own_level', 'region', 'narrower'] },
    base: { type: ['string', 'null'] },
    figure: { type: ['number', 'null'] },
    against: { type: ['number', 'null'] },
    split: { type: ['integer', 'null'] },
    context: textOrNull,
    place: ref('place'),
  },
  { allOf: [ref('printed')] },
  confidence,
);

const quotation: JsonObject = exactly({ raw: { type: 'string' }, place: ref('place') });

const outline: JsonObject = exactly({
  titleYear: { type: ['integer', 'null'] },
  chapters: list(exactly({ numeral: textOrNull, title: { type: 'string' }, place: ref('place') })),
  announcedParts: {
    anyOf: [
      exactly({ count: { type: 'integer', minimum: 1 }, raw: { type: 'string' }, place: ref('place') }),
      { type: 'null' },
    ],
  },
  announcedTable: { anyOf: [quotation, { type: 'null' }] },
  placeholders: list(quotation),
  otherBody: { anyOf: [quotation, { type: 'null' }] },
});

const datum: JsonObject = {
  type: ['string', 'number', 'boolean', 'null', 'array'],
  items: { type: 'string' },
};

const finding: JsonObject = exactly({
  rule: { type: 'string', pattern: '^[a-z0-9-]+/[a-z0-9-]+$' },
  outcome: { enum: ['pass', 'fail', 'open', 'waived'] },
  severity: { enum: ['error', 'warning', 'note'] },
  message: { type: 'string' },
  data: { type: 'object', additionalProperties: datum },
  places: list(ref('place')),
});

/** A file is `parsed` if and only if a table was found, and so a statement made. */
const statusAndStatements: JsonObject = {
  if: { properties: { status: { const: 'parsed' } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { properties: { statements: { minItems: 1 } } },
  else: { properties: { statements: { maxItems: 0 } } },
};

const result: JsonObject = exactly(
  {
    source: ref('source'),
    status: { enum: ['parsed', 'no_table', 'unreadable'] },
    title: ref('text-or-null'),
    entity: ref('text-or-null'),
    year: ref('year'),
    period: { anyOf: [exactly({ start: isoDate, end: isoDate }), { type: 'null' }] },
    published: ref('day-or-month'),
    statements: list(ref('statement')),
    mentions: list(ref('mention')),
    outline: ref('outline'),
    findings: list(ref('finding')),
  },
  statusAndStatements,
);

function definitions(): JsonObject {
  const kinds = [...allPoints()].map(([key, group]) => ({ key, ...factKind(group) }));
  return {
    'text-or-null': textOrNull,
    year: { type: ['integer', 'null'] },
    'day-or-month': { type: ['string', 'null'], pattern: '^\\d{4}-\\d{2}(-\\d{2})?$' },
    source,
    statement,
    facts: {
      description: 'By key, in form order. Editions may be mixed.',
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(kinds.map(({ key, name }) => [key, ref(name)])),
    },
    ...Object.fromEntries(kinds.map(({ name, schema }) => [name, schema])),
    fact: exactly(factMembers, { allOf: [ref('printed'), formAndTable] }, confidence),
    'other-row': otherRow,
    'other-value': exactly(
      { column: textOrNull, ...printedMembers, place: ref('place') },
      { allOf: [ref('printed')] },
      confidence,
    ),
    mention,
    outline,
    finding,
    key: { description: 'The key of a data point.', enum: kinds.map(({ key }) => key) },
    ...sharedDefinitions,
  };
}

/** The JSON Schema of what one file holds, as `gov-report parse` prints it (src/model/result.ts). */
export function resultSchema(): JsonObject {
  return {
    $schema: dialect,
    $id: schemaId('result'),
    title: 'What gov-report read in one file',
    ...result,
    $defs: definitions(),
  };
}

/** The JSON Schema of the array of results that `gov-report parse --format json` prints; holds the one above whole. */
export function resultsSchema(): JsonObject {
  return {
    $schema: dialect,
    $id: schemaId('results'),
    title: 'What gov-report read in each file',
    type: 'array',
    items: { $ref: schemaId('result') },
    $defs: { result: resultSchema() },
  };
}
