import type { ByteView } from '../shared/compound/byte-view.ts';
import { struckDigits } from '../shared/marked-digits.ts';
import type { FlowBuilder } from '../shared/word/flow-builder.ts';
import { LineGatherer } from '../shared/word/line.ts';
import type { CharacterReader, Characters } from './characters.ts';
import { FieldTracker } from './fields.ts';
import type { Lists } from './lists.ts';
import type { Paragraph, Paragraphs } from './paragraphs.ts';
import { type Piece, textOfPiece } from './pieces.ts';
import type { Runs } from './runs.ts';

/** What reading the text of a document needs. */
export interface Source {
  readonly stream: ByteView;
  readonly pieces: readonly Piece[];
  readonly characterRuns: Runs;
  readonly paragraphRuns: Runs;
  readonly characters: CharacterReader;
  readonly paragraphs: Paragraphs;
  readonly lists: Lists;
}

const CELL_MARK = 7;
const PARAGRAPH_MARK = 13;
const PAGE_BREAK = 12;
const LINE_BREAK = '\x0b';

/** Control characters of the text, and the parenthesis that may stand for a symbol. */
const CONTROL = /\p{Cc}|\(/u;
const CONTROLS = /(\p{Cc}|\()/u;

/** A stretch of text with one set of properties. */
interface Run {
  readonly text: string;
  readonly is: Characters;
}

/** Reads one stretch of a document's text ([MS-DOC] 2.4.1) into a flow: the body, or the text boxes. */
export class Story {
  readonly #source: Source;
  readonly #flow: FlowBuilder;
  readonly #line = new LineGatherer();
  #fields = new FieldTracker();
  /** The runs of the paragraph under way: what they belong to is told by the mark at its end. */
  #runs: Run[] = [];
  /** The characters that may still be read: pieces do not share their bytes in honest files. */
  #budget: number;

  constructor(source: Source, flow: FlowBuilder) {
    this.#source = source;
    this.#flow = flow;
    this.#budget = source.stream.length;
  }

  /** Reads the characters from `start` up to `end`, counted over the whole document. */
  read(start: number, end: number): void {
    for (const piece of this.#source.pieces) {
      if (piece.end <= start || piece.start >= end || this.#flow.full) continue;
      const from = Math.max(0, start - piece.start);
      this.#budget -= Math.min(piece.end - piece.start, this.#source.stream.length);
      if (this.#budget < 0) {
        this.#source.stream.overrun = true;
        break;
      }
      const text = textOfPiece(this.#source.stream, piece).slice(from, end - piece.start);
      this.#readPiece(piece, text, piece.offset + from * piece.width);
    }
    if (this.#runs.length > 0) this.#endParagraph(bodyParagraph);
  }

  /** Cuts the text of a piece at paragraph ends. */
  #readPiece(piece: Piece, text: string, offset: number): void {
    let from = 0;
    while (from < text.length && !this.#flow.full) {
      const to = findMark(text, from);
      const run = this.#source.paragraphRuns.at(offset + Math.min(to, text.length - 1) * piece.width);
      this.#readRuns(piece, text.slice(from, to), offset + from * piece.width, run.style);
      if (to === text.length) return;
      const unit = text.charCodeAt(to);
      const is = this.#charactersAt(piece, offset + to * piece.width, run.style);
      from = to + 1;
      if (unit === PAGE_BREAK && run.end > offset + from * piece.width) {
        this.#runs.push({ text: LINE_BREAK, is });
        continue;
      }
      const paragraph = this.#source.paragraphs.read(unit, run.style, run.changes, piece.changes);
      if (is.deleted && paragraph.ends !== 'nothing') this.#endDeleted(paragraph);
      else if (!is.deleted) this.#endParagraph(paragraph);
    }
  }

  #charactersAt(piece: Piece, offset: number, style: number): Characters {
    const { changes } = this.#source.characterRuns.at(offset);
    return this.#source.characters.read(style, changes, piece.changes);
  }

  /** Cuts a paragraph's text where the properties of its characters change. */
  #readRuns(piece: Piece, text: string, offset: number, style: number): void {
    for (let from = 0; from < text.length; ) {
      const { changes, end } = this.#source.characterRuns.at(offset + from * piece.width);
      const to = Math.min(text.length, Math.max(from + 1, Math.ceil((end - offset) / piece.width)));
      const is = this.#source.characters.read(style, changes, piece.changes);
      this.#runs.push({ text: text.slice(from, to), is });
      from = to;
    }
  }

  /** A deleted cell or row end: what was deleted is left out, the cell stays unless its row goes. */
  #endDeleted(paragraph: Paragraph): void {
    if (paragraph.ends === 'row') {
      this.#runs = [];
      this.#flow.endRow(paragraph.depth, null, true);
    } else this.#endParagraph(paragraph);
  }

  #endParagraph(paragraph: Paragraph): void {
    const { depth, ends, level, list, listLevel } = paragraph;
    // A row's end has no text in honest files; what stands there in others is kept as a cell.
    if (ends !== 'row' || this.#runs.length > 0) {
      if (list > 0) this.#line.add(this.#source.lists.next(list, listLevel), 'plain');
      for (const run of this.#runs) this.#takeRun(run, depth, level);
      for (const text of this.#fields.endParagraph()) this.#line.add(text, 'plain');
      this.#breakLine(depth, level);
    }
    this.#runs = [];
    if (ends === 'row') this.#flow.endRow(depth, paragraph.row);
    else if (ends === 'cell') this.#flow.endCell(depth);
    else this.#flow.endParagraph(depth);
  }

  #takeRun({ text, is }: Run, depth: number, level: number): void {
    if (is.deleted) return;
    if (is.hidden) {
      this.#flow.noteHidden(depth, text.replace(/\p{Cc}/gu, ''));
      return;
    }
    if (!CONTROL.test(text)) {
      this.#addText(text, is);
      return;
    }
    for (const part of text.split(CONTROLS)) {
      if (part.length === 1 && CONTROL.test(part)) this.#takeControl(part, is, depth, level);
      else this.#addText(part, is);
    }
  }

  #addText(text: string, is: Characters): void {
    const shown = this.#fields.take(text);
    if (shown) this.#line.add(is.struck ? struckDigits(text) : text, is.manner);
  }

  #takeControl(character: string, is: Characters, depth: number, level: number): void {
    switch (character) {
      case '\x13':
      case '\x14':
      case '\x15':
        if (this.#fields.mark(character)) this.#flow.picture(depth);
        break;
      case '\x01':
      case '\x08':
        if (this.#fields.shows) this.#flow.picture(depth);
        break;
      case '\x0b':
      case '\x0e':
        if (this.#fields.shows) this.#breakLine(depth, level);
        break;
      case '\x1e':
        this.#addText('-', is);
        break;
      case '\t':
        this.#addText('\t', is);
        break;
      case '(':
        this.#addText(is.special && is.symbol !== null ? is.symbol : '(', is);
        break;
    }
  }

  #breakLine(depth: number, level: number): void {
    this.#flow.line(depth, this.#line.take(), level);
  }
}

/** Where the next mark that may end a paragraph stands, or the end of the text. */
function findMark(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === PARAGRAPH_MARK || unit === CELL_MARK || unit === PAGE_BREAK) return i;
  }
  return text.length;
}

/** What text without a mark at its end is taken for. */
const bodyParagraph: Paragraph = { depth: 0, ends: 'nothing', level: 0, list: 0, listLevel: 0, row: null };
