import type { Fact, PrintedValue } from '../../model/result.ts';

/** A figure as far as the policy looks at it. */
type Figure = Pick<PrintedValue, 'value' | 'state'>;

/** What a figure counts as in a sum. `assumed`: it is blank and counts as zero. A gap names what is missing. */
export type Counted<F extends Figure = Fact> =
  | { readonly kind: 'known'; readonly value: number; readonly fact: F }
  | { readonly kind: 'assumed'; readonly value: 0; readonly fact: F | null }
  | { readonly kind: 'gap'; readonly key: string; readonly fact: F | null };

/**
 * The one policy for gaps. A blank or dash among the parts of a sum counts as zero, and so does a provincial row the
 * report does not print; a blank or dash for a total says that none is stated; what is unread, or a national row that
 * is absent, leaves the sum open.
 */
export function countIn<F extends Figure>(
  statement: { readonly facts: Readonly<Record<string, F>> },
  key: string,
  isTotal: boolean,
  isOptional: boolean,
): Counted<F> {
  return countFigure(statement.facts[key] ?? null, key, isTotal, isOptional);
}

/** The same for a figure by itself; null: the report does not print it. */
export function countFigure<F extends Figure>(
  fact: F | null,
  key: string,
  isTotal: boolean,
  isOptional: boolean,
): Counted<F> {
  if (fact === null) return isOptional && !isTotal ? { kind: 'assumed', value: 0, fact } : gap<F>(key, null);
  const { value } = fact;
  if (value !== null) return { kind: 'known', value, fact };
  if (fact.state === 'unparsed' || isTotal) return gap(key, fact);
  return { kind: 'assumed', value: 0, fact };
}

function gap<F extends Figure>(key: string, fact: F | null): Counted<F> {
  return { kind: 'gap', key, fact };
}
