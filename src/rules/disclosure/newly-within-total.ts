import { defineRule, linear } from '../define.ts';
import { tooLarge } from '../messages.ts';
import { form2019 } from '../sources.ts';

export const newlyWithinTotal = defineRule({
  id: 'disclosure/newly-within-total',
  title: { zh: '本年新公开数不超过对外公开总数', en: 'Newly disclosed documents are within the total' },
  severity: 'warning',
  forms: ['2019'],
  source: form2019,
  message: tooLarge,
  help: {
    zh: '“对外公开总数量”是截至年底对外公开的总数，含本年新公开的；请核对两数。',
    en: 'The total counts all documents disclosed at the end of the year, new ones included; check both.',
  },
  check: linear(
    {
      left: ['disclosure.art20_1.regulations.newly_disclosed'],
      relation: '<=',
      right: ['disclosure.art20_1.regulations.total_disclosed'],
    },
    {
      left: ['disclosure.art20_1.normative_docs.newly_disclosed'],
      relation: '<=',
      right: ['disclosure.art20_1.normative_docs.total_disclosed'],
    },
  ),
  examples: {
    holds: [
      {
        form: '2019',
        facts: {
          'disclosure.art20_1.normative_docs.newly_disclosed': 131,
          'disclosure.art20_1.normative_docs.total_disclosed': 277,
        },
      },
    ],
    fails: [
      {
        form: '2019',
        facts: {
          'disclosure.art20_1.normative_docs.newly_disclosed': 277,
          'disclosure.art20_1.normative_docs.total_disclosed': 131,
        },
      },
    ],
    open: [
      {
        form: '2019',
        facts: {
          'disclosure.art20_1.normative_docs.newly_disclosed': 277,
          'disclosure.art20_1.normative_docs.total_disclosed': 'dash',
        },
      },
    ],
  },
});
