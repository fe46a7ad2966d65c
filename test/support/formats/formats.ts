import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { Converter } from 'opencc-js/cn2t';
import type { Format } from '../../../src/model/document.ts';
import type { ReportModel } from '../model.ts';
import { OfdWriter } from '../ofd/writer.ts';
import { writeDocReport } from '../packages/doc.ts';
import { docxLayouts } from '../packages/docx.ts';
import { odtLayouts } from '../packages/odt.ts';
import { setReport, writePdf } from '../pdf/report.ts';
import { Random } from '../random.ts';
import { layouts, renderModel } from '../render.ts';
import { tar } from '../tar.ts';
import { layOut, type SheetStyle, sheetStyles } from '../workbook/lay-out.ts';
import { writeOdsFile } from '../workbook/write-ods.ts';
import { writeXlsFile } from '../workbook/write-xls.ts';
import { writeXlsxFile } from '../workbook/write-xlsx.ts';
import { zip } from '../zip.ts';

/** A way a report is published: how its file is written, and what its reader must say it is. */
export interface PublishedAs {
  readonly format: Format;
  /** How its script writes what stands in a cell. */
  spell?(text: string): string;
  write(model: ReportModel): Uint8Array | Promise<Uint8Array>;
}

function text(model: ReportModel, id: string): string {
  const layout = layouts.find((each) => each.id === id);
  if (!layout) throw new Error(`no layout ${id}`);
  return renderModel(model, layout, new Random(3)).text;
}

const page = (model: ReportModel): string => text(model, 'html');
const page16 = (model: ReportModel): Buffer => Buffer.from(`\ufeff${page(model)}`, 'utf16le');
const pageIn = (encoding: string, model: ReportModel): Buffer =>
  iconv.encode(page(model).replace('charset="utf-8"', `charset="${encoding}"`), encoding);
const toTraditional = Converter({ from: 'cn', to: 'tw' });

function first<T>(list: readonly T[]): T {
  const [one] = list;
  if (one === undefined) throw new Error('an empty list');
  return one;
}

const workbook =
  (write: typeof writeXlsxFile | typeof writeOdsFile, style: SheetStyle = first(sheetStyles)) =>
  (model: ReportModel): Uint8Array | Promise<Uint8Array> =>
    write(layOut(model, style).sheets);
const docx = (model: ReportModel): Uint8Array => first(docxLayouts).write(model, new Random(3));

function ofd(model: ReportModel): Uint8Array {
  const writer = new OfdWriter({});
  setReport(model, {}, writer);
  return writer.bytes();
}

/** A mail or saved page (RFC 5322, 2045) of one part. */
function mail(type: string, part: string, data: Uint8Array): Buffer {
  const head = `From: office@example.org\r\nMIME-Version: 1.0\r\nContent-Type: ${type}; boundary="=_b"`;
  const body = `${part}\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(data).toString('base64').replace(/.{76}/g, '$&\r\n')}`;
  return Buffer.from(`${head}\r\n\r\n--=_b\r\n${body}\r\n--=_b--\r\n`);
}

/** Every way there is a writer for. */
export const published: Readonly<Record<string, PublishedAs>> = {
  'text, a cell to a line': { format: 'text', write: (model) => Buffer.from(text(model, 'text-tab-cells')) },
  'text, a cell to a line, GB18030': {
    format: 'text',
    write: (model) => iconv.encode(text(model, 'text-tab-cells'), 'gb18030'),
  },
  'text, a cell to a paragraph': { format: 'text', write: (model) => Buffer.from(text(model, 'text-flat')) },
  'Markdown with pages’ tables': {
    format: 'markdown',
    write: (model) => Buffer.from(text(model, 'md-html')),
  },
  'page, UTF-8': { format: 'html', write: (model) => Buffer.from(page(model)) },
  'page, UTF-16': { format: 'html', write: page16 },
  'page, GB18030': { format: 'html', write: (model) => pageIn('gb18030', model) },
  'page, GBK that says UTF-8': { format: 'html', write: (model) => iconv.encode(page(model), 'gbk') },
  'page in Word’s markup': { format: 'html', write: (model) => Buffer.from(text(model, 'html-mso')) },
  'page, traditional, Big5': {
    format: 'html',
    spell: toTraditional,
    write: (model) =>
      iconv.encode(toTraditional(page(model)).replace('charset="utf-8"', 'charset="big5"'), 'big5'),
  },
  docx: { format: 'docx', write: docx },
  doc: { format: 'doc', write: writeDocReport },
  rtf: { format: 'rtf', write: (model) => Buffer.from(text(model, 'rtf-unicode')) },
  'rtf, GBK': { format: 'rtf', write: (model) => Buffer.from(text(model, 'rtf-gbk')) },
  odt: { format: 'odt', write: (model) => first(odtLayouts).write(model, new Random(3)) },
  xlsx: { format: 'xlsx', write: workbook(writeXlsxFile) },
  xls: { format: 'xls', write: workbook(writeXlsFile) },
  ods: { format: 'ods', write: workbook(writeOdsFile) },
  pdf: { format: 'pdf', write: (model) => writePdf(model, {}) },
  ofd: { format: 'ofd', write: ofd },
  'page saved as MHTML': {
    format: 'html',
    write: (model) =>
      mail('multipart/related', 'Content-Type: text/html; charset=gb18030', pageIn('gb18030', model)),
  },
  'doc, attached to a mail': {
    format: 'doc',
    write: (model) =>
      mail('multipart/mixed', 'Content-Type: application/msword; name="report.doc"', writeDocReport(model)),
  },
  'docx in zip': { format: 'docx', write: (model) => zip([{ name: '报告.docx', data: docx(model) }]) },
  'pdf in tar.gz': {
    format: 'pdf',
    write: (model) => gzipSync(tar([{ name: 'report.pdf', data: writePdf(model, {}) }])),
  },
  'page in JSON': {
    format: 'html',
    write: (model) => Buffer.from(JSON.stringify({ code: 0, data: { content: page(model) } })),
  },
  'page in a script': {
    format: 'html',
    write: (model) => Buffer.from(`var content = ${JSON.stringify(page(model)).replaceAll('/', '\\/')};`),
  },
};
