import type { FindingKind } from './define.ts';

/** Pages were read from their pictures. */
export const recognisedPages: FindingKind = {
  rule: 'reading/scan',
  severity: 'warning',
  message: {
    zh: '第{pages}页是扫描图像，文字和数字由识别所得，每个数值附有置信度；请与原件核对',
    en: 'Pages {pages} are scanned; their text and figures were recognised from the picture, each value with its confidence. Compare them with the original.',
  },
};

/** What on a page was recognised without certainty. */
export const uncertainScan: FindingKind = {
  rule: 'reading/uncertain-scan',
  severity: 'warning',
  message: {
    zh: '第{page}页扫描图像上有{count}处未能确认（多次识别不一致、置信度低或字迹过淡），不作为数值读取；请与原件核对',
    en: '{count} places on the scanned page {page} are not certain (readings differ, are unsure, or the ink is too faint) and give no values. Compare them with the original.',
  },
};

/** Scanned pages, and no program to read them. */
export const noOcr: FindingKind = {
  rule: 'reading/no-recognition',
  severity: 'error',
  message: {
    zh: '第{pages}页是扫描图像，识别文字需要 tesseract 及其中文数据，本机没有安装，未读取；请安装（Debian：apt-get install tesseract-ocr tesseract-ocr-chi-sim）后重试，或提供可复制文字的版本',
    en: 'Pages {pages} are scanned. Reading them needs tesseract with its Chinese data, which is not installed here, so they were not read. Install it (Debian: apt-get install tesseract-ocr tesseract-ocr-chi-sim) and try again, or provide a version whose text can be copied.',
  },
};

/** The program that reads pictures failed. */
export const failedOcr: FindingKind = {
  rule: 'reading/failed-recognition',
  severity: 'error',
  message: {
    zh: '第{pages}页扫描图像的文字识别失败（{error}），未读取；请重试，或提供可复制文字的版本',
    en: 'Recognising the text of the scanned pages {pages} failed ({error}); they were not read. Try again, or provide a version whose text can be copied.',
  },
};

/** A picture file that cannot be decoded. */
export const brokenPicture: FindingKind = {
  rule: 'reading/broken-picture',
  severity: 'error',
  message: {
    zh: '图像无法解码（{error}），没有读取；请重新扫描，或另存为 PNG 或 JPEG 后重试',
    en: 'The picture cannot be decoded ({error}) and was not read. Scan it again, or save it as PNG or JPEG and try again.',
  },
};
