import { innerColumnLabel, rowLabel } from '../../forms/labels.ts';
import type { FormId } from '../../model/form.ts';
import type { Equation, LinearCheck, Operand, Relation } from '../../model/rule.ts';

const signs: Readonly<Record<Relation, string>> = { '=': '=', '<=': '≤', '>=': '≥', '>': '>' };

/** A formula in the form's labels, and how many rows or columns it holds for. */
interface Formula {
  readonly text: string;
  readonly when: string | null;
  readonly times: number;
}

/** The formulas of a check, one line each; those alike for several rows or columns once. */
export function formulas(check: LinearCheck, form: FormId): readonly string[] {
  const told = new Map<string, Formula>();
  for (const equation of check.equations) {
    const name = namesFor(equation, form);
    const text = `${side(equation.left, name)} ${signs[equation.relation]} ${side(equation.right, name)}`;
    const when = equation.when === undefined ? null : name(equation.when);
    const times = (told.get(`${text} ${when}`)?.times ?? 0) + 1;
    told.set(`${text} ${when}`, { text, when, times });
  }
  return [...told.values()].map(line);
}

function line({ text, when, times }: Formula): string {
  return `${when === null ? '' : `${when} > 0 ⇒ `}${text}${times > 1 ? ` (×${times})` : ''}`;
}

function side(operands: readonly Operand[], name: (key: string) => string): string {
  const sum = (keys: readonly string[]): string => keys.map(name).join(' + ');
  const terms = operands.map((operand) =>
    typeof operand === 'string' ? name(operand) : `(${sum(operand.either)} | ${sum(operand.or)})`,
  );
  return terms.join(' + ') || '0';
}

/** Terms are told apart by their rows; within one row, by their columns. */
function namesFor({ left, right, when }: Equation, form: FormId): (key: string) => string {
  const keys = [...left, ...right, ...(when === undefined ? [] : [when])].flatMap((operand) =>
    typeof operand === 'string' ? operand : [...operand.either, ...operand.or],
  );
  const rows = new Set(keys.map((key) => rowLabel(key, form)));
  return (key) => (rows.size > 1 ? rowLabel(key, form) : innerColumnLabel(key, form));
}
