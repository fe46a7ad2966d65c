import type { Example } from '../../model/rule.ts';
import { changed, defineRule, linear } from '../define.ts';
import { notTheSum } from '../messages.ts';
import { partsNote } from '../sources.ts';

/** A report in which the rule holds. */
const holding: Example = {
  form: '2014',
  facts: {
    'applications.closed/total': 100,
    'applications.closed.on_time/total': 96,
    'applications.closed.extended/total': 4,
  },
};

export const closedByTimeliness = defineRule({
  id: '2014/closed-by-timeliness',
  title: { zh: '申请办结数等于按时与延期办结之和', en: 'Applications settled add up by timeliness' },
  severity: 'error',
  forms: ['2014'],
  source: partsNote,
  message: notTheSum,
  help: {
    zh: '核对“（二）申请办结数”与“1.按时办结数”“2.延期办结数”。',
    en: 'Check the total against the rows settled on time and after an extension.',
  },
  check: linear({
    left: ['applications.closed/total'],
    relation: '=',
    right: ['applications.closed.on_time/total', 'applications.closed.extended/total'],
  }),
  examples: {
    holds: [holding],
    fails: [
      changed(holding, { 'applications.closed/total': 101 }),
      changed(holding, { 'applications.closed.on_time/total': 'blank' }),
    ],
    open: [
      changed(holding, { 'applications.closed/total': 'blank' }),
      changed(holding, { 'applications.closed.on_time/total': 'unparsed' }),
    ],
  },
});
