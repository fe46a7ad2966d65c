import type { Example, Operand } from '../../model/rule.ts';
import { forEachApplicant } from '../applicants.ts';
import { changed, defineRule, linear } from '../define.ts';
import { notTheSum } from '../messages.ts';
import { allResults, notProcessed, other, refused, unable } from '../results.ts';

const stem = 'applications.results';

/** The rows that carry no figures in the form, with what they add up to where a report prints them. */
const groups: readonly (readonly [subtotal: string, parts: readonly Operand[]])[] = [
  [`${stem}.subtotal`, allResults],
  [`${stem}.refused.subtotal`, refused],
  [`${stem}.unable.subtotal`, unable],
  [`${stem}.not_processed.subtotal`, notProcessed],
  [`${stem}.other.subtotal`, other],
];

/** A report in which the rule holds. */
const holding: Example = {
  form: '2021',
  facts: {
    'applications.results.unable.subtotal/natural_person': 39,
    'applications.results.unable.not_held/natural_person': 37,
    'applications.results.unable.needs_creation/natural_person': 2,
    'applications.results.unable.still_unclear/natural_person': 0,
  },
};

export const printedSubtotal = defineRule({
  id: 'applications/printed-subtotal',
  title: { zh: '所印小计等于其下各行之和', en: 'Printed subtotals add up' },
  severity: 'error',
  forms: ['2019', '2021'],
  source: {
    zh: '表式中“三、本年度办理结果”“（三）不予公开”等行不填数；有的报告在此印出小计',
    en: 'The form leaves the rows of groups without figures; some reports print subtotals there',
  },
  message: notTheSum,
  help: {
    zh: '核对该列的小计与其下各行；也可按表式把小计留空。',
    en: 'Check the subtotal against the rows below it, or leave it empty as the form does.',
  },
  check: linear(
    ...groups.flatMap(([subtotal, parts]) =>
      forEachApplicant({ left: [subtotal], relation: '=', right: parts }),
    ),
  ),
  examples: {
    holds: [holding],
    fails: [changed(holding, { 'applications.results.unable.subtotal/natural_person': 37 })],
    open: [changed(holding, { 'applications.results.unable.needs_creation/natural_person': 'unparsed' })],
  },
});
