/** A box on a page: points from the upper left corner, the second corner right of and below the first. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/** By how many degrees, clockwise, a page or its writing is turned. */
export type Turn = 0 | 90 | 180 | 270;

/**
 * Characters printed one after another without a gap: a glyph, a word, a string of a drawing operation. Whoever
 * makes it answers for its characters belonging together; what stands between two runs is told from their boxes.
 */
export interface Run {
  readonly text: string;
  /** From a little under the baseline to about an em above it, and from the first character's origin to the last one's advance. */
  readonly box: Box;
  /** Of the font, as it shows on the page. */
  readonly size: number;
  /** How the writing is turned: 0 reads from left to right, 90 downwards. */
  readonly turn: Turn;
  /** Whether it is drawn without showing, as recognised text is under a scanned page. */
  readonly hidden: boolean;
}

/** A line drawn on a page, as thin as it may be; its ends in no particular order. */
export interface Segment {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** What stands on a page, whatever format it comes from: text at its places, lines, and pictures and shades as boxes. */
export interface PageContent {
  /** From 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly segments: readonly Segment[];
  readonly pictures: readonly Box[];
  /** Filled shapes that are no lines, as boxes: what stands on a ground of its own. */
  readonly shades: readonly Box[];
}
