import { makeFinding } from '../findings/define.ts';
import { missingField, noResult, unfitValue, unknownField, unknownKey } from '../findings/schema.ts';
import { type Violation, validate } from '../generated/validate-result.ts';
import type { Finding } from '../model/finding.ts';
import type { Term } from '../model/form.ts';
import { at, spot } from './spot.ts';

const LONGEST_LIST = 8;
const LONGEST_VALUE = 60;

/** Says what the schema says in its own terms, in a person's. */
const types: Readonly<Record<string, Term>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '真或假', en: 'true or false' },
  object: { zh: '一组字段', en: 'an object' },
  array: { zh: '列表', en: 'a list' },
  null: { zh: '空（null）', en: 'null' },
};

/**
 * How JSON that is given as a result breaks schemas/result.schema.json, as findings without a place that name the path
 * and the datum; empty when it keeps to the schema.
 */
export function schemaFindings(json: unknown): readonly Finding[] {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return [makeFinding(noResult, { actual: shown(json) }, [])];
  if (validate(json)) return [];
  return telling(validate.errors ?? []).map((violation) => findingOf(violation, json));
}

/** Leaves out what only repeats others: branches, and that a member with a fault of its own is not null either. */
function telling(violations: readonly Violation[]): readonly Violation[] {
  const plain = violations.filter(({ keyword }) => keyword !== 'if' && keyword !== 'anyOf');
  const isOfNull = ({ keyword, params: { type } }: Violation): boolean =>
    keyword === 'type' && type === 'null';
  const alone = plain.filter(
    (violation) =>
      !isOfNull(violation) ||
      !plain.some((other) => other !== violation && other.instancePath.startsWith(violation.instancePath)),
  );
  const seen = new Set<string>();
  return alone.filter(({ instancePath, keyword, params }) => {
    const same = `${instancePath} ${keyword} ${JSON.stringify(params)}`;
    return !seen.has(same) && seen.add(same);
  });
}

function findingOf(violation: Violation, json: object): Finding {
  const { instancePath, keyword, params } = violation;
  const { missingProperty, additionalProperty } = params;
  const path = spot(instancePath);
  if (keyword === 'required') return makeFinding(missingField, { path, field: String(missingProperty) }, []);
  if (keyword === 'additionalProperties') {
    const kind = /\/facts$/.test(instancePath) ? unknownKey : unknownField;
    return makeFinding(kind, { path, field: String(additionalProperty) }, []);
  }
  const actual = shown(at(json, instancePath));
  return makeFinding(unfitValue(expectation(violation)), { path, actual }, []);
}

function expectation({ keyword, params, message = '' }: Violation): Term {
  const { type, allowedValue, allowedValues, limit, pattern } = params;
  switch (keyword) {
    case 'type':
      return anyOf([type].flat().map((name) => types[String(name)] ?? same(String(name))));
    case 'const':
      return same(shown(allowedValue));
    case 'enum':
      return oneOf([allowedValues].flat());
    case 'minimum':
      return { zh: `不小于 ${limit} 的数`, en: `${limit} or more` };
    case 'minItems':
      return { zh: `至少 ${limit} 项`, en: `a list of ${limit} or more` };
    case 'maxItems':
      return { zh: `至多 ${limit} 项`, en: `a list of at most ${limit}` };
    case 'pattern':
      return { zh: `形如 ${pattern} 的文字`, en: `text like ${pattern}` };
    default:
      return same(message);
  }
}

function oneOf(values: readonly unknown[]): Term {
  if (values.length > LONGEST_LIST) return { zh: '表式中的指标', en: 'the key of an indicator of the forms' };
  return anyOf(values.map((value) => same(shown(value))));
}

function anyOf(terms: readonly Term[]): Term {
  return { zh: terms.map(({ zh }) => zh).join('或'), en: terms.map(({ en }) => en).join(' or ') };
}

function same(text: string): Term {
  return { zh: text, en: text };
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
