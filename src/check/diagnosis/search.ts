import { round } from '../arithmetic/comparison.ts';
import { cellSlip, type Explained, type Explanation, isStaleTotal } from './slips.ts';
import { structuralEdits } from './structure.ts';
import {
  type Constraint,
  costOf,
  type Edit,
  figureAt,
  isKept,
  isPossible,
  residualAfter,
  type System,
  touched,
} from './system.ts';

/** More explanations than this say nothing. */
const MOST = 60;

/**
 * The smallest explanations of a group of broken sums, the likeliest first: one cell, else one slip of several cells,
 * else two cells. A single cell that several sums agree on stands alone; else a slip of several cells is as small. Empty
 * where none is found.
 */
export function explain(system: System, broken: readonly Constraint[]): readonly Explanation[] {
  const single = singles(system, broken);
  if (single.length === 1 && broken.length > 1) return single;
  const small = [...single, ...structuralEdits(system, broken)];
  return inOrder(small.length > 0 ? small : pairs(system, broken));
}

/** One slip of several cells that repairs sums of several groups at once. */
export function explainTogether(system: System, broken: readonly Constraint[]): readonly Explanation[] {
  return inOrder(structuralEdits(system, broken));
}

function inOrder(found: readonly Explanation[]): readonly Explanation[] {
  return [...found].sort((a, b) => a.cost - b.cost || b.weight - a.weight);
}

/** Every single cell that repairs all of them, with the value that does. */
function singles(system: System, broken: readonly Constraint[]): Explanation[] {
  return changes(system, broken).flatMap(([key, value]) => {
    const edit = new Map([[key, value]]);
    const cost = costOf(system, broken, edit);
    return cost === null ? [] : [{ edit, cost, ...cellSlip(system, key, value) }];
  });
}

/** The cells that stand in all of these sums and could set each right, with the value that does. */
function changes(system: System, broken: readonly Constraint[], base: Edit = new Map()): [string, number][] {
  const [first, ...rest] = broken;
  if (!first) return [];
  const found: [string, number][] = [];
  for (const [key, coefficient] of first.coefficients) {
    const change = -residualAfter(system, first, base) / coefficient;
    const fits = rest.every((constraint) => {
      const other = constraint.coefficients.get(key);
      return other !== undefined && round(residualAfter(system, constraint, base) + other * change) === 0;
    });
    const value = round((base.get(key) ?? figureAt(system, key)) + change);
    if (fits && !base.has(key) && isPossible(key, value)) found.push([key, value]);
  }
  return found;
}

/** Two cells that repair them together; one of the two alone decides some sum, which gives its value. */
function pairs(system: System, broken: readonly Constraint[]): Explanation[] {
  const found = new Map<string, Explanation>();
  const cells = new Set(broken.flatMap(({ coefficients }) => [...coefficients.keys()]));
  for (const key of cells) {
    for (const value of valuesFor(system, broken, key)) {
      for (const [other, second] of secondsAfter(system, broken, new Map([[key, value]]))) {
        const edit = new Map(
          [
            [key, value],
            [other, second],
          ].sort() as [string, number][],
        );
        const cost = costOf(system, broken, edit);
        if (cost === null) continue;
        found.set(JSON.stringify([...edit]), { edit, cost, ...pairSlip(system, edit) });
        if (found.size > MOST) return [];
      }
    }
  }
  return [...found.values()];
}

/** The values of a cell that set one of the sums right. */
function valuesFor(system: System, broken: readonly Constraint[], key: string): ReadonlySet<number> {
  const values = broken.flatMap(({ coefficients, residual }) => {
    const coefficient = coefficients.get(key);
    return coefficient === undefined ? [] : [round(figureAt(system, key) - residual / coefficient)];
  });
  return new Set(values.filter((value) => isPossible(key, value)));
}

/** What a second cell would have to be, once the first is changed. */
function secondsAfter(system: System, broken: readonly Constraint[], first: Edit): [string, number][] {
  const bearing = new Set([...broken, ...touched(system, first)]);
  const left = [...bearing].filter(
    (constraint) => constraint.isHard && !isKept(constraint, residualAfter(system, constraint, first)),
  );
  return changes(system, left, first);
}

function pairSlip(system: System, edit: Edit): Explained {
  const slips = [...edit].map(([key, value]) => cellSlip(system, key, value));
  const weight = slips.reduce((product, slip) => product * slip.weight, 1);
  if (isStaleTotal(system, edit)) return { slip: 'total_not_updated', weight: 1, about: null };
  return { slip: 'unknown', weight, about: null };
}
