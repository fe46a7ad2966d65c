import type { Example } from '../../model/rule.ts';
import { changed, defineRule, linear } from '../define.ts';
import { form2021 } from '../sources.ts';

/** A report in which the rule holds. */
const holding: Example = {
  form: '2021',
  facts: {
    'disclosure.art20_1.normative_docs.issued': 8,
    'disclosure.art20_1.normative_docs.repealed': 2,
    'disclosure.art20_1.normative_docs.in_force': 60,
  },
};

export const issuedWithinInForce = defineRule({
  id: 'disclosure/issued-within-in-force',
  title: { zh: '本年制发件数不超过现行有效件数', en: 'Documents issued are within those in force' },
  severity: 'warning',
  forms: ['2021'],
  source: form2021,
  message: {
    zh: '“{cell}”为 {left}，多于现行有效与本年废止之和 {right}（{formula}）。',
    en: '“{cell}” is {left}, more than the {right} in force and repealed together ({formula}).',
  },
  help: {
    zh: '本年制发的文件除当年废止的以外都应现行有效；“现行有效件数”填截至年底的总数，不是本年新增数。',
    en: 'What was issued in the year is in force unless repealed again; the last column counts all documents in force at the end of the year, not the new ones.',
  },
  check: linear(
    {
      left: ['disclosure.art20_1.regulations.issued'],
      relation: '<=',
      right: ['disclosure.art20_1.regulations.in_force', 'disclosure.art20_1.regulations.repealed'],
      totals: ['disclosure.art20_1.regulations.in_force'],
    },
    {
      left: ['disclosure.art20_1.normative_docs.issued'],
      relation: '<=',
      right: ['disclosure.art20_1.normative_docs.in_force', 'disclosure.art20_1.normative_docs.repealed'],
      totals: ['disclosure.art20_1.normative_docs.in_force'],
    },
  ),
  examples: {
    holds: [holding],
    fails: [changed(holding, { 'disclosure.art20_1.normative_docs.in_force': 5 })],
    open: [changed(holding, { 'disclosure.art20_1.normative_docs.in_force': 'dash' })],
  },
});
