import type { Example } from '../../model/rule.ts';
import { changed, defineRule, linear } from '../define.ts';
import { tableLayout } from '../sources.ts';

/** A report in which the rule holds. */
const holding: Example = {
  form: '2019',
  facts: {
    'remedies.reconsideration.upheld': 20,
    'remedies.reconsideration.corrected': 3,
    'remedies.reconsideration.other': 4,
    'remedies.reconsideration.pending': 1,
    'remedies.reconsideration.total': 28,
  },
};

export const remediesTotal = defineRule({
  id: 'remedies/total',
  title: { zh: '复议诉讼总计等于各结果之和', en: 'Remedies add up by result' },
  severity: 'error',
  forms: ['2019', '2021'],
  source: tableLayout,
  message: {
    zh: '“{column}”为 {left}，四种结果之和为 {right}，相差 {difference}（{formula}）。',
    en: '“{column}” is {left}, but its four results add up to {right}; they differ by {difference} ({formula}).',
  },
  help: {
    zh: '总计等于结果维持、结果纠正、其他结果与尚未审结之和。总计不能填 0 了事；没有案件时各格都填 0。',
    en: 'The total is the sum of upheld, corrected, other and pending. It is not zero where a result is not; without cases every cell is zero.',
  },
  check: linear(
    {
      left: ['remedies.reconsideration.total'],
      relation: '=',
      right: [
        'remedies.reconsideration.upheld',
        'remedies.reconsideration.corrected',
        'remedies.reconsideration.other',
        'remedies.reconsideration.pending',
      ],
    },
    {
      left: ['remedies.litigation_direct.total'],
      relation: '=',
      right: [
        'remedies.litigation_direct.upheld',
        'remedies.litigation_direct.corrected',
        'remedies.litigation_direct.other',
        'remedies.litigation_direct.pending',
      ],
    },
    {
      left: ['remedies.litigation_after_reconsideration.total'],
      relation: '=',
      right: [
        'remedies.litigation_after_reconsideration.upheld',
        'remedies.litigation_after_reconsideration.corrected',
        'remedies.litigation_after_reconsideration.other',
        'remedies.litigation_after_reconsideration.pending',
      ],
    },
  ),
  examples: {
    holds: [holding],
    fails: [
      changed(holding, { 'remedies.reconsideration.total': 0 }),
      changed(holding, { 'remedies.reconsideration.upheld': 'blank' }),
    ],
    open: [changed(holding, { 'remedies.reconsideration.total': 'blank' })],
  },
});
