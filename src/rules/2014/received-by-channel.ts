import type { Example } from '../../model/rule.ts';
import { changed, defineRule, linear } from '../define.ts';
import { notTheSum } from '../messages.ts';
import { partsNote } from '../sources.ts';

/** A report in which the rule holds. */
const holding: Example = {
  form: '2014',
  facts: {
    'applications.received/total': 100,
    'applications.received.in_person/total': 12,
    'applications.received.fax/total': 3,
    'applications.received.online/total': 60,
    'applications.received.letter/total': 20,
    'applications.received.other/total': 5,
  },
};

export const receivedByChannel = defineRule({
  id: '2014/received-by-channel',
  title: { zh: '收到申请数等于各形式之和', en: 'Applications received add up by channel' },
  severity: 'error',
  forms: ['2014'],
  source: partsNote,
  message: notTheSum,
  help: {
    zh: '核对“（一）收到申请数”及其下五项；“5.其他形式”后来增列，未印时按 0 计。',
    en: 'Check the total and the rows below it. “5.其他形式” was added later and counts as zero where it is not printed.',
  },
  check: linear({
    left: ['applications.received/total'],
    relation: '=',
    right: [
      'applications.received.in_person/total',
      'applications.received.fax/total',
      'applications.received.online/total',
      'applications.received.letter/total',
      'applications.received.other/total',
    ],
  }),
  examples: {
    holds: [holding],
    fails: [
      changed(holding, { 'applications.received/total': 101 }),
      changed(holding, { 'applications.received.online/total': 'blank' }),
    ],
    open: [
      changed(holding, { 'applications.received/total': 'blank' }),
      changed(holding, { 'applications.received.in_person/total': 'unparsed' }),
    ],
  },
});
