import { partsOf } from '../../forms/wholes.ts';
import type { Mention, Result } from '../../model/result.ts';
import { type TableValue, tableValues, valuesFor } from './table-values.ts';

/** The part whose figure a mention of a whole states, and the whole's own figure. */
export interface TakenPart {
  readonly part: TableValue;
  readonly whole: TableValue;
}

/** The one part of a whole whose figure a mention gives where the whole's differs; null where there is none, or several. */
export function partTakenForWhole(mention: Mention, report: Result): TakenPart | null {
  const wholes = tableValues(mention, report);
  const [whole] = wholes;
  if (!whole || !mention.value || wholes.some(({ value }) => value === mention.value)) return null;
  const form = whole.facts[0]?.form;
  if (!form || mention.key.includes('+')) return null;
  const person = mention.key.replace(/\/total$/, '/natural_person');
  const columns = person === mention.key ? [] : [person];
  const rows = mention.key.includes('.subtotal/') ? partsOf(mention.key, form) : [];
  const parts = [...rows, ...columns]
    .flatMap((key) => valuesFor(key, whole.statement).slice(0, 1))
    .filter(({ value }) => value === mention.value);
  const [part] = parts;
  return part && parts.length === 1 ? { part, whole } : null;
}
