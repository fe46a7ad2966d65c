import { allPoints } from '../../forms/points.ts';
import type { Fact, Result, Statement } from '../../model/result.ts';
import type { Relation, Rule } from '../../model/rule.ts';
import { type Comparison, comparisonsOf, holds, round } from '../arithmetic/comparison.ts';
import { gapsIn } from '../arithmetic/linear.ts';

/** A sum over cells that should stand so to zero. */
export interface Constraint {
  readonly relation: Relation;
  readonly coefficients: ReadonlyMap<string, number>;
  /** What the printed figures come to. */
  readonly residual: number;
  /** By the form's own note or a definition, not only normally. */
  readonly isHard: boolean;
}

/** The sums a statement is held to, over the figures it prints; a blank that counts as zero is one of them. */
export interface System {
  readonly facts: Readonly<Record<string, Fact>>;
  readonly constraints: readonly Constraint[];
  readonly byCell: ReadonlyMap<string, readonly Constraint[]>;
}

/** Cells, and what they would print instead. */
export type Edit = ReadonlyMap<string, number>;

/** The sums of the rules that can be assessed on a statement. */
export function systemOf(statement: Statement, report: Result, rules: readonly Rule[]): System {
  const constraints = rules.flatMap((rule) =>
    rule.check.kind !== 'linear'
      ? []
      : comparisonsOf(rule, rule.check, statement)
          .filter((comparison) => gapsIn(comparison, statement, report).length === 0)
          .map(constraintOf),
  );
  const byCell = new Map<string, Constraint[]>();
  for (const constraint of constraints) {
    for (const key of constraint.coefficients.keys()) {
      const known = byCell.get(key);
      if (known) known.push(constraint);
      else byCell.set(key, [constraint]);
    }
  }
  return { facts: statement.facts, constraints, byCell };
}

function constraintOf({ rule, relation, left, right }: Comparison): Constraint {
  const coefficients = new Map<string, number>();
  let residual = 0;
  for (const [side, sign] of [
    [left, 1],
    [right, -1],
  ] as const) {
    for (const { key, counted } of side) {
      if (counted.fact === null || !('value' in counted)) continue;
      coefficients.set(key, (coefficients.get(key) ?? 0) + sign);
      residual += sign * counted.value;
    }
  }
  const isHard = relation === '=' && rule.severity === 'error';
  return { relation, coefficients, residual: round(residual), isHard };
}

/** Whether a constraint is kept when it comes to this. */
export function isKept({ relation }: Constraint, residual: number): boolean {
  return holds(residual, relation, 0);
}

/** What a cell prints, a blank as zero. */
export function figureAt({ facts }: System, key: string): number {
  return facts[key]?.value ?? 0;
}

/** What an edit leaves of a constraint. */
export function residualAfter(system: System, constraint: Constraint, edit: Edit): number {
  let residual = constraint.residual;
  for (const [key, value] of edit) {
    residual += (constraint.coefficients.get(key) ?? 0) * (value - figureAt(system, key));
  }
  return round(residual);
}

/** The constraints an edit bears on. */
export function touched(system: System, edit: Edit): ReadonlySet<Constraint> {
  return new Set([...edit.keys()].flatMap((key) => system.byCell.get(key) ?? []));
}

/**
 * By how many an edit that repairs all these sums, and breaks none that must hold, raises the number of failing sums
 * that normally hold; null where it does not repair them all.
 */
export function costOf(system: System, broken: readonly Constraint[], edit: Edit): number | null {
  if (!broken.every((constraint) => isKept(constraint, residualAfter(system, constraint, edit)))) return null;
  if (![...edit].every(([key, value]) => isPossible(key, value))) return null;
  const bearing = touched(system, edit);
  let cost = 0;
  for (const constraint of bearing) {
    const kept = isKept(constraint, residualAfter(system, constraint, edit));
    if (constraint.isHard && !kept) return null;
    if (!constraint.isHard) cost += Number(!kept) - Number(!isKept(constraint, constraint.residual));
  }
  return cost;
}

/** Whether a data point may have this value. */
export function isPossible(key: string, value: number): boolean {
  const type = allPoints().get(key)?.[0]?.type;
  return (type === 'change' || value >= 0) && (type === 'amount' || Number.isInteger(value));
}

/** The sums that must hold and do not, those that share a cell together. */
export function brokenGroups({ constraints }: System): readonly (readonly Constraint[])[] {
  const groups: Constraint[][] = [];
  for (const constraint of constraints) {
    if (!constraint.isHard || isKept(constraint, constraint.residual)) continue;
    const linked = groups.filter((group) => group.some((other) => sharesCell(constraint, other)));
    for (const group of linked) groups.splice(groups.indexOf(group), 1);
    groups.push([...linked.flat(), constraint]);
  }
  return groups;
}

function sharesCell(first: Constraint, second: Constraint): boolean {
  return [...first.coefficients.keys()].some((key) => second.coefficients.has(key));
}
