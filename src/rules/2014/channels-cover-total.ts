import type { Example } from '../../model/rule.ts';
import { changed, defineRule, linear } from '../define.ts';
import { observed2014 } from '../sources.ts';

/** A report in which the rule holds. */
const holding: Example = {
  form: '2014',
  facts: {
    'proactive.total': 100,
    'proactive.channels.gazette': 5,
    'proactive.channels.website': 80,
    'proactive.channels.weibo': 20,
    'proactive.channels.wechat': 10,
    'proactive.channels.other': 0,
  },
};

export const channelsCoverTotal = defineRule({
  id: '2014/channels-cover-total',
  title: { zh: '各渠道公开数之和不少于主动公开总数', en: 'The channels cover the total disclosed' },
  severity: 'warning',
  forms: ['2014'],
  source: observed2014,
  message: {
    zh: '各渠道公开数之和为 {left}，少于“{other}”的 {right}，差 {difference}（{formula}）。',
    en: 'The channels add up to {left}, less than the {right} of “{other}” by {difference} ({formula}).',
  },
  help: {
    zh: '每条主动公开的信息至少经一种渠道公开，同一信息可经几种渠道公开，故各渠道之和只会更多。个别地方各渠道只统计部分单位，应统一口径。',
    en: 'Whatever is disclosed goes through at least one channel, and may go through several, so the channels add up to no less. Some offices count channels for some bodies only; count both for the same ones.',
  },
  check: linear({
    left: [
      'proactive.channels.gazette',
      'proactive.channels.website',
      'proactive.channels.weibo',
      'proactive.channels.wechat',
      'proactive.channels.other',
    ],
    relation: '>=',
    right: ['proactive.total'],
  }),
  examples: {
    holds: [holding],
    fails: [changed(holding, { 'proactive.channels.website': 60 })],
    open: [changed(holding, { 'proactive.total': 'blank', 'proactive.channels.website': 60 })],
  },
});
