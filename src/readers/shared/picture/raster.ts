import type { Gray } from './pixels.ts';

/** A page as a picture. */
export interface Raster {
  /** From 1. */
  readonly page: number;
  readonly picture: Gray;
  readonly pointsPerPixel: number;
}

/** Pictures of more pixels are not looked at: A4 at 600 dots an inch has 35 million. */
export const MOST_PIXELS = 40_000_000;
/** Pages of one file that are read from pictures. */
export const MOST_SCANNED = 60;
