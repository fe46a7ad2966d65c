import { describe, expect, it } from 'vitest';
import { blotsIn } from '../../../src/readers/shared/picture/ink/blots.ts';
import { linesOfWriting } from '../../../src/readers/shared/picture/ink/cell-lines.ts';
import { around, type PixelBox } from '../../../src/readers/shared/picture/pixels.ts';

/** Eight pixels to the millimetre. */
const SCALE = 8;

function linesOf(...ink: readonly PixelBox[]): readonly (readonly number[])[] {
  const [width, height] = [200, 200];
  const data = new Uint8Array(width * height);
  for (const { x0, y0, x1, y1 } of ink) {
    for (let y = y0; y < y1; y += 1) data.fill(1, y * width + x0, y * width + x1);
  }
  const blots = blotsIn({ width, height, data }, { x0: 0, y0: 0, x1: width, y1: height });
  const box = around(blots) ?? { x0: 0, y0: 0, x1: 0, y1: 0 };
  return linesOfWriting({ blots, box, touching: false }, SCALE).map((line) => [line.box.y0, line.box.y1]);
}

const glyph = (x0: number, y0: number, high = 24): PixelBox => ({ x0, y0, x1: x0 + 20, y1: y0 + high });

describe('the lines of a cell', () => {
  it('are told apart by the white between them', () => {
    expect(linesOf(glyph(10, 10), glyph(40, 12), glyph(10, 44), glyph(40, 46))).toEqual([
      [10, 36],
      [44, 70],
    ]);
  });

  it('are one where they reach into one another', () => {
    expect(linesOf(glyph(10, 10), glyph(40, 30))).toEqual([[10, 54]]);
  });

  it('have the strokes that are too low for one of their own', () => {
    expect(linesOf(glyph(10, 10), glyph(10, 44, 4), glyph(10, 50, 4), glyph(10, 80))).toEqual([
      [10, 34],
      [44, 54],
      [80, 104],
    ]);
  });
});
