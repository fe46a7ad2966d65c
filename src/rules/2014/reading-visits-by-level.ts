import type { Example } from '../../model/rule.ts';
import { changed, defineRule, linear } from '../define.ts';
import { notTheSum } from '../messages.ts';
import { partsNote } from '../sources.ts';

/** A report in which the rule holds. */
const holding: Example = {
  form: '2014',
  facts: {
    reading_visits: 600,
    'reading_visits.city_and_departments': 400,
    'reading_visits.county_and_departments': 0,
    'reading_visits.county': 120,
    'reading_visits.county_departments': 50,
    'reading_visits.township': 30,
  },
};

export const readingVisitsByLevel = defineRule({
  id: '2014/reading-visits-by-level',
  title: { zh: '查阅点接待人数等于各级之和', en: 'Visitors at reading points add up by level' },
  severity: 'error',
  forms: ['2014'],
  source: partsNote,
  message: notTheSum,
  help: {
    zh: '核对“十一、查阅点接待人数”与其下各级；表中未印的级次按 0 计。',
    en: 'Check the total against the levels below it; levels the form does not print count as zero.',
  },
  check: linear({
    left: ['reading_visits'],
    relation: '=',
    right: [
      'reading_visits.city_and_departments',
      'reading_visits.county_and_departments',
      'reading_visits.county',
      'reading_visits.county_departments',
      'reading_visits.township',
    ],
  }),
  examples: {
    holds: [holding],
    fails: [
      changed(holding, { reading_visits: 601 }),
      changed(holding, { 'reading_visits.city_and_departments': 'blank' }),
    ],
    open: [
      changed(holding, { reading_visits: 'blank' }),
      changed(holding, { 'reading_visits.city_and_departments': 'unparsed' }),
    ],
  },
});
