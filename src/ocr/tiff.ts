import type { Gray } from '../readers/shared/picture/pixels.ts';

const SHORT = 3;
const LONG = 4;
const ENTRIES = 10;
const DIRECTORY = 2 + ENTRIES * 12 + 4;

/** Writes pictures as the pages of one TIFF file (TIFF 6.0, section 4), uncompressed. */
export function writeTiff(pictures: readonly Gray[]): Uint8Array {
  const size = pictures.reduce((sum, { data }) => sum + DIRECTORY + even(data.length), 8);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49, 42, 0]);
  view.setUint32(4, 8, true);
  let at = 8;
  pictures.forEach(({ width, height, data }, index) => {
    const pixels = at + DIRECTORY;
    const next = pixels + even(data.length);
    const entries: readonly (readonly [tag: number, type: number, value: number])[] = [
      [256, LONG, width],
      [257, LONG, height],
      [258, SHORT, 8],
      [259, SHORT, 1],
      [262, SHORT, 1],
      [273, LONG, pixels],
      [277, SHORT, 1],
      [278, LONG, height],
      [279, LONG, data.length],
      [296, SHORT, 2],
    ];
    view.setUint16(at, ENTRIES, true);
    entries.forEach(([tag, type, value], entry) => {
      const to = at + 2 + entry * 12;
      view.setUint16(to, tag, true);
      view.setUint16(to + 2, type, true);
      view.setUint32(to + 4, 1, true);
      view.setUint32(to + 8, value, true);
    });
    view.setUint32(at + DIRECTORY - 4, index + 1 < pictures.length ? next : 0, true);
    bytes.set(data, pixels);
    at = next;
  });
  return bytes;
}

function even(length: number): number {
  return length + (length % 2);
}
