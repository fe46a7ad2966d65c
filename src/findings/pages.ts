import type { FindingKind } from './define.ts';

/** A PDF that opens only with a password. */
export const encryptedPdf: FindingKind = {
  rule: 'file/encrypted',
  severity: 'error',
  message: {
    zh: '文件已加密，需要密码才能打开，没有读取；请去除密码后重试',
    en: 'The file is encrypted and opens only with a password; it was not read. Remove the password and try again.',
  },
};

/** An OFD whose content is encrypted (GM/T 0099). */
export const encryptedOfd: FindingKind = {
  rule: 'file/encrypted',
  severity: 'error',
  message: {
    zh: '文件已加密，没有读取；请用 OFD 阅读软件凭密码或证书打开后，另存为不加密的文件再试',
    en: 'The file is encrypted and was not read. Open it in an OFD reader with its password or certificate, save it without encryption, and try again.',
  },
};

/** A PDF whose structure cannot be made out. */
export const brokenPdf: FindingKind = {
  rule: 'reading/broken-file',
  severity: 'error',
  message: {
    zh: '文件已损坏或不完整（{error}），没有读取；请重新下载或导出',
    en: 'The file is damaged or incomplete ({error}) and was not read. Download or export it again.',
  },
};

/** A page that cannot be made out, in a file that otherwise can. */
export const brokenPage: FindingKind = {
  rule: 'reading/broken-page',
  severity: 'error',
  message: {
    zh: '第{page}页已损坏（{error}），没有读取；请重新下载或导出',
    en: 'Page {page} is damaged ({error}) and was not read. Download or export the file again.',
  },
};

/** Pages without any text: scanned, or drawn as pictures. */
export const noText: FindingKind = {
  rule: 'reading/no-text',
  severity: 'error',
  message: {
    zh: '第{pages}页没有文字（扫描件、图片或空白页），其中的表格没有读取；请提供可复制文字的版本',
    en: 'Pages {pages} have no text (scanned, pictures, or empty), so tables on them were not read. Provide a version whose text can be copied.',
  },
};

/** Pages whose fonts do not tell which characters they draw. */
export const rubbishText: FindingKind = {
  rule: 'reading/rubbish-text',
  severity: 'error',
  message: {
    zh: '第{pages}页的字体没有说明所画是哪些字符，复制出来是乱码，无法辨认的字符以“\uFFFD”代替；请重新导出文件',
    en: 'On pages {pages} the fonts do not tell which characters they draw; what cannot be made out was read as “\uFFFD”. Export the file again.',
  },
};

/** Text that does not show, as recognised text lies under the picture of a scanned page. */
export const invisibleText: FindingKind = {
  rule: 'reading/recognised-text',
  severity: 'warning',
  message: {
    zh: '第{pages}页的文字不显示（多为扫描件识别所得），已读取，可能有误；请与图像核对',
    en: 'The text of pages {pages} does not show (mostly it was recognised from a scan); it was read and may be wrong. Compare it with the picture.',
  },
};

/** All kinds of finding about paged files. */
export const pageFindings: readonly FindingKind[] = [
  encryptedPdf,
  encryptedOfd,
  brokenPdf,
  brokenPage,
  noText,
  rubbishText,
  invisibleText,
];
