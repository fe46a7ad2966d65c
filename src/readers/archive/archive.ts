import type { Emit } from '../../model/finding.ts';
import type { Limits } from '../limits.ts';

/** A file within an archive, unpacked into memory; nothing is ever written to disk under its name. */
export interface Packed {
  /** As the archive names it, with `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Takes an archive apart, one file at a time, in its own order. `limits.packageBytes` is what may still be unpacked.
 * What cannot be unpacked is a finding, and the rest goes on; throws only on our own bugs.
 */
export type Unpack = (bytes: Uint8Array, limits: Limits, emit: Emit) => AsyncIterable<Packed>;
