import type { Term } from '../../model/form.ts';

/** A figure of this year beside what the year before leads to, with the formula and both files. */
export const yearsDiffer: Term = {
  zh: '{year} 年（{file}）与 {last} 年（{other}）不衔接：{formula}，相差 {difference}。',
  en: '{year} ({file}) does not continue {last} ({other}): {formula}; they differ by {difference}.',
};
