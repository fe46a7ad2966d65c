import { selectable, tolerant, waivable } from '../../check/configuration/known-rules.ts';
import { rulePatterns } from '../../check/configuration/rule-pattern.ts';
import { allPoints } from '../../forms/points.ts';
import type { JsonObject } from './json-text.ts';
import { dialect, schemaId } from './schema-parts.ts';

/** An object of these members, those named required; a name it does not know is told as such, with the nearest. */
function known(properties: JsonObject, required: readonly string[] = []): JsonObject {
  return { type: 'object', required, propertyNames: { enum: Object.keys(properties) }, properties };
}

/** Keys of data points, and `indicator/*` for those stated for each applicant. */
function pointPatterns(): readonly string[] {
  const keys = [...allPoints().keys()];
  const indicators = keys.filter((key) => key.includes('/')).map((key) => `${key.split('/')[0]}/*`);
  return [...keys, ...new Set(indicators)];
}

const text: JsonObject = { type: 'string', pattern: '\\S' };

const day: JsonObject = { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' };

const waiver: JsonObject = {
  description: 'Accepts failures, for a reason. What it leaves out it does not ask for.',
  ...known(
    {
      rule: { description: 'A rule, or all of a category.', enum: rulePatterns(waivable) },
      entity: {
        description: 'The reporting body, exactly as its report names it.',
        ...text,
      },
      year: { description: 'The year reported on.', type: 'integer' },
      file: {
        description: 'A glob over the path of the report, from the folder of this file.',
        ...text,
      },
      scope: { enum: ['own_level', 'region', null] },
      point: {
        description: 'A data point the finding rests on, or an indicator for every applicant.',
        enum: pointPatterns(),
      },
      reason: text,
      until: { description: 'The last day it holds.', ...day },
    },
    ['rule', 'reason'],
  ),
};

/** ajv takes no empty list of names. */
const tolerances: JsonObject =
  tolerant.length > 0
    ? {
        type: 'object',
        propertyNames: { enum: tolerant },
        additionalProperties: { type: 'number', minimum: 0 },
      }
    : { type: 'object', additionalProperties: false };

/** The JSON Schema of `gov-report.config.json` (src/model/configuration.ts). */
export function configSchema(): JsonObject {
  return {
    $schema: dialect,
    $id: schemaId('config'),
    title: 'What gov-report check is told of rules and waivers',
    ...known({
      $schema: { type: 'string' },
      rules: {
        description: 'Severities, by rule or by category; the rule goes before the category.',
        type: 'object',
        propertyNames: { enum: rulePatterns(selectable) },
        additionalProperties: { enum: ['off', 'note', 'warning', 'error'] },
      },
      tolerances: { description: 'By rule, for the rules that allow for rounding.', ...tolerances },
      regions: {
        description:
          'The bodies whose reports add up to that of a region, by the names of places or bodies; the name of the region among its parts is its own level.',
        type: 'object',
        propertyNames: text,
        additionalProperties: { type: 'array', items: text },
      },
      waivers: { type: 'array', items: waiver },
    }),
  };
}
