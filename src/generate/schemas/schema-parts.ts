import type { JsonObject } from './json-text.ts';

/** The dialect of every schema we write. */
export const dialect = 'https://json-schema.org/draft/2020-12/schema';

/** The id of a schema of ours: a URN, since nothing is served under it. The version counts breaking changes. */
export function schemaId(name: string): string {
  return `urn:gov-report:schema:${name}:1`;
}

/** A reference to a definition of the same schema. */
export function ref(name: string): JsonObject {
  return { $ref: `#/$defs/${name}` };
}

/** An object of exactly these members, each of them required but for `optional` ones. */
export function exactly(
  properties: JsonObject,
  more: JsonObject = {},
  optional: JsonObject = {},
): JsonObject {
  return {
    type: 'object',
    required: Object.keys(properties),
    additionalProperties: false,
    properties: { ...properties, ...optional },
    ...more,
  };
}

/** Either a string or null. */
export const textOrNull: JsonObject = { type: ['string', 'null'] };

const whole: JsonObject = { type: 'integer', minimum: 0 };
const counted: JsonObject = { type: 'integer', minimum: 1 };

function place(kind: string, members: JsonObject): JsonObject {
  return exactly({ kind: { const: kind }, ...members });
}

const placeKinds: JsonObject = {
  'place-text': place('text', { line: counted, column: counted, endLine: counted, endColumn: counted }),
  'place-page': place('page', {
    page: counted,
    box: { type: 'array', items: { type: 'number' }, minItems: 4, maxItems: 4 },
  }),
  'place-sheet': place('sheet', { sheet: { type: 'string' }, range: { type: 'string' } }),
  'place-part': place('part', { part: { type: 'string' }, path: { type: 'string' } }),
};

/** One branch for each kind of place, so that a violation is told once and not for every kind. */
function placeBranch(kind: string): JsonObject {
  return {
    if: { properties: { kind: { const: kind } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: ref(`place-${kind}`),
  };
}

/** Definitions of places (src/model/place.ts) and of printed values (src/model/result.ts). */
export const sharedDefinitions: JsonObject = {
  place: {
    type: 'object',
    required: ['kind'],
    properties: { kind: { enum: ['text', 'page', 'sheet', 'part'] } },
    allOf: ['text', 'page', 'sheet', 'part'].map(placeBranch),
  },
  ...placeKinds,
  printed: {
    description:
      'What was printed and what it is read as; only the states number and normalized carry a value.',
    type: 'object',
    properties: {
      state: { enum: ['number', 'normalized', 'blank', 'not_stated', 'unparsed'] },
      raw: { type: 'string' },
    },
    if: { properties: { state: { enum: ['number', 'normalized'] } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties: { value: { type: 'number' } } },
    else: { properties: { value: { type: 'null' } } },
  },
};

/** The members of a printed value; `printed` relates them. */
export const printedMembers: JsonObject = { value: true, state: true, raw: true };

/** A member only values read from pictures have. */
export const confidence: JsonObject = { confidence: { type: 'number', minimum: 0, maximum: 1 } };

/** The members of a fact, in the order they are written. */
export const factMembers: JsonObject = {
  ...printedMembers,
  unit: { type: 'string' },
  table: { enum: ['statistics', 'disclosure', 'applications', 'remedies'] },
  form: { enum: ['2014', '2019', '2021'] },
  label: { type: 'string' },
  place: ref('place'),
};

/** An integer of zero or more. */
export const wholeNumber = whole;
