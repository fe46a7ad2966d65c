import type { Example } from '../../model/rule.ts';
import { changed, defineRule, linear } from '../define.ts';
import { notTheSum } from '../messages.ts';
import { partsNote } from '../sources.ts';

/** A report in which the rule holds. */
const holding: Example = {
  form: '2014',
  facts: {
    'organization.staff': 160,
    'organization.staff.full_time': 69,
    'organization.staff.part_time': 91,
  },
};

export const staffByEmployment = defineRule({
  id: '2014/staff-by-employment',
  title: { zh: '工作人员数等于专职与兼职之和', en: 'Staff add up by employment' },
  severity: 'error',
  forms: ['2014'],
  source: partsNote,
  message: notTheSum,
  help: {
    zh: '核对“（三）从事政府信息公开工作人员数”与专职、兼职人员数。',
    en: 'Check the total against full-time and part-time staff.',
  },
  check: linear({
    left: ['organization.staff'],
    relation: '=',
    right: ['organization.staff.full_time', 'organization.staff.part_time'],
  }),
  examples: {
    holds: [holding],
    fails: [
      changed(holding, { 'organization.staff': 161 }),
      changed(holding, { 'organization.staff.part_time': 'blank' }),
    ],
    open: [
      changed(holding, { 'organization.staff': 'blank' }),
      changed(holding, { 'organization.staff.full_time': 'unparsed' }),
    ],
  },
});
