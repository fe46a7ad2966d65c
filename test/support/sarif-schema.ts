/**
 * SARIF 2.1.0 (OASIS Standard with errata 01) as a JSON Schema, written from the standard for the objects we write and
 * stricter than its own: nothing but the properties listed is let through, and what GitHub needs is required.
 */

type Schema = Readonly<Record<string, unknown>>;

/** An object of these members and no other; §3.8 lets any object have a property bag. */
function object(properties: Schema, required: readonly string[] = []): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    required,
    properties: { ...properties, properties: { type: 'object' } },
  };
}

const text: Schema = { type: 'string', minLength: 1 };
const fromOne: Schema = { type: 'integer', minimum: 1 };
const list = (items: Schema, more: Schema = {}): Schema => ({ type: 'array', items, ...more });
const level: Schema = { enum: ['none', 'note', 'warning', 'error'] };
/** §3.11 */
const message = object({ text }, ['text']);

/** §3.30 */
const region = object({ startLine: fromOne, startColumn: fromOne, endLine: fromOne, endColumn: fromOne }, [
  'startLine',
]);

/** §3.28, §3.29, §3.33; a URI reference has none of the characters RFC 3986 leaves out. */
const location = object(
  {
    physicalLocation: object(
      {
        artifactLocation: object({ uri: { ...text, pattern: "^[A-Za-z0-9._~:/?#@!$&'()*+,;=%\\[\\]-]+$" } }, [
          'uri',
        ]),
        region,
      },
      ['artifactLocation'],
    ),
    logicalLocations: list(object({ fullyQualifiedName: text, name: text, kind: text }), {
      uniqueItems: true,
    }),
  },
  ['physicalLocation'],
);

/** §3.27; where the kind is not `fail`, the level is `none` (§3.27.10). */
const result: Schema = {
  ...object(
    {
      ruleId: text,
      kind: { enum: ['fail', 'open'] },
      level,
      message,
      locations: list(location, { minItems: 1 }),
      relatedLocations: list(location, { uniqueItems: true }),
      partialFingerprints: { type: 'object', minProperties: 1, additionalProperties: text },
      suppressions: list(
        object(
          {
            kind: { enum: ['inSource', 'external'] },
            status: { enum: ['accepted', 'underReview', 'rejected'] },
            justification: text,
          },
          ['kind'],
        ),
      ),
    },
    ['ruleId', 'message', 'level', 'locations', 'partialFingerprints'],
  ),
  if: { properties: { kind: { const: 'open' } }, required: ['kind'] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { properties: { level: { const: 'none' } } },
  else: { properties: { level: { enum: ['note', 'warning', 'error'] } } },
};

/** §3.49 */
const descriptor = object(
  {
    id: text,
    shortDescription: message,
    fullDescription: message,
    help: message,
    defaultConfiguration: object({ level }, ['level']),
  },
  ['id'],
);

/** §3.13, §3.14, §3.18, §3.19, §3.20 */
export const sarifSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  ...object(
    {
      $schema: text,
      version: { const: '2.1.0' },
      runs: list(
        object(
          {
            tool: object(
              {
                driver: object(
                  {
                    name: text,
                    semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
                    rules: list(descriptor, { uniqueItems: true }),
                  },
                  ['name'],
                ),
              },
              ['driver'],
            ),
            language: { type: 'string', pattern: '^[a-zA-Z]{2}(-[a-zA-Z]{2})?$' },
            columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
            results: list(result),
            invocations: list(object({ executionSuccessful: { type: 'boolean' } }, ['executionSuccessful'])),
          },
          ['tool'],
        ),
      ),
    },
    ['version', 'runs'],
  ),
};
