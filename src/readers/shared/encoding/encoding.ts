import { isUtf8, transcode } from 'node:buffer';
import { report } from '../../../findings/define.ts';
import { brokenCharacters, encodingDiffers } from '../../../findings/readers.ts';
import type { DecodedText, Encoding } from '../../../model/document.ts';
import type { Emit } from '../../../model/finding.ts';
import { scoreChinese, scoreWithAscii } from './han.ts';

/** Declarations stand within this many bytes, or nowhere. */
const DECLARATION_BYTES = 4096;

/** Bytes of text that are tried in each encoding. */
const SAMPLE_BYTES = 16 * 1024;

/** Bytes of text that could be valid in two encodings by chance. */
const SHORT_BYTES = 512;

/** Bytes looked at for the zero bytes of UTF-16. */
const NUL_SAMPLE_BYTES = 4096;

/** Bytes of UTF-8 that are decoded by way of UTF-16. */
const MOST_TRANSCODED = 16 * 1024 * 1024;

/** The least score at which text is taken for unmarked UTF-16, as which any bytes can be read. */
const LEAST_UTF16 = 0.3;

/** What a declared encoding is ahead of others by: it decides only where the text itself hardly does. */
const DECLARED_BONUS = 0.1;

/** Decodes bytes in an encoding; bytes that are no characters become U+FFFD; a byte order mark is dropped. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** Decodes valid UTF-8; by way of UTF-16, which takes a fourth of the time. Of large files the memory counts more. */
function decodeUtf8(bytes: Uint8Array): string {
  if (bytes.length > MOST_TRANSCODED) return decodeAs(bytes, 'utf-8');
  return transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
}

/** The encoding a name in a declaration stands for, or null when it is none of those read here. */
export function encodingOfLabel(label: string): Encoding | null {
  const name = label.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (name === 'utf8' || name === 'unicode11utf8') return 'utf-8';
  if (
    /^(x)?gbk$|^(x)?gb2312(80)?$|^csgb2312$|^gb18030|^euccn$|^cp936$|^ms936$|^windows936$|^chinese$/.test(
      name,
    )
  ) {
    return 'gb18030';
  }
  if (/^(xx|x|cn|cs)?big5(hkscs|eten)?$|^cp950$|^ms950$|^windows950$/.test(name)) return 'big5';
  if (name === 'utf16be' || name === 'unicodefffe') return 'utf-16be';
  if (name === 'utf16' || name === 'utf16le' || name === 'unicode') return 'utf-16le';
  return null;
}

/** The name of the encoding the file itself declares (meta, http-equiv or XML declaration), as printed. */
export function declaredLabel(bytes: Uint8Array): string | null {
  const head = Buffer.from(
    bytes.buffer,
    bytes.byteOffset,
    Math.min(bytes.length, DECLARATION_BYTES),
  ).toString('latin1');
  const match =
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]{1,40})["']/i.exec(head) ??
    /<meta\s[^>]{0,400}?charset\s*=\s*["']?\s*([\w-]{1,40})/i.exec(head) ??
    /^content-type:[^\n]{0,200}?charset\s*=\s*"?([\w-]{1,40})/im.exec(head);
  return match?.[1] ?? null;
}

function encodingOfBom(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33) return 'gb18030';
  return null;
}

/** UTF-16 without a mark shows in zero bytes, which no other text has: the byte order is the one that reads well. */
function encodingOfNulPattern(bytes: Uint8Array): Encoding | null {
  const head = bytes.subarray(0, Math.min(bytes.length, NUL_SAMPLE_BYTES) & ~1);
  if (!head.includes(0)) return null;
  const little = scoreWithAscii(decodeAs(head, 'utf-16le'));
  const big = scoreWithAscii(decodeAs(head, 'utf-16be'));
  if (Math.max(little, big) < LEAST_UTF16) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

/** A stretch of the text that begins at its first character beyond ASCII, where every encoding is at a boundary. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  let start = 0;
  while (start < bytes.length && (bytes[start] ?? 0) < 0x80) start++;
  return bytes.subarray(start, start + SAMPLE_BYTES);
}

/** The same stretch for UTF-16, which counts in twos from the file's start. */
function sampleOfUtf16(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, Math.min(bytes.length, SAMPLE_BYTES) & ~1);
}

