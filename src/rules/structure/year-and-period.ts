import { defineRule } from '../define.ts';
import { everyForm } from '../prose/sources.ts';

export const yearAndPeriod = defineRule({
  id: 'structure/year-and-period',
  title: { zh: '标题年度与统计期限一致', en: 'The year of the title is that of the period' },
  severity: 'warning',
  forms: everyForm,
  source: { zh: '《条例》第四十九条：年度报告', en: 'Regulation, article 49: the report is yearly' },
  message: {
    zh: '标题为 {title} 年，统计期限为 {period} 年。',
    en: 'The title says {title}, the period of the figures is {period}.',
  },
  help: {
    zh: '更正标题或统计期限；可能沿用了上年文字。',
    en: 'Correct one; last year’s text may have been kept.',
  },
  check: {
    kind: 'report',
    assess: ({ period, outline: { titleYear } }) => {
      if (titleYear === null || period === null) return [];
      const stated = Number(period.start.slice(0, 4));
      const outcome = titleYear === stated ? 'pass' : 'fail';
      return [{ outcome, scope: null, points: [], data: { title: titleYear, period: stated }, places: [] }];
    },
  },
  examples: {
    holds: [
      {
        form: '2021',
        outline: { titleYear: 2022 },
        period: { start: '2022-01-01', end: '2022-12-31' },
      },
    ],
    fails: [
      {
        form: '2021',
        outline: { titleYear: 2022 },
        period: { start: '2021-01-01', end: '2021-12-31' },
      },
    ],
  },
});
