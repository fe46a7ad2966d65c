import { labelOf } from '../../forms/labels.ts';
import { points } from '../../forms/points.ts';
import type { DataPoint, FormDefinition, ValueType } from '../../model/form.ts';
import type { JsonObject } from './json-text.ts';
import { dialect, exactly, factMembers, ref, schemaId, sharedDefinitions } from './schema-parts.ts';

/** What the form asks for: null stands for a blank, a dash, or what cannot be read. */
const valueTypes: Readonly<Record<ValueType, JsonObject>> = {
  count: { type: ['integer', 'null'], minimum: 0 },
  change: { type: ['integer', 'null'] },
  amount: { type: ['number', 'null'], minimum: 0 },
};

function definition(type: ValueType): JsonObject {
  return { allOf: [ref('fact')], properties: { value: valueTypes[type] } };
}

function property(point: DataPoint): JsonObject {
  return {
    title: labelOf(point, 'zh'),
    description: labelOf(point, 'en'),
    ...ref(point.type),
    properties: { unit: { const: point.unit }, table: { const: point.table } },
  };
}

/** The JSON Schema of the facts of one edition, as filled in by the book: every data point, its labels, unit and range. */
export function formSchema(form: FormDefinition): JsonObject {
  const list = points(form);
  const years = form.periods.to ? `${form.periods.from}–${form.periods.to}` : `${form.periods.from} onwards`;
  return {
    $schema: dialect,
    $id: schemaId(`form-${form.id}`),
    title: form.title.zh,
    description: `${form.title.en}, ${form.authority.number}, reports on ${years}. The facts of a statement that are of form ${form.id}, filled in as the form asks; a report may break it.`,
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(list.map((point) => [point.key, property(point)])),
    $defs: {
      count: definition('count'),
      change: definition('change'),
      amount: definition('amount'),
      fact: exactly({ ...factMembers, form: { const: form.id } }, { allOf: [ref('printed')] }),
      ...sharedDefinitions,
    },
  };
}
