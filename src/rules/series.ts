import type { SeriesRule } from '../model/series.ts';

/** The rules across reports, in the order findings are given. */
export const seriesRules: readonly SeriesRule[] = [];
