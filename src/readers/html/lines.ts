import type { TextNode } from './tree.ts';

/** A finished line of text and the stretch of the source it stood in. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const SPACE = /[ \t\n\f\r]/;
const TRAILING = /[ \t\n\f\r]+$/;
const SPACES = /[ \t\n\f\r]+/g;

/** Where a stretch of text without white space ends in the source: at white space or a tag. */
function endOfStretch(source: string, start: number): number {
  let i = start;
  for (; i < source.length; i++) {
    const unit = source.charCodeAt(i);
    if (unit === 32 || (unit >= 9 && unit <= 13) || unit === 0) break;
    if (unit === 60 && i > start && /[a-z/!?]/i.test(source.charAt(i + 1))) break;
  }
  return i;
}

/** Gathers the text of one line: white space collapsed as in HTML, no-break spaces kept. */
export class LineGatherer {
  readonly #source: string;
  #text = '';
  #start = -1;
  #end = -1;
  #last: TextNode | null = null;

  constructor(source: string) {
    this.#source = source;
  }

  /** Adds a run of text; `shown` is what is shown of it where that differs. */
  add(node: TextNode, shown = node.value): void {
    let piece = SPACE.test(shown) ? shown.replace(SPACES, ' ') : shown;
    if (piece.startsWith(' ') && (this.#text === '' || this.#text.endsWith(' '))) piece = piece.slice(1);
    if (piece === '') return;
    this.#text += piece;
    if (node.start === -1) return;
    if (this.#start === -1) this.#start = node.start;
    this.#last = node;
  }

  /** Adds text that stands in a tag, or was placed otherwise. */
  addPlaced(text: string, start: number, end: number): void {
    this.#text += text;
    if (text.trim() === '') return;
    if (this.#start === -1) this.#start = start;
    this.#last = null;
    this.#end = end;
  }

  /** Ends the line; null when nothing stood in it. */
  take(): Line | null {
    const text = this.#text.replace(TRAILING, '');
    const start = this.#start;
    const end = this.#last === null ? this.#end : endOfStretch(this.#source, this.#last.last);
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
