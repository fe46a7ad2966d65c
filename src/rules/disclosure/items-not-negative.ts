import { defineRule, linear } from '../define.ts';
import { form2019 } from '../sources.ts';

export const itemsNotNegative = defineRule({
  id: 'disclosure/items-not-negative',
  title: { zh: '项目数加减后不为负', en: 'Items stay zero or more after the change' },
  severity: 'error',
  forms: ['2019'],
  source: form2019,
  message: {
    zh: '“{label}”上一年项目数量与本年增/减之和为 {left}，小于 0（{formula}）。',
    en: 'The items of “{label}” and their change come to {left}, less than zero ({formula}).',
  },
  help: {
    zh: '“本年增/减”填增减的差额，减少填负数，不会多于上一年项目数量。',
    en: 'The change is a difference, negative where items were dropped; no more can be dropped than there were.',
  },
  check: linear(
    {
      left: ['disclosure.art20_5.licensing.prev_year_items', 'disclosure.art20_5.licensing.change'],
      relation: '>=',
      right: [],
      totals: ['disclosure.art20_5.licensing.prev_year_items', 'disclosure.art20_5.licensing.change'],
    },
    {
      left: ['disclosure.art20_5.other_services.prev_year_items', 'disclosure.art20_5.other_services.change'],
      relation: '>=',
      right: [],
      totals: [
        'disclosure.art20_5.other_services.prev_year_items',
        'disclosure.art20_5.other_services.change',
      ],
    },
    {
      left: ['disclosure.art20_6.penalties.prev_year_items', 'disclosure.art20_6.penalties.change'],
      relation: '>=',
      right: [],
      totals: ['disclosure.art20_6.penalties.prev_year_items', 'disclosure.art20_6.penalties.change'],
    },
    {
      left: ['disclosure.art20_6.coercion.prev_year_items', 'disclosure.art20_6.coercion.change'],
      relation: '>=',
      right: [],
      totals: ['disclosure.art20_6.coercion.prev_year_items', 'disclosure.art20_6.coercion.change'],
    },
    {
      left: ['disclosure.art20_8.fees.prev_year_items', 'disclosure.art20_8.fees.change'],
      relation: '>=',
      right: [],
      totals: ['disclosure.art20_8.fees.prev_year_items', 'disclosure.art20_8.fees.change'],
    },
  ),
  examples: {
    holds: [
      {
        form: '2019',
        facts: {
          'disclosure.art20_5.licensing.prev_year_items': 1373,
          'disclosure.art20_5.licensing.change': -540,
        },
      },
    ],
    fails: [
      {
        form: '2019',
        facts: {
          'disclosure.art20_5.licensing.prev_year_items': 540,
          'disclosure.art20_5.licensing.change': -1373,
        },
      },
    ],
    open: [
      {
        form: '2019',
        facts: {
          'disclosure.art20_5.licensing.prev_year_items': 'blank',
          'disclosure.art20_5.licensing.change': -540,
        },
      },
    ],
  },
});
