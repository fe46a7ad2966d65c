import { defineRule, linear } from '../define.ts';
import { notTheSum } from '../messages.ts';
import { partsNote } from '../sources.ts';

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
    holds: [
      {
        form: '2014',
        facts: {
          'remedies.litigation.total': 5,
          'remedies.litigation.upheld_or_dismissed': 4,
          'remedies.litigation.corrected': 0,
          'remedies.litigation.other_or_pending': 1,
        },
      },
    ],
    fails: [
      {
        form: '2014',
        facts: {
          'remedies.litigation.total': 6,
          'remedies.litigation.upheld_or_dismissed': 4,
          'remedies.litigation.corrected': 0,
          'remedies.litigation.other_or_pending': 1,
        },
      },
      {
        form: '2014',
        facts: {
          'remedies.litigation.total': 5,
          'remedies.litigation.upheld_or_dismissed': 'blank',
          'remedies.litigation.corrected': 0,
          'remedies.litigation.other_or_pending': 1,
        },
      },
    ],
    open: [
      {
        form: '2014',
        facts: {
          'remedies.litigation.total': 'blank',
          'remedies.litigation.upheld_or_dismissed': 4,
          'remedies.litigation.corrected': 0,
          'remedies.litigation.other_or_pending': 1,
        },
      },
      {
        form: '2014',
        facts: {
          'remedies.litigation.total': 5,
          'remedies.litigation.upheld_or_dismissed': 'unparsed',
          'remedies.litigation.corrected': 0,
          'remedies.litigation.other_or_pending': 1,
        },
      },
    ],
  },
});
