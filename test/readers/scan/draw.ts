import { deflateSync } from 'node:zlib';
import type { Ocr, OcrMode, OcrWord } from '../../../src/readers/shared/picture/ocr.ts';
import { type Gray, type PixelBox, whitePicture } from '../../../src/readers/shared/picture/pixels.ts';

/** Fills a box of a picture with a shade. */
export function fill({ width, data }: Gray, { x0, y0, x1, y1 }: PixelBox, shade = 0): void {
  for (let y = y0; y < y1; y += 1) data.fill(shade, y * width + x0, y * width + x1);
}

/** A page at eight pixels to the millimetre, with the lines of a grid two pixels thick. */
export function gridPage(xs: readonly number[], ys: readonly number[], shade = 0): Gray {
  const page = whitePicture(1680, 2376);
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  for (const y of ys) fill(page, { x0: left, y0: y, x1: right + 2, y1: y + 2 }, shade);
  for (const x of xs) fill(page, { x0: x, y0: top, x1: x + 2, y1: bottom + 2 }, shade);
  return page;
}

/** Draws a blot as high as a digit: its upper left corner is given. */
export function blot(page: Gray, x: number, y: number): void {
  fill(page, { x0: x, y0: y, x1: x + 10, y1: y + 20 });
}

/** A recogniser that says the same of each picture, by how it is asked; `text` is said once for each copy. */
export function fakeOcr(say: (mode: OcrMode, picture: Gray) => { text: string; confidence: number }): Ocr {
  return {
    isThere: async () => true,
    read: async (pictures, mode) => ({
      kind: 'read',
      words: pictures.map((picture): readonly OcrWord[] => {
        const said = say(mode, picture);
        return said.text === ''
          ? []
          : [{ ...said, line: 1, box: [20, 20, picture.width - 20, picture.height - 20] }];
      }),
    }),
  };
}

/** The rows of a PNG picture, each led by its filter, as a file. CRCs are left out: no reader here looks at them. */
export function pngFile(
  header: { width: number; height: number; depth: number; colours: number; interlaced?: boolean },
  rows: Uint8Array,
  more: readonly (readonly [type: string, data: Uint8Array])[] = [],
): Uint8Array {
  const start = Buffer.alloc(13);
  start.writeUInt32BE(header.width, 0);
  start.writeUInt32BE(header.height, 4);
  start.set([header.depth, header.colours, 0, 0, header.interlaced ? 1 : 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', start),
    ...more.map(([type, data]) => chunk(type, data)),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, data, Buffer.alloc(4)]);
}

/** A picture as a PNG file of eight bits. */
export function pngOf({ width, height, data }: Gray): Uint8Array {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    rows.set(data.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return pngFile({ width, height, depth: 8, colours: 0 }, rows);
}
