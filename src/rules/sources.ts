import type { Term } from '../model/form.ts';

/** Printed below the table of form 2014 in Shandong: every set of parts adds up to its total. */
export const partsNote: Term = {
  zh: '政府信息公开情况统计表（国办发〔2014〕32号）表注：各子栏目数总数要等于总栏目数量',
  en: 'Note printed below the statistics table (国办发〔2014〕32号): the parts of a heading add up to its total',
};

/** The definitions of form 2014's rows. */
export const form2014: Term = {
  zh: '政府信息公开情况统计表（国办发〔2014〕32号）的指标含义',
  en: 'The meaning of the rows of the statistics table (国办发〔2014〕32号)',
};

/** Seen in reports on form 2014, without a rule that says so. */
export const observed2014: Term = {
  zh: '按指标含义推断，表式未作规定',
  en: 'Inferred from what the rows mean; the form does not prescribe it',
};

/** The layout of the three tables, the same in both editions. */
export const tableLayout: Term = {
  zh: '政府信息公开工作年度报告格式（国办公开办函〔2019〕60号、〔2021〕30号）',
  en: 'Format of the annual report (国办公开办函〔2019〕60号, 〔2021〕30号)',
};

/** The trial format of 2019. */
export const form2019: Term = {
  zh: '政府信息公开工作年度报告格式（试行）（国办公开办函〔2019〕60号）的指标含义',
  en: 'The meaning of the columns of the trial format (国办公开办函〔2019〕60号)',
};

/** The format of 2021. */
export const form2021: Term = {
  zh: '政府信息公开工作年度报告格式（国办公开办函〔2021〕30号）的指标含义',
  en: 'The meaning of the columns of the format (国办公开办函〔2021〕30号)',
};
