import type { Term } from '../model/form.ts';
import type { FindingKind } from './define.ts';

/** A zip package whose directory cannot be read: none of it is. */
export function brokenPackage(reason: Term): FindingKind {
  return {
    rule: 'reading/broken-package',
    severity: 'error',
    message: {
      zh: `文件（压缩包结构）已损坏，未读取：${reason.zh}；请重新下载或导出`,
      en: `The file is a damaged package and was not read: ${reason.en}. Download or export it again.`,
    },
  };
}

/** One part of a package that cannot be unpacked for certain: it was not read. */
export function brokenPart(reason: Term): FindingKind {
  return {
    rule: 'reading/broken-part',
    severity: 'error',
    message: {
      zh: `文件内的“{part}”未读取：${reason.zh}；请重新下载或导出`,
      en: `The part “{part}” of the file was not read: ${reason.en}. Download or export the file again.`,
    },
  };
}

/** One part of a package is locked with a password. */
export const encryptedPart: FindingKind = {
  rule: 'reading/encrypted-part',
  severity: 'error',
  message: {
    zh: '文件内的“{part}”设有密码，未读取；请输入密码打开后另存为不加密的文件',
    en: 'The part “{part}” of the file is locked with a password and was not read. Open it with the password and save it without one.',
  },
};

/** A part the format cannot do without is not in the package. */
export const missingPart: FindingKind = {
  rule: 'reading/missing-part',
  severity: 'error',
  message: {
    zh: '文件内缺少“{part}”，未能读取；请用原来的软件打开后重新保存',
    en: 'The part “{part}” is missing from the file, which could not be read. Open it in the program it was made with and save it again.',
  },
};

/** XML whose tags do not match, or that ends before its elements do: what is there was read, more may be lost. */
export const malformedXml: FindingKind = {
  rule: 'reading/malformed-xml',
  severity: 'error',
  message: {
    zh: '“{part}”的 XML 标记不完整（第 {line} 行），其内容可能有缺失；请重新下载或导出',
    en: 'The XML of “{part}” is not well-formed (line {line}); some of its content may be lost. Download or export the file again.',
  },
};

/** Content of another format stands within the document, and was not read. */
export const embeddedContent: FindingKind = {
  rule: 'reading/embedded-content',
  severity: 'warning',
  message: {
    zh: '文档中嵌入了其他格式的内容（{content}），未读取；如其中有统计表，请打开后另存，或将其转为普通表格',
    en: 'Content of another format ({content}) is embedded here and was not read. If it holds figures, save the document again or turn it into a plain table.',
  },
};

/** All kinds of finding about packages and the XML in them; `brokenPackage` and `brokenPart` stand for their one rule each. */
export const packageFindings: readonly FindingKind[] = [
  brokenPackage({ zh: '…', en: '…' }),
  brokenPart({ zh: '…', en: '…' }),
  encryptedPart,
  missingPart,
  malformedXml,
  embeddedContent,
];
