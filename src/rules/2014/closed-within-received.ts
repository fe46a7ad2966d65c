import { defineRule, linear } from '../define.ts';
import { tooLarge } from '../messages.ts';
import { observed2014 } from '../sources.ts';

export const closedWithinReceived = defineRule({
  id: '2014/closed-within-received',
  title: { zh: '申请办结数不超过收到申请数', en: 'Applications settled do not exceed those received' },
  severity: 'warning',
  forms: ['2014'],
  source: observed2014,
  message: tooLarge,
  help: {
    zh: '办结数多于收到数时，应含上年未办结的申请，表式没有结转一行，请在正文说明；否则核对两数。',
    en: 'More settled than received means that cases open from last year are among them; the form has no row for those, so say it in the text, or else check both.',
  },
  check: linear({
    left: ['applications.closed/total'],
    relation: '<=',
    right: ['applications.received/total'],
  }),
  examples: {
    holds: [{ form: '2014', facts: { 'applications.received/total': 100, 'applications.closed/total': 98 } }],
    fails: [
      { form: '2014', facts: { 'applications.received/total': 100, 'applications.closed/total': 101 } },
    ],
    open: [
      { form: '2014', facts: { 'applications.received/total': 'blank', 'applications.closed/total': 101 } },
    ],
  },
});
