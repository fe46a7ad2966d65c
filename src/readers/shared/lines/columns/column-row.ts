import { isBlank, type Line } from '../line.ts';
import type { Piece } from '../spans.ts';
import { isNumber, isValue } from '../values.ts';

/** What makes a line a row. */
export type Proof = 'sure' | 'likely' | 'unproven';

/** A line seen as a row of columns set apart by blanks. */
export interface ColumnRow {
  /** What stands between gaps of more than one space; figures all of which are a single one apart stand alone. */
  readonly cells: readonly Piece[];
  /** The cells before the figures. */
  readonly label: readonly Piece[];
  /** What stands between gaps of any length. */
  readonly words: readonly Piece[];
  /** How many of the words, at the end, are figures behind a label. */
  readonly figures: number;
  /**
   * `sure`: several figures, or one well apart from its label. `likely`: one figure after a single space. `unproven`:
   * no figure, so that only its neighbours can make it a row.
   */
  readonly proof: Proof;
}

interface Token extends Piece {
  readonly text: string;
  /** Whether more than a single space stands before it. */
  readonly apart: boolean;
}

/** Lines longer than this are prose, but for those that are long by the blanks between their columns. */
const LONGEST_ROW = 400;
const LONGEST_PADDED = 4000;
const PADDING = ' '.repeat(12);
/** A label followed by one figure after one space is no longer than this. */
const LONGEST_LABEL = 60;
const LONGEST_UNIT = 2;
const IDEOGRAPHIC_SPACE = 0x3000;
const ZERO_WIDTH_SPACE = 0x200b;
const NO_BREAK_ZERO_WIDTH = 0xfeff;
const WIDTHLESS = /[\u200b\ufeff]/g;

/** Reads a line as a row of columns: apart by two or more blanks, or figures apart by single ones. */
export function columnRow(source: string, line: Line): ColumnRow | null {
  if (!line.gaps || isTooLong(source, line)) return null;
  const tokens = tokenize(source, line);
  if (tokens.some(({ text }) => text.includes('。')) || isParted(tokens) || isPageOfPages(tokens))
    return null;
  const figures = countTrailingValues(tokens);
  const label = tokens.slice(0, tokens.length - figures);
  const values = unlikeGaps(tokens.slice(tokens.length - figures));
  const proof = proofOf(source, label, values);
  if (proof !== 'unproven') {
    const cells = columns(label);
    return { cells: [...cells, ...values], label: cells, words: tokens, figures, proof };
  }
  const cells = columns(tokens);
  if (cells.length < 2 || isSpaced(source, cells)) return null;
  return { cells, label: cells, words: tokens, figures: 0, proof };
}

/** Whether a blank takes room: what has no width parts nothing. */
function isGap(code: number): boolean {
  return isBlank(code) && code !== ZERO_WIDTH_SPACE && code !== NO_BREAK_ZERO_WIDTH;
}

function isTooLong(source: string, { from, to }: Line): boolean {
  if (to - from <= LONGEST_ROW) return false;
  return to - from > LONGEST_PADDED || !source.slice(from, to).includes(PADDING);
}

function tokenize(source: string, line: Line): Token[] {
  const tokens: Token[] = [];
  let from = line.from;
  let apart = false;
  while (from < line.to) {
    let to = from;
    while (to < line.to && !isGap(source.charCodeAt(to))) to += 1;
    const text = source.slice(from, to).replace(WIDTHLESS, '');
    if (text !== '') tokens.push({ line, from, to, text, apart });
    from = to;
    while (from < line.to && isGap(source.charCodeAt(from))) from += 1;
    const wide = from - to > 1 || source.charCodeAt(to) === IDEOGRAPHIC_SPACE;
    apart = wide || (text === '' && apart);
  }
  return joinSpaced(tokens);
}

/** Joins letters of a word that is spaced out by single ideographic spaces: `统　计　指　标`. */
function joinSpaced(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const near = last && token.from - last.to === 1 && isLetter(token.text) && isLetter(last.text.slice(-1));
    if (near && token.apart && (last.text.length === 1 || isSpacedWord(last))) {
      joined[joined.length - 1] = { ...last, to: token.to, text: last.text + token.text };
    } else joined.push(token);
  }
  return joined;
}

