import type { Term } from '../model/form.ts';

/** How messages name the kinds of file that are recognised but have no reader. */
const names: Readonly<Record<string, Term>> = {
  docx: { zh: 'Word 文档', en: 'a Word document' },
  xlsx: { zh: 'Excel 工作簿', en: 'an Excel workbook' },
  pptx: { zh: 'PowerPoint 演示文稿', en: 'a PowerPoint presentation' },
  ofd: { zh: 'OFD 文档', en: 'an OFD document' },
  odt: { zh: 'OpenDocument 文本', en: 'an OpenDocument text' },
  ods: { zh: 'OpenDocument 表格', en: 'an OpenDocument spreadsheet' },
  epub: { zh: 'EPUB 电子书', en: 'an EPUB book' },
  zip: { zh: 'ZIP 压缩包', en: 'a ZIP archive' },
  doc: { zh: 'Word 97 文档', en: 'a Word 97 document' },
  xls: { zh: 'Excel 97 工作簿', en: 'an Excel 97 workbook' },
  ppt: { zh: 'PowerPoint 97 演示文稿', en: 'a PowerPoint 97 presentation' },
  'encrypted-office': { zh: '加密的 Office 文档', en: 'an encrypted Office document' },
  ole: {
    zh: '其中没有 Word、Excel 或 PowerPoint 内容的 OLE 复合文件',
    en: 'an OLE compound file without Word, Excel or PowerPoint content',
  },
  pdf: { zh: 'PDF 文档', en: 'a PDF document' },
  rtf: { zh: 'RTF 文档', en: 'an RTF document' },
  mhtml: { zh: '邮件或 MHTML 网页存档', en: 'a mail or an MHTML web archive' },
  script: { zh: '含网页的 JSON 或脚本', en: 'JSON or a script that holds a page' },
  'office-xml': { zh: 'Office XML 文档', en: 'an Office XML document' },
  png: { zh: 'PNG 图片', en: 'a PNG image' },
  jpeg: { zh: 'JPEG 图片', en: 'a JPEG image' },
  gif: { zh: 'GIF 图片', en: 'a GIF image' },
  tiff: { zh: 'TIFF 图片', en: 'a TIFF image' },
  bmp: { zh: 'BMP 图片', en: 'a BMP image' },
  webp: { zh: 'WebP 图片', en: 'a WebP image' },
  gzip: { zh: 'gzip 压缩文件', en: 'a gzip archive' },
  tar: { zh: 'tar 归档', en: 'a tar archive' },
  '7z': { zh: '7z 压缩包', en: 'a 7z archive' },
  rar: { zh: 'RAR 压缩包', en: 'a RAR archive' },
  bzip2: { zh: 'bzip2 压缩文件', en: 'a bzip2 archive' },
  xz: { zh: 'xz 压缩文件', en: 'an xz archive' },
};

/** The name of a kind of file in both languages; the kind itself where it has no better name. */
export function nameOfKind(kind: string): Term {
  return names[kind] ?? { zh: kind, en: kind };
}
