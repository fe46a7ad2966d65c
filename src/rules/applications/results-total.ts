import { forEachApplicant } from '../applicants.ts';
import { defineRule, linear } from '../define.ts';
import { notTheSum } from '../messages.ts';
import { allResults } from '../results.ts';
import { tableLayout } from '../sources.ts';

export const resultsTotal = defineRule({
  id: 'applications/results-total',
  title: { zh: '办理结果总计等于各项之和', en: 'Results add up to their total' },
  severity: 'error',
  forms: ['2019', '2021'],
  source: tableLayout,
  message: notTheSum,
  help: {
    zh: '“（七）总计”是该列（一）至（六）各行之和，每件申请只计一种结果；“（六）其他处理”印作一行或三行均可。',
    en: 'Row （七） is the sum of the result rows of its column; each application counts under one result. （六） may be one row or three.',
  },
  check: linear(
    ...forEachApplicant({ left: ['applications.results.total'], relation: '=', right: allResults }),
  ),
  examples: {
    holds: [
      {
        form: '2019',
        facts: {
          ...leaves('natural_person', 'applications.results.other'),
          'applications.results.granted/natural_person': 30,
          'applications.results.unable.not_held/natural_person': 7,
          'applications.results.other/natural_person': 1,
          'applications.results.total/natural_person': 38,
        },
      },
      {
        form: '2021',
        facts: {
          ...leaves('natural_person', 'applications.results.other'),
          'applications.results.granted/natural_person': 30,
          'applications.results.other/natural_person': 2,
          'applications.results.total/natural_person': 32,
        },
      },
    ],
    fails: [
      {
        form: '2021',
        facts: {
          ...leaves('org.commercial', 'applications.results.other.misc'),
          'applications.results.other.not_corrected/org.commercial': 0,
          'applications.results.other.fee_unpaid/org.commercial': 0,
          'applications.results.granted/org.commercial': 30,
          'applications.results.unable.not_held/org.commercial': 7,
          'applications.results.total/org.commercial': 30,
        },
      },
    ],
    open: [
      {
        form: '2019',
        facts: {
          'applications.results.granted/natural_person': 30,
          'applications.results.total/natural_person': 38,
        },
      },
    ],
  },
});

/** Zeros for every result of a column, with （六） as printed. */
function leaves(applicant: string, sixth: string): Record<string, number> {
  const rows = [...allResults.filter((operand) => typeof operand === 'string'), sixth];
  return Object.fromEntries(rows.map((row) => [`${row}/${applicant}`, 0]));
}
