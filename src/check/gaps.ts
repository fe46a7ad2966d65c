import type { Fact, Statement } from '../model/result.ts';

/** What a figure counts as in a sum. `assumed`: it is blank and counts as zero. A gap names what is missing. */
export type Counted =
  | { readonly kind: 'known'; readonly value: number; readonly fact: Fact }
  | { readonly kind: 'assumed'; readonly value: 0; readonly fact: Fact | null }
  | { readonly kind: 'gap'; readonly key: string; readonly fact: Fact | null };

/**
 * The one policy for gaps. A blank or dash among the parts of a sum counts as zero, and so does a provincial row the
 * report does not print; a blank or dash for a total says that none is stated; what is unread, or a national row that
 * is absent, leaves the sum open.
 */
export function countIn(statement: Statement, key: string, isTotal: boolean, isOptional: boolean): Counted {
  const fact = statement.facts[key] ?? null;
  if (fact === null) return isOptional && !isTotal ? { kind: 'assumed', value: 0, fact } : gap(key, fact);
  if (fact.value !== null) return { kind: 'known', value: fact.value, fact };
  if (fact.state === 'unparsed' || isTotal) return gap(key, fact);
  return { kind: 'assumed', value: 0, fact };
}

function gap(key: string, fact: Fact | null): Counted {
  return { kind: 'gap', key, fact };
}
