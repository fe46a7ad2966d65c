import { around, type Gray, type Mask, type PixelBox } from '../pixels.ts';
import type { Binarized } from './binarize.ts';
import { type Blot, blotsIn } from './blots.ts';

/** A page ready to be read: straight, its ink told from its paper, its lines taken out. */
export interface CleanPage extends Pick<Binarized, 'ink' | 'paper'> {
  readonly picture: Gray;
  readonly text: Mask;
  readonly perMillimetre: number;
}

/** The ink of a cell or line: the blots that are writing, and the box around them. */
export interface Writing {
  readonly blots: readonly Blot[];
  readonly box: PixelBox;
  /** Whether it touches the sides of its cell, so that some of it may be in the next, or lost with the line. */
  readonly touching: boolean;
}

/** Whether a cell is blank for certain (`blank`), cannot be told (`faint`: specks, or a shade too light to read), or holds writing. */
export type CellInk =
  | { readonly kind: 'blank' }
  | { readonly kind: 'faint' }
  | ({ readonly kind: 'written' } & Writing);

/** Sizes in millimetres: a blot no larger is dirt; one no larger may be; the edge of a cell that its lines may blur. */
const SPECK = 0.3;
/** Beside writing, dirt is no larger than this share of its height: a point is, however small the type. */
const DOT = 0.1;
const SMALL = 0.8;
const EDGE = 0.35;
const TOUCH = 0.22;
/** What is left of a line lies in the blur and is as long as this share of the cell's side, or as small as dirt. */
const ALONG = 0.8;
/** Paper darker by this share of the contrast may bear writing too light for ink, if there is so much of it (mm²). */
const SHADE = 0.3;
const SHADED = 0.12;

/** What stands in a cell; `box` runs from line to line. */
export function inkOfCell(page: CleanPage, box: PixelBox): CellInk {
  const size = (millimetres: number): number => millimetres * page.perMillimetre;
  const blots = blotsIn(page.text, box).filter((blot) => !isRemnant(blot, box, size));
  const large = blots.some((blot) => sizeOf(blot) > size(SMALL));
  const writing = withoutDirt(blots, size(SPECK), large);
  const within = around(writing);
  if (within && large) {
    const [left, right] = [box.x0 + size(TOUCH), box.x1 - size(TOUCH)];
    return { kind: 'written', blots: writing, box: within, touching: within.x0 < left || within.x1 > right };
  }
  if (writing.length > 0) return { kind: 'faint' };
  return isShaded(page, box, size) ? { kind: 'faint' } : { kind: 'blank' };
}

/** The writing in a box outside tables; null where there is none. */
export function inkOfLine(page: CleanPage, box: PixelBox): Writing | null {
  const blots = withoutDirt(blotsIn(page.text, box), SPECK * page.perMillimetre, true);
  const within = around(blots);
  return within && { blots, box: within, touching: false };
}

function withoutDirt(blots: readonly Blot[], speck: number, written: boolean): readonly Blot[] {
  const height = Math.max(0, ...blots.map(({ y0, y1 }) => y1 - y0));
  const largest = written ? Math.min(speck, DOT * height) : speck;
  return blots.filter((blot) => sizeOf(blot) > largest);
}

function sizeOf({ x0, y0, x1, y1 }: PixelBox): number {
  return Math.max(x1 - x0, y1 - y0);
}

type Size = (millimetres: number) => number;

/** Whether a blot is what was left of a cell's own lines. */
function isRemnant(blot: Blot, cell: PixelBox, size: Size): boolean {
  const edge = size(EDGE);
  const [wide, high] = [blot.x1 - blot.x0, blot.y1 - blot.y0];
  const beside = blot.x1 <= cell.x0 + edge || blot.x0 >= cell.x1 - edge;
  const above = blot.y1 <= cell.y0 + edge || blot.y0 >= cell.y1 - edge;
  if (beside && (high >= ALONG * (cell.y1 - cell.y0) || high <= size(SMALL))) return true;
  return above && (wide >= ALONG * (cell.x1 - cell.x0) || wide <= size(SMALL));
}

/** Whether a cell without ink is darker than paper somewhere, beyond what noise does. */
function isShaded({ picture, ink, paper }: CleanPage, cell: PixelBox, size: Size): boolean {
  const edge = Math.ceil(size(2 * EDGE));
  const limit = 9 * (paper - SHADE * (paper - ink));
  const enough = size(SHADED) * size(1);
  const { width, data } = picture;
  let shaded = 0;
  for (let y = cell.y0 + edge; y < cell.y1 - edge; y += 1) {
    for (let x = cell.x0 + edge; x < cell.x1 - edge; x += 1) {
      let sum = 0;
      for (let row = y - 1; row <= y + 1; row += 1) {
        const at = row * width + x;
        sum += (data[at - 1] ?? 255) + (data[at] ?? 255) + (data[at + 1] ?? 255);
      }
      if (sum < limit) shaded += 1;
    }
  }
  return shaded > enough;
}
