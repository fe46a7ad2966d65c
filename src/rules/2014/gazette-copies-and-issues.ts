import { defineRule, linear } from '../define.ts';
import { observed2014 } from '../sources.ts';

export const gazetteCopiesAndIssues = defineRule({
  id: '2014/gazette-copies-and-issues',
  title: { zh: '公报发行份数不少于期数', en: 'Gazette copies are no fewer than issues' },
  severity: 'note',
  forms: ['2014'],
  source: observed2014,
  message: {
    zh: '公报发行期数与总份数不相称：{formula}。',
    en: 'Gazette issues and copies do not fit each other: {formula}.',
  },
  help: {
    zh: '每期至少发行一份，有份数即应有期数；请核对是否两行填反，或把每期份数填作总份数。',
    en: 'Each issue has at least one copy, and copies need an issue; check whether the rows are exchanged, or the copies of one issue stand for all.',
  },
  check: linear(
    { left: ['gazette.copies'], relation: '>=', right: ['gazette.issues'] },
    { left: ['gazette.issues'], relation: '>', right: [], when: 'gazette.copies' },
  ),
  examples: {
    holds: [
      { form: '2014', facts: { 'gazette.issues': 12, 'gazette.copies': 40000 } },
      { form: '2014', facts: { 'gazette.issues': 0, 'gazette.copies': 0 } },
    ],
    fails: [
      { form: '2014', facts: { 'gazette.issues': 12, 'gazette.copies': 4 } },
      { form: '2014', facts: { 'gazette.issues': 0, 'gazette.copies': 5000 } },
    ],
    open: [{ form: '2014', facts: { 'gazette.issues': 'unparsed', 'gazette.copies': 5000 } }],
  },
});
