import { defineSeriesRule } from '../across/define.ts';
import { assessPair, keysOf, type YearEquation } from '../across/equation.ts';
import { eachPair } from '../across/links.ts';
import { yearsDiffer } from '../across/messages.ts';
import { followsFromRows } from '../across/sources.ts';

const stems = ['disclosure.art20_1.regulations', 'disclosure.art20_1.normative_docs'];

const equations: readonly YearEquation[] = stems.map((stem) => ({
  left: [{ of: 'now', key: `${stem}.in_force` }],
  relation: '=',
  right: [
    { of: 'before', key: `${stem}.in_force` },
    { of: 'now', key: `${stem}.issued`, part: true },
    { of: 'now', key: `${stem}.repealed`, part: true, negative: true },
  ],
}));

function docs(inForce: number, issued: number, repealed: number): Record<string, number> {
  const stem = 'disclosure.art20_1.normative_docs';
  return { [`${stem}.issued`]: issued, [`${stem}.repealed`]: repealed, [`${stem}.in_force`]: inForce };
}

const body = { form: '2021', entity: '青山县人民政府' } as const;

export const inForceChain = defineSeriesRule({
  id: 'years/in-force-chain',
  title: { zh: '现行有效件数与上一年度衔接', en: 'Documents in force continue the year before' },
  severity: 'warning',
  forms: ['2021'],
  source: followsFromRows,
  message: yearsDiffer,
  help: {
    zh: '本年“现行有效件数”一般为上一年度的数加“本年制发件数”减“本年废止件数”。少于此数的，可能是文件到期自动失效而未作废止，只作提示；集中清理、统计范围调整（是否含部门）也会造成不一致。',
    en: 'Documents in force are normally those of the year before, and those issued, less those repealed. Fewer may have expired without being repealed, which is a note only; cleaning-up in batches and a changed scope (with or without departments) are known exceptions.',
  },
  explanation: {
    zh: '多于应有数为警告，少于应有数为提示。',
    en: 'More than follows is a warning, fewer is a note.',
  },
  keys: keysOf(equations),
  assess: (reports) =>
    eachPair(reports, (pair) =>
      assessPair(pair, equations).map(({ assessment, imbalance }) =>
        (imbalance ?? 0) < 0 ? { ...assessment, severity: 'note' } : assessment,
      ),
    ),
  examples: {
    holds: [
      {
        reports: [
          { ...body, year: 2022, facts: docs(18, 4, 1) },
          { ...body, year: 2023, facts: docs(19, 3, 2) },
        ],
      },
    ],
    fails: [
      {
        reports: [
          { ...body, year: 2022, facts: docs(18, 4, 1) },
          { ...body, year: 2023, facts: docs(91, 3, 2) },
        ],
      },
      {
        reports: [
          { ...body, year: 2022, facts: docs(18, 4, 1) },
          { ...body, year: 2023, facts: docs(15, 3, 2) },
        ],
      },
    ],
  },
});
