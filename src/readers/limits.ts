import type { Limits } from './reader.ts';

/**
 * Bounds that no honest report comes near and that keep hostile input to seconds: the longest real reports
 * have some 20,000 cells and 60 nested elements; browsers stop nesting at 512.
 */
export const defaultLimits: Limits = {
  bytes: 256 * 1024 * 1024,
  cells: 200_000,
  depth: 512,
  span: 1000,
};
