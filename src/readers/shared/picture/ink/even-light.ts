import type { Gray } from '../pixels.ts';

/** Tiles to a row: the paper's shade is told for each. */
const TILES = 64;
/** So much of a tile is darker than its paper, at most: writing and lines are. */
const DARKER = 0.9;
/** Paper this light needs nothing; paper darker than this share of the page's lightest is no paper, but a picture. */
const LIGHT = 250;
const DARKEST = 0.35;

/** How light the paper is, tile by tile. */
interface Lightness {
  readonly side: number;
  readonly across: number;
  readonly down: number;
  readonly shades: Float32Array;
}

/** Makes the paper of a page white, however gray it is and however unevenly lit: each shade is a share of the paper's there. */
export function evenLight(picture: Gray): Gray {
  const lightness = lightestNear(lightnessOf(picture));
  if (lightness.shades.every((shade) => shade >= LIGHT)) return picture;
  const { width, height, data } = picture;
  const least = DARKEST * lightness.shades.reduce((most, shade) => Math.max(most, shade), 1);
  const even = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const paper = Math.max(least, paperAt(lightness, x, y));
      even[y * width + x] = Math.min(255, ((data[y * width + x] ?? 255) * 255) / paper);
    }
  }
  return { width, height, data: even };
}

function lightnessOf({ width, height, data }: Gray): Lightness {
  const side = Math.max(8, Math.ceil(width / TILES));
  const [across, down] = [Math.ceil(width / side), Math.ceil(height / side)];
  const shades = new Float32Array(across * down);
  const counts = new Uint32Array(256);
  shades.forEach((_, tile) => {
    const [x0, y0] = [(tile % across) * side, Math.floor(tile / across) * side];
    const [x1, y1] = [Math.min(width, x0 + side), Math.min(height, y0 + side)];
    counts.fill(0);
    for (let y = y0; y < y1; y += 1) {
      for (let x = x0; x < x1; x += 1)
        counts[data[y * width + x] ?? 0] = (counts[data[y * width + x] ?? 0] ?? 0) + 1;
    }
    shades[tile] = shadeAt(counts, DARKER * (x1 - x0) * (y1 - y0));
  });
  return { side, across, down, shades };
}

/** The shade that so many pixels are no lighter than. */
function shadeAt(counts: Uint32Array, many: number): number {
  let sum = 0;
  return counts.findIndex((count) => {
    sum += count;
    return sum >= many;
  });
}

/** Each tile as light as the lightest beside it: one that a character fills has no paper of its own. */
function lightestNear({ side, across, down, shades }: Lightness): Lightness {
  const lightest = shades.map((_, tile) => {
    const [column, row] = [tile % across, Math.floor(tile / across)];
    let most = 0;
    for (let y = Math.max(0, row - 1); y <= Math.min(down - 1, row + 1); y += 1) {
      for (let x = Math.max(0, column - 1); x <= Math.min(across - 1, column + 1); x += 1) {
        most = Math.max(most, shades[y * across + x] ?? 0);
      }
    }
    return most;
  });
  return { side, across, down, shades: lightest };
}

/** The paper's shade at a pixel, between those of the nearest tiles. */
function paperAt({ side, across, down, shades }: Lightness, x: number, y: number): number {
  const [column, row] = [Math.max(0, x / side - 0.5), Math.max(0, y / side - 0.5)];
  const [x0, y0] = [Math.min(across - 1, Math.floor(column)), Math.min(down - 1, Math.floor(row))];
  const [x1, y1] = [Math.min(across - 1, x0 + 1), Math.min(down - 1, y0 + 1)];
  const [alongX, alongY] = [Math.min(1, column - x0), Math.min(1, row - y0)];
  const shade = (atX: number, atY: number): number => shades[atY * across + atX] ?? 255;
  const above = shade(x0, y0) * (1 - alongX) + shade(x1, y0) * alongX;
  const below = shade(x0, y1) * (1 - alongX) + shade(x1, y1) * alongX;
  return above * (1 - alongY) + below * alongY;
}
