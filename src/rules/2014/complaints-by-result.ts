import type { Example } from '../../model/rule.ts';
import { changed, defineRule, linear } from '../define.ts';
import { notTheSum } from '../messages.ts';
import { partsNote } from '../sources.ts';

/** A report in which the rule holds. */
const holding: Example = {
  form: '2014',
  facts: { complaints: 6, 'complaints.upheld': 3, 'complaints.corrected': 1, 'complaints.other': 2 },
};

export const complaintsByResult = defineRule({
  id: '2014/complaints-by-result',
  title: { zh: '举报投诉数量等于各结果之和', en: 'Complaints add up by result' },
  severity: 'error',
  forms: ['2014'],
  source: partsNote,
  message: notTheSum,
  help: {
    zh: '核对“六、举报投诉数量”与其下三项；国家表式只有总数一行，此时不作核对。',
    en: 'Check the total against the three results; the national form prints the total alone, and then nothing is checked.',
  },
  check: linear({
    left: ['complaints'],
    relation: '=',
    right: ['complaints.upheld', 'complaints.corrected', 'complaints.other'],
  }),
  examples: {
    holds: [holding],
    fails: [changed(holding, { complaints: 7 }), changed(holding, { 'complaints.upheld': 'blank' })],
    open: [changed(holding, { complaints: 'blank' }), changed(holding, { 'complaints.upheld': 'unparsed' })],
  },
});
