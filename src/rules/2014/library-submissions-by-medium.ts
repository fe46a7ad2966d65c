import type { Example } from '../../model/rule.ts';
import { changed, defineRule, linear } from '../define.ts';
import { notTheSum } from '../messages.ts';
import { partsNote } from '../sources.ts';

/** A report in which the rule holds. */
const holding: Example = {
  form: '2014',
  facts: {
    library_submissions: 450,
    'library_submissions.paper': 120,
    'library_submissions.electronic': 330,
  },
};

export const librarySubmissionsByMedium = defineRule({
  id: '2014/library-submissions-by-medium',
  title: { zh: '报送信息数等于纸质与电子之和', en: 'Submissions to reading places add up by medium' },
  severity: 'error',
  forms: ['2014'],
  source: partsNote,
  message: notTheSum,
  help: {
    zh: '核对“七、向图书馆、档案馆等查阅场所报送信息数”与纸质、电子文件数。',
    en: 'Check the total against paper and electronic documents.',
  },
  check: linear({
    left: ['library_submissions'],
    relation: '=',
    right: ['library_submissions.paper', 'library_submissions.electronic'],
  }),
  examples: {
    holds: [holding],
    fails: [
      changed(holding, { library_submissions: 451 }),
      changed(holding, { 'library_submissions.electronic': 'blank' }),
    ],
    open: [
      changed(holding, { library_submissions: 'blank' }),
      changed(holding, { 'library_submissions.paper': 'unparsed' }),
    ],
  },
});
