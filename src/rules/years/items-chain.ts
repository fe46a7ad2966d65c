import { defineSeriesRule } from '../across/define.ts';
import { assessmentsOf, keysOf, type YearEquation } from '../across/equation.ts';
import { eachPair } from '../across/links.ts';
import { yearsDiffer } from '../across/messages.ts';
import { followsFromRows } from '../across/sources.ts';

const stems = [
  'disclosure.art20_5.licensing',
  'disclosure.art20_5.other_services',
  'disclosure.art20_6.penalties',
  'disclosure.art20_6.coercion',
  'disclosure.art20_8.fees',
];

const equations: readonly YearEquation[] = stems.map((stem) => ({
  left: [{ of: 'now', key: `${stem}.prev_year_items` }],
  relation: '=',
  right: [
    { of: 'before', key: `${stem}.prev_year_items` },
    { of: 'before', key: `${stem}.change`, part: true },
  ],
}));

const body = { form: '2019', entity: '青山县人民政府' } as const;
const [licensing] = stems;

export const itemsChain = defineSeriesRule({
  id: 'years/items-chain',
  title: { zh: '上一年项目数量与上一年度报告衔接', en: 'Items of the year before continue its report' },
  severity: 'warning',
  forms: ['2019'],
  source: followsFromRows,
  message: yearsDiffer,
  help: {
    zh: '本年“上一年项目数量”应为上一年度的“上一年项目数量”加“本年增/减”。常见的差错是“本年增/减”填成了新的总数；权责清单清理、统计口径调整也会造成不一致。',
    en: 'Items of the year before should be that report’s own items of the year before and its change. Often the change was filled with the new total; lists that were cleaned up or counted anew are known exceptions.',
  },
  keys: keysOf(equations),
  assess: (reports) => eachPair(reports, (pair) => assessmentsOf(pair, equations)),
  examples: {
    holds: [
      {
        reports: [
          {
            ...body,
            year: 2019,
            facts: { [`${licensing}.prev_year_items`]: 210, [`${licensing}.change`]: -12 },
          },
          {
            ...body,
            year: 2020,
            facts: { [`${licensing}.prev_year_items`]: 198, [`${licensing}.change`]: 0 },
          },
        ],
      },
    ],
    fails: [
      {
        reports: [
          {
            ...body,
            year: 2019,
            facts: { [`${licensing}.prev_year_items`]: 210, [`${licensing}.change`]: 198 },
          },
          {
            ...body,
            year: 2020,
            facts: { [`${licensing}.prev_year_items`]: 198, [`${licensing}.change`]: 0 },
          },
        ],
      },
    ],
    open: [
      {
        reports: [
          {
            ...body,
            year: 2019,
            facts: { [`${licensing}.prev_year_items`]: 210, [`${licensing}.change`]: 'unparsed' },
          },
          { ...body, year: 2020, facts: { [`${licensing}.prev_year_items`]: 198 } },
        ],
      },
    ],
  },
});
