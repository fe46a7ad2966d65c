import { defineRule, linear } from '../define.ts';
import { observed2014 } from '../sources.ts';

export const traineesPerClass = defineRule({
  id: '2014/trainees-per-class',
  title: { zh: '培训人员数不少于培训班数', en: 'Persons trained are no fewer than classes' },
  severity: 'note',
  forms: ['2014'],
  source: observed2014,
  message: {
    zh: '“{cell}”为 {left}，少于“{other}”的 {right}。',
    en: '“{cell}” is {left}, fewer than the {right} of “{other}”.',
  },
  help: {
    zh: '每个培训班至少有一人次；请核对两行是否填反。',
    en: 'Each class trains at least one person; check whether the two rows are exchanged.',
  },
  check: linear({ left: ['training.trainees'], relation: '>=', right: ['training.classes'] }),
  examples: {
    holds: [{ form: '2014', facts: { 'training.trainees': 860, 'training.classes': 12 } }],
    fails: [{ form: '2014', facts: { 'training.trainees': 12, 'training.classes': 860 } }],
    open: [{ form: '2014', facts: { 'training.trainees': 'blank', 'training.classes': 12 } }],
  },
});
