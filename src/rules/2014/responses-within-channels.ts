import type { Example } from '../../model/rule.ts';
import { changed, defineRule, linear } from '../define.ts';
import { observed2014 } from '../sources.ts';

/** A report in which the rule holds. */
const holding: Example = {
  form: '2014',
  facts: {
    'response.total': 71,
    'response.channels.press_conferences': 2,
    'response.channels.online_interviews': 3,
    'response.channels.policy_interpretations': 40,
    'response.channels.weibo_wechat': 20,
    'response.channels.other': 6,
  },
};

export const responsesWithinChannels = defineRule({
  id: '2014/responses-within-channels',
  title: { zh: '回应热点数不超过各方式之和', en: 'Topics responded to do not exceed the channels' },
  severity: 'note',
  forms: ['2014'],
  source: observed2014,
  message: {
    zh: '“{cell}”为 {left}，多于各渠道和方式之和 {right}（{formula}）。',
    en: '“{cell}” is {left}, more than the {right} its channels add up to ({formula}).',
  },
  help: {
    zh: '每个热点至少以一种方式回应，故回应数一般不多于各方式次数之和。',
    en: 'Each topic is responded to in at least one way, so there are normally no more topics than responses.',
  },
  check: linear({
    left: ['response.total'],
    relation: '<=',
    right: [
      'response.channels.press_conferences',
      'response.channels.online_interviews',
      'response.channels.policy_interpretations',
      'response.channels.weibo_wechat',
      'response.channels.other',
    ],
  }),
  examples: {
    holds: [holding],
    fails: [changed(holding, { 'response.total': 72 })],
    open: [changed(holding, { 'response.total': 'blank' })],
  },
});
