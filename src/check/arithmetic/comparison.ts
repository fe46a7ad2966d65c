import { allPoints } from '../../forms/points.ts';
import type { FormId, TableId } from '../../model/form.ts';
import type { Statement } from '../../model/result.ts';
import type { Equation, LinearCheck, Operand, Relation, Rule } from '../../model/rule.ts';
import { type Counted, countIn } from './gaps.ts';

/** Sums of money are printed to fractions of a cent at most; anything nearer is equal. */
const LEAST_DIFFERENCE = 1e-6;
/** Inserted into form 2014 later: many reports do not print it. */
const LATER_ROW = 'applications.received.other/total';

/** A data point of a sum, and what it counts as. */
export interface Term {
  readonly key: string;
  readonly counted: Counted;
}

/** An equation of a rule on the figures of one statement. */
export interface Comparison {
  readonly rule: Rule;
  readonly relation: Relation;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** What makes the equation be asked, where it is not always. */
  readonly when: Term | null;
  /** The edition its table follows. */
  readonly form: FormId;
}

/** A data point of an equation, with what is the same for all statements: whether it is a total, and may be left out. */
interface Slot {
  readonly key: string;
  readonly isTotal: boolean;
  readonly isOptional: boolean;
}

/** An operand, with the rows that may stand for it; none for most. */
interface Operands {
  readonly either: readonly Slot[];
  readonly or: readonly Slot[];
}

/** An equation, worked out as far as no statement changes it. */
interface Plan {
  readonly relation: Relation;
  readonly table: TableId | null;
  readonly left: readonly Operands[];
  readonly right: readonly Operands[];
  readonly when: Slot | null;
}

const plans = new WeakMap<Rule, readonly Plan[]>();

/** The equations of a rule that a statement is asked: those of tables it has in an edition the rule holds for. */
export function comparisonsOf(rule: Rule, check: LinearCheck, statement: Statement): Comparison[] {
  const known = plans.get(rule) ?? check.equations.map((equation) => planOf(rule, equation));
  plans.set(rule, known);
  const comparisons: Comparison[] = [];
  for (const plan of known) {
    const form = plan.table && statement.tables[plan.table];
    if (!form || !rule.forms.includes(form)) continue;
    const comparison = {
      rule,
      relation: plan.relation,
      left: termsOf(plan.left, statement, form),
      right: termsOf(plan.right, statement, form),
      when: plan.when && termOf(plan.when, statement),
      form,
    };
    if (isAsked(comparison)) comparisons.push(comparison);
  }
  return comparisons;
}

/** All terms of a comparison. */
export function allTerms({ left, right, when }: Comparison): readonly Term[] {
  return when ? [...left, ...right, when] : [...left, ...right];
}

/** What a side adds up to; gaps count as nothing. */
export function sumOf(terms: readonly Term[]): number {
  return round(terms.reduce((total, { counted }) => total + ('value' in counted ? counted.value : 0), 0));
}

/** Takes away what binary fractions add: 0.1 + 0.2 is 0.3. */
export function round(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toFixed(6));
}

/** Whether two sums stand as they should. */
export function holds(left: number, relation: Relation, right: number): boolean {
  const equal = Math.abs(left - right) < LEAST_DIFFERENCE;
  if (relation === '>') return !equal && left > right;
  if (equal) return true;
  return relation === '<=' ? left < right : relation === '>=' ? left > right : false;
}

/** A sum whose one side the report does not print at all asks nothing of it: complaints without their parts. */
function isAsked({ left, right, when }: Comparison): boolean {
  if ([left, right].some((side) => side.length > 0 && !side.some(isPrinted))) return false;
  return when === null || when.counted.kind === 'gap' || when.counted.value > 0;
}

/** A row the form does not ask for is printed only where it holds something. */
function isPrinted({ key, counted }: Term): boolean {
  if (counted.fact === null) return false;
  const isEmpty = counted.fact.value === null && counted.fact.state !== 'unparsed';
  return !isEmpty || (allPoints().get(key) ?? []).some(({ asked }) => asked);
}

function planOf(rule: Rule, equation: Equation): Plan {
  const { relation, left, right, when } = equation;
  return {
    relation,
    table: tableOf(rule, equation),
    left: left.map((operand) => operandsOf(operand, equation, left.length === 1)),
    right: right.map((operand) => operandsOf(operand, equation, right.length === 1)),
    when: when === undefined ? null : { key: when, isTotal: false, isOptional: true },
  };
}

/** The table an equation is about, in the editions its rule holds for. */
function tableOf({ forms }: Rule, { left: [first] }: Equation): TableId | null {
  const key = typeof first === 'object' ? first.either[0] : first;
  const points = key === undefined ? [] : (allPoints().get(key) ?? []);
  return points.find(({ form }) => forms.includes(form))?.table ?? null;
}

function operandsOf(operand: Operand, { totals = [] }: Equation, alone: boolean): Operands {
  const { either, or } = typeof operand === 'string' ? { either: [operand], or: [] } : operand;
  const slotOf = (key: string): Slot => ({
    key,
    isTotal: alone || totals.includes(key),
    isOptional: isOptional(key),
  });
  return { either: either.map(slotOf), or: or.map(slotOf) };
}

function termsOf(side: readonly Operands[], statement: Statement, form: FormId): readonly Term[] {
  const terms: Term[] = [];
  for (const operands of side)
    for (const slot of printedSlots(operands, statement, form)) terms.push(termOf(slot, statement));
  return terms;
}

function termOf({ key, isTotal, isOptional }: Slot, statement: Statement): Term {
  return { key, counted: countIn(statement, key, isTotal, isOptional) };
}

/** Of two sets of rows that stand for each other, the one the report prints; else the one its edition has. */
function printedSlots({ either, or }: Operands, { facts }: Statement, form: FormId): readonly Slot[] {
  const isThere = ({ key }: Slot): boolean => facts[key] !== undefined;
  if (or.length === 0 || either.some(isThere)) return either;
  const isOfForm = ({ key }: Slot): boolean =>
    (allPoints().get(key) ?? []).some((point) => point.form === form);
  return or.some(isThere) || or.some(isOfForm) ? or : either;
}

/** Rows that a report may leave out: provinces added them, or they were inserted into the form later. */
function isOptional(key: string): boolean {
  return key === LATER_ROW || (allPoints().get(key) ?? []).every(({ issuer }) => issuer !== undefined);
}
