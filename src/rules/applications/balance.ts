import { forEachApplicant } from '../applicants.ts';
import { defineRule, linear } from '../define.ts';

export const balance = defineRule({
  id: 'applications/balance',
  title: {
    zh: '收件与办结平衡',
    en: 'Applications received equal applications settled',
  },
  severity: 'error',
  forms: ['2019', '2021'],
  source: { zh: '国办公开办函〔2021〕30号，表三注', en: 'Notice 国办公开办函〔2021〕30号, note to table 3' },
  message: {
    zh: '{column}一列：第一项加第二项之和为 {left}，第三项总计加第四项之和为 {right}，相差 {difference}（{formula}）。',
    en: 'Column {column}: rows one and two add up to {left}, total results and carried out to {right}; they differ by {difference} ({formula}).',
  },
  help: {
    zh: '核对该列的新收、上年结转、总计与结转下年度各数；总计应为第三项各行之和。',
    en: 'Check the column’s new, carried-in, total and carried-out figures; the total is the sum of the result rows.',
  },
  check: linear(
    ...forEachApplicant({
      left: ['applications.received', 'applications.carried_in'],
      relation: '=',
      right: ['applications.results.total', 'applications.carried_out'],
      totals: ['applications.results.total'],
    }),
  ),
  examples: {
    holds: [
      {
        form: '2021',
        facts: {
          'applications.received/total': 1054,
          'applications.carried_in/total': 10,
          'applications.results.total/total': 1053,
          'applications.carried_out/total': 11,
        },
      },
    ],
    fails: [
      {
        form: '2021',
        facts: {
          'applications.received/total': 1054,
          'applications.carried_in/total': 10,
          'applications.results.total/total': 1053,
          'applications.carried_out/total': 1,
        },
      },
    ],
    open: [
      {
        form: '2019',
        facts: {
          'applications.received/total': 1054,
          'applications.carried_in/total': 10,
          'applications.results.total/total': 'blank',
          'applications.carried_out/total': 11,
        },
      },
    ],
  },
});
