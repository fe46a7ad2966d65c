import { around } from '../pixels.ts';
import type { Blot } from './blots.ts';
import type { Writing } from './cell-ink.ts';

/** Ink no higher, in millimetres, is no line of its own: a stroke of 二 or a dash. */
const LOWEST = 1.2;

/** Blots that stand beside one another. */
interface Band {
  readonly blots: readonly Blot[];
  readonly y0: number;
  readonly y1: number;
}

/**
 * The lines of the writing in a cell, from top to bottom. Whoever reads several at once may take their order, or parts
 * of them, for others.
 */
export function linesOfWriting(writing: Writing, perMillimetre: number): readonly Writing[] {
  const bands: Band[] = [];
  for (const blot of [...writing.blots].sort((a, b) => a.y0 - b.y0)) {
    const last = bands.at(-1);
    if (last && blot.y0 <= last.y1) bands[bands.length - 1] = join(last, { ...blot, blots: [blot] });
    else bands.push({ blots: [blot], y0: blot.y0, y1: blot.y1 });
  }
  return withoutLow(bands, LOWEST * perMillimetre).map(({ blots }) => ({
    blots,
    box: around(blots) ?? writing.box,
    touching: writing.touching,
  }));
}

/** Puts bands that are too low to be lines to the nearer of their neighbours. */
function withoutLow(bands: readonly Band[], lowest: number): readonly Band[] {
  const low = bands.findIndex(({ y0, y1 }) => y1 - y0 < lowest);
  const band = bands[low];
  if (!band || bands.length === 1) return bands;
  const [above, below] = [bands[low - 1], bands[low + 1]];
  const up = above ? band.y0 - above.y1 : Number.POSITIVE_INFINITY;
  const down = below ? below.y0 - band.y1 : Number.POSITIVE_INFINITY;
  const first = up <= down ? low - 1 : low;
  const pair = bands.slice(first, first + 2).reduce(join);
  return withoutLow([...bands.slice(0, first), pair, ...bands.slice(first + 2)], lowest);
}

function join(a: Band, b: Band): Band {
  return { blots: [...a.blots, ...b.blots], y0: Math.min(a.y0, b.y0), y1: Math.max(a.y1, b.y1) };
}
