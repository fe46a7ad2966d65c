import { cellLabel, columnLabel, innerColumnLabel, rowLabel } from '../../forms/labels.ts';
import type { FindingData } from '../../model/finding.ts';
import type { Relation } from '../../model/rule.ts';
import { type Comparison, holds, round, sumOf, type Term } from './comparison.ts';

const MOST_TERMS = 6;
const FAILED: Readonly<Record<Relation, string>> = { '=': '≠', '<=': '>', '>=': '<', '>': '≤' };

/**
 * What a message about two sums is filled with. `cell`, `label` and `column` name the first figure on the left,
 * `other` the first on the right, `condition` what made the comparison be asked; `imbalance` is left less right.
 */
export function figuresOf(comparison: Comparison): FindingData {
  const { left, right, when, form } = comparison;
  const [first = '', second = ''] = [left[0]?.key, right[0]?.key];
  const imbalance = round(sumOf(left) - sumOf(right));
  return {
    cell: cellLabel(first, form),
    label: rowLabel(first, form),
    column: columnLabel(first, form),
    ...(second !== '' && { other: cellLabel(second, form) }),
    ...(when && { condition: cellLabel(when.key, form), given: sumOf([when]) }),
    left: sumOf(left),
    right: sumOf(right),
    imbalance,
    difference: Math.abs(imbalance),
    formula: formulaOf(comparison),
  };
}

/** Both sides with their figures; of a long side only what is not zero: 总计 37 ≠ 自然人 30 + 商业企业 2. */
function formulaOf(comparison: Comparison): string {
  const { left, right, relation, when } = comparison;
  const name = termName(comparison);
  const side = (terms: readonly Term[]): string => {
    const told = terms.flatMap(({ key, counted }) =>
      'value' in counted && (counted.value !== 0 || terms.length < 3)
        ? [`${name(key)} ${counted.value}`]
        : [],
    );
    const more = told.length > MOST_TERMS ? ['…'] : [];
    return [...told.slice(0, MOST_TERMS), ...more].join(' + ') || '0';
  };
  const sign = holds(sumOf(left), relation, sumOf(right)) ? relation : FAILED[relation];
  const condition = when ? `, ${name(when.key)} ${sumOf([when])}` : '';
  return `${side(left)} ${sign} ${side(right)}${condition}`;
}

/** Terms are told apart by their rows; within one row, by their columns. */
function termName({ left, right, when, form }: Comparison): (key: string) => string {
  const rows = new Set([...left, ...right, ...(when ? [when] : [])].map(({ key }) => rowLabel(key, form)));
  return (key) => (rows.size > 1 ? rowLabel(key, form) : innerColumnLabel(key, form));
}
