import { allPoints } from '../forms/points.ts';
import type { FormId } from '../model/form.ts';
import type { Statement } from '../model/result.ts';
import type { Equation, LinearCheck, Operand, Relation, Rule } from '../model/rule.ts';
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

/** The equations of a rule that a statement is asked: those of tables it has in an edition the rule holds for. */
export function comparisonsOf(rule: Rule, check: LinearCheck, statement: Statement): Comparison[] {
  return check.equations.flatMap((equation) => {
    const form = formOf(rule, equation, statement);
    if (form === null) return [];
    const comparison = {
      rule,
      relation: equation.relation,
      left: termsOf(equation.left, equation, statement, form),
      right: termsOf(equation.right, equation, statement, form),
      when: conditionOf(equation, statement),
      form,
    };
    return isAsked(comparison) ? [comparison] : [];
  });
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

function conditionOf({ when }: Equation, statement: Statement): Term | null {
  return when === undefined ? null : { key: when, counted: countIn(statement, when, false, true) };
}

/** The edition the equation's table follows in this statement; null where it is none the rule holds for. */
function formOf(rule: Rule, { left }: Equation, { tables }: Statement): FormId | null {
  const [first] = left;
  if (first === undefined) return null;
  const key = typeof first === 'string' ? first : first.either[0];
  const points = key === undefined ? [] : (allPoints().get(key) ?? []);
  const table = points.find(({ form }) => rule.forms.includes(form))?.table;
  const form = table && tables[table];
  return form && rule.forms.includes(form) ? form : null;
}

function termsOf(
  side: readonly Operand[],
  equation: Equation,
  statement: Statement,
  form: FormId,
): readonly Term[] {
  const alone = side.length === 1;
  return side.flatMap((operand) =>
    printedKeys(operand, statement, form).map((key) => {
      const isTotal = alone || (equation.totals?.includes(key) ?? false);
      return { key, counted: countIn(statement, key, isTotal, isOptional(key)) };
    }),
  );
}

/** Of two sets of rows that stand for each other, the one the report prints; else the one its edition has. */
function printedKeys(operand: Operand, { facts }: Statement, form: FormId): readonly string[] {
  if (typeof operand === 'string') return [operand];
  const { either, or } = operand;
  const isThere = (key: string): boolean => facts[key] !== undefined;
  const isOfForm = (key: string): boolean =>
    (allPoints().get(key) ?? []).some((point) => point.form === form);
  if (either.some(isThere)) return either;
  return or.some(isThere) || or.some(isOfForm) ? or : either;
}

/** Rows that a report may leave out: provinces added them, or they were inserted into the form later. */
function isOptional(key: string): boolean {
  return key === LATER_ROW || (allPoints().get(key) ?? []).every(({ issuer }) => issuer !== undefined);
}
