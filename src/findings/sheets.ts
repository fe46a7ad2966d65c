import type { FindingKind } from './define.ts';

/** A whole sheet the program does not show was left out. */
export const hiddenSheet: FindingKind = {
  rule: 'reading/hidden-table',
  severity: 'warning',
  message: {
    zh: '隐藏的工作表“{sheet}”未读取，开头为“{text}”；如应读取，请取消隐藏',
    en: 'The hidden sheet “{sheet}” was not read; it begins “{text}”. Unhide it if it should be.',
  },
};

/** Rows or columns of a sheet that are not shown were left out. */
export const hiddenLines: FindingKind = {
  rule: 'reading/hidden-text',
  severity: 'note',
  message: {
    zh: '工作表“{sheet}”中隐藏的行或列（{ranges}）未读取，开头为“{text}”；如应读取，请取消隐藏',
    en: 'Hidden rows or columns ({ranges}) of the sheet “{sheet}” were not read; they begin “{text}”. Unhide them if they should be.',
  },
};

/** Cells that a merged cell covers hold something, which the program does not show. */
export const coveredCells: FindingKind = {
  rule: 'reading/hidden-text',
  severity: 'note',
  message: {
    zh: '工作表“{sheet}”中被合并单元格遮住的内容（{ranges}）未读取，开头为“{text}”；请核对合并单元格',
    en: 'What merged cells cover ({ranges}) in the sheet “{sheet}” was not read; it begins “{text}”. Check the merged cells.',
  },
};

/** The number displayed is not the number stored: rounded, scaled, without its sign, or shown as nothing. */
export const shownOtherwise: FindingKind = {
  rule: 'reading/shown-otherwise',
  severity: 'warning',
  message: {
    zh: '工作表“{sheet}”有{count}处显示的数与存储的数不同，按显示读取：{cells}；请核对单元格的数字格式',
    en: 'In the sheet “{sheet}” {count} numbers are displayed otherwise than stored and were read as displayed: {cells}. Check the number formats of these cells.',
  },
};

/** Formulas without a result, or whose result is an error: the cells are unread. */
export const formulaUnread: FindingKind = {
  rule: 'reading/formula-unread',
  severity: 'warning',
  message: {
    zh: '工作表“{sheet}”有{count}处公式没有结果或结果出错，未读取：{cells}；请在表格软件中重新计算并保存',
    en: 'In the sheet “{sheet}” {count} formulas have no result or an error and were not read: {cells}. Recalculate and save it in a spreadsheet program.',
  },
};

/** Number formats that are not followed: the stored number was taken. */
export const unknownFormat: FindingKind = {
  rule: 'reading/unknown-number-format',
  severity: 'warning',
  message: {
    zh: '工作表“{sheet}”有{count}处数字格式不能识别，按存储的数读取：{cells}；请核对',
    en: 'In the sheet “{sheet}” the number formats of {count} cells are not known; they were read as stored: {cells}. Check them.',
  },
};

/** A workbook older than Excel 97. */
export const oldWorkbook: FindingKind = {
  rule: 'file/old-workbook',
  severity: 'error',
  message: {
    zh: '工作簿为 Excel 95 或更早的格式，不能读取；请用 Excel、WPS 或 LibreOffice 打开后另存为 .xlsx',
    en: 'The workbook is of Excel 95 or older, which is not read. Open it in Excel, WPS or LibreOffice and save it as .xlsx.',
  },
};

/** A workbook of Excel's binary package format. */
export const binaryWorkbook: FindingKind = {
  rule: 'file/binary-workbook',
  severity: 'error',
  message: {
    zh: '工作簿为 Excel 二进制格式（.xlsb），不能读取；请用 Excel 或 LibreOffice 打开后另存为 .xlsx',
    en: 'The workbook is in Excel’s binary format (.xlsb), which is not read. Open it in Excel or LibreOffice and save it as .xlsx.',
  },
};

/** A workbook whose records are cut off or damaged: what stood before was read. */
export const brokenWorkbook: FindingKind = {
  rule: 'reading/broken-workbook',
  severity: 'error',
  message: {
    zh: '工作簿已损坏或不完整（{where}），其内容可能有缺失；请重新下载或导出',
    en: 'The workbook is damaged or cut off ({where}); some of its content may be lost. Download or export it again.',
  },
};

/** All kinds of finding about spreadsheets. */
export const sheetFindings: readonly FindingKind[] = [
  hiddenSheet,
  hiddenLines,
  coveredCells,
  shownOtherwise,
  formulaUnread,
  unknownFormat,
  oldWorkbook,
  binaryWorkbook,
  brokenWorkbook,
];
