import type { Example } from '../../model/rule.ts';
import { changed, defineRule, linear } from '../define.ts';
import { notEqual } from '../messages.ts';
import { observed2014 } from '../sources.ts';

/** A report in which the rule holds. */
const holding: Example = {
  form: '2014',
  facts: { 'applications.answered/total': 968, 'applications.closed/total': 968 },
};

export const answeredEqualsClosed = defineRule({
  id: '2014/answered-equals-closed',
  title: { zh: '申请答复数等于申请办结数', en: 'Applications answered equal those settled' },
  severity: 'warning',
  forms: ['2014'],
  source: observed2014,
  message: notEqual,
  help: {
    zh: '每件办结的申请都有一种答复，两数通常相等；并案答复或撤回的申请请在正文说明。',
    en: 'Every application settled has one answer, so the two are normally equal; say in the text where cases were joined or withdrawn.',
  },
  check: linear({
    left: ['applications.answered/total'],
    relation: '=',
    right: ['applications.closed/total'],
  }),
  examples: {
    holds: [holding],
    fails: [changed(holding, { 'applications.closed/total': 967 })],
    open: [changed(holding, { 'applications.closed/total': 'unparsed' })],
  },
});
