import type { Format } from '../model/document.ts';
import type { Reader } from './reader.ts';

/** Where each format's reader is: an explicit list, loaded only when a file needs it. */
const loaders: Readonly<Record<Format, () => Promise<{ readonly reader: Reader }>>> = {
  text: () => import('./text/index.ts'),
  markdown: () => import('./markdown/index.ts'),
  html: () => import('./html/index.ts'),
  csv: () => import('./csv/index.ts'),
  docx: () => import('./docx/index.ts'),
  odt: () => import('./odt/index.ts'),
  xlsx: () => import('./xlsx/index.ts'),
  xls: () => import('./xls/index.ts'),
  ods: () => import('./ods/index.ts'),
  pdf: () => import('./pdf/index.ts'),
  ofd: () => import('./ofd/index.ts'),
  doc: () => import('./doc/index.ts'),
  rtf: () => import('./rtf/index.ts'),
  scan: () => import('./scan/index.ts'),
};

/** Loads the reader of a format. */
export async function loadReader(format: Format): Promise<Reader> {
  return (await loaders[format]()).reader;
}