/**
 * Whether text that is valid UTF-8 reads as Chinese in GB18030 only: a lone 一 or 知 in GBK happens to be a
 * Cyrillic or Hebrew letter of UTF-8. Longer Chinese text never is.
 */
function readsBetterAsGb(bytes: Uint8Array): boolean {
  const sample = sampleOf(bytes).subarray(0, SHORT_BYTES);
  return scoreChinese(decodeAs(sample, 'utf-8')) < 0 && scoreChinese(decodeAs(sample, 'gb18030')) > 0.5;
}

/** The encoding in which the text reads most like Chinese. */
function encodingOfContent(bytes: Uint8Array, declared: Encoding | null): Encoding {
  const sample = sampleOf(bytes);
  const score = (encoding: Encoding): number => {
    const bonus = encoding === declared ? DECLARED_BONUS : 0;
    if (!encoding.startsWith('utf-16')) return scoreChinese(decodeAs(sample, encoding)) + bonus;
    const found = scoreChinese(decodeAs(sampleOfUtf16(bytes), encoding));
    return found < LEAST_UTF16 ? Number.NEGATIVE_INFINITY : found + bonus;
  };
  const candidates: readonly Encoding[] = ['gb18030', 'big5', 'utf-8', 'utf-16le', 'utf-16be'];
  let best: Encoding = 'gb18030';
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const encoding of candidates) {
    const found = score(encoding);
    if (found > bestScore) [best, bestScore] = [encoding, found];
  }
  return best;
}

/**
 * Decodes a text file and says on what evidence: a byte order mark; the zero bytes of UTF-16; strict validity
 * as UTF-8, whatever the file declares; else the encoding that reads like Chinese, where a declaration
 * counts for a little. A declared encoding in which the text does not read is not believed.
 */
export function decode(bytes: Uint8Array): DecodedText {
  const label = declaredLabel(bytes);
  const declared = label === null ? null : encodingOfLabel(label);
  const result = (
    encoding: Encoding,
    evidence: DecodedText['evidence'],
    text = decodeAs(bytes, encoding),
  ): DecodedText => {
    return label === null ? { text, encoding, evidence } : { text, encoding, evidence, declared: label };
  };
  const bom = encodingOfBom(bytes);
  if (bom !== null) return result(bom, 'bom');
  const utf16 = encodingOfNulPattern(bytes);
  if (utf16 !== null) return result(utf16, 'content');
  if (isUtf8(bytes) && !readsBetterAsGb(bytes)) return result('utf-8', 'valid-utf8', decodeUtf8(bytes));
  const encoding = encodingOfContent(bytes, declared);
  return result(encoding, encoding === declared ? 'declared' : 'content');
}

/** Hands out what is worth knowing about a decoding: a wrong declaration, bytes that are no characters. */
export function reportDecoding(decoded: DecodedText, emit: Emit): void {
  const { text, encoding, declared } = decoded;
  const stated = declared === undefined ? null : encodingOfLabel(declared);
  if (declared !== undefined && stated !== encoding && stated !== null) {
    report(emit, encodingDiffers, { declared, encoding }, []);
  }
  const first = text.indexOf('\uFFFD');
  if (first === -1) return;
  const count = text.split('\uFFFD').length - 1;
  const before = text.slice(0, first).split(/\r\n?|\n/);
  const column = (before.at(-1)?.length ?? 0) + 1;
  const place = {
    kind: 'text',
    line: before.length,
    column,
    endLine: before.length,
    endColumn: column + 1,
  } as const;
  report(emit, brokenCharacters, { count, encoding }, [place]);
}
