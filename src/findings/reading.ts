import type { Term } from '../model/form.ts';
import type { FindingKind } from './define.ts';

/** A label was matched through another wording than the form's. */
export const labelVariant: FindingKind = {
  rule: 'reading/label-variant',
  severity: 'note',
  message: {
    zh: '标签“{printed}”与表式“{label}”不同，按后者读取。',
    en: 'The label “{printed}” differs from the form’s “{label}” and is read as the latter.',
  },
};

/** A label was put together from pieces in several rows. */
export const splitRow: FindingKind = {
  rule: 'reading/split-row',
  severity: 'note',
  message: {
    zh: '标签“{label}”被拆成几行（{printed}），已合并读取。',
    en: 'The label “{label}” is split over rows ({printed}) and was joined.',
  },
};

/** Rows are printed twice, one after the other, figure for figure. */
export const repeatedRows: FindingKind = {
  rule: 'reading/repeated-rows',
  severity: 'note',
  message: {
    zh: '有{count}行紧接着原样重印了一遍（{labels}），只读取一次。',
    en: 'Rows are printed once more just after themselves ({labels}; {count} in all) and read once.',
  },
};

/** A label resembles several rows of the form, or none clearly enough. */
export const uncertainLabel: FindingKind = {
  rule: 'reading/uncertain-label',
  severity: 'warning',
  message: {
    zh: '“{printed}”一行与表式中“{label}”相近但不能确定，未读取其数值；请核对原文标签。',
    en: 'The row “{printed}” resembles the form’s “{label}” but not for certain; its figures are not read. Check the label in the file.',
  },
};

/** The cells of a row cannot be assigned to the columns for certain. */
export const uncertainColumns: FindingKind = {
  rule: 'reading/uncertain-columns',
  severity: 'warning',
  message: {
    zh: '“{label}”一行应有{columns}个数，印作“{raw}”，不能确定哪个数属于哪一格，未读取；请核对原表。',
    en: 'The row “{label}” has {columns} columns in the form, and “{raw}” is printed; which figure belongs where is not certain, so none is read. Check the table in the file.',
  },
};

/** Digits of several cells run together without separators. */
export const ambiguousDigits: FindingKind = {
  rule: 'reading/ambiguous-digits',
  severity: 'error',
  message: {
    zh: '“{label}”的数字“{raw}”连写，应分属{columns}个单元格，无法确定如何拆分，未读取。',
    en: 'The digits “{raw}” of “{label}” run together over {columns} cells and cannot be split for certain; they are not read.',
  },
};

/** Run-together digits were split, since `proof` leaves only one way to do so. */
export function provenDigits(proof: Term): FindingKind {
  return {
    rule: 'reading/proven-digits',
    severity: 'note',
    message: {
      zh: `“{label}”的数字“{raw}”连写，依据${proof.zh}只有一种拆法：{values}。`,
      en: `The digits “{raw}” of “{label}” run together; ${proof.en} leaves one way to split them: {values}.`,
    },
  };
}

/** Letters or signs stand where digits should. */
export const lookAlike: FindingKind = {
  rule: 'reading/look-alike-character',
  severity: 'warning',
  message: {
    zh: '“{label}”的值“{raw}”含形近字符，不能确定是哪个数字，未读取。',
    en: 'The value “{raw}” of “{label}” holds letters that look like digits; it is not read.',
  },
};

/** A value cell holds something that is no known notation. */
export const unreadableValue: FindingKind = {
  rule: 'reading/unreadable-value',
  severity: 'warning',
  message: {
    zh: '“{label}”的值“{raw}”不能确定读作哪个数，未读取。',
    en: 'The value “{raw}” of “{label}” cannot be read as a number for certain; it is not read.',
  },
};

/** A table of a form is present but holds no value at all. */
export const noValues: FindingKind = {
  rule: 'reading/no-values',
  severity: 'warning',
  message: {
    zh: '“{table}”表有标签而没有任何数值，各项按空白处理，不作0。',
    en: 'The table “{table}” has its labels but no value at all; its cells count as blank, not as 0.',
  },
};

/** A report states figures and no 0, while cells are empty: noughts may have been left blank, or lost on the way. */
export const noNoughts: FindingKind = {
  rule: 'reading/no-noughts',
  severity: 'note',
  message: {
    zh: '各表有{figures}个数而没有一个0，另有{blanks}格空白，按空白处理，不作0；如原文印有0，可能在转换或复制时丢失（如表格软件设为不显示零值），请对照原文。',
    en: 'The tables state {figures} figures and not one 0, while {blanks} cells are empty; these count as blank, not as 0. Where the original prints 0, it was lost in conversion or copying (a spreadsheet set to show no zeros does that): compare with it.',
  },
};

/** Rows that the form has were not found in the table. */
export const missingRows: FindingKind = {
  rule: 'reading/missing-rows',
  severity: 'note',
  message: {
    zh: '“{table}”表缺少{count}行未能读到：{labels}。',
    en: 'In the table “{table}” {count} rows of the form were not found: {labels}.',
  },
};

/** Two tables of one kind and scope disagree. */
export const repeatedTable: FindingKind = {
  rule: 'reading/repeated-table',
  severity: 'warning',
  message: {
    zh: '有的表出现不止一次且数值不同，未注明范围；“{table}”表单独列出。',
    en: 'Tables appear more than once with different figures and no scope printed; the table “{table}” is given by itself.',
  },
};

