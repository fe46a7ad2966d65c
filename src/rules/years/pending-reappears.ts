import { defineSeriesRule } from '../across/define.ts';
import { assessmentsOf, keysOf, type YearEquation } from '../across/equation.ts';
import { eachPair } from '../across/links.ts';
import { observed } from '../across/sources.ts';

const stems = [
  'remedies.reconsideration',
  'remedies.litigation_direct',
  'remedies.litigation_after_reconsideration',
];

const equations: readonly YearEquation[] = stems.map((stem) => ({
  left: [
    { of: 'now', key: `${stem}.upheld`, part: true },
    { of: 'now', key: `${stem}.corrected`, part: true },
    { of: 'now', key: `${stem}.other`, part: true },
    { of: 'now', key: `${stem}.pending`, part: true },
  ],
  relation: '>=',
  right: [{ of: 'before', key: `${stem}.pending` }],
}));

function cases(upheld: number, corrected: number, other: number, pending: number): Record<string, number> {
  const stem = 'remedies.reconsideration';
  return {
    [`${stem}.upheld`]: upheld,
    [`${stem}.corrected`]: corrected,
    [`${stem}.other`]: other,
    [`${stem}.pending`]: pending,
  };
}

const body = { form: '2021', entity: '青山县人民政府' } as const;

export const pendingReappears = defineSeriesRule({
  id: 'years/pending-reappears',
  title: { zh: '上年尚未审结案件在本年有结果', en: 'Cases pending the year before reappear' },
  severity: 'note',
  forms: ['2019', '2021'],
  source: observed,
  message: {
    zh: '{last} 年（{other}）有尚未审结案件 {right} 件，{year} 年（{file}）同类案件各项合计只有 {left} 件：{formula}。',
    en: '{right} cases were pending in {last} ({other}), but {year} ({file}) counts only {left} of their kind: {formula}.',
  },
  help: {
    zh: '上年尚未审结的案件，本年应计入某种结果或仍为尚未审结；按收案年度统计的单位不在此限。',
    en: 'Cases pending last year should have an outcome this year or still be pending; bodies that count by the year of filing are an exception.',
  },
  keys: keysOf(equations),
  assess: (reports) => eachPair(reports, (pair) => assessmentsOf(pair, equations)),
  examples: {
    holds: [
      {
        reports: [
          { ...body, year: 2022, facts: cases(3, 0, 1, 2) },
          { ...body, year: 2023, facts: cases(4, 1, 0, 0) },
        ],
      },
    ],
    fails: [
      {
        reports: [
          { ...body, year: 2022, facts: cases(3, 0, 1, 2) },
          { ...body, year: 2023, facts: cases(1, 0, 0, 0) },
        ],
      },
    ],
  },
});
