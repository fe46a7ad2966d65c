import type { Run } from '../shared/page/content.ts';
import { type Ink, textBox, turnOf } from '../shared/page/drawing/ink.ts';
import { apply, identity, type Matrix, multiply } from '../shared/page/drawing/matrix.ts';
import type { Font } from './fonts.ts';

/** A character as pdf.js gives it in a string to show. */
export interface Glyph {
  readonly unicode: string;
  /** Thousandths of an em. */
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

/** Gaps within one string that are still no gap between words, in ems: a kern; the spacing of letters that is set for all. */
const KERN = 0.15;
const LETTER_SPACING = 0.6;

const INVISIBLE = 3;
const CLIP_ONLY = 7;

/** The text state of the graphics state (ISO 32000-1, 9.3): saved and restored with it. */
export interface TextState {
  font: Font | null;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

/** The text state a page begins with. */
export const initialTextState: Readonly<TextState> = {
  font: null,
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

/** The text object (9.4): where the next string stands. */
export class TextCursor {
  matrix: Matrix = identity;
  x = 0;
  y = 0;
  lineX = 0;
  lineY = 0;

  setMatrix(matrix: Matrix): void {
    this.matrix = matrix;
    this.x = this.lineX = 0;
    this.y = this.lineY = 0;
  }

  move(x: number, y: number): void {
    this.x = this.lineX += x;
    this.y = this.lineY += y;
  }
}

/** Shows a string: adds its runs, each a stretch without a gap, and moves the cursor behind it (9.4.4). */
export function showText(
  glyphs: readonly (Glyph | number)[],
  state: Readonly<TextState>,
  cursor: TextCursor,
  transform: Matrix,
  ink: Ink,
): void {
  const { font } = state;
  if (!font || state.size === 0) return;
  const line = new ShownLine(state, font, cursor, multiply(transform, cursor.matrix), ink);
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') line.kern(glyph);
    else line.show(glyph);
  }
  line.end();
  cursor.x = line.x;
  cursor.y = line.y;
}

/** A string while it is shown. */
class ShownLine {
  x: number;
  y: number;
  readonly #state: Readonly<TextState>;
  readonly #font: Font;
  readonly #matrix: Matrix;
  readonly #ink: Ink;
  #text = '';
  #from = 0;
  #fromY = 0;
  #to = 0;
  /** How far the next character is set off from the one before, beyond its width. */
  #gap = 0;

  constructor(state: Readonly<TextState>, font: Font, cursor: TextCursor, matrix: Matrix, ink: Ink) {
    this.#state = state;
    this.#font = font;
    this.#matrix = matrix;
    this.#ink = ink;
    this.x = cursor.x;
    this.y = cursor.y;
  }

  kern(thousandths: number): void {
    const { size, scale } = this.#state;
    const by = (-thousandths * size) / 1000;
    if (this.#font.vertical) this.y += by;
    else {
      this.x += by * scale;
      this.#gap += Math.abs(by);
    }
    if (this.#gap > KERN * Math.abs(size)) this.end();
  }

  show(glyph: Glyph): void {
    if (this.#font.vertical) this.#showVertical(glyph);
    else this.#showHorizontal(glyph);
  }

  #showHorizontal(glyph: Glyph): void {
    const { size, scale, characterSpacing, wordSpacing } = this.#state;
    const advance = glyph.width * this.#font.unit * size * scale;
    const text = this.#textOf(glyph);
    if (text.trim() === '') this.end();
    else this.#append(text, this.x, this.x + advance);
    const spacing = (characterSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale;
    this.x += advance + spacing;
    this.#gap = 0;
    if (Math.abs(characterSpacing) > LETTER_SPACING * Math.abs(size)) this.end();
  }

  /** Writing mode 1 (9.7.4.3): each character is a run of its own, set below the one before. */
  #showVertical(glyph: Glyph): void {
    const { size, characterSpacing, wordSpacing } = this.#state;
    const unit = this.#font.unit * size;
    const [advance = -1000, right = glyph.width / 2, down = 880] =
      glyph.vmetric ?? this.#font.verticalMetrics;
    const left = this.x - right * unit;
    const y = this.y;
    this.y = y - down * unit;
    const text = this.#textOf(glyph);
    if (text.trim() !== '') this.#append(text, left, left + glyph.width * unit);
    this.end();
    this.y = y + advance * unit + characterSpacing + (glyph.isSpace ? wordSpacing : 0);
  }

  #textOf(glyph: Glyph): string {
    return this.#font.textOf(glyph.unicode);
  }

  #append(text: string, from: number, to: number): void {
    if (this.#text === '') {
      this.#from = from;
      this.#fromY = this.y;
    }
    this.#text += text;
    this.#to = to;
  }

  /** Ends the run that is open. */
  end(): void {
    this.#gap = 0;
    if (this.#text === '') return;
    const run = this.#run(this.#text);
    if (run) this.#ink.addRun(run);
    this.#text = '';
  }

  #run(text: string): Run | null {
    const { size, rise, mode } = this.#state;
    const [ox, oy] = apply(this.#matrix, 0, 0);
    const [ax, ay] = apply(this.#matrix, size, 0);
    const [ux, uy] = apply(this.#matrix, 0, size);
    const turn = turnOf(ax - ox, ay - oy);
    const box = textBox(this.#matrix, this.#from, this.#to, this.#fromY + rise, size);
    const height = Math.hypot(ux - ox, uy - oy);
    if (turn === null || !box.every(Number.isFinite) || height === 0) return null;
    return { text, box, size: height, turn, hidden: mode === INVISIBLE || mode === CLIP_ONLY };
  }
}
