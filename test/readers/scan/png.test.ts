import { describe, expect, it } from 'vitest';
import { BadPicture, decodePng } from '../../../src/readers/scan/png.ts';
import { pngFile } from './draw.ts';

const shades = (bytes: Uint8Array): number[] => [...decodePng(bytes).data];

describe('a PNG picture', () => {
  it('of one bit is black and white', () => {
    const bytes = pngFile(
      { width: 3, height: 2, depth: 1, colours: 0 },
      Uint8Array.of(0, 0b01000000, 0, 0b10100000),
    );
    expect(shades(bytes)).toEqual([0, 255, 0, 255, 0, 255]);
  });

  it('of four bits is stretched to eight', () => {
    expect(shades(pngFile({ width: 2, height: 1, depth: 4, colours: 0 }, Uint8Array.of(0, 0x0f)))).toEqual([
      0, 255,
    ]);
  });

  it('of sixteen bits is taken at its upper half', () => {
    const bytes = pngFile({ width: 2, height: 1, depth: 16, colours: 0 }, Uint8Array.of(0, 10, 99, 200, 1));
    expect(shades(bytes)).toEqual([10, 200]);
  });

  it('in colour is as light as it looks', () => {
    const bytes = pngFile(
      { width: 3, height: 1, depth: 8, colours: 2 },
      Uint8Array.of(0, 255, 0, 0, 0, 255, 0, 0, 0, 255),
    );
    expect(shades(bytes)).toEqual([76, 149, 29]);
  });

  it('with a palette takes its colours from it', () => {
    const palette = Uint8Array.of(10, 10, 10, 240, 240, 240);
    const bytes = pngFile({ width: 4, height: 1, depth: 2, colours: 3 }, Uint8Array.of(0, 0b00010001), [
      ['PLTE', palette],
    ]);
    expect(shades(bytes)).toEqual([10, 240, 10, 240]);
  });

  it('that one can look through lies on white', () => {
    const bytes = pngFile({ width: 2, height: 1, depth: 8, colours: 4 }, Uint8Array.of(0, 0, 0, 0, 255));
    expect(shades(bytes)).toEqual([255, 0]);
  });

  it.each([
    [1, [1, 10, 5, 5], [10, 15, 20]],
    [2, [2, 10, 15, 20], [10, 15, 20]],
    [3, [3, 10, 10, 13], [10, 15, 20]],
    [4, [4, 10, 5, 5], [10, 15, 20]],
  ])('undoes filter %i', (_, row, expected) => {
    expect(shades(pngFile({ width: 3, height: 1, depth: 8, colours: 0 }, Uint8Array.from(row)))).toEqual(
      expected,
    );
  });

  it('that is interlaced is put together', () => {
    const rows = Uint8Array.of(0, 1, 0, 2, 0, 3, 4);
    const bytes = pngFile({ width: 2, height: 2, depth: 8, colours: 0, interlaced: true }, rows);
    expect(shades(bytes)).toEqual([1, 2, 3, 4]);
  });

  it.each([
    ['cut off', pngFile({ width: 9, height: 9, depth: 8, colours: 0 }, Uint8Array.of(0, 1, 2))],
    ['too large', pngFile({ width: 100_000, height: 100_000, depth: 1, colours: 0 }, Uint8Array.of(0))],
    ['of no size', pngFile({ width: 0, height: 5, depth: 8, colours: 0 }, Uint8Array.of(0))],
    ['of an unknown kind', pngFile({ width: 1, height: 1, depth: 7, colours: 5 }, Uint8Array.of(0))],
    [
      'that unpacks to more than it says',
      pngFile({ width: 1, height: 1, depth: 8, colours: 0 }, new Uint8Array(5_000_000)),
    ],
    ['without a header', Buffer.from('89504e470d0a1a0a', 'hex')],
  ])('%s is refused', (_, bytes) => {
    expect(() => decodePng(bytes)).toThrow(BadPicture);
  });
});
