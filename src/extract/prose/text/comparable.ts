import { halfWidth } from '../../../model/characters.ts';
import type { Span } from '../../../model/document.ts';
import type { Place } from '../../../model/place.ts';
import type { Simplify } from '../../../recognize/labels/simplify.ts';
import { subSpan } from '../../../recognize/rows/text/sub-span.ts';

const BLANK = /[\s\u00A0\u2000-\u200F\u2028-\u202F\u3000\uFEFF]/;
const BLANKS = /[\s\u00A0\u2000-\u200F\u2028-\u202F\u3000\uFEFF]+/g;
/** Full-width digits, letters and signs; punctuation stays as it is. */
const WIDE = /[\uFF03-\uFF06\uFF0B\uFF0D-\uFF19\uFF1C-\uFF1E\uFF20-\uFF5E]/;
const WIDES = new RegExp(WIDE, 'g');
const NARROW = /[,;:()?!]/;
const NARROW_MARKS = /[,;:()?!]/g;
/** What stands between groups of three digits. */
const GROUPS = /(?<=\d),(?=\d{3}(?!\d))/g;
const PUNCTUATION: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
};
/** Digits in the titles and numbers of documents (《2020年要点》, 〔2021〕30号) count nothing. */
const DOCUMENT_DIGITS = /《[^》]{0,200}》|[〔[【]\d+[〕\]】](?:第?\d+号)?|第\d+号/g;

/**
 * Running text made comparable: without white space, digits and letters half-width, punctuation full-width, simplified
 * characters, the digits of document titles hidden. One character for each that is printed, so that offsets map back.
 */
export function comparable(text: string, simplify: Simplify): string {
  let plain = BLANK.test(text) ? text.replace(BLANKS, '') : text;
  if (WIDE.test(plain)) plain = plain.replace(WIDES, halfWidth);
  if (NARROW.test(plain)) plain = wideMarks(plain);
  if (/[《〔[【号]/.test(plain)) plain = plain.replace(DOCUMENT_DIGITS, (title) => title.replace(/\d/g, '#'));
  const simple = simplify(plain);
  return simple.length === plain.length ? simple : Array.from(plain, (each) => simplify(each)).join('');
}

/** Punctuation in its full width, but for what parts groups of three digits. */
function wideMarks(text: string): string {
  return text
    .replace(GROUPS, '\u0001')
    .replace(NARROW_MARKS, (mark) => PUNCTUATION[mark] ?? mark)
    .replaceAll('\u0001', ',');
}

/** Where the stretch of comparable text from `from` to `to` stands in the source. */
export function placeOf(span: Span, from: number, to: number): Place | null {
  const start = printedOffset(span.text, from);
  const end = printedOffset(span.text, to - 1) + 1;
  return subSpan(span, start, end).places[0] ?? null;
}

/** The offset of the printed character with that number. */
function printedOffset(text: string, index: number): number {
  if (!BLANK.test(text)) return index;
  let left = index;
  for (let offset = 0; offset < text.length; offset += 1) {
    if (BLANK.test(text.charAt(offset))) continue;
    if (left === 0) return offset;
    left -= 1;
  }
  return text.length;
}
