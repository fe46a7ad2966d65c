import type { Term } from '../../model/form.ts';

/** What the rows of the tables mean from one year to the next; the forms do not say it. */
export const followsFromRows: Term = {
  zh: '按年度报告格式（国办公开办函〔2019〕60号、〔2021〕30号）各栏的含义，前后两年应衔接',
  en: 'Follows from what the rows mean from year to year (国办公开办函〔2019〕60号, 〔2021〕30号)',
};

/** No notice says it; it is seen to be so. */
export const observed: Term = {
  zh: '经验判断，表式未作规定',
  en: 'Known from experience; the forms do not prescribe it',
};
