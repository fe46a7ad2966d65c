import type { Scope } from '../../model/result.ts';
import type { Digest, SeriesAssessment } from '../../model/series.ts';
import { defineSeriesRule } from '../across/define.ts';
import { type Difference, differences, linksOfReport } from '../across/links.ts';
import { observed } from '../across/sources.ts';
import { cellOf } from '../across/words.ts';

/** How many of the figures are named. */
const mostNamed = 6;

/** Copies that agree are not worth a word. */
function compare(first: Digest, report: Digest, scope: Scope): SeriesAssessment[] {
  const found = differences(first, report, scope);
  if (found.length === 0) return [];
  return [{ ...told(first, report, scope, found), report, scope, outcome: 'fail' }];
}

function told(
  first: Digest,
  report: Digest,
  scope: Scope,
  found: readonly Difference[],
): Pick<SeriesAssessment, 'points' | 'places' | 'data'> {
  const shown = found.map(({ key, one, other }) => {
    const cell = cellOf(report, scope, key);
    return `“${cell}” ${other} ≠ ${one}`;
  });
  const more = shown.length > mostNamed ? ['…'] : [];
  return {
    points: found.map(({ key }) => key),
    places: found.flatMap(({ key }) => report.place(scope, key) ?? []),
    data: {
      file: report.path,
      other: first.path,
      count: found.length,
      figures: [...shown.slice(0, mostNamed), ...more],
    },
  };
}

const body = { form: '2021', entity: '青山县人民政府', year: 2023 } as const;
const facts = { 'applications.received/total': 83, 'applications.results.total/total': 80 };

export const copiesDiffer = defineSeriesRule({
  id: 'copies/differ',
  title: { zh: '同一报告的几份文件数字一致', en: 'Copies of one report print the same figures' },
  severity: 'warning',
  forms: ['2014', '2019', '2021'],
  source: observed,
  message: {
    zh: '本机关该年度报告的两份文件（{file}、{other}）有 {count} 个数不一致：{figures}。',
    en: 'Two files of this body’s report on the year ({file}, {other}) differ in {count} figures: {figures}.',
  },
  help: {
    zh: '核对哪一份为准；发布后更正的，应替换各处的旧版本。两份其实是不同机关或年度的，请核对标题。',
    en: 'Find out which is valid; a report corrected after publication should be replaced wherever it stands. If the two are of other bodies or years, check their titles.',
  },
  explanation: {
    zh: '机关名称和年度相同的文件逐数比较；只有一份填写的数不算不一致。',
    en: 'Files of the same body and year are compared figure by figure; what only one of them states is no difference.',
  },
  keys: 'all',
  assess: (reports) => (report) =>
    linksOfReport(reports, report).flatMap(
      ({
        link: {
          scope,
          reports: [first],
        },
      }) => (first && first !== report ? compare(first, report, scope) : []),
    ),
  examples: {
    holds: [
      {
        reports: [
          { ...body, facts },
          { ...body, facts: { ...facts, 'remedies.reconsideration.total': 2 } },
        ],
      },
    ],
    fails: [
      {
        reports: [
          { ...body, facts },
          { ...body, facts: { ...facts, 'applications.received/total': 38 } },
        ],
      },
    ],
  },
});