function isSpacedWord({ from, to, text }: Token): boolean {
  return to - from > text.length;
}

function isLetter(text: string): boolean {
  return text.length === 1 && /[㐀-鿿]/.test(text);
}

/** Whether a line is a number with a sign apart from it, `- 5`, which may be one number or two; or a page's, `— 4 —`. */
function isParted(tokens: readonly Token[]): boolean {
  const signs = tokens.map(({ text }) => /^[-+—–－＋−]$/.test(text));
  return (
    signs[0] === true && (tokens.length === 2 || (tokens.length === 3 && !signs[1] && signs[2] === true))
  );
}

/** Whether a line is `4 / 12`, the number of a page. */
function isPageOfPages(tokens: readonly Token[]): boolean {
  return /^\d{1,4}[/／]\d{1,4}$/.test(tokens.map(({ text }) => text).join(''));
}

/** Figures a single space apart stay one cell where others are further apart: the space may have come into one figure. */
function unlikeGaps(values: readonly Token[]): Token[] {
  const joined: Token[] = [];
  const wide = values.slice(1).some(({ apart }) => apart);
  for (const token of values) {
    const last = joined.at(-1);
    if (last && wide && !token.apart)
      joined[joined.length - 1] = { ...last, to: token.to, text: `${last.text} ${token.text}` };
    else joined.push(token);
  }
  return joined;
}

function countTrailingValues(tokens: readonly Token[]): number {
  let count = 0;
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const token = tokens[index];
    if (!token || !isValue(token.text)) break;
    count += 1;
  }
  return count;
}

function proofOf(source: string, label: readonly Token[], values: readonly Token[]): Proof {
  const [first] = values;
  if (!first) return 'unproven';
  if (!values.some(({ text }) => isNumber(text))) return isDashed(label, values) ? 'sure' : 'unproven';
  if (values.length > 1 || first.apart) return 'sure';
  return isLabel(source, label) ? 'likely' : 'unproven';
}

/** Whether dashes stand well apart where figures would: several behind a label, or one behind a unit apart from it. */
function isDashed(label: readonly Token[], values: readonly Token[]): boolean {
  const last = label.at(-1);
  const unit = label.length > 1 && last?.apart === true && last.text.length <= LONGEST_UNIT;
  return label.length > 0 && values.every(({ apart }) => apart) && (values.length > 1 || unit);
}

/** Whether tokens are short enough for a label, end in no digit that the figure may go on, and, outside brackets, have no comma as a sentence would. */
function isLabel(source: string, tokens: readonly Token[]): boolean {
  const [start, end] = [tokens.at(0), tokens.at(-1)];
  if (!start || !end || end.to - start.from > LONGEST_LABEL || /\d$/.test(end.text)) return false;
  return !/[，,；;]/.test(source.slice(start.from, end.to).replace(/[（(][^（）()]*[）)]/g, ''));
}

/** The pieces between gaps of more than one space; figures within one are cells of their own where no others stand apart from them. */
function columns(tokens: readonly Token[]): Piece[] {
  const groups: Token[][] = [];
  for (const token of tokens) {
    const group = groups.at(-1);
    if (group && !token.apart) group.push(token);
    else groups.push([token]);
  }
  const figures = groups.filter((group) => group.every(({ text }) => isValue(text)));
  return groups.flatMap((group) =>
    figures.length === 1 && group === figures[0] ? group : [spanning(group)],
  );
}

function spanning(group: readonly Token[]): Piece {
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last) throw new Error('a group of tokens is never empty');
  return { line: first.line, from: first.from, to: last.to };
}

/** Whether pieces are the letters of a word spaced out to fill a line: `年  度  报  告`, `地    址：…`. */
function isSpaced(source: string, cells: readonly Piece[]): boolean {
  const letters = cells.filter(({ from, to }) => isLetter(source.slice(from, to))).length;
  return letters >= cells.length - 1;
}
