import { malformed, numberFrom } from './values.ts';

/**
 * Reads as many offsets between characters as are wanted from a list of them (GB/T 33190, 11.3): `g 3 5` stands for
 * `5 5 5`. The list may be shorter. Throws `malformed`.
 */
export function readDeltas(words: readonly string[], wanted: number): readonly number[] {
  const deltas: number[] = [];
  for (let i = 0; i < words.length && deltas.length < wanted; ) {
    if (words[i]?.toLowerCase() !== 'g') {
      deltas.push(numberFrom(words[i]));
      i += 1;
      continue;
    }
    const [count, value] = [numberFrom(words[i + 1]), numberFrom(words[i + 2])];
    if (count < 0 || !Number.isInteger(count)) throw malformed;
    const times = Math.min(count, wanted - deltas.length);
    for (let time = 0; time < times; time += 1) deltas.push(value);
    i += 3;
  }
  return deltas;
}
