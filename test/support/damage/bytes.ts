import type { Random } from '../random.ts';

/** Damages bytes as bad disks, downloads and editors do; null where there is too little to damage. */
export type DamageBytes = (bytes: Buffer, random: Random, other: Buffer) => Buffer | null;

/** Where a stretch of bytes begins and ends: a few bytes, or up to a tenth of all. */
function stretch(bytes: Buffer, random: Random): readonly [start: number, end: number] {
  const most = random.chance(0.5) ? 16 : Math.max(1, Math.floor(bytes.length / 10));
  const start = random.below(bytes.length);
  return [start, Math.min(bytes.length, start + 1 + random.below(most))];
}

function flip(bytes: Buffer, random: Random): Buffer {
  const flipped = Buffer.from(bytes);
  for (let left = random.pick([1, 1, 3, 20]); left > 0; left -= 1) {
    const at = random.below(bytes.length);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8));
  }
  return flipped;
}

function drop(bytes: Buffer, random: Random): Buffer {
  const [start, end] = stretch(bytes, random);
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
}

function double(bytes: Buffer, random: Random): Buffer {
  const [start, end] = stretch(bytes, random);
  return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)]);
}

function swap(bytes: Buffer, random: Random): Buffer | null {
  const [first, second] = [stretch(bytes, random), stretch(bytes, random)].sort(([a], [b]) => a - b);
  if (!first || !second || first[1] > second[0]) return null;
  return Buffer.concat([
    bytes.subarray(0, first[0]),
    bytes.subarray(...second),
    bytes.subarray(first[1], second[0]),
    bytes.subarray(...first),
    bytes.subarray(second[1]),
  ]);
}

function cut(bytes: Buffer, random: Random): Buffer {
  return bytes.subarray(0, random.below(bytes.length));
}

/** The beginning of one file and the end of another. */
function splice(bytes: Buffer, random: Random, other: Buffer): Buffer {
  return Buffer.concat([
    bytes.subarray(0, random.below(bytes.length)),
    other.subarray(random.below(other.length)),
  ]);
}

/** Every damage to bytes, by name. */
export const byteDamages: Readonly<Record<string, DamageBytes>> = {
  'bits flipped': flip,
  'bytes dropped': drop,
  'bytes doubled': double,
  'bytes swapped': swap,
  'cut off': cut,
  'spliced with another': splice,
};
