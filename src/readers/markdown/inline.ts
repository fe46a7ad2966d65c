import type { Span } from '../../model/document.ts';
import { type MakeSpan, type Piece, placeOf, plainSpan, trimPiece } from '../shared/lines/spans.ts';
import { scriptDigits } from '../shared/marked-digits.ts';
import { dressDigits } from './dress.ts';

/** What one step of stripping looks for, in order: escapes, code, links, images and spans with attributes, tags, entities, emphasis, numbers set as formulas. */
const MARKS = new RegExp(
  [
    String.raw`\\([!-/:-@[-\x60{-~])`,
    '`{1,3}([^`]+)`{1,3}',
    String.raw`!?\[([^[\]]*)\](?:\([^()\n]*\)|\{[^{}\n]*\})`,
    String.raw`(<br\s*/?>|</(?:p|li|div|tr)>)`,
    String.raw`(</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|<!--.*?-->)`,
    '&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});',
    String.raw`(\*{2,}|~~)`,
    String.raw`\*(?=\S)([^*\n]+)\*`,
    '(?<![A-Za-z0-9_])__([^_]+)__(?![A-Za-z0-9_])',
    String.raw`(?<![A-Za-z0-9_])_(?=\S)([^_\n]+)_(?![A-Za-z0-9_])`,
    String.raw`\$([-+]?\d(?:[\d.]|\{?,\}?(?=\d))*)\$`,
  ].join('|'),
  'g',
);
const MARKED = /[\\`[<&*_~$]/;
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u3000',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  middot: '·',
  ldquo: '“',
  rdquo: '”',
  mdash: '—',
};
/** Emphasis within emphasis is followed this far. */
const DEEPEST = 8;

/** A text without its inline marks: emphasis, code, links, images, tags and entities. `<br>` is a line break. */
export function stripMarks(text: string, depth = 0): string {
  if (depth > DEEPEST || !MARKED.test(text)) return text;
  return dressDigits(text).replace(MARKS, (whole, ...groups: unknown[]) => {
    const [escaped, code, linked, end, tag, entity, strong, ...inner] = groups.slice(0, 11).map(asText);
    if (escaped !== undefined) return escaped;
    if (code !== undefined) return code;
    if (linked !== undefined)
      return isNote(whole) ? scriptDigits(linked, 'sup') : stripMarks(linked, depth + 1);
    if (end !== undefined) return '\n';
    if (tag !== undefined || strong !== undefined) return '';
    if (entity !== undefined) return decodeEntity(entity) ?? whole;
    const [formula, ...emphasised] = inner.reverse();
    if (formula !== undefined) return formula.replace(/[{}]/g, '');
    const text = emphasised.find((group) => group !== undefined);
    return text === undefined ? whole : stripMarks(text, depth + 1);
  });
}

/** Whether a link is the number of a note: `[1](#fn1)`. */
function isNote(link: string): boolean {
  return /^\[\d+\]\(#/.test(link);
}

function asText(group: unknown): string | undefined {
  return typeof group === 'string' ? group : undefined;
}

function decodeEntity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** The span of a piece of Markdown, without its marks; the place is that of the printed text where it is one stretch. */
export const markdownSpan: MakeSpan = (source, piece) => {
  const plain = plainSpan(source, piece);
  if (!MARKED.test(plain.text)) return plain;
  const text = tidy(stripMarks(plain.text));
  if (text === plain.text) return plain;
  // A cell of nothing but marks, as `**` where there is no number, prints them.
  if (text === '' && !/[<&[]/.test(plain.text)) return plain;
  return narrowed(source, piece, plain.text, text);
};

/** Blanks around lines go, and lines of nothing; a text of blanks alone stays. */
function tidy(text: string): string {
  if (text.trim() === '') return text.replace(/[\n\t ]+/g, '');
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join('\n');
}

function narrowed(source: string, piece: Piece, printed: string, text: string): Span {
  const trimmed = trimPiece(source, piece);
  const at = text === '' ? -1 : printed.indexOf(text);
  if (at < 0) return { text, places: [placeOf(trimmed)] };
  const from = trimmed.from + at;
  return { text, places: [placeOf({ line: piece.line, from, to: from + text.length })] };
}