/** Which edition a table follows could not be told from its labels. */
export const undecidedEdition: FindingKind = {
  rule: 'reading/undecided-edition',
  severity: 'note',
  message: {
    zh: '“{table}”表的标签各版相同，按{form}版记。',
    en: 'The labels of the table “{table}” are the same in several editions; it is taken as edition {form}.',
  },
};

/** The printed unit differs from the form's. */
export const unitDiffers: FindingKind = {
  rule: 'reading/unit-differs',
  severity: 'note',
  message: {
    zh: '“{label}”印的单位是“{printed}”，表式为“{unit}”。',
    en: 'The unit of “{label}” is printed as “{printed}”; the form has “{unit}”.',
  },
};

/** Rows of a table that prints units have none. */
export const unitMissing: FindingKind = {
  rule: 'reading/unit-missing',
  severity: 'note',
  message: {
    zh: '“{table}”表有{count}行未印单位，按表式的单位读取。',
    en: 'In the table “{table}” {count} rows print no unit; their figures are read in the form’s units.',
  },
};

/** The report itself says that a figure it prints should be another. */
export const correctedFigure: FindingKind = {
  rule: 'reading/corrected-figure',
  severity: 'warning',
  message: {
    zh: '报告更正了所印的一个数（“{text}”）；各表仍按所印读取，请更正原表。',
    en: 'The report corrects a figure it prints (“{text}”); the tables are read as printed. Correct the table itself.',
  },
};

/** An amount of money stands without a unit anywhere. */
export const unitAssumed: FindingKind = {
  rule: 'reading/unit-assumed',
  severity: 'note',
  message: {
    zh: '“{label}”的值“{raw}”在表头、说明和单元格中都没有单位，按{unit}读取；如原意是元，请注明单位。',
    en: 'The value “{raw}” of “{label}” has no unit in header, note or cell and is read in {unit}; if yuan are meant, state the unit.',
  },
};

/** A value carries its unit or a multiplier. */
export const unitInValue: FindingKind = {
  rule: 'value/unit-in-value',
  severity: 'note',
  message: {
    zh: '“{label}”的值写作“{raw}”，读作{value}{unit}。',
    en: 'The value of “{label}” is written “{raw}” and read as {value} {unit}.',
  },
};

/** A dash or slash stands where a figure is due. */
export const notStated: FindingKind = {
  rule: 'value/not-stated',
  severity: 'note',
  message: {
    zh: '“{label}”未填数（印作“{raw}”），不作0。',
    en: '“{label}” states no figure (printed “{raw}”); it is not 0.',
  },
};

/** Title, stated period and prose tell different years; the year is the one most of them tell, if any. */
export function uncertainYear(year: number | null): FindingKind {
  const [zh, en] =
    year === null
      ? ['不能确定报告年度，未填', 'the year reported on is not certain and left out']
      : ['按{year}年记', 'the report is taken as that of {year}'];
  return {
    rule: 'reading/uncertain-year',
    severity: 'warning',
    message: {
      zh: `所述年度不一致：标题{title}，统计期限{period}，正文{prose}；${zh}。`,
      en: `The years told differ: title {title}, period {period}, prose {prose}; ${en}.`,
    },
  };
}

/** Titles, or the title and the signature, name different bodies. */
export const uncertainBody: FindingKind = {
  rule: 'reading/uncertain-body',
  severity: 'warning',
  message: {
    zh: '文中有不同机关的名称（{bodies}），不能确定报告机关，未填。',
    en: 'Different bodies are named ({bodies}); whose report this is is not certain and left out.',
  },
};

/** Another report stands in the file, or a table of another year than the one the file is titled for. */
export const otherReport: FindingKind = {
  rule: 'reading/other-report',
  severity: 'error',
  message: {
    zh: '“{heading}”之下的内容不属于本报告（{entity}，{year}年），未读取；如文件含多份报告，请拆开。',
    en: 'What stands under “{heading}” is not this report’s ({entity}, {year}) and is not read; split the file if it holds several reports.',
  },
};

/** Figures of another year stand beside this year's. */
export const otherYear: FindingKind = {
  rule: 'reading/other-year',
  severity: 'note',
  message: {
    zh: '“{table}”表中{heading}的数据不是本报告年度（{year}年）的，未读取。',
    en: 'The figures for {heading} in the table “{table}” are not of the year reported on ({year}) and are not read.',
  },
};

/** A table lacks columns of the form. */
export const missingColumns: FindingKind = {
  rule: 'reading/missing-columns',
  severity: 'note',
  message: {
    zh: '“{table}”表没有以下各列，未读取其数据：{labels}。',
    en: 'The table “{table}” has no columns for {labels}; their figures are not read.',
  },
};

/** The sums of a row without a grid speak for another reading of it. */
export const contradictedOrder: FindingKind = {
  rule: 'reading/contradicted-order',
  severity: 'warning',
  message: {
    zh: '“{label}”一行（{raw}）各数之和表明其中有数字被空格拆开、与页码连在一起，或混入了页码而有空格未填，未读取；请核对原表。',
    en: 'The sums of the row “{label}” ({raw}) show that a figure is cut by a space or joined to a page number, or that a page number is among them while a cell is empty; none is read. Check the table in the file.',
  },
};

/** A table with the forms' labels and with figures, none of whose rows could be placed. */
export const unreadTable: FindingKind = {
  rule: 'reading/unread-table',
  severity: 'warning',
  message: {
    zh: '此处有一张表，标签与法定表式相同（{labels} 等）并有数字，但排列不是表式的样子，整张未读取；请核对原表，或用 explain 查看。',
    en: 'A table here bears labels of the form ({labels}, …) and figures, but is not laid out as the form is; none of it is read. Look at the table, or with `explain`.',
  },
};
