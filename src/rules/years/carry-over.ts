import { applicants } from '../../model/form.ts';
import type { ExampleValue } from '../../model/rule.ts';
import type { SeriesAssessment } from '../../model/series.ts';
import { defineSeriesRule } from '../across/define.ts';
import { assessPair, keysOf, type YearEquation, type YearOutcome } from '../across/equation.ts';
import { eachPair, isEqual } from '../across/links.ts';
import { yearsDiffer } from '../across/messages.ts';
import { followsFromRows } from '../across/sources.ts';

const equations: readonly YearEquation[] = applicants.map((applicant) => ({
  left: [{ of: 'now', key: `applications.carried_in/${applicant}` }],
  relation: '=',
  right: [{ of: 'before', key: `applications.carried_out/${applicant}` }],
}));

/** Columns that differ, but cancel out, under totals that agree: applicants were put under other types. */
function asRecoded(outcomes: readonly YearOutcome[]): readonly SeriesAssessment[] {
  const parts = outcomes.slice(0, -1);
  const total = outcomes.at(-1);
  const sum = parts.reduce((all, { imbalance }) => all + (imbalance ?? 0), 0);
  const recoded =
    outcomes.length === applicants.length &&
    total?.assessment.outcome === 'pass' &&
    parts.every(({ imbalance }) => imbalance !== null) &&
    isEqual(sum, 0);
  return outcomes.map(({ assessment }) =>
    recoded && assessment.outcome === 'fail' ? { ...assessment, severity: 'note' } : assessment,
  );
}

function inTotal(value: ExampleValue): Record<string, ExampleValue> {
  return { 'applications.carried_in/total': value };
}

function outTotal(value: ExampleValue): Record<string, ExampleValue> {
  return { 'applications.carried_out/total': value };
}

const body = { form: '2021', entity: '青山县人民政府' } as const;

export const carryOver = defineSeriesRule({
  id: 'years/carry-over',
  title: {
    zh: '上年结转与上一年度结转数一致',
    en: 'Applications carried in are those carried out the year before',
  },
  severity: 'warning',
  forms: ['2019', '2021'],
  source: followsFromRows,
  message: yearsDiffer,
  help: {
    zh: '核对本年“上年结转”与上一年度报告“结转下年度继续办理”；机构合并、申请人类型重新归类、上一年度报告发布后更正，均可能造成不一致，宜在报告中说明。总计一致而各类申请人之间互有增减的，只作提示。',
    en: 'Compare the applications carried in with those the report of the year before carries out. Mergers of bodies, applicants put under other types, and corrections after publication are known exceptions, and worth a word in the report. Columns that cancel out under equal totals are a note only.',
  },
  explanation: {
    zh: '逐列核对；2019 年度没有上一年度可比。',
    en: 'Column by column. The reports on 2019 have no predecessor.',
  },
  keys: keysOf(equations),
  assess: (reports) => eachPair(reports, (pair) => asRecoded(assessPair(pair, equations))),
  examples: {
    holds: [
      {
        reports: [
          { ...body, year: 2022, facts: outTotal(4) },
          { ...body, year: 2023, facts: inTotal(4) },
        ],
      },
      {
        reports: [
          { ...body, form: '2019', year: 2020, facts: outTotal(3) },
          { ...body, year: 2021, facts: { ...inTotal(3), ...outTotal(0) } },
          { ...body, year: 2022, facts: inTotal(0) },
        ],
      },
    ],
    fails: [
      {
        reports: [
          { ...body, year: 2022, facts: outTotal(4) },
          { ...body, year: 2023, facts: inTotal(5) },
        ],
      },
    ],
    open: [
      {
        reports: [
          { ...body, year: 2022, facts: outTotal(4) },
          { ...body, year: 2023, facts: inTotal('blank') },
        ],
      },
      {
        reports: [
          { ...body, year: 2022, facts: outTotal(4) },
          { ...body, year: 2022, facts: outTotal(5) },
          { ...body, year: 2023, facts: inTotal(5) },
        ],
      },
    ],
  },
});
