import { openCompound } from '../shared/compound/compound.ts';
import { partKey } from '../shared/package/names.ts';
import { packedType, zipNames } from './zip-names.ts';

/** Kinds of file that are recognised by their bytes and are not text. `binary` is anything else that is not text. */
export type BinaryKind =
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'ofd'
  | 'odt'
  | 'ods'
  | 'epub'
  | 'zip'
  | 'doc'
  | 'xls'
  | 'ppt'
  | 'encrypted-office'
  | 'ole'
  | 'pdf'
  | 'rtf'
  | 'mhtml'
  | 'script'
  | 'office-xml'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'tiff'
  | 'bmp'
  | 'webp'
  | 'gzip'
  | 'tar'
  | '7z'
  | 'rar'
  | 'bzip2'
  | 'xz'
  | 'binary';

/** Where in a package the names of its parts are looked for: its beginning and, for the directory, its end. */
const DIRECTORY_BYTES = 64 * 1024;

const SIGNATURES: readonly (readonly [kind: BinaryKind, signature: string])[] = [
  ['rtf', '{\\rtf'],
  ['png', '\x89PNG\r\n'],
  ['jpeg', '\xff\xd8\xff'],
  ['gif', 'GIF8'],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['gzip', '\x1f\x8b\x08'],
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['rar', 'Rar!\x1a\x07'],
  ['bzip2', 'BZh'],
  ['xz', '\xfd7zXZ\0'],
];

/** Parts of a zip package that tell its kind: how they begin, as it stands in the file, and their whole names. */
const ZIP_PARTS: readonly (readonly [kind: BinaryKind, start: string, name: RegExp])[] = [
  ['docx', 'word/document', /^word\/document\d*\.xml$/],
  ['xlsx', 'xl/workbook', /^xl\/workbook\d*\.(?:xml|bin)$/],
  ['pptx', 'ppt/presentation', /^ppt\/presentation\d*\.xml$/],
  ['ofd', 'OFD.xml', /^ofd\.xml$/],
];

/** What the part `mimetype` of a package says, which should be the first and not compressed. */
const ZIP_TYPES: readonly (readonly [kind: BinaryKind, type: string])[] = [
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['epub', 'application/epub+zip'],
];

/** Names of streams within an OLE compound file that tell its kind. */
const OLE_STREAMS: readonly (readonly [kind: BinaryKind, name: string])[] = [
  ['encrypted-office', 'EncryptedPackage'],
  ['doc', 'WordDocument'],
  ['xls', 'Workbook'],
  ['xls', 'WORKBOOK'],
  ['ppt', 'PowerPoint Document'],
  ['xls', 'Book'],
];

/** The kind of a package by the names in its directory; where that is lost, by names at its beginning and end. */
function zipKind(bytes: Buffer): BinaryKind {
  const ends = [bytes.subarray(0, DIRECTORY_BYTES), bytes.subarray(-DIRECTORY_BYTES)];
  const holds = (text: string): boolean => ends.some((part) => part.includes(text, 0, 'latin1'));
  const names = zipNames(bytes)?.map(partKey) ?? null;
  for (const [kind, start, name] of ZIP_PARTS) {
    if (names === null ? holds(start) : names.some((each) => name.test(each))) return kind;
  }
  if (names?.includes('mimetype') === false) return 'zip';
  const packed = packedType(bytes);
  return ZIP_TYPES.find(([, type]) => holds(type) || packed.startsWith(type))?.[0] ?? 'zip';
}

/** The kind told by the streams in the file's root; where the directory is lost, by names anywhere in the file. */
function oleKind(bytes: Buffer): BinaryKind {
  const names = openCompound(bytes)?.names ?? [];
  for (const [kind, name] of OLE_STREAMS) {
    if (names.length > 0 ? names.includes(name) : bytes.includes(Buffer.from(name, 'utf16le'))) return kind;
  }
  return 'ole';
}

/** What mails and pages saved as MHTML begin with (RFC 5322, 3.6). */
const MAIL_HEADER =
  /^(?:mime-version|from|to|sender|reply-to|message-id|date|subject|received|return-path|delivered-to|content-type|x-[\w-]+):/i;

/** Mail and XML wrappings of Office and browsers, which are text yet need readers of their own. */
function wrappedKind(head: string): BinaryKind | null {
  const start = head.replace('\xef\xbb\xbf', '').trimStart();
  if (MAIL_HEADER.test(start) && /^content-type:\s*(?:multipart|text)\//im.test(start)) return 'mhtml';
  return start.startsWith('<?xml') ? xmlKind(start) : null;
}

const OPEN_DOCUMENT = /office:mimetype="application\/vnd\.oasis\.opendocument\.(text|spreadsheet)/;
const SPREADSHEET_ML =
  /<\?mso-application[^>]*progid="Excel\.|<(?:ss:)?Workbook\s[^>]*urn:schemas-microsoft-com:office:spreadsheet/;

/** Packages written as one XML file are of the kind the package is; other XML of Office has no reader. */
function xmlKind(start: string): BinaryKind | null {
  if (/<office:document\s/.test(start)) {
    const kind = OPEN_DOCUMENT.exec(start)?.[1];
    return kind === undefined ? 'office-xml' : kind === 'text' ? 'odt' : 'ods';
  }
  if (start.includes('<pkg:package')) {
    return /progid="Word\.|pkg:name="\/word\//i.test(start) ? 'docx' : 'office-xml';
  }
  if (SPREADSHEET_ML.test(start)) return 'xls';
  if (/<(?:\w+:)?wordDocument[\s>]/.test(start)) return 'docx';
  return start.includes('<?mso-application') ? 'office-xml' : null;
}

/** The kind of a file that begins with a known signature, or null. */
export function kindOfSignature(bytes: Uint8Array): BinaryKind | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.toString('latin1', 0, 4096);
  for (const [kind, signature] of SIGNATURES) if (head.startsWith(signature)) return kind;
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipKind(buffer);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return oleKind(buffer);
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (head.startsWith('BM') && head.charCodeAt(6) === 0 && head.charCodeAt(7) === 0) return 'bmp';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (head.slice(257, 262) === 'ustar') return 'tar';
  return wrappedKind(head);
}

/** Whether decoded text is rubbish: control characters, or characters that could not be decoded, in number. */
export function isRubbish(sample: string): boolean {
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i);
    if (unit === 0xfffd || unit === 0x7f) odd++;
    else if (unit < 32 && unit !== 9 && unit !== 10 && unit !== 12 && unit !== 13 && unit !== 0x1a) odd++;
  }
  return odd * 20 > sample.length;
}
