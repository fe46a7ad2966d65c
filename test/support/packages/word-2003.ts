import { strFromU8, unzipSync } from 'fflate';
import { docxLayouts } from './docx.ts';
import type { PackageLayout } from './layout.ts';

const WORD = 'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"';
const HINTS = 'xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint"';
const ANNOTATIONS = 'xmlns:aml="http://schemas.microsoft.com/aml/2001/core"';
const FORMATS: Readonly<Record<string, number>> = { decimal: 0, chineseCounting: 37 };

const annotation = (type: string, content: string): string =>
  `<aml:annotation aml:id="7" w:type="Word.${type}"${content === '' ? '/>' : `><aml:content>${content}</aml:content></aml:annotation>`}`;

/** The content of an element of a part. */
function within(xml: string, element: string): string {
  return new RegExp(`<w:${element}(?: [^>]*)?>([\\s\\S]*)</w:${element}>`).exec(xml)?.[1] ?? '';
}

function inWord2003(xml: string): string {
  return xml
    .replace(/<w:vMerge/g, '<w:vmerge')
    .replace(/<(\/?)w:numPr>/g, '<$1w:listPr>')
    .replace(/<w:numId w:val="(\d+)"\/>/g, '<w:ilfo w:val="$1"/><wx:t wx:val="九、"/>')
    .replace(/<w:del [^>]*\/>/g, annotation('Deletion', ''))
    .replace(/<w:del [^>]*[^/]>([\s\S]*?)<\/w:del>/g, (_, content: string) => annotation('Deletion', content))
    .replace(/<w:ins [^>]*>([\s\S]*?)<\/w:ins>/g, (_, content: string) => annotation('Insertion', content))
    .replace(/<w:footnoteReference [^>]*>/g, '<w:footnote><w:p><w:r><w:t>注4</w:t></w:r></w:p></w:footnote>');
}

function listsOf(numbering: string): string {
  return within(numbering, 'numbering')
    .replace(/w:abstractNumId="/g, 'w:listDefId="')
    .replace(/<(\/?)w:abstractNum\b/g, '<$1w:listDef')
    .replace(/<w:abstractNumId/g, '<w:ilst')
    .replace(/<w:num w:numId=/g, '<w:list w:ilfo=')
    .replace(/<\/w:num>/g, '</w:list>')
    .replace(/<w:numFmt w:val="(\w+)"\/>/g, (_, name: string) => `<w:nfc w:val="${FORMATS[name]}"/>`);
}

function word2003(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const part = (name: string): string => strFromU8(parts[`word/${name}.xml`] ?? new Uint8Array());
  const body = inWord2003(within(part('document'), 'body'));
  const content = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?>',
    `<w:wordDocument ${WORD} ${HINTS} ${ANNOTATIONS} xml:space="preserve">`,
    `<w:lists>${listsOf(part('numbering'))}</w:lists><w:styles>${within(part('styles'), 'styles')}</w:styles>`,
    `<w:body><wx:sect><wx:sub-section>${body}</wx:sub-section></wx:sect></w:body></w:wordDocument>`,
  ];
  return Buffer.from(content.join(''));
}

/** Reports as Word 2003 saves them in one XML file, which has no content controls. */
export const word2003Layouts: readonly PackageLayout[] = docxLayouts
  .filter(({ id }) => id !== 'docx-controls')
  .map(({ id, format, write }) => ({
    id: id.replace('docx', 'word-2003'),
    format,
    write: (model, random) => word2003(write(model, random)),
  }));
