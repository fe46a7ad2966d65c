import { defineRule, linear } from '../define.ts';
import { notTheSum } from '../messages.ts';
import { partsNote } from '../sources.ts';

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
    holds: [
      {
        form: '2014',
        facts: {
          'remedies.reconsideration.total': 8,
          'remedies.reconsideration.upheld': 5,
          'remedies.reconsideration.corrected': 2,
          'remedies.reconsideration.other_or_pending': 1,
        },
      },
    ],
    fails: [
      {
        form: '2014',
        facts: {
          'remedies.reconsideration.total': 9,
          'remedies.reconsideration.upheld': 5,
          'remedies.reconsideration.corrected': 2,
          'remedies.reconsideration.other_or_pending': 1,
        },
      },
      {
        form: '2014',
        facts: {
          'remedies.reconsideration.total': 8,
          'remedies.reconsideration.upheld': 'blank',
          'remedies.reconsideration.corrected': 2,
          'remedies.reconsideration.other_or_pending': 1,
        },
      },
    ],
    open: [
      {
        form: '2014',
        facts: {
          'remedies.reconsideration.total': 'blank',
          'remedies.reconsideration.upheld': 5,
          'remedies.reconsideration.corrected': 2,
          'remedies.reconsideration.other_or_pending': 1,
        },
      },
      {
        form: '2014',
        facts: {
          'remedies.reconsideration.total': 8,
          'remedies.reconsideration.upheld': 'unparsed',
          'remedies.reconsideration.corrected': 2,
          'remedies.reconsideration.other_or_pending': 1,
        },
      },
    ],
  },
});
