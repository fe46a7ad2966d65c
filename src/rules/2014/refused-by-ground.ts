import type { Example } from '../../model/rule.ts';
import { changed, defineRule, linear } from '../define.ts';
import { notTheSum } from '../messages.ts';
import { partsNote } from '../sources.ts';

/** A report in which the rule holds. */
const holding: Example = {
  form: '2014',
  facts: {
    'applications.answered.refused/total': 7,
    'applications.answered.refused.state_secret/total': 0,
    'applications.answered.refused.commercial_secret/total': 1,
    'applications.answered.refused.personal_privacy/total': 2,
    'applications.answered.refused.security_stability/total': 0,
    'applications.answered.refused.not_government_information/total': 3,
    'applications.answered.refused.other_statutory/total': 1,
  },
};

export const refusedByGround = defineRule({
  id: '2014/refused-by-ground',
  title: { zh: '不同意公开答复数等于各理由之和', en: 'Refusals add up by ground' },
  severity: 'error',
  forms: ['2014'],
  source: partsNote,
  message: notTheSum,
  help: {
    zh: '“4.不同意公开答复数”之下的六行（自“其中：涉及国家秘密”起）合计应等于该数；一件申请只计一个理由。',
    en: 'The six rows from “其中：涉及国家秘密” on add up to the refusals; an application counts under one ground.',
  },
  check: linear({
    left: ['applications.answered.refused/total'],
    relation: '=',
    right: [
      'applications.answered.refused.state_secret/total',
      'applications.answered.refused.commercial_secret/total',
      'applications.answered.refused.personal_privacy/total',
      'applications.answered.refused.security_stability/total',
      'applications.answered.refused.not_government_information/total',
      'applications.answered.refused.other_statutory/total',
    ],
  }),
  examples: {
    holds: [holding],
    fails: [
      changed(holding, { 'applications.answered.refused/total': 8 }),
      changed(holding, { 'applications.answered.refused.not_government_information/total': 'blank' }),
    ],
    open: [
      changed(holding, { 'applications.answered.refused/total': 'blank' }),
      changed(holding, { 'applications.answered.refused.state_secret/total': 'unparsed' }),
    ],
  },
});
