import { defineSeriesRule } from '../across/define.ts';
import { assessmentsOf, keysOf, type YearEquation } from '../across/equation.ts';
import { eachPair } from '../across/links.ts';
import { followsFromRows } from '../across/sources.ts';

const stems = ['disclosure.art20_1.regulations', 'disclosure.art20_1.normative_docs'];

const equations: readonly YearEquation[] = stems.map((stem) => ({
  left: [{ of: 'now', key: `${stem}.total_disclosed` }],
  relation: '>=',
  right: [
    { of: 'before', key: `${stem}.total_disclosed` },
    { of: 'now', key: `${stem}.newly_disclosed`, part: true },
  ],
}));

function docs(total: number, newly: number): Record<string, number> {
  const stem = 'disclosure.art20_1.normative_docs';
  return { [`${stem}.newly_disclosed`]: newly, [`${stem}.total_disclosed`]: total };
}

const body = { form: '2019', entity: '青山县人民政府' } as const;

export const totalDisclosedGrows = defineSeriesRule({
  id: 'years/total-disclosed-grows',
  title: { zh: '对外公开总数量逐年累加', en: 'What is disclosed in total grows by what is newly disclosed' },
  severity: 'note',
  forms: ['2019'],
  source: followsFromRows,
  message: {
    zh: '{year} 年（{file}）的对外公开总数量少于 {last} 年（{other}）的总数量加本年新公开数量：{formula}，少 {difference}。',
    en: 'In {year} ({file}) fewer are disclosed in total than in {last} ({other}) with those newly disclosed: {formula}, less by {difference}.',
  },
  help: {
    zh: '文件废止、失效后不再公开的，总数量可以减少，表中不反映；否则请核对两年的总数量。',
    en: 'Documents withdrawn in the year lower the total, and the form does not ask for them; otherwise check the totals of both years.',
  },
  keys: keysOf(equations),
  assess: (reports) => eachPair(reports, (pair) => assessmentsOf(pair, equations)),
  examples: {
    holds: [
      {
        reports: [
          { ...body, year: 2019, facts: docs(120, 9) },
          { ...body, year: 2020, facts: docs(131, 11) },
        ],
      },
    ],
    fails: [
      {
        reports: [
          { ...body, year: 2019, facts: docs(120, 9) },
          { ...body, year: 2020, facts: docs(113, 11) },
        ],
      },
    ],
  },
});
