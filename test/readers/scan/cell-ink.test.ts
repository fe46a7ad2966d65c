import { describe, expect, it } from 'vitest';
import { shapeOf } from '../../../src/readers/shared/picture/figures/glyphs.ts';
import { binarize } from '../../../src/readers/shared/picture/ink/binarize.ts';
import { type CleanPage, inkOfCell } from '../../../src/readers/shared/picture/ink/cell-ink.ts';
import { type PixelBox, whitePicture } from '../../../src/readers/shared/picture/pixels.ts';
import { fill } from './draw.ts';

const cell: PixelBox = { x0: 0, y0: 0, x1: 200, y1: 60 };

/** A page with ink on it, at so many pixels to the millimetre. */
function pageOf(perMillimetre: number, ...ink: readonly PixelBox[]): CleanPage {
  const picture = whitePicture(400, 400);
  for (const box of ink) fill(picture, box);
  const { mask, ink: dark, paper } = binarize(picture);
  return { picture, text: mask, ink: dark, paper, perMillimetre };
}

/** Two digits eleven pixels high, a point of two between them. */
const digits = [40, 54].map((x0) => ({ x0, y0: 20, x1: x0 + 7, y1: 31 }));
const point = { x0: 50, y0: 29, x1: 52, y1: 31 };

describe('the ink of a cell', () => {
  it.each([3.8, 8, 11])('has the point of small type at %f pixels to the millimetre', (scale) => {
    const ink = inkOfCell(pageOf(scale, ...digits, point), cell);
    expect(ink.kind === 'written' && shapeOf(ink.blots)).toMatchObject({ high: { length: 2 }, low: 1 });
  });

  it('has no dirt, which is smaller than a point', () => {
    const dirt = { x0: 80, y0: 25, x1: 81, y1: 26 };
    const ink = inkOfCell(pageOf(8, ...digits, dirt), cell);
    expect(ink.kind === 'written' && shapeOf(ink.blots)).toMatchObject({ high: { length: 2 }, low: 0 });
  });

  it('is none where there is nothing but dirt', () => {
    expect(inkOfCell(pageOf(8, point), cell).kind).toBe('blank');
  });
});
