import { CLOSE, CURVE, LINE, MOVE, QUADRATIC } from '../shared/page/drawing/paths.ts';
import { malformed, numberFrom } from './values.ts';

const TOKEN = /[a-z]+|[^a-z\s,]+(?:e[-+]?\d+)?/gi;

/** How many numbers follow each operator, and how the shared paths code it (GB/T 33190, 9.1, AbbreviatedData). */
const OPERATORS: Readonly<Record<string, { readonly code: number; readonly numbers: number }>> = {
  S: { code: MOVE, numbers: 2 },
  M: { code: MOVE, numbers: 2 },
  L: { code: LINE, numbers: 2 },
  Q: { code: QUADRATIC, numbers: 4 },
  B: { code: CURVE, numbers: 6 },
  A: { code: MOVE, numbers: 7 },
  C: { code: CLOSE, numbers: 0 },
};

/** No path of a table is written with more characters. */
const LONGEST = 2_000_000;

/** A path in the code that is shared, and whether it has arcs, of which only the ends are known. */
export interface PathData {
  readonly numbers: readonly number[];
  readonly arcs: boolean;
}

/** Reads a path. An arc draws no line of a table: it counts as a move to its end. Throws `malformed`. */
export function readPath(data: string): PathData {
  const numbers: number[] = [];
  let arcs = false;
  if (data.length > LONGEST) throw malformed;
  const tokens = data.match(TOKEN) ?? [];
  for (let i = 0; i < tokens.length; ) {
    const name = tokens[i]?.toUpperCase() ?? '';
    const operator = OPERATORS[name];
    const operands = tokens.slice(i + 1, i + 1 + (operator?.numbers ?? 1)).map(numberFrom);
    if (!operator || operands.length < operator.numbers) throw malformed;
    numbers.push(operator.code, ...(name === 'A' ? operands.slice(-2) : operands));
    if (name === 'A') arcs = true;
    i += 1 + operands.length;
  }
  return { numbers, arcs };
}
