import type { TextNode } from './parse/tree.ts';

/** A finished line of text and the stretch of the source it stood in. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const SPACE = /[ \t\n\f\r]/;
const TRAILING = /[ \t\n\f\r]+$/;
const SPACES = /[ \t\n\f\r]+/g;

function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13 && unit !== 11);
}

/** Where a stretch of text without white space ends in the source: at white space or a tag. */
function endOfStretch(source: string, start: number): number {
  let i = start;
  for (; i < source.length; i++) {
    const unit = source.charCodeAt(i);
    if (isSpace(unit) || unit === 0) break;
    if (unit === 60 && i > start && /[a-z/!?]/i.test(source.charAt(i + 1))) break;
  }
  return i;
}

/** Where a run of text ends in the source. A stretch that ends where its length says holds no references. */
function endOfText(source: string, { value, start, last }: TextNode): number {
  if (start !== last) return endOfStretch(source, last);
  let first = 0;
  let length = value.length;
  while (isSpace(value.charCodeAt(length - 1))) length--;
  while (isSpace(value.charCodeAt(first))) first++;
  const end = start + length - first;
  const unit = source.charCodeAt(end);
  return unit === 60 || isSpace(unit) || end === source.length ? end : endOfStretch(source, last);
}

/** Gathers the text of one line: white space collapsed as in HTML, no-break spaces kept. */
export class LineGatherer {
  readonly #source: string;
  #text = '';
  #start = -1;
  #end = -1;
  #last: TextNode | null = null;
  #raised = false;

  constructor(source: string) {
    this.#source = source;
  }

  /** Whether what was gathered so far ends in a digit that itself was added as it is. */
  endsInDigit(): boolean {
    return !this.#raised && /\d$/.test(this.#text);
  }

  /** Adds a run of text; `shown` is what is shown of it where that differs, `raised` whether it may be raised. */
  add(node: TextNode, shown = node.value, raised = false): void {
    if (node.start === -1) {
      if (this.#text !== '' && !this.#text.endsWith(' ')) this.#text += ' ';
      return;
    }
    let piece = SPACE.test(shown) ? shown.replace(SPACES, ' ') : shown;
    if (piece.startsWith(' ') && (this.#text === '' || this.#text.endsWith(' '))) piece = piece.slice(1);
    this.#text += piece;
    this.#raised = raised;
    if (this.#start === -1) this.#start = node.start;
    this.#last = node;
  }

  /** Adds text that stands in a tag, or was placed otherwise. */
  addPlaced(text: string, start: number, end: number): void {
    this.#text += text;
    this.#raised = false;
    if (text.trim() === '') return;
    if (this.#start === -1) this.#start = start;
    this.#last = null;
    this.#end = end;
  }

  /** Ends the line; null when nothing stood in it. */
  take(): Line | null {
    if (this.#text === '') return null;
    const start = this.#start;
    const text = isSpace(this.#text.charCodeAt(this.#text.length - 1))
      ? this.#text.replace(TRAILING, '')
      : this.#text;
    const end = this.#last === null ? this.#end : endOfText(this.#source, this.#last);
    this.#text = '';
    this.#start = -1;
    this.#end = -1;
    this.#last = null;
    return text === '' || start === -1 ? null : { text, start, end: Math.max(end, start) };
  }
}

/**
 * Preformatted text in pieces, one for each line, with their places: the source is counted through, line by
 * line, from the first character that is not white space.
 */
export function preformattedPieces(source: string, node: TextNode): Line[] {
  const lead = /^\s*/.exec(node.value)?.[0] ?? '';
  const firstBreak = lead.lastIndexOf('\n') + 1;
  const pieces: Line[] = Array.from(lead.matchAll(/\n/g), () => ({ text: '', start: 0, end: 0 }));
  const newline = /\r\n?|\n/g;
  let start = node.start - (lead.length - firstBreak);
  for (const text of node.value.slice(firstBreak).split('\n')) {
    const indent = text.length - text.trimStart().length;
    pieces.push({ text, start: start + indent, end: start + text.trimEnd().length });
    newline.lastIndex = start;
    start = newline.exec(source) === null ? source.length : newline.lastIndex;
  }
  return pieces;
}
