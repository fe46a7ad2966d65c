import { defineRule, linear } from '../define.ts';
import { notTheSum } from '../messages.ts';
import { partsNote } from '../sources.ts';

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
    holds: [
      {
        form: '2014',
        facts: { complaints: 6, 'complaints.upheld': 3, 'complaints.corrected': 1, 'complaints.other': 2 },
      },
    ],
    fails: [
      {
        form: '2014',
        facts: { complaints: 7, 'complaints.upheld': 3, 'complaints.corrected': 1, 'complaints.other': 2 },
      },
      {
        form: '2014',
        facts: {
          complaints: 6,
          'complaints.upheld': 'blank',
          'complaints.corrected': 1,
          'complaints.other': 2,
        },
      },
    ],
    open: [
      {
        form: '2014',
        facts: {
          complaints: 'blank',
          'complaints.upheld': 3,
          'complaints.corrected': 1,
          'complaints.other': 2,
        },
      },
      {
        form: '2014',
        facts: {
          complaints: 6,
          'complaints.upheld': 'unparsed',
          'complaints.corrected': 1,
          'complaints.other': 2,
        },
      },
    ],
  },
});
