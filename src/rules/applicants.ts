import { applicants } from '../model/form.ts';
import type { Equation, Operand } from '../model/rule.ts';

/** An equation between indicators, once for each column of the table on applications. */
export function forEachApplicant(equation: Equation): readonly Equation[] {
  return applicants.map((applicant) => {
    const at = (indicator: string): string => `${indicator}/${applicant}`;
    const side = (operands: readonly Operand[]): readonly Operand[] =>
      operands.map((operand) =>
        typeof operand === 'string'
          ? at(operand)
          : { either: operand.either.map(at), or: operand.or.map(at) },
      );
    return {
      left: side(equation.left),
      relation: equation.relation,
      right: side(equation.right),
      ...(equation.totals && { totals: equation.totals.map(at) }),
    };
  });
}
