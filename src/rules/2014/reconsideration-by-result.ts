import type { Example } from '../../model/rule.ts';
import { changed, defineRule, linear } from '../define.ts';
import { notTheSum } from '../messages.ts';
import { partsNote } from '../sources.ts';

/** A report in which the rule holds. */
const holding: Example = {
  form: '2014',
  facts: {
    'remedies.reconsideration.total': 8,
    'remedies.reconsideration.upheld': 5,
    'remedies.reconsideration.corrected': 2,
    'remedies.reconsideration.other_or_pending': 1,
  },
};

export const reconsiderationByResult = defineRule({
  id: '2014/reconsideration-by-result',
  title: { zh: '行政复议数量等于各结果之和', en: 'Reconsiderations add up by result' },
  severity: 'error',
  forms: ['2014'],
  source: partsNote,
  message: notTheSum,
  help: {
    zh: '核对“四、行政复议数量”与其下三项；尚未审结的计入“（三）其他情形数”。',
    en: 'Check the total against the three results; pending cases count as other circumstances.',
  },
  check: linear({
    left: ['remedies.reconsideration.total'],
    relation: '=',
    right: [
      'remedies.reconsideration.upheld',
      'remedies.reconsideration.corrected',
      'remedies.reconsideration.other_or_pending',
    ],
  }),
  examples: {
    holds: [holding],
    fails: [
      changed(holding, { 'remedies.reconsideration.total': 9 }),
      changed(holding, { 'remedies.reconsideration.upheld': 'blank' }),
    ],
    open: [
      changed(holding, { 'remedies.reconsideration.total': 'blank' }),
      changed(holding, { 'remedies.reconsideration.upheld': 'unparsed' }),
    ],
  },
});
