import type { SeriesRule } from '../../model/series.ts';

/** A rule across reports as written in its file; what is open is told with its reason (`gaps`, `missing`). */
export function defineSeriesRule(rule: Omit<SeriesRule, 'open'>): SeriesRule {
  return {
    ...rule,
    open: {
      zh: `无法核对“${rule.title.zh}”：{gaps}。`,
      en: `Not assessable (${rule.title.en}): {missing}.`,
    },
  };
}
