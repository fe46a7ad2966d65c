import type { Example } from '../../model/rule.ts';
import { changed, defineRule, linear } from '../define.ts';
import { notTheSum } from '../messages.ts';
import { partsNote } from '../sources.ts';

/** A report in which the rule holds. */
const holding: Example = {
  form: '2014',
  facts: {
    'applications.answered/total': 100,
    'applications.answered.already_public/total': 40,
    'applications.answered.granted/total': 30,
    'applications.answered.partially_granted/total': 4,
    'applications.answered.refused/total': 2,
    'applications.answered.not_this_agency/total': 10,
    'applications.answered.not_exist/total': 8,
    'applications.answered.asked_to_amend/total': 5,
    'applications.answered.referred_elsewhere/total': 1,
  },
};

export const answeredByOutcome = defineRule({
  id: '2014/answered-by-outcome',
  title: { zh: '申请答复数等于八种答复之和', en: 'Applications answered add up by outcome' },
  severity: 'error',
  forms: ['2014'],
  source: partsNote,
  message: notTheSum,
  help: {
    zh: '核对“（三）申请答复数”与其下 1 至 8 项；“其中：涉及国家秘密”等六行是第 4 项的细分，不再重复计入。',
    en: 'Check the total against outcomes 1 to 8; the six grounds divide outcome 4 and are not counted again.',
  },
  check: linear({
    left: ['applications.answered/total'],
    relation: '=',
    right: [
      'applications.answered.already_public/total',
      'applications.answered.granted/total',
      'applications.answered.partially_granted/total',
      'applications.answered.refused/total',
      'applications.answered.not_this_agency/total',
      'applications.answered.not_exist/total',
      'applications.answered.asked_to_amend/total',
      'applications.answered.referred_elsewhere/total',
    ],
  }),
  examples: {
    holds: [holding],
    fails: [
      changed(holding, { 'applications.answered/total': 101 }),
      changed(holding, { 'applications.answered.already_public/total': 'blank' }),
    ],
    open: [
      changed(holding, { 'applications.answered/total': 'blank' }),
      changed(holding, { 'applications.answered.already_public/total': 'unparsed' }),
    ],
  },
});
