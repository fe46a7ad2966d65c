import { elementsOf, type XmlElement } from '../shared/package/tree.ts';
import type { Run } from '../shared/page/content.ts';
import { readable } from '../shared/page/drawing/characters.ts';
import { type Ink, textBox, turnOf } from '../shared/page/drawing/ink.ts';
import { apply, type Matrix, multiply } from '../shared/page/drawing/matrix.ts';
import { readDeltas } from './deltas.ts';
import { numberOf, textIn, wordsOf } from './values.ts';

/** How the characters of a text object stand (GB/T 33190, 11.2). */
interface Setting {
  readonly size: number;
  /** How far characters are stretched in width. */
  readonly stretch: number;
  /** By how many degrees each character is turned, clockwise. */
  readonly characterTurn: number;
  /** In which direction, clockwise from the right, one follows another where no offsets tell. */
  readonly readTurn: number;
}

/** A character and where its origin is, in the coordinates of its object. */
interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** How wide it is taken to be: files rarely tell. */
  readonly width: number;
}

/** Gaps between two characters that are still none, in ems; the spacing of letters that is the same throughout, of figures less. */
const KERN = 0.15;
const LETTER_SPACING = 0.6;
const DIGIT_SPACING = 0.3;
/** How evenly letters are spaced, in ems, and how many of them at least. */
const EVEN = 0.05;
const FEWEST_EVEN = 3;
/** The share of a character another may stand over: punctuation is set as narrow as that. */
const OVERLAP = 0.55;
/** Characters further off the line of those before them than this, in ems, are on another. */
const LEVEL = 0.1;

/** Ten and a half points, in millimetres, where an object does not say. */
const DEFAULT_SIZE = 3.7;

const DIGIT = /[0-9]/;
const NARROW = /[\x20-\x7e\uff61-\uffdc]/;
const LETTER = /[A-Za-z]/;

/** What a text is drawn with: where its object stands on the page, and whether it shows. */
export interface TextPlacing {
  readonly matrix: Matrix;
  readonly hidden: boolean;
}

/** The characters a text object draws, spaces included. */
export function charactersIn(object: XmlElement): number {
  let count = 0;
  for (const code of textCodesOf(object)) count += textIn(code).length;
  return count;
}

function* textCodesOf(object: XmlElement): Generator<XmlElement> {
  for (const child of elementsOf(object)) if (child.name === 'TextCode') yield child;
}

/** Adds the runs of a text object. Throws `malformed` before it adds any. */
export function showText(object: XmlElement, placing: TextPlacing, ink: Ink): void {
  const setting: Setting = {
    size: numberOf(object, 'Size', DEFAULT_SIZE),
    stretch: numberOf(object, 'HScale', 1),
    characterTurn: numberOf(object, 'CharDirection', 0),
    readTurn: numberOf(object, 'ReadDirection', 0),
  };
  let [x, y] = [0, 0];
  const runs: Run[] = [];
  for (const code of textCodesOf(object)) {
    [x, y] = [numberOf(code, 'X', x), numberOf(code, 'Y', y)];
    const line = new ShownLine(setting, placing);
    const glyphs = glyphsOf(code, setting, x, y);
    line.show(glyphs, isEven(glyphs, setting));
    runs.push(...line.runs);
  }
  for (const run of runs) ink.addRun(run);
}

/** Line breaks and what is beside them are how the XML is laid out, no characters. */
function printedText(code: XmlElement): string {
  const text = textIn(code);
  return /[\n\r]/.test(text) ? text.trim().replace(/\s*[\n\r]\s*/g, '') : text;
}

function glyphsOf(code: XmlElement, setting: Setting, fromX: number, fromY: number): readonly Glyph[] {
  const characters = [...printedText(code)];
  const [byX, byY] = [wordsOf(code, 'DeltaX'), wordsOf(code, 'DeltaY')];
  const wanted = characters.length - 1;
  const [deltaX, deltaY] = [readDeltas(byX, wanted), readDeltas(byY, wanted)];
  const [alongX, alongY] = directionOf(setting.readTurn);
  const told = byX.length + byY.length > 0;
  let [x, y] = [fromX, fromY];
  return characters.map((text, index) => {
    const natural = widthOf(text, setting);
    const [dx, dy] = [deltaX[index], deltaY[index]];
    const step = dx === undefined && dy === undefined ? natural : null;
    const width =
      index < wanted && told ? fitWidth(text, natural, Math.hypot(dx ?? 0, dy ?? 0), setting) : natural;
    const glyph = { text: readable(text), x, y, width };
    x += step === null ? (dx ?? 0) : step * alongX;
    y += step === null ? (dy ?? 0) : step * alongY;
    return glyph;
  });
}

