import { inflateSync } from 'node:zlib';
import { type Gray, luminance } from '../shared/picture/pixels.ts';
import { MOST_PIXELS } from '../shared/picture/raster.ts';

/** What a PNG file says of its picture (W3C PNG, 11.2.1), with its other chunks. */
interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colours: number;
  readonly interlaced: boolean;
}

interface Chunks {
  readonly header: Header;
  readonly palette: Uint8Array;
  readonly alphas: Uint8Array;
  readonly data: Uint8Array;
}

/** A picture cannot be made out, or is larger than is looked at. */
export class BadPicture extends Error {
  override readonly name = 'BadPicture';
}

/** Samples of a pixel by colour type. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const INDEXED = 3;

/** The passes of an interlaced picture: where each begins, and its steps (PNG, 8.2). */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
const WHOLE = [[0, 0, 1, 1]] as const;

/** Decodes a PNG picture to shades of gray on white. Throws `BadPicture`. */
export function decodePng(bytes: Uint8Array): Gray {
  const chunks = chunksOf(bytes);
  const { width, height, depth, colours, interlaced } = chunks.header;
  const samples = SAMPLES[colours];
  if (samples === undefined || ![1, 2, 4, 8, 16].includes(depth)) throw new BadPicture('PNG header');
  if (width === 0 || height === 0 || width * height > MOST_PIXELS) throw new BadPicture(`${width}×${height}`);
  const passes = interlaced ? PASSES : WHOLE;
  const rowBytes = (across: number): number => Math.ceil((across * samples * depth) / 8);
  const most = passes.reduce(
    (sum, [x, y, dx, dy]) =>
      sum + Math.ceil((height - y) / dy) * (1 + rowBytes(Math.max(0, Math.ceil((width - x) / dx)))),
    0,
  );
  const raw = inflate(chunks.data, most);
  const picture = { width, height, data: new Uint8Array(width * height).fill(255) };
  let at = 0;
  for (const [x0, y0, dx, dy] of passes) {
    const across = Math.max(0, Math.ceil((width - x0) / dx));
    if (across === 0) continue;
    let above = new Uint8Array(rowBytes(across));
    for (let y = y0; y < height; y += dy) {
      const row = raw.slice(at + 1, at + 1 + above.length);
      if (row.length < above.length) throw new BadPicture('PNG data cut off');
      unfilter(raw[at] ?? 0, row, above, Math.max(1, (samples * depth) >> 3));
      for (let i = 0; i < across; i += 1) {
        picture.data[y * width + x0 + i * dx] = shade(row, i, samples, chunks);
      }
      at += 1 + above.length;
      above = row;
    }
  }
  return picture;
}

function inflate(data: Uint8Array, most: number): Uint8Array {
  try {
    return inflateSync(data, { maxOutputLength: most + 1024 });
  } catch {
    throw new BadPicture('PNG data');
  }
}

function chunksOf(bytes: Uint8Array): Chunks {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let header: Header | null = null;
  let [palette, alphas] = [new Uint8Array(0), new Uint8Array(0)];
  const data: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const content = bytes.slice(at + 8, at + 8 + length);
    if (type === 'IHDR' && length >= 13) {
      header = {
        width: view.getUint32(at + 8),
        height: view.getUint32(at + 12),
        depth: content[8] ?? 0,
        colours: content[9] ?? 0,
        interlaced: content[12] === 1,
      };
    } else if (type === 'PLTE') palette = content;
    else if (type === 'tRNS') alphas = content;
    else if (type === 'IDAT') data.push(content);
    else if (type === 'IEND') break;
    at += 12 + length;
  }
  if (header === null) throw new BadPicture('PNG header');
  return { header, palette, alphas, data: Buffer.concat(data) };
}

/** Undoes the filter of a row (PNG, 9.2). */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array, step: number): void {
  for (let i = 0; i < row.length; i += 1) {
    const left = i >= step ? (row[i - step] ?? 0) : 0;
    const up = above[i] ?? 0;
    const corner = i >= step ? (above[i - step] ?? 0) : 0;
    row[i] = (row[i] ?? 0) + predicted(filter, left, up, corner);
  }
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) throw new BadPicture('PNG filter');
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function shade(row: Uint8Array, pixel: number, samples: number, { header, palette, alphas }: Chunks): number {
  const { depth, colours } = header;
  const sample = (index: number): number => {
    const number = pixel * samples + index;
    if (depth >= 8) return row[number * (depth / 8)] ?? 0;
    const bits = (row[(number * depth) >> 3] ?? 0) >> (8 - depth - ((number * depth) % 8));
    return bits & ((1 << depth) - 1);
  };
  if (colours === INDEXED) {
    const entry = sample(0);
    const [red, green, blue] = [palette[3 * entry], palette[3 * entry + 1], palette[3 * entry + 2]];
    return onWhite(luminance(red ?? 0, green ?? 0, blue ?? 0), alphas[entry] ?? 255);
  }
  const stretched = depth < 8 ? 255 / ((1 << depth) - 1) : 1;
  const grey = samples < 3 ? sample(0) * stretched : luminance(sample(0), sample(1), sample(2));
  return samples % 2 === 0 ? onWhite(grey, sample(samples - 1)) : grey;
}

function onWhite(grey: number, alpha: number): number {
  return 255 - ((255 - grey) * alpha) / 255;
}
