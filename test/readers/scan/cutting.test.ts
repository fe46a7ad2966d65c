import { describe, expect, it } from 'vitest';
import { toReadingSize } from '../../../src/readers/shared/picture/ink/cutting.ts';
import { whitePicture } from '../../../src/readers/shared/picture/pixels.ts';
import { linesOfWords } from '../../../src/readers/shared/picture/words.ts';
import { fill } from './draw.ts';

/** A cutting of one line of so many pixels, cut out at (100, 200). */
function cuttingOf(height: number) {
  const picture = whitePicture(400, height + 40);
  fill(picture, { x0: 20, y0: 20, x1: 380, y1: 20 + height });
  const writing = { blots: [], box: { x0: 120, y0: 220, x1: 480, y1: 220 + height }, touching: false };
  return toReadingSize({ picture, x: 100, y: 200, scale: 1 }, writing);
}

describe('a line of large characters', () => {
  it('is made smaller, its ink where it was', () => {
    const { picture, scale } = cuttingOf(56);
    expect([picture.width, picture.height, scale]).toEqual([200, 48, 0.5]);
    expect([picture.data[9 * 200 + 100], picture.data[10 * 200 + 100]]).toEqual([255, 0]);
  });

  it('has its words where they stand on the page', () => {
    const word = { text: '规章', confidence: 1, line: 1, box: [10, 10, 190, 38] as const };
    const [line] = linesOfWords([word], cuttingOf(56));
    expect(line?.stretches[0]?.box).toEqual({ x0: 120, y0: 220, x1: 480, y1: 276 });
  });

  it('is left as it is where they are small enough', () => {
    expect(cuttingOf(30).picture.width).toBe(400);
  });
});