/** The unit vector of a direction in degrees, clockwise from the right, y going down. */
function directionOf(degrees: number): readonly [x: number, y: number] {
  const radians = (degrees * Math.PI) / 180;
  return [Math.cos(radians), Math.sin(radians)];
}

function widthOf(text: string, { size, stretch }: Setting): number {
  return (NARROW.test(text) ? 0.5 : 1) * size * stretch;
}

/** Latin letters and punctuation are as wide as the way to the next, within what fonts have. */
function fitWidth(text: string, natural: number, advance: number, { size, stretch }: Setting): number {
  if (natural > 0.5 * size * stretch || DIGIT.test(text) || text === ' ') return natural;
  const most = (LETTER.test(text) ? 1 : 0.6) * size * stretch;
  return advance > 0 && advance <= most ? advance : natural;
}

/** Whether all characters are spaced alike, as where a short label fills its line. */
function isEven(glyphs: readonly Glyph[], { size }: Setting): boolean {
  if (glyphs.length < FEWEST_EVEN) return false;
  let [least, most] = [Infinity, -Infinity];
  glyphs.forEach(({ x, y }, index) => {
    const before = glyphs[index - 1];
    if (!before) return;
    const gap = Math.hypot(x - before.x, y - before.y) - before.width;
    least = Math.min(least, gap);
    most = Math.max(most, gap);
  });
  return most - least <= EVEN * size;
}

interface OpenRun {
  readonly characters: string[];
  readonly x: number;
  readonly y: number;
  /** Where its last character begins and ends, along its line. */
  last: number;
  end: number;
}

/** A text code while it is shown: its characters are joined to runs, each a stretch without a gap on one line. */
class ShownLine {
  readonly runs: Run[] = [];
  readonly #setting: Setting;
  readonly #placing: TextPlacing;
  readonly #direction: readonly [x: number, y: number];
  #open: OpenRun | null = null;

  constructor(setting: Setting, placing: TextPlacing) {
    this.#setting = setting;
    this.#placing = placing;
    this.#direction = directionOf(setting.characterTurn);
  }

  show(glyphs: readonly Glyph[], even: boolean): void {
    for (const glyph of glyphs) {
      if (glyph.text.trim() === '') this.#end();
      else this.#show(glyph, even);
    }
    this.#end();
  }

  #show(glyph: Glyph, even: boolean): void {
    const at = this.#open && this.#along(this.#open, glyph, even);
    if (this.#open && at !== null) {
      this.#open.characters.push(glyph.text);
      this.#open.last = at;
      this.#open.end = at + glyph.width;
      return;
    }
    this.#end();
    this.#open = { characters: [glyph.text], x: glyph.x, y: glyph.y, last: 0, end: glyph.width };
  }

  /** Where a character stands along a run it goes on; null where it begins another. */
  #along(open: OpenRun, glyph: Glyph, even: boolean): number | null {
    const { size } = this.#setting;
    const [cos, sin] = this.#direction;
    const [dx, dy] = [glyph.x - open.x, glyph.y - open.y];
    const at = cos * dx + sin * dy;
    const gap = at - open.end;
    const digits = DIGIT.test(open.characters.at(-1) ?? '') && DIGIT.test(glyph.text);
    const widest = even ? (digits ? DIGIT_SPACING : LETTER_SPACING) : KERN;
    const level = Math.abs(cos * dy - sin * dx) <= LEVEL * size;
    const goesOn = level && gap <= widest * size && gap >= -OVERLAP * (open.end - open.last);
    return goesOn ? at : null;
  }

  /** Ends the run that is open. */
  #end(): void {
    const run = this.#open && this.#runOf(this.#open);
    if (run) this.runs.push(run);
    this.#open = null;
  }

  #runOf({ characters, x, y, end }: OpenRun): Run | null {
    const { size } = this.#setting;
    const [cos, sin] = this.#direction;
    const matrix = multiply(this.#placing.matrix, [cos, sin, sin, -cos, x, y]);
    const [ox, oy] = apply(matrix, 0, 0);
    const [ax, ay] = apply(matrix, 1, 0);
    const [ux, uy] = apply(matrix, 0, size);
    const turn = turnOf(ax - ox, ay - oy);
    const box = textBox(matrix, 0, end, 0, size);
    const height = Math.hypot(ux - ox, uy - oy);
    if (turn === null || !box.every(Number.isFinite) || height === 0) return null;
    return { text: characters.join(''), box, size: height, turn, hidden: this.#placing.hidden };
  }
}
