import type { FindingKind } from './define.ts';

/** A bound was reached and the rest of the file was left out. `limit` is the bound's name, `value` its size. */
export const limitReached: FindingKind = {
  rule: 'reading/limit-reached',
  severity: 'error',
  message: {
    zh: '文件超出读取上限（{limit}：{value}），此处以后的内容未读取；请拆分文件后重试',
    en: 'The file exceeds a reading limit ({limit}: {value}); what follows this place was not read. Split the file and try again.',
  },
};

/** Elements were nested deeper than is followed; their text was kept, their structure was not. */
export const tooDeep: FindingKind = {
  rule: 'reading/too-deep',
  severity: 'warning',
  message: {
    zh: '标记嵌套超过 {depth} 层，此处更深的标记已略去，仅保留文字；请核对此处以后的表格',
    en: 'Markup is nested more than {depth} levels deep; deeper tags were ignored here and only their text kept. Check the tables after this place.',
  },
};

/** Text the page does not show was left out. */
export const hiddenText: FindingKind = {
  rule: 'reading/hidden-text',
  severity: 'note',
  message: {
    zh: '页面中隐藏的文字未读取：“{text}”；如应显示，请去除隐藏样式',
    en: 'Hidden text was not read: “{text}”. If it should show, remove the style that hides it.',
  },
};

/** A whole table the page does not show was left out. */
export const hiddenTable: FindingKind = {
  rule: 'reading/hidden-table',
  severity: 'warning',
  message: {
    zh: '页面中隐藏的表格未读取，开头为“{text}”；如应显示，请去除隐藏样式',
    en: 'A hidden table was not read; it begins “{text}”. If it should show, remove the style that hides it.',
  },
};

/** A page shows no table until its scripts have run, which are not. */
export const scriptedTable: FindingKind = {
  rule: 'reading/scripted-table',
  severity: 'warning',
  message: {
    zh: '页面上的表格要由脚本载入才显示，未读取；请在浏览器中打开，待表格显示后另存为网页或 PDF',
    en: 'The page shows its table only when its scripts run, so it was not read. Open it in a browser and, once the table shows, save it as a web page or PDF.',
  },
};

/** A cell claims rows or columns that others hold, or that the table does not have. */
export const badSpan: FindingKind = {
  rule: 'reading/bad-span',
  severity: 'note',
  message: {
    zh: '单元格“{text}”的合并范围（{rows} 行 × {columns} 列）超出表格或与其他单元格重叠，已按 {rowSpan} 行 × {columnSpan} 列读取；请核对该处合并单元格',
    en: 'Cell “{text}” claims {rows} rows × {columns} columns, beyond the table or over other cells; it was read as {rowSpan} × {columnSpan}. Check the merged cells here.',
  },
};

/** The page states one encoding and is written in another. */
export const encodingDiffers: FindingKind = {
  rule: 'reading/encoding-differs',
  severity: 'note',
  message: {
    zh: '文件声明的编码为 {declared}，实际为 {encoding}，已按 {encoding} 读取；请更正声明',
    en: 'The file declares {declared} but is written in {encoding} and was read so. Correct the declaration.',
  },
};

/** Some bytes are no characters in the encoding the file is written in. */
export const brokenCharacters: FindingKind = {
  rule: 'reading/broken-characters',
  severity: 'warning',
  message: {
    zh: '文件中有 {count} 处字节无法按 {encoding} 解读，以“\uFFFD”代替；请核对此处文字',
    en: '{count} byte sequences are not valid {encoding} and were read as “\uFFFD”. Check the text at this place.',
  },
};

/** Parts of the file are missing or contradict each other; what could be read was read. */
export const damagedFile: FindingKind = {
  rule: 'reading/damaged',
  severity: 'error',
  message: {
    zh: '文件已损坏：部分内容缺失或前后矛盾，只读取了可读的部分；请重新下载或导出，并核对各项数字',
    en: 'The file is damaged: parts of it are missing or contradict each other, and only the rest was read. Download or export it again, and check the figures.',
  },
};

/** A document of a word processor before Word 97, whose files are laid out otherwise. */
export const oldWord: FindingKind = {
  rule: 'file/old-word',
  severity: 'error',
  message: {
    zh: '这是 Word 95 或更早版本的文档，不能读取；请用 Word、WPS 或 LibreOffice 打开并另存为 .docx 后重试',
    en: 'This is a document of Word 95 or earlier, which is not read. Open it in Word, WPS or LibreOffice, save it as .docx, and try again.',
  },
};

/** All kinds of finding the readers give. */
export const readerFindings: readonly FindingKind[] = [
  limitReached,
  tooDeep,
  hiddenText,
  hiddenTable,
  scriptedTable,
  badSpan,
  encodingDiffers,
  brokenCharacters,
  damagedFile,
  oldWord,
];
