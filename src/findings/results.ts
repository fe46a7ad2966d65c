import type { FindingKind } from './define.ts';

/** A line of a file of results is no JSON, or a file breaks off. */
export const invalidJson: FindingKind = {
  rule: 'results/invalid-json',
  severity: 'error',
  message: {
    zh: '从第 {line} 行起的结果不是完整的 JSON（{reason}），没有核对；请用 gov-report parse 重新生成',
    en: 'The result that begins on line {line} is no whole JSON ({reason}) and was not checked. Make it anew with gov-report parse.',
  },
};

/** A file breaks off within a result, or its brackets do not close: where one ends, the next cannot be told. */
export const brokenOff: FindingKind = {
  rule: invalidJson.rule,
  severity: 'error',
  message: {
    zh: '从第 {line} 行起的结果没有写完，它和它之后的内容都没有核对；请用 gov-report parse 重新生成',
    en: 'The result that begins on line {line} does not end; neither it nor anything after it was checked. Make it anew with gov-report parse.',
  },
};

/** JSON, but not a result as the schema describes it. */
export const breaksSchema: FindingKind = {
  rule: 'results/breaks-schema',
  severity: 'error',
  message: {
    zh: '从第 {line} 行起的内容不是 gov-report 的结果，没有核对：{violations}',
    en: 'What begins on line {line} is no result of gov-report and was not checked: {violations}',
  },
};

/** One result is larger than any report gives. */
export const resultTooLong: FindingKind = {
  rule: 'results/too-long',
  severity: 'error',
  message: {
    zh: '从第 {line} 行起的结果超过 {limit} 字节的上限，没有读取；请确认一行只有一个结果',
    en: 'The result that begins on line {line} exceeds the limit of {limit} bytes and was not read. A line holds one result.',
  },
};

/** The bytes of a result are no UTF-8. */
export const resultNotUtf8: FindingKind = {
  rule: 'results/not-utf8',
  severity: 'error',
  message: {
    zh: '从第 {line} 行起的结果不是 UTF-8 编码，没有核对；请另存为 UTF-8',
    en: 'The result that begins on line {line} is not in UTF-8 and was not checked. Save the file as UTF-8.',
  },
};

/** A file of results that holds none. */
export const noResults: FindingKind = {
  rule: 'results/none',
  severity: 'error',
  message: {
    zh: '这个结果文件里没有任何结果',
    en: 'This file of results holds no result.',
  },
};
