import type { Mask, PixelBox } from '../pixels.ts';

/** A character's ink on a grid of its own height, from 0 to 1 for each square. */
type Sample = Float32Array;

const ROWS = 20;
const COLUMNS = 20;
/** Fewer samples of a digit tell nothing; what matches must do so better than any other digit, by this factor. */
const LEAST_SAMPLES = 2;
const CLEARLY = 0.75;
/** Two samples that differ by more than this share of the squares are not one character. */
const MOST_DIFFERENT = 0.12;

/** What the digits of one page look like, learnt from those that are certain: they are printed in one type. */
export class TypeSamples {
  readonly #page: Mask;
  readonly #sums = new Map<string, { readonly sum: Float32Array; count: number }>();

  constructor(page: Mask) {
    this.#page = page;
  }

  /** Learns characters whose digits are known. */
  learn(digits: string, boxes: readonly PixelBox[]): void {
    boxes.forEach((box, index) => {
      const digit = digits.charAt(index);
      const known = this.#sums.get(digit) ?? { sum: new Float32Array(ROWS * COLUMNS), count: 0 };
      this.#sums.set(digit, known);
      sampleOf(this.#page, box).forEach((value, square) => {
        known.sum[square] = (known.sum[square] ?? 0) + value;
      });
      known.count += 1;
    });
  }

  /**
   * The digits that characters look most like; null where one looks clearly like none, or was `read` as a digit the
   * page knows too few of. `learnt`: these very characters were learnt as what they were read as, and do not speak for
   * themselves.
   */
  read(boxes: readonly PixelBox[], read: string, learnt: boolean): string | null {
    let digits = '';
    for (const [index, box] of boxes.entries()) {
      const own = learnt ? read.charAt(index) : null;
      const expected = read.charAt(index);
      if (expected !== '' && this.#countOf(expected, own) < LEAST_SAMPLES) return null;
      const digit = this.#nearest(sampleOf(this.#page, box), own);
      if (digit === null) return null;
      digits += digit;
    }
    return digits;
  }

  #countOf(digit: string, own: string | null): number {
    return (this.#sums.get(digit)?.count ?? 0) - (digit === own ? 1 : 0);
  }

  #nearest(sample: Sample, learnt: string | null): string | null {
    let [nearest, least, second] = ['', Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (const [digit, { sum, count }] of this.#sums) {
      const own = digit === learnt;
      const others = own ? count - 1 : count;
      if (others < LEAST_SAMPLES) continue;
      let difference = 0;
      sample.forEach((value, square) => {
        difference += Math.abs(value - ((sum[square] ?? 0) - (own ? value : 0)) / others);
      });
      if (difference < least) [nearest, least, second] = [digit, difference, least];
      else if (difference < second) second = difference;
    }
    const alike = least <= MOST_DIFFERENT * ROWS * COLUMNS && least <= CLEARLY * second;
    return nearest !== '' && alike ? nearest : null;
  }
}

/** A character scaled to the grid's height, in its middle from left to right. */
function sampleOf({ width, data }: Mask, { x0, y0, x1, y1 }: PixelBox): Sample {
  const sample = new Float32Array(ROWS * COLUMNS);
  const scale = (y1 - y0) / ROWS;
  const middle = (x0 + x1) / 2;
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      let ink = 0;
      for (let part = 0; part < 9; part += 1) {
        const y = Math.floor(y0 + (row + ((part % 3) + 0.5) / 3) * scale);
        const x = Math.floor(middle + (column - COLUMNS / 2 + (Math.floor(part / 3) + 0.5) / 3) * scale);
        if (x >= x0 && x < x1 && data[y * width + x]) ink += 1;
      }
      sample[row * COLUMNS + column] = ink / 9;
    }
  }
  return sample;
}
