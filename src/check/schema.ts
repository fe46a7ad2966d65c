import { validate } from '../generated/validate-result.ts';
import type { SerializedResult } from '../model/serialize.ts';
import type { Violation } from '../model/violation.ts';
import { pathOf } from './configuration/violations.ts';

/** How many violations an error names. */
const named = 5;

/**
 * Tells how a serialized result breaks schemas/result.schema.json, one sentence each with the path to the spot;
 * an empty list when it keeps to it. The validator is code that ajv wrote ahead of time, so nothing is compiled.
 */
export function validateResult(json: unknown): readonly string[] {
  return isSerializedResult(json) ? [] : violations().map(describe);
}

/** Tells whether a value is a serialized result; if not, `violations` says how, until the next call. */
export function isSerializedResult(json: unknown): json is SerializedResult {
  return validate(json);
}

/** How the value last held to the schema breaks it. */
export function violations(): readonly Violation[] {
  return (validate.errors ?? []).filter(isOwn);
}

/** Throws when a serialized result breaks its own schema: that is a bug of ours, never the report's. */
export function assertValidResult(json: unknown): void {
  const violations = validateResult(json);
  if (violations.length === 0) return;
  const more = violations.length > named ? ` (and ${violations.length - named} more)` : '';
  throw new Error(
    `our bug: the result breaks schemas/result.schema.json: ${violations.slice(0, named).join('; ')}${more}`,
  );
}

/** `if` only repeats what the violations of its branch say. */
function isOwn(violation: Violation): boolean {
  return violation.keyword !== 'if';
}

function describe({ instancePath, params, message }: Violation): string {
  const particulars = Object.entries(params).filter(([name]) => name in shown);
  const tail = particulars.map(([name, value]) => `${shown[name]}${JSON.stringify(value)}`).join('');
  return `${pathOf(instancePath, 'result')} ${message ?? 'is invalid'}${tail}`;
}

/** Parameters that ajv's sentence leaves out, and what goes before them. */
const shown: Readonly<Record<string, string>> = {
  additionalProperty: ': ',
  allowedValue: ': ',
};
