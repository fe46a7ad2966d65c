import type { Digest, SeriesAssessment } from '../../model/series.ts';
import { defineSeriesRule } from '../across/define.ts';
import { type Chain, linksOfReport } from '../across/links.ts';
import { observed } from '../across/sources.ts';
import { type Likeness, twinsOf } from '../across/twins.ts';
import { alike, twinsAssessment } from './twins-assessment.ts';

/** What a body has rather than does, which may be the same for years. */
const standing =
  /^(?:organization|portals|reading_points|gazette\.issues)|\.(?:in_force|total_disclosed|prev_year_items)$/;

/** Each year is told of the latest before it that it is like. */
function assess(chain: Chain, report: Digest, likeness: Likeness): SeriesAssessment[] {
  const earlier = chain.filter(({ year }) => year < report.year).reverse();
  for (const { scope, reports } of earlier) {
    const [other] = reports;
    const twins = other && twinsOf(report, other, scope, likeness);
    if (twins) return [twinsAssessment(twins)];
  }
  return [];
}

function statistics(total: number, visits: number): Record<string, number> {
  return {
    'proactive.total': total,
    'proactive.channels.website': total - 120,
    'proactive.channels.wechat': 118,
    'response.total': 64,
    'applications.received/total': 31,
    'applications.received.online/total': 27,
    library_submissions: 412,
    reading_visits: visits,
    'training.trainees': 230,
    'organization.staff': 56,
    'organization.agencies': 24,
  };
}

const body = { form: '2014', entity: '青山县人民政府' } as const;

export const otherYear = defineSeriesRule({
  id: 'copies/other-year',
  title: { zh: '数字与本机关其他年度的报告雷同', en: 'Figures of another year' },
  severity: 'warning',
  forms: ['2014', '2019', '2021'],
  source: observed,
  message: {
    zh: '{all} 个不为零的数中有 {same} 个与本机关 {otherYear} 年的报告（{other}）相同，疑为沿用了该年度的表。',
    en: '{same} of the {all} figures that are not zero are those of this body’s {otherYear} report ({other}); that year’s table may have been used again.',
  },
  help: {
    zh: '核对本报告是否误用了其他年度的表，或标题、年度写错。',
    en: 'Check whether the table of another year was used by mistake, or the title names the wrong year.',
  },
  explanation: {
    zh: '至少有八个互不相同、不小于 10 的当年工作数相同时才提示；机构、人员、查阅点、现行有效等存量数不计。全零或数字很小的报告不比较。',
    en: 'Told only where at least eight different values of ten or more are the same that count a year’s work; staff, offices, documents in force and the like are not counted, and reports that are all zero or small never told.',
  },
  tolerance: alike,
  keys: 'all',
  assess(reports, { tolerance }) {
    const likeness = { tolerance, isTelling: (key: string) => !standing.test(key) };
    return (report) =>
      linksOfReport(reports, report).flatMap(({ link, chain }) =>
        link.reports[0] === report ? assess(chain, report, likeness) : [],
      );
  },
  examples: {
    holds: [
      {
        reports: [
          { ...body, year: 2016, facts: statistics(5210, 700) },
          { ...body, year: 2017, facts: statistics(5460, 812) },
        ],
      },
    ],
    fails: [
      {
        reports: [
          { ...body, year: 2016, facts: statistics(5210, 700) },
          { ...body, year: 2017, facts: statistics(5210, 700) },
        ],
      },
    ],
  },
});
