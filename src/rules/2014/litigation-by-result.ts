import type { Example } from '../../model/rule.ts';
import { changed, defineRule, linear } from '../define.ts';
import { notTheSum } from '../messages.ts';
import { partsNote } from '../sources.ts';

/** A report in which the rule holds. */
const holding: Example = {
  form: '2014',
  facts: {
    'remedies.litigation.total': 5,
    'remedies.litigation.upheld_or_dismissed': 4,
    'remedies.litigation.corrected': 0,
    'remedies.litigation.other_or_pending': 1,
  },
};

export const litigationByResult = defineRule({
  id: '2014/litigation-by-result',
  title: { zh: '行政诉讼数量等于各结果之和', en: 'Litigation adds up by result' },
  severity: 'error',
  forms: ['2014'],
  source: partsNote,
  message: notTheSum,
  help: {
    zh: '核对“五、行政诉讼数量”与其下三项；尚未审结的计入“（三）其他情形数”。',
    en: 'Check the total against the three results; pending cases count as other circumstances.',
  },
  check: linear({
    left: ['remedies.litigation.total'],
    relation: '=',
    right: [
      'remedies.litigation.upheld_or_dismissed',
      'remedies.litigation.corrected',
      'remedies.litigation.other_or_pending',
    ],
  }),
  examples: {
    holds: [holding],
    fails: [
      changed(holding, { 'remedies.litigation.total': 6 }),
      changed(holding, { 'remedies.litigation.upheld_or_dismissed': 'blank' }),
    ],
    open: [
      changed(holding, { 'remedies.litigation.total': 'blank' }),
      changed(holding, { 'remedies.litigation.upheld_or_dismissed': 'unparsed' }),
    ],
  },
});
