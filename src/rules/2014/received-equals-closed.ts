import type { Example } from '../../model/rule.ts';
import { changed, defineRule, linear } from '../define.ts';
import { observed2014 } from '../sources.ts';

/** A report in which the rule holds. */
const holding: Example = {
  form: '2014',
  facts: { 'applications.received/total': 201, 'applications.closed/total': 201 },
};

export const receivedEqualsClosed = defineRule({
  id: '2014/received-equals-closed',
  title: { zh: '收到申请数等于申请办结数', en: 'Applications received equal those settled' },
  severity: 'note',
  forms: ['2014'],
  source: observed2014,
  message: {
    zh: '“{cell}”为 {left}，“{other}”为 {right}，相差 {difference}；表式没有结转一行，年末未办结的申请可在正文说明。',
    en: '“{cell}” is {left} and “{other}” is {right}, a difference of {difference}; the form has no row for cases still open, which the text may explain.',
  },
  help: {
    zh: '表式没有上年结转和结转下年度两行，两数多相等；不等时在正文说明尚在办理的件数。',
    en: 'The form has no rows for cases carried over, and the two are mostly equal; where they are not, state the number of open cases in the text.',
  },
  check: linear({
    left: ['applications.received/total'],
    relation: '=',
    right: ['applications.closed/total'],
  }),
  examples: {
    holds: [holding],
    fails: [changed(holding, { 'applications.closed/total': 199 })],
    open: [changed(holding, { 'applications.closed/total': 'dash' })],
  },
});
