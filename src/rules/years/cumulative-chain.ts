import type { Example } from '../../model/rule.ts';
import type { Cumulative, Digest, SeriesAssessment } from '../../model/series.ts';
import { defineSeriesRule } from '../across/define.ts';
import { agrees, eachPair, isEqual, type Link, type YearPair } from '../across/links.ts';
import { observed } from '../across/sources.ts';

const key = 'proactive.total';

interface Stated {
  readonly report: Digest;
  readonly figure: Cumulative;
}

/** What a report says it has come to, when its copies and sentences say the same. */
function statedIn({ reports, scope }: Link): Stated | null {
  const stated = reports.flatMap((report) =>
    report.cumulative
      .filter((figure) => figure.key === key && figure.scope === scope)
      .map((figure) => ({ report, figure })),
  );
  const [first] = stated;
  return first && stated.every(({ figure }) => figure.value === first.figure.value) ? first : null;
}

function* assess({ before, now }: YearPair): Generator<SeriesAssessment> {
  const [was, is] = [statedIn(before), statedIn(now)];
  if (!was || !is || !agrees(before) || !agrees(now)) return;
  const { report, figure } = is;
  const added = report.value(now.scope, key);
  if (added === null) return;
  const expected = was.figure.value + added;
  const place = report.place(now.scope, key);
  const places = [figure.place, ...(place ? [place] : [])];
  const holds = isEqual(figure.value, expected);
  const data = {
    year: now.year,
    file: report.path,
    last: before.year,
    other: was.report.path,
    now: figure.value,
    before: was.figure.value,
    added,
    expected,
    difference: Math.abs(figure.value - expected),
  };
  yield { report, scope: now.scope, points: [key], places, data, outcome: holds ? 'pass' : 'fail' };
}

const body = { form: '2014', entity: '青山县人民政府' } as const;

function year(year: number, total: number, cumulative: number): Example {
  const mentions = [{ key, value: cumulative, claim: 'cumulative', scope: null }] as const;
  return { ...body, year, facts: { [key]: total }, mentions };
}

export const cumulativeChain = defineSeriesRule({
  id: 'years/cumulative-chain',
  title: {
    zh: '累计主动公开数与上一年度衔接',
    en: 'What was disclosed over all years continues the year before',
  },
  severity: 'warning',
  forms: ['2014'],
  source: observed,
  message: {
    zh: '{year} 年（{file}）称累计主动公开 {now} 条，而 {last} 年（{other}）累计 {before} 条加本年 {added} 条为 {expected} 条，相差 {difference}。',
    en: '{year} ({file}) says {now} were disclosed over all years, but the {before} of {last} ({other}) and the year’s {added} come to {expected}; they differ by {difference}.',
  },
  help: {
    zh: '核对累计数的起算时间、统计范围与本年数；历史数据经清理的，宜在报告中说明。',
    en: 'Check since when and for whom it is counted, and the year’s own figure; a count begun anew is worth a word in the report.',
  },
  keys: [key],
  assess: (reports) => eachPair(reports, (pair) => assess(pair)),
  examples: {
    holds: [{ reports: [year(2016, 900, 5100), year(2017, 1000, 6100)] }],
    fails: [{ reports: [year(2016, 900, 5100), year(2017, 1000, 6010)] }],
  },
});
