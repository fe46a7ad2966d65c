import type { Example } from '../../model/rule.ts';
import { changed, defineRule, linear } from '../define.ts';
import { notTheSum } from '../messages.ts';
import { partsNote } from '../sources.ts';

/** A report in which the rule holds. */
const holding: Example = {
  form: '2014',
  facts: {
    portals: 60,
    'portals.city_and_departments': 40,
    'portals.county': 12,
    'portals.county_departments': 5,
    'portals.township': 3,
  },
};

export const portalsByLevel = defineRule({
  id: '2014/portals-by-level',
  title: { zh: '网站数等于各级之和', en: 'Portals add up by level' },
  severity: 'error',
  forms: ['2014'],
  source: partsNote,
  message: notTheSum,
  help: {
    zh: '核对“八、开通政府信息公开网站数”与其下各级；表中未印的级次按 0 计。',
    en: 'Check the total against the levels below it; levels the form does not print count as zero.',
  },
  check: linear({
    left: ['portals'],
    relation: '=',
    right: [
      'portals.city_and_departments',
      'portals.county',
      'portals.county_departments',
      'portals.township',
    ],
  }),
  examples: {
    holds: [holding],
    fails: [changed(holding, { portals: 61 }), changed(holding, { 'portals.city_and_departments': 'blank' })],
    open: [
      changed(holding, { portals: 'blank' }),
      changed(holding, { 'portals.city_and_departments': 'unparsed' }),
    ],
  },
});
