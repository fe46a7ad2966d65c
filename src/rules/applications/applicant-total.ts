import { applicantParts } from '../../model/form.ts';
import type { Equation, Example } from '../../model/rule.ts';
import { changed, defineRule, linear } from '../define.ts';
import { notTheSum } from '../messages.ts';
import { notProcessed, other, refused, unable } from '../results.ts';
import { tableLayout } from '../sources.ts';

const stem = 'applications.results';

/** Every row of the table that may hold figures, printed subtotals among them. */
const rows: readonly string[] = [
  'applications.received',
  'applications.carried_in',
  `${stem}.subtotal`,
  `${stem}.granted`,
  `${stem}.partial`,
  `${stem}.refused.subtotal`,
  ...refused,
  `${stem}.unable.subtotal`,
  ...unable,
  `${stem}.not_processed.subtotal`,
  ...notProcessed,
  `${stem}.other`,
  `${stem}.other.subtotal`,
  ...other,
  `${stem}.total`,
  'applications.carried_out',
];

function acrossApplicants(row: string): Equation {
  return {
    left: [`${row}/total`],
    relation: '=',
    right: applicantParts.map((applicant) => `${row}/${applicant}`),
  };
}

/** A report in which the rule holds. */
const holding: Example = {
  form: '2021',
  facts: {
    'applications.received/natural_person': 71,
    'applications.received/org.commercial': 3,
    'applications.received/org.research': 0,
    'applications.received/org.public_welfare': 0,
    'applications.received/org.legal_service': 0,
    'applications.received/org.other': 0,
    'applications.received/total': 74,
  },
};

export const applicantTotal = defineRule({
  id: 'applications/applicant-total',
  title: { zh: '各行总计等于六类申请人之和', en: 'Each row adds up over the applicants' },
  severity: 'error',
  forms: ['2019', '2021'],
  source: tableLayout,
  message: notTheSum,
  help: {
    zh: '最后一列“总计”是自然人与五类法人或其他组织之和；“法人或其他组织”本身没有一列。',
    en: 'The last column is the sum of natural persons and the five kinds of organisation; the organisations have no column of their own.',
  },
  check: linear(...rows.map(acrossApplicants)),
  examples: {
    holds: [holding],
    fails: [
      changed(holding, { 'applications.received/total': 71 }),
      {
        form: '2019',
        facts: {
          'applications.carried_in/natural_person': 5,
          'applications.carried_in/org.commercial': 'blank',
          'applications.carried_in/org.research': 'blank',
          'applications.carried_in/org.public_welfare': 'blank',
          'applications.carried_in/org.legal_service': 'blank',
          'applications.carried_in/org.other': 'blank',
          'applications.carried_in/total': 6,
        },
      },
    ],
    open: [changed(holding, { 'applications.received/total': 'blank' })],
  },
});
