import type { Matrix } from '../shared/page/drawing/matrix.ts';
import { type Gray, luminance } from '../shared/picture/pixels.ts';
import { MOST_PIXELS } from '../shared/picture/raster.ts';

/** An image of a page, and where its unit square lies there. Of a mask, black is painted and white is not. */
export interface DecodedImage {
  readonly picture: Gray;
  readonly mask: boolean;
  readonly transform: Matrix;
}

/** How pdf.js holds pixels (its ImageKind): a bit, three bytes, or four bytes each. */
const BITS = 1;
const RGB = 2;
const RGBA = 3;

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly kind: unknown;
}

function pixelsOf(image: unknown): Pixels | null {
  if (typeof image !== 'object' || image === null) return null;
  if (!('width' in image && 'height' in image && 'data' in image)) return null;
  const { width, height, data } = image;
  if (typeof width !== 'number' || typeof height !== 'number' || width < 1 || height < 1) return null;
  if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray)) return null;
  return { width, height, data, kind: 'kind' in image ? image.kind : null };
}

/** What pdf.js decoded, in shades of gray; null where that is no picture, or too large a one. */
export function grayOf(image: unknown, mask: boolean): Gray | null {
  const pixels = pixelsOf(image);
  if (!pixels || pixels.width * pixels.height > MOST_PIXELS) return null;
  const { width, height, data } = pixels;
  const kind = mask ? BITS : pixels.kind;
  const gray = new Uint8Array(width * height);
  if (kind === BITS) {
    const row = (width + 7) >> 3;
    for (let i = 0; i < gray.length; i += 1) {
      const x = i % width;
      const byte = data[((i - x) / width) * row + (x >> 3)] ?? 0xff;
      gray[i] = byte & (0x80 >> (x & 7)) ? 255 : 0;
    }
  } else if (kind === RGB || kind === RGBA) {
    const step = kind === RGB ? 3 : 4;
    for (let i = 0, at = 0; i < gray.length; i += 1, at += step) {
      gray[i] = luminance(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255);
    }
  } else return null;
  return { width, height, data: gray };
}
