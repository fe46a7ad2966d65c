import type { Ocr } from '../ocr.ts';

/** Stands for a recogniser where there is none. */
export const missingOcr: Ocr = {
  isThere: async () => false,
  read: async () => ({ kind: 'missing' }),
};
