import { defineSeriesRule } from '../across/define.ts';
import { eachPair } from '../across/links.ts';
import { type Compared, compareMagnitudes } from '../across/magnitude.ts';
import { observed } from '../across/sources.ts';

/** Figures that describe how much a body does or is, and from which size on they do not jump. */
const sizes: Readonly<Record<string, number>> = {
  'proactive.total': 500,
  'response.total': 500,
  'applications.received/total': 100,
  'applications.closed/total': 100,
  'applications.answered/total': 100,
  'applications.results.total/total': 100,
  library_submissions: 500,
  reading_visits: 500,
  'organization.agencies': 20,
  'organization.staff': 20,
  'organization.funds': 50,
  'training.trainees': 500,
  'disclosure.art20_1.normative_docs.in_force': 50,
  'disclosure.art20_1.normative_docs.total_disclosed': 50,
  'disclosure.art20_5.licensing.decisions': 500,
  'disclosure.art20_6.penalties.decisions': 500,
  'disclosure.art20_6.coercion.decisions': 500,
  'disclosure.art20_8.fees.amount': 100,
  'disclosure.art20_9.procurement.amount': 1000,
};

const figures: readonly Compared[] = Object.entries(sizes).map(([key, least]) => ({
  before: key,
  now: key,
  least,
}));

const body = { form: '2021', entity: '青山县人民政府' } as const;
const fees = 'disclosure.art20_8.fees.amount';

export const orderOfMagnitude = defineSeriesRule({
  id: 'years/order-of-magnitude',
  title: { zh: '主要数据与上一年度不差一个数量级', en: 'Main figures keep their order of magnitude' },
  severity: 'note',
  forms: ['2014', '2019', '2021'],
  source: observed,
  message: {
    zh: '{cell} {now}（{file}）与 {against} {before}（{other}）相差约 {times} 倍。',
    en: '{cell} {now} ({file}) and {against} {before} ({other}) differ about {times} times.',
  },
  help: {
    zh: '核对小数点、计量单位（元与万元）和统计范围；范围调整、机构合并属实的，宜在报告中说明。',
    en: 'Check decimal point, unit (元 or 万元) and scope; a changed scope or a merger is worth a word in the report.',
  },
  explanation: {
    zh: '只比较较大的主要数据；任一年为零或未填的不比较。',
    en: 'Only main figures of some size are compared, and none that is zero or blank in either year.',
  },
  tolerance: {
    value: 10,
    meaning: { zh: '较大数为较小数的倍数', en: 'how many times the smaller figure the larger may be' },
  },
  keys: Object.keys(sizes),
  assess: (reports, { tolerance }) =>
    eachPair(reports, (pair) => compareMagnitudes(pair, figures, tolerance)),
  examples: {
    holds: [
      {
        reports: [
          { ...body, year: 2022, facts: { [fees]: 312.5 } },
          { ...body, year: 2023, facts: { [fees]: 1290.04 } },
        ],
      },
    ],
    fails: [
      {
        reports: [
          { ...body, year: 2022, facts: { [fees]: 312.5 } },
          { ...body, year: 2023, facts: { [fees]: 3_290_400 } },
        ],
      },
    ],
  },
});
