import type { Tolerance } from '../../model/rule.ts';
import type { SeriesAssessment } from '../../model/series.ts';
import type { Twins } from '../across/twins.ts';

/** How alike reports must be to be told. */
export const alike: Tolerance = {
  value: 0.05,
  meaning: {
    zh: '不为零的数中可以不同的比例',
    en: 'the share of the figures that are not zero that may differ',
  },
};

/** What is said of a report that has the figures of another. */
export function twinsAssessment({ report, other, scope, same, all }: Twins): SeriesAssessment {
  const places = same.flatMap((key) => report.place(scope, key) ?? []);
  return {
    report,
    scope,
    outcome: 'fail',
    points: [],
    places: places.slice(0, 1),
    data: {
      file: report.path,
      year: report.year,
      other: other.path,
      otherEntity: other.entity,
      otherYear: other.year,
      same: same.length,
      all,
    },
  };
}
