import { type DecodedText, type Format, formats } from '../../model/document.ts';
import { decode, decodeAs } from '../shared/encoding/encoding.ts';
import { type BinaryKind, isRubbish, kindOfSignature } from './magic.ts';
import { formatOfText } from './markup.ts';
import { holdsPage } from './pages-in-strings.ts';

/** What a file is: a format there is a reader for, a kind known by name only, or nothing. */
export type Kind = Format | BinaryKind | 'empty';

/** What a file was recognised as. `format` is null when no reader exists; text is decoded once, here. */
export interface Sniffed {
  readonly format: Format | null;
  readonly decoded: DecodedText | null;
  readonly kind: Kind;
}

/** Bytes tried before the whole is decoded, so that binary files cost nothing. */
const RUBBISH_BYTES = 8192;

/** Whether the beginning is no text in any encoding. UTF-8 read as Latin letters hides nothing below 32. */
function startsAsRubbish(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, RUBBISH_BYTES);
  return isRubbish(decodeAs(head, 'gb18030')) && isRubbish(decode(head).text);
}

/** Pictures of pages that can be decoded. */
const PICTURES: ReadonlySet<BinaryKind> = new Set(['png', 'jpeg', 'tiff']);

function formatOfKind(kind: BinaryKind): Format | null {
  if (PICTURES.has(kind)) return 'scan';
  return formats.find((format) => format === kind) ?? null;
}

/** Tells what a file is by its content alone, from a bounded sample of large files, and decodes it if it is text. */
export function sniff(bytes: Uint8Array): Sniffed {
  const binary = kindOfSignature(bytes);
  if (binary !== null) return { format: formatOfKind(binary), decoded: null, kind: binary };
  if (bytes.length > 0 && startsAsRubbish(bytes)) return { format: null, decoded: null, kind: 'binary' };
  const decoded = decode(bytes);
  if (!/\S/.test(decoded.text)) return { format: null, decoded, kind: 'empty' };
  if (holdsPage(decoded.text)) return { format: null, decoded, kind: 'script' };
  const format = formatOfText(decoded.text);
  return { format, decoded, kind: format };
}
