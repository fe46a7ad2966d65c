import type { Scope } from '../../model/result.ts';

/** Figures by data point. */
export type Figures = ReadonlyMap<string, number>;

/**
 * Hashes of the bands of a list of figures, one more than the figures that may differ; lists as long as can be alike
 * have that many or one more, so both are made.
 */
export function bandsOf(figures: Figures, scope: Scope, differing: number): readonly number[] {
  const count = differing + 1;
  return [...(count > 1 ? hashes(figures, scope, count - 1) : []), ...hashes(figures, scope, count)];
}

function hashes(figures: Figures, scope: Scope, count: number): readonly number[] {
  const bands = Array.from({ length: count }, (_, band) => hashOf(`${count}/${band}/${scope}`));
  for (const [key, value] of figures) {
    const name = hashOf(key);
    const band = name % count;
    bands[band] = ((bands[band] ?? 0) + mix(name, value)) % 2 ** 52;
  }
  return bands;
}

const known = new Map<string, number>();

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  const made = known.get(text);
  if (made !== undefined) return made;
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  known.set(text, hash >>> 0);
  return hash >>> 0;
}

/** A number of 52 bits for a figure of a data point; to the same millionth, the same. */
function mix(name: number, value: number): number {
  const whole = Math.trunc(value);
  const parts = Math.round((value - whole) * 1e6);
  const low = Math.imul(name ^ Math.imul(whole, 0x9e3779b1) ^ Math.imul(parts, 0x85ebca6b), 0xc2b2ae35) >>> 0;
  const high = Math.imul(low ^ name, 0x27d4eb2f) >>> 12;
  return high * 2 ** 32 + low;
}

/** Of the reports that share a band, so many are kept: where one report was copied often, the first copies do. */
const mostOfBand = 8;

/** How full the table gets before it is doubled. */
const fullest = 0.6;

/** Which numbers were put under which band, in two dozen bytes each: a hundred thousand reports have a million bands. */
export class BandTable {
  #bands = new Float64Array(1024).fill(-1);
  #numbers = new Uint32Array(1024);
  #size = 0;

  /** The numbers put under a band. */
  find(band: number): readonly number[] {
    const found: number[] = [];
    for (let slot = this.#slotOf(band); this.#bands[slot] !== -1; slot = this.#after(slot)) {
      if (this.#bands[slot] === band) found.push(this.#numbers[slot] ?? 0);
    }
    return found;
  }

  put(band: number, number: number): void {
    if (this.#size > fullest * this.#bands.length) this.#grow();
    let slot = this.#slotOf(band);
    let same = 0;
    for (; this.#bands[slot] !== -1; slot = this.#after(slot)) {
      if (this.#bands[slot] === band) same += 1;
      if (same === mostOfBand) return;
    }
    this.#bands[slot] = band;
    this.#numbers[slot] = number;
    this.#size += 1;
  }

  #slotOf(band: number): number {
    const folded = Math.imul((band >>> 0) ^ Math.floor(band / 2 ** 32), 0x9e3779b1) >>> 0;
    return Math.floor((folded / 2 ** 32) * this.#bands.length);
  }

  #after(slot: number): number {
    return (slot + 1) % this.#bands.length;
  }

  #grow(): void {
    const [bands, numbers] = [this.#bands, this.#numbers];
    this.#bands = new Float64Array(2 * bands.length).fill(-1);
    this.#numbers = new Uint32Array(2 * numbers.length);
    this.#size = 0;
    for (const [slot, band] of bands.entries()) if (band !== -1) this.put(band, numbers[slot] ?? 0);
  }
}
