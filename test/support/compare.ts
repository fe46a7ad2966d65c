import type { Fact, Result, Statement } from '../../src/model/result.ts';
import type { ExpectedStatement, Rendered } from './render.ts';

/** A fact that is not as printed. */
export interface Wrong {
  /** `number`: carries a number that is not the one printed; `blank`: a printed number read as blank; `extra`: a cell without a figure, where none is printed. A value not read is never wrong. */
  readonly kind: 'number' | 'blank' | 'extra';
  readonly scope: string;
  readonly key: string;
  readonly expected: number | null | undefined;
  readonly got: number | null;
  readonly state: string;
  readonly line: number | null;
}

/** How much of a rendered report was read. */
export interface Comparison {
  readonly printed: number;
  readonly found: number;
  readonly wrong: readonly Wrong[];
}

function lineOf(fact: Fact): number | null {
  return fact.place.kind === 'text' ? fact.place.line : null;
}

function judge(expected: ExpectedStatement, key: string, fact: Fact): Wrong | null {
  const figure = expected.figures.get(key);
  const base = {
    scope: expected.scope ?? '-',
    key,
    expected: figure,
    got: fact.value,
    state: fact.state,
    line: lineOf(fact),
  };
  if (fact.value !== null) return fact.value === figure ? null : { ...base, kind: 'number' };
  if (fact.state === 'unparsed') return null;
  if (figure === undefined) return { ...base, kind: 'extra' };
  return fact.state === 'blank' && figure !== null ? { ...base, kind: 'blank' } : null;
}

function expectedFor(statement: Statement, rendered: Rendered, index: number): ExpectedStatement | undefined {
  const sameScope = rendered.statements.filter(({ scope }) => scope === statement.scope);
  return sameScope[0] ?? rendered.statements[index] ?? rendered.statements[0];
}

/** Holds what was read against what was printed. */
export function compare(rendered: Rendered, reading: Pick<Result, 'statements'>): Comparison {
  const wrong: Wrong[] = [];
  const right = new Set<string>();
  reading.statements.forEach((statement, index) => {
    const expected = expectedFor(statement, rendered, index);
    if (!expected) return;
    for (const [key, fact] of Object.entries(statement.facts)) {
      const judged = judge(expected, key, fact);
      if (judged) wrong.push(judged);
      else if (fact.value !== null) right.add(`${expected.scope} ${key}`);
    }
  });
  const printed = rendered.statements.flatMap(({ figures }) => [...figures.values()]);
  return { printed: printed.filter((figure) => figure !== null).length, found: right.size, wrong };
}
