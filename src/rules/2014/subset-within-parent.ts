import { defineRule, linear } from '../define.ts';
import { tooLarge } from '../messages.ts';
import { form2014 } from '../sources.ts';

export const subsetWithinParent = defineRule({
  id: '2014/subset-within-parent',
  title: { zh: '“其中”项不超过其总项', en: 'Of-which rows do not exceed their parents' },
  severity: 'error',
  forms: ['2014'],
  source: form2014,
  message: tooLarge,
  help: {
    zh: '“其中”一行是上一行的一部分，不应更大；请核对两数是否填错行。',
    en: 'An of-which row is a part of the row above it and cannot be larger; check whether a figure stands in the wrong row.',
  },
  check: linear(
    { left: ['proactive.total.normative_docs_disclosed'], relation: '<=', right: ['proactive.total'] },
    {
      left: ['response.channels.press_conferences.by_principal'],
      relation: '<=',
      right: ['response.channels.press_conferences'],
    },
    {
      left: ['response.channels.online_interviews.by_principal'],
      relation: '<=',
      right: ['response.channels.online_interviews'],
    },
  ),
  examples: {
    holds: [
      {
        form: '2014',
        facts: {
          'proactive.total': 100,
          'proactive.total.normative_docs_disclosed': 6,
          'response.channels.press_conferences': 32,
          'response.channels.press_conferences.by_principal': 12,
          'response.channels.online_interviews': 90,
          'response.channels.online_interviews.by_principal': 90,
        },
      },
    ],
    fails: [
      {
        form: '2014',
        facts: {
          'response.channels.press_conferences': 12,
          'response.channels.press_conferences.by_principal': 32,
        },
      },
    ],
    open: [
      {
        form: '2014',
        facts: {
          'response.channels.press_conferences': 'blank',
          'response.channels.press_conferences.by_principal': 32,
        },
      },
    ],
  },
});
