import type { Term } from '../../model/form.ts';
import type { Violation } from '../../model/violation.ts';
import { nearest } from './nearest.ts';

/** A JSON pointer as one would write it in a program, from a root: `result.statements[0].facts["a.b"].value`. */
export function pathOf(pointer: string, root = ''): string {
  const steps = pointer.split('/').slice(1);
  const plain = steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')).map(member);
  return (root + plain.join('')).replace(/^\./, '');
}

function member(step: string): string {
  if (/^\d+$/.test(step)) return `[${step}]`;
  return /^\w+$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
}

/** Lists longer than this are not told whole. */
const longestList = 8;

const typeNames: Readonly<Record<string, Term>> = {
  string: { zh: '文字', en: 'a text' },
  number: { zh: '数', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '数组', en: 'a list' },
  object: { zh: '对象', en: 'an object' },
  null: { zh: 'null', en: 'null' },
};

/**
 * Says for people how a JSON value breaks its schema: where, what is wrong, and the nearest valid names. What only
 * repeats others is left out, so the list may be shorter than what ajv tells.
 */
export function explainViolations(json: unknown, violations: readonly Violation[]): readonly Term[] {
  const told = violations
    .filter(({ keyword }) => !['if', 'anyOf', 'oneOf', 'propertyNames'].includes(keyword))
    .map((violation) => explain(json, violation));
  return [...new Map(told.map((term) => [term.en, term])).values()];
}

function explain(json: unknown, { keyword, params, instancePath, propertyName }: Violation): Term {
  const path = pathOf(instancePath);
  const predicate =
    propertyName === undefined
      ? predicateOf(keyword, params, valueAt(json, instancePath))
      : unknownName(propertyName, params);
  if (path === '') return { zh: `最外层${predicate.zh}`, en: `the top level ${predicate.en}` };
  return { zh: `${path} ${predicate.zh}`, en: `${path} ${predicate.en}` };
}

/** What is said of the value at a path. */
function predicateOf(keyword: string, params: Violation['params'], value: unknown): Term {
  const { missingProperty, additionalProperty, type, allowedValue, allowedValues, limit, pattern } = params;
  const is = shown(value);
  switch (keyword) {
    case 'required':
      return { zh: `缺少 ${missingProperty}`, en: `lacks ${missingProperty}` };
    case 'additionalProperties': {
      const name = shown(additionalProperty);
      return { zh: `不应有 ${name}`, en: `must not have ${name}` };
    }
    case 'type':
      return notOfType(type, is);
    case 'enum':
      return notAmong(value, allowedValues);
    case 'const': {
      const only = shown(allowedValue);
      return { zh: `应为 ${only}，不是 ${is}`, en: `must be ${only}, not ${is}` };
    }
    case 'minimum':
      return { zh: `不能小于 ${limit}`, en: `must be ${limit} or more` };
    case 'pattern':
      return pattern === anyText ? notBlank : isDate(pattern) ? notDate(is) : notWritten(is);
    case 'false schema':
      return { zh: '不应有内容', en: 'must not be there' };
    default:
      return notWritten(is);
  }
}

/** The pattern of a text that is not blank. */
const anyText = '\\S';
const notBlank: Term = { zh: '不能为空', en: 'must not be empty' };

function isDate(pattern: unknown): boolean {
  return typeof pattern === 'string' && pattern.startsWith('^\\d{4}-');
}

function notDate(is: string): Term {
  return { zh: `应为 2026-03-31 这样的日期，不是 ${is}`, en: `must be a date such as 2026-03-31, not ${is}` };
}

function notWritten(is: string): Term {
  return { zh: `不合格式：${is}`, en: `is not written as it must be: ${is}` };
}

function notOfType(type: unknown, is: string): Term {
  const types = (Array.isArray(type) ? type : [type]).map(
    (each) => typeNames[String(each)] ?? { zh: String(each), en: String(each) },
  );
  const [zh, en] = [types.map((each) => each.zh).join('或'), types.map((each) => each.en).join(' or ')];
  return { zh: `应为${zh}，不是 ${is}`, en: `must be ${en}, not ${is}` };
}

function notAmong(value: unknown, allowed: unknown): Term {
  const names = Array.isArray(allowed) ? allowed.map(String) : [];
  const is = shown(value);
  const hint = hintOf(typeof value === 'string' ? value : '', names);
  return { zh: `不能是 ${is}${hint.zh}`, en: `cannot be ${is}${hint.en}` };
}

function unknownName(name: string, params: Violation['params']): Term {
  const { allowedValues } = params;
  const names = Array.isArray(allowedValues) ? allowedValues.map(String) : [];
  const hint = hintOf(name, names);
  return { zh: `不认得 ${shown(name)}${hint.zh}`, en: `knows no ${shown(name)}${hint.en}` };
}

/** The valid names where they are few, else those nearest. */
function hintOf(name: string, names: readonly string[]): Term {
  if (names.length > 0 && names.length <= longestList) {
    return { zh: `，可选 ${names.join('、')}`, en: `; choices are ${names.join(', ')}` };
  }
  const near = nearest(name, names);
  if (near.length === 0) return { zh: '', en: '' };
  return { zh: `；是不是想写 ${near.join('、')}？`, en: `; did you mean ${near.join(', ')}?` };
}

/** The value a JSON pointer points to. */
function valueAt(json: unknown, pointer: string): unknown {
  let value = json;
  for (const step of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(
      ([name]) => name === step.replaceAll('~1', '/').replaceAll('~0', '~'),
    )?.[1];
  }
  return value;
}

/** A value as it is quoted in a sentence, cut when long. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
