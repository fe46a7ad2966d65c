import type { Gray } from './pixels.ts';

/**
 * How pictures are read: as running Chinese text of one line or several, or as one line of nothing but figures, by
 * what was trained on English or by what was trained on Chinese.
 */
export type OcrMode = 'text' | 'figures' | 'chineseFigures';

/** A word as it was recognised, with the line it stands on and its box in pixels of its picture. */
export interface OcrWord {
  readonly text: string;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Words of one line have the same number; lines count up down the picture. */
  readonly line: number;
  readonly box: readonly [x0: number, y0: number, x1: number, y1: number];
}

/** What came of reading pictures: the words of each, or why there are none. `missing`: the program or its languages. */
export type OcrAnswer =
  | { readonly kind: 'read'; readonly words: readonly (readonly OcrWord[])[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly error: string };

/** Whoever recognises characters on pictures, outside of this program. */
export interface Ocr {
  /** Whether there is one at all. */
  isThere(): Promise<boolean>;
  /** Reads pictures, each by itself. */
  read(pictures: readonly Gray[], mode: OcrMode): Promise<OcrAnswer>;
}
