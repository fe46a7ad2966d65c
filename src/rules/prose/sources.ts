import type { FormId, Term } from '../../model/form.ts';

/** Rules of the prose hold for every edition. */
export const everyForm: readonly FormId[] = ['2014', '2019', '2021'];

/** The prose and the tables of a report state the same year's figures. */
export const sameFigures: Term = {
  zh: '同一报告中文字与表格所述应一致',
  en: 'The prose and the tables of one report state the same figures',
};
