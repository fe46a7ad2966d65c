import type { Example } from '../../model/rule.ts';
import { changed, defineRule, linear } from '../define.ts';
import { notTheSum } from '../messages.ts';
import { partsNote } from '../sources.ts';

/** A report in which the rule holds. */
const holding: Example = {
  form: '2014',
  facts: {
    reading_points: 60,
    'reading_points.city_and_departments': 40,
    'reading_points.county_and_departments': 0,
    'reading_points.county': 12,
    'reading_points.county_departments': 5,
    'reading_points.township': 3,
  },
};

export const readingPointsByLevel = defineRule({
  id: '2014/reading-points-by-level',
  title: { zh: '查阅点数等于各级之和', en: 'Reading points add up by level' },
  severity: 'error',
  forms: ['2014'],
  source: partsNote,
  message: notTheSum,
  help: {
    zh: '核对“十、设置政府信息查阅点数”与其下各级；表中未印的级次按 0 计。',
    en: 'Check the total against the levels below it; levels the form does not print count as zero.',
  },
  check: linear({
    left: ['reading_points'],
    relation: '=',
    right: [
      'reading_points.city_and_departments',
      'reading_points.county_and_departments',
      'reading_points.county',
      'reading_points.county_departments',
      'reading_points.township',
    ],
  }),
  examples: {
    holds: [holding],
    fails: [
      changed(holding, { reading_points: 61 }),
      changed(holding, { 'reading_points.city_and_departments': 'blank' }),
    ],
    open: [
      changed(holding, { reading_points: 'blank' }),
      changed(holding, { 'reading_points.city_and_departments': 'unparsed' }),
    ],
  },
});
