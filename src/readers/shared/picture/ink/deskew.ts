import type { Gray, Mask } from '../pixels.ts';

/** A page that lies more askew than this many degrees is not straightened. */
const MOST_SKEW = 3;
/** A page as straight as this needs no turning. */
const LEAST_SKEW = 0.02;
/** Dots of ink that are looked at: enough for any page, and soon counted. */
const DOTS = 150_000;

/** The ink of a picture as dots, thinned out evenly. */
function dotsOf({ width, height, data }: Mask): { readonly xs: Int32Array; readonly ys: Int32Array } {
  let ink = 0;
  for (const dot of data) ink += dot;
  const step = Math.max(1, Math.floor(ink / DOTS));
  const [xs, ys]: [number[], number[]] = [[], []];
  let seen = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (!data[y * width + x]) continue;
      seen += 1;
      if (seen % step === 0) {
        xs.push(x);
        ys.push(y);
      }
    }
  }
  return { xs: Int32Array.from(xs), ys: Int32Array.from(ys) };
}

/**
 * By how many degrees the lines of a picture fall to the right: the angle along which the ink gathers in the fewest
 * rows (the sum of their squares is greatest).
 */
export function skewOf(mask: Mask): number {
  const { xs, ys } = dotsOf(mask);
  if (xs.length === 0) return 0;
  const slack = Math.ceil(mask.width * Math.tan((MOST_SKEW * Math.PI) / 180)) + 1;
  const rows = new Uint32Array(mask.height + 2 * slack);
  const gathered = (degrees: number): number => {
    rows.fill(0);
    const slope = Math.tan((degrees * Math.PI) / 180);
    for (let i = 0; i < xs.length; i += 1) {
      const row = Math.round((ys[i] ?? 0) - slope * (xs[i] ?? 0)) + slack;
      rows[row] = (rows[row] ?? 0) + 1;
    }
    let sum = 0;
    for (const count of rows) sum += count * count;
    return sum;
  };
  let best = 0;
  for (const [reach, step] of [
    [MOST_SKEW - 0.5, 0.25],
    [0.2, 0.05],
    [0.04, 0.01],
  ] as const) {
    best = bestNear(best, reach, step, gathered);
  }
  return best;
}

function bestNear(middle: number, reach: number, step: number, weigh: (degrees: number) => number): number {
  let [best, most] = [middle, weigh(middle)];
  for (let degrees = middle - reach; degrees <= middle + reach + step / 2; degrees += step) {
    const weight = weigh(degrees);
    if (weight > most) [best, most] = [degrees, weight];
  }
  return best;
}

/** Turns a picture about its middle so that lines that fall by so many degrees lie level; what comes in is white. */
export function straighten(picture: Gray, degrees: number): Gray {
  if (Math.abs(degrees) < LEAST_SKEW) return picture;
  const { width, height, data } = picture;
  const turned = new Uint8Array(data.length).fill(255);
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [middleX, middleY] = [width / 2, height / 2];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const fromX = middleX + (x - middleX) * cos - (y - middleY) * sin;
      const fromY = middleY + (x - middleX) * sin + (y - middleY) * cos;
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      const [alongX, alongY] = [fromX - left, fromY - top];
      const at = top * width + left;
      const above = (data[at] ?? 0) * (1 - alongX) + (data[at + 1] ?? 0) * alongX;
      const below = (data[at + width] ?? 0) * (1 - alongX) + (data[at + width + 1] ?? 0) * alongX;
      turned[y * width + x] = above * (1 - alongY) + below * alongY + 0.5;
    }
  }
  return { width, height, data: turned };
}
