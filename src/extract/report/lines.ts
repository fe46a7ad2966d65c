import { halfWidth } from '../../model/characters.ts';
import type { Document } from '../../model/document.ts';

/** A heading, paragraph or table cell without white space, and where in the document it stands. */
export interface Line {
  /** As printed, but for white space and marks around it. */
  readonly text: string;
  /** The same with every digit and year in ASCII digits (`二〇二一年`, `２０２１年`): as long as `text`. */
  readonly plain: string;
  readonly block: number;
  readonly cell: boolean;
  readonly heading: boolean;
}

const SPACE = /[\s\u00A0\u2000-\u200F\u3000\uFEFF]+/g;
const ODD = /[\s\u00A0\u2000-\u200F\u3000\uFEFF]/;
const WIDE_DIGIT = /[０-９]/g;
/** What is printed for a naught in such years: 〇, and circles and letters that look like it. */
const NAUGHT = '〇○◯◦ＯｏOoΟοОо0零';
const WORD_YEAR = new RegExp(`二[${NAUGHT}][${NAUGHT}一二][${NAUGHT}一二三四五六七八九](?=年)`, 'g');
const DIGITS = '零一二三四五六七八九';

/** Marks of Markdown around a line of a text that is not taken for Markdown. */
const MARKS = /^(?:#{1,6}|\*\*|__)|(?:\*\*|__)$/g;

/** The text without white space of any kind. */
export function squeeze(text: string): string {
  return ODD.test(text) ? text.replace(SPACE, '') : text;
}

/** Writes full-width digits and years in Chinese numerals in ASCII digits, one for one. */
export function plainDigits(text: string): string {
  let plain = text;
  if (/[０-９]/.test(plain)) plain = plain.replace(WIDE_DIGIT, halfWidth);
  if (plain.includes('二')) plain = plain.replace(WORD_YEAR, yearDigits);
  return plain;
}

function yearDigits(year: string): string {
  return [...year].map((digit) => Math.max(DIGITS.indexOf(digit), 0)).join('');
}

function unmarked(text: string): string {
  return /^[#*_]/.test(text) ? text.replace(MARKS, '') : text;
}

const linesOf = new WeakMap<Document, readonly Line[]>();

/** The lines of a document in order, those that are empty left out; each document's are found once. */
export function readLines(document: Document): readonly Line[] {
  const known = linesOf.get(document) ?? linesIn(document);
  linesOf.set(document, known);
  return known;
}

function linesIn(document: Document): Line[] {
  const lines: Line[] = [];
  const add = (printed: string, block: number, cell: boolean, heading: boolean): void => {
    const text = unmarked(squeeze(printed));
    if (text !== '') lines.push({ text, plain: plainDigits(text), block, cell, heading });
  };
  document.blocks.forEach((block, index) => {
    if (block.kind === 'table') for (const cell of block.cells) add(cell.text, index, true, false);
    else add(block.text, index, false, block.kind === 'heading');
  });
  return lines;
}
