import { defineRule, linear } from '../define.ts';
import { tooLarge } from '../messages.ts';
import { observed2014 } from '../sources.ts';

export const channelWithinTotal = defineRule({
  id: '2014/channel-within-total',
  title: { zh: '单一渠道公开数不超过主动公开总数', en: 'No channel exceeds the total disclosed' },
  severity: 'warning',
  forms: ['2014'],
  source: observed2014,
  message: tooLarge,
  help: {
    zh: '同一信息经同一渠道公开计 1 条，故单一渠道不应多于总数；请核对二者的统计范围是否一致。',
    en: 'Information disclosed in one channel counts once there, so no channel exceeds the total; check that both cover the same bodies.',
  },
  check: linear(
    { left: ['proactive.channels.gazette'], relation: '<=', right: ['proactive.total'] },
    { left: ['proactive.channels.website'], relation: '<=', right: ['proactive.total'] },
    { left: ['proactive.channels.weibo'], relation: '<=', right: ['proactive.total'] },
    { left: ['proactive.channels.wechat'], relation: '<=', right: ['proactive.total'] },
    { left: ['proactive.channels.other'], relation: '<=', right: ['proactive.total'] },
  ),
  examples: {
    holds: [{ form: '2014', facts: { 'proactive.total': 100, 'proactive.channels.website': 100 } }],
    fails: [{ form: '2014', facts: { 'proactive.total': 100, 'proactive.channels.website': 101 } }],
    open: [{ form: '2014', facts: { 'proactive.total': 'dash', 'proactive.channels.website': 101 } }],
  },
});
