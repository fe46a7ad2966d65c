import type { Gray, Mask } from '../pixels.ts';
import type { Binarized } from './binarize.ts';

/** Shades are taken together along a line for so many millimetres to either side, and held against those so far above and below. */
const ALONG = 0.8;
/** A line must be darker over so short a stretch as well: it shall not seem to go on beyond its end. */
const CLOSE = 0.25;
const BESIDE = 0.55;
/** How much darker a line must be than what is beside it, in shares of the contrast of ink. */
const DARKER = 0.14;

/**
 * Adds to the ink of a page what is a level line by its shade: darker along its length than both sides of it, however
 * faint and noisy.
 */
export function withRidges(picture: Gray, { mask, ink, paper }: Binarized, perMillimetre: number): Mask {
  const { width, height } = picture;
  const along = Math.max(1, Math.round(ALONG * perMillimetre));
  const beside = Math.max(2, Math.round(BESIDE * perMillimetre));
  const least = DARKER * (paper - ink);
  const means = meansAlong(picture, along);
  const close = meansAlong(picture, Math.max(1, Math.round(CLOSE * perMillimetre)));
  const found = Uint8Array.from(mask.data);
  for (let y = beside; y + beside < height; y += 1) {
    const [at, above, below] = [y * width, (y - beside) * width, (y + beside) * width];
    for (let x = 0; x < width; x += 1) {
      const limit = Math.min(means[above + x] ?? 0, means[below + x] ?? 0) - least;
      if ((means[at + x] ?? 255) < limit && (close[at + x] ?? 255) < limit) found[at + x] = 1;
    }
  }
  return { ...mask, data: found };
}

/** For each pixel the mean of its row to either side. */
function meansAlong({ width, height, data }: Gray, reach: number): Uint8Array {
  const means = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    let [sum, count] = [0, 0];
    for (let x = -reach; x < width; x += 1) {
      if (x + reach < width) {
        sum += data[row + x + reach] ?? 255;
        count += 1;
      }
      if (x - reach - 1 >= 0) {
        sum -= data[row + x - reach - 1] ?? 255;
        count -= 1;
      }
      if (x >= 0) means[row + x] = sum / count;
    }
  }
  return means;
}
