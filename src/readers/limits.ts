import type { Limits } from './reader.ts';

/**
 * Bounds that no honest report comes near and that keep hostile input to seconds: the longest real reports
 * have some 20,000 cells and 60 nested elements; browsers stop nesting at 512. Unpacked, a report's XML has a few
 * megabytes, and Office's most monotonous XML is packed to a hundredth.
 */
export const defaultLimits: Limits = {
  bytes: 256 * 1024 * 1024,
  cells: 200_000,
  depth: 512,
  span: 1000,
  members: 10_000,
  memberBytes: 64 * 1024 * 1024,
  packageBytes: 256 * 1024 * 1024,
  ratio: 250,
  nesting: 3,
};
