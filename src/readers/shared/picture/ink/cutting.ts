import { type Gray, shrink, whitePicture } from '../pixels.ts';
import type { CleanPage, Writing } from './cell-ink.ts';

/** White around a cutting, in millimetres: what reads it wants some. */
const MARGIN = 2.5;
/** Shades around the ink that belong to it, in pixels. */
const FRINGE = 2;

/** A piece of a page to be read by itself, and where its upper left corner lies on the page. */
export interface Cutting {
  readonly picture: Gray;
  readonly x: number;
  readonly y: number;
  /** How many of its pixels there are to one of the page. */
  readonly scale: number;
}

/** Cuts writing out of a page as it is shaded, with nothing else: no lines, no dirt. */
export function cutShaded(page: CleanPage, writing: Writing): Cutting {
  const cutting = emptyCutting(page, writing);
  const { picture, x, y } = cutting;
  const { width, height, data } = page.picture;
  for (const { pixels } of writing.blots) {
    for (const pixel of pixels) {
      const atX = pixel % width;
      const atY = (pixel - atX) / width;
      for (let nearY = Math.max(0, atY - FRINGE); nearY <= Math.min(height - 1, atY + FRINGE); nearY += 1) {
        for (let nearX = Math.max(0, atX - FRINGE); nearX <= Math.min(width - 1, atX + FRINGE); nearX += 1) {
          picture.data[(nearY - y) * picture.width + nearX - x] = data[nearY * width + nearX] ?? 255;
        }
      }
    }
  }
  return cutting;
}

/** Cuts writing out of a page as pure black on white, smoothed. */
export function cutInk(page: CleanPage, writing: Writing): Cutting {
  const cutting = emptyCutting(page, writing);
  const { picture, x, y } = cutting;
  const { width } = page.picture;
  for (const { pixels } of writing.blots) {
    for (const pixel of pixels) {
      const atX = pixel % width;
      picture.data[((pixel - atX) / width - y) * picture.width + atX - x] = 0;
    }
  }
  return { ...cutting, picture: smooth(picture) };
}

/** As high as lines of text are read best, in pixels; those a little higher are left as they are. */
const BEST_HEIGHT = 28;
const HIGHEST = 34;

/** A cutting of one line of text, made smaller where its characters are larger than what reads them likes. */
export function toReadingSize(cutting: Cutting, { box }: Writing): Cutting {
  const height = box.y1 - box.y0;
  if (height <= HIGHEST) return cutting;
  const scale = BEST_HEIGHT / height;
  return { ...cutting, picture: shrink(cutting.picture, scale), scale };
}

/** How far copies of a figure stand apart, in heights of it: as its own digits do. */
const APART = 0.3;

/**
 * A cutting with its writing side by side so many times. A lone digit is read badly for want of neighbours to measure
 * it by; among copies of itself it is not, and whoever reads copies differently gives himself away.
 */
export function repeat({ picture, x, y }: Cutting, times: number, perMillimetre: number): Cutting {
  const margin = Math.ceil(MARGIN * perMillimetre);
  const inner = picture.width - 2 * margin;
  const step = inner + Math.round(APART * (picture.height - 2 * margin));
  const copies = whitePicture(picture.width + (times - 1) * step, picture.height);
  for (let copy = 0; copy < times; copy += 1) {
    for (let row = 0; row < picture.height; row += 1) {
      const [from, to] = [row * picture.width, row * copies.width + copy * step];
      for (let column = margin - FRINGE; column < margin + inner + FRINGE; column += 1) {
        const shade = picture.data[from + column] ?? 255;
        if (shade < (copies.data[to + column] ?? 255)) copies.data[to + column] = shade;
      }
    }
  }
  return { picture: copies, x, y, scale: 1 };
}

/** What stands in each of so many copies; empty where they were read differently. */
export function oneOf(text: string, times: number): string {
  const plain = text.replace(/\s+/g, '');
  const one = plain.slice(0, plain.length / times);
  return one.repeat(times) === plain ? one : '';
}

function emptyCutting({ perMillimetre }: CleanPage, { box }: Writing): Cutting {
  const margin = Math.ceil(MARGIN * perMillimetre);
  const picture = whitePicture(box.x1 - box.x0 + 2 * margin, box.y1 - box.y0 + 2 * margin);
  return { picture, x: box.x0 - margin, y: box.y0 - margin, scale: 1 };
}

/** The mean of each pixel and its eight neighbours. */
function smooth({ width, height, data }: Gray): Gray {
  const smoothed = Uint8Array.from(data);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      let sum = 0;
      for (let row = y - 1; row <= y + 1; row += 1) {
        const at = row * width + x;
        sum += (data[at - 1] ?? 255) + (data[at] ?? 255) + (data[at + 1] ?? 255);
      }
      smoothed[y * width + x] = sum / 9;
    }
  }
  return { width, height, data: smoothed };
}
