import { allPoints } from '../forms/points.ts';
import type { FindingData } from '../model/finding.ts';
import type { FormId } from '../model/form.ts';
import type { Result, Statement } from '../model/result.ts';
import type { Assessment, Equation, LinearCheck, Operand, Rule } from '../model/rule.ts';
import { type Counted, countIn } from './gaps.ts';
import { columnLabel, rowLabel } from './labels.ts';

/** Sums of money are printed to fractions of a cent at most; anything nearer is equal. */
const LEAST_DIFFERENCE = 1e-6;
const MOST_TERMS = 6;

interface Term {
  readonly key: string;
  readonly counted: Counted;
}

/** Applies a rule of sums to the statements whose tables follow a form it holds for. */
export function assessLinear(rule: Rule, check: LinearCheck, report: Result): Assessment[] {
  return report.statements.flatMap((statement) =>
    check.equations.flatMap((equation) => assess(rule, equation, statement, report)),
  );
}

function assess(rule: Rule, equation: Equation, statement: Statement, report: Result): Assessment[] {
  const form = formOf(rule, equation, statement);
  if (form === null) return [];
  const left = termsOf(equation.left, equation, statement);
  const right = termsOf(equation.right, equation, statement);
  // A sum whose one side the report does not print at all asks nothing of it: complaints without their parts.
  if ([left, right].some((side) => side.every(({ counted }) => counted.fact === null))) return [];
  return [compare({ rule, relation: equation.relation, left, right, form }, statement, report)];
}

interface Comparison {
  readonly rule: Rule;
  readonly relation: Equation['relation'];
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  readonly form: FormId;
}

function compare(comparison: Comparison, statement: Statement, report: Result): Assessment {
  const { rule, relation, left, right, form } = comparison;
  const terms = [...left, ...right];
  const printed = terms.flatMap(({ key, counted: { fact } }) => (fact ? [{ key, place: fact.place }] : []));
  const common = {
    scope: statement.scope,
    points: printed.map(({ key }) => key),
    places: printed.map(({ place }) => place),
  };
  const labels = (some: readonly Term[]): string[] => some.map(({ key }) => rowLabel(key, form));
  const gaps = terms.filter(({ counted }) => counted.kind === 'gap');
  if (gaps.length > 0) return { ...common, outcome: 'open', data: { gaps: labels(gaps) } };
  if (holds(sum(left), relation, sum(right)))
    return { ...common, outcome: 'pass', data: figures(comparison) };
  const absent = terms.filter(({ counted }) => counted.fact === null);
  if (absent.length > 0 && hasUnreadRows(report)) {
    return { ...common, outcome: 'open', data: { gaps: labels(absent) } };
  }
  const assumed = printed.length > terms.filter(({ counted }) => counted.kind === 'known').length;
  const milder = assumed && rule.severity === 'error' ? { severity: 'warning' as const } : {};
  return { ...common, outcome: 'fail', data: figures(comparison), ...milder };
}

function figures(comparison: Comparison): FindingData {
  const { left, right, form } = comparison;
  const [first, second] = [sum(left), sum(right)];
  return {
    label: rowLabel(left[0]?.key ?? '', form),
    column: columnLabel(left[0]?.key ?? '', form),
    left: first,
    right: second,
    imbalance: round(first - second),
    formula: formulaOf(comparison),
  };
}

/** The edition the equation's table follows in this statement; null where it is none the rule holds for. */
function formOf(rule: Rule, equation: Equation, { tables }: Statement): FormId | null {
  const points = keysOf(equation.left[0]).flatMap((key) => allPoints().get(key) ?? []);
  const table = points.find(({ form }) => rule.forms.includes(form))?.table;
  const form = table && tables[table];
  return form && rule.forms.includes(form) ? form : null;
}

function keysOf(operand: Operand | undefined): readonly string[] {
  if (operand === undefined) return [];
  return typeof operand === 'string' ? [operand] : operand.either;
}

function termsOf(side: readonly Operand[], equation: Equation, statement: Statement): Term[] {
  const alone = side.length === 1;
  return side.flatMap((operand) =>
    printedKeys(operand, statement).map((key) => {
      const isTotal = alone || (equation.totals?.includes(key) ?? false);
      return { key, counted: countIn(statement, key, isTotal, isOptional(key)) };
    }),
  );
}

/** Of two sets of rows that stand for each other, the one the report prints. */
function printedKeys(operand: Operand, { facts }: Statement): readonly string[] {
  if (typeof operand === 'string') return [operand];
  const isPrinted = (key: string): boolean => facts[key] !== undefined;
  return operand.either.some(isPrinted) || !operand.or.some(isPrinted) ? operand.either : operand.or;
}

/** Rows that a report may leave out: provinces added them, or they were inserted into the form later. */
function isOptional(key: string): boolean {
  const points = allPoints().get(key) ?? [];
  return key === 'applications.received.other/total' || points.every(({ issuer }) => issuer !== undefined);
}

function sum(terms: readonly Term[]): number {
  return round(terms.reduce((total, { counted }) => total + ('value' in counted ? counted.value : 0), 0));
}

/** Takes away what binary fractions add: 0.1 + 0.2 is 0.3. */
function round(value: number): number {
  return Number(value.toFixed(6));
}

function holds(left: number, relation: Equation['relation'], right: number): boolean {
  if (Math.abs(left - right) < LEAST_DIFFERENCE) return true;
  return relation === '<=' ? left < right : relation === '>=' ? left > right : false;
}

/** Rows of the file that look like the form's, but could not be read: an absent row may be one of them. */
function hasUnreadRows({ findings }: Result): boolean {
  return findings.some(
    ({ rule }) => rule === 'reading/uncertain-label' || rule === 'reading/uncertain-columns',
  );
}

const FAILED: Readonly<Record<Equation['relation'], string>> = { '=': '≠', '<=': '>', '>=': '<' };

function formulaOf({ left, right, relation, form }: Comparison): string {
  const side = (terms: readonly Term[]): string => {
    const told = terms.flatMap(({ key, counted }) =>
      'value' in counted && (counted.value !== 0 || terms.length < 3)
        ? [`${rowLabel(key, form)} ${counted.value}`]
        : [],
    );
    const more = told.length > MOST_TERMS ? ['…'] : [];
    return [...told.slice(0, MOST_TERMS), ...more].join(' + ') || '0';
  };
  const sign = holds(sum(left), relation, sum(right)) ? relation : FAILED[relation];
  return `${side(left)} ${sign} ${side(right)}`;
}
