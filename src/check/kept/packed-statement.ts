import type { Place } from '../../model/place.ts';
import type { Fact, PrintedValue, Statement, ValueState } from '../../model/result.ts';
import { joinParts, splitParts } from './packed-parts.ts';
import { packPlaces, unpackPlace } from './packed-places.ts';

/** One byte a data point: values up to 250 as they are, then whether it is larger, carries none, or is not printed. */
const mostSmall = 250;
const large = 251;
const stateCodes: Readonly<Record<Exclude<ValueState, 'number' | 'normalized'>, number>> = {
  blank: 252,
  not_stated: 253,
  unparsed: 254,
};
const states = new Map<number, ValueState>([
  [stateCodes.blank, 'blank'],
  [stateCodes.not_stated, 'not_stated'],
  [stateCodes.unparsed, 'unparsed'],
]);
const absent = 255;

/** Which byte stands for which data point, the same for every statement of a run. */
export class Positions {
  readonly #positions = new Map<string, number>();
  readonly #keys: string[] = [];

  /** The position of a data point, given out at the first asking. */
  give(key: string): number {
    const known = this.#positions.get(key) ?? this.#keys.push(key) - 1;
    this.#positions.set(key, known);
    return known;
  }

  find(key: string): number {
    return this.#positions.get(key) ?? -1;
  }

  keyAt(position: number): string {
    return this.#keys[position] ?? '';
  }
}

/**
 * Packs the figures wanted of one statement to about a kilobyte. Whether a cell held its number with a unit or not is
 * forgotten.
 */
export function packStatement(
  { facts }: Statement,
  positions: Positions,
  isWanted: (key: string) => boolean,
): Uint8Array {
  const kept = Object.entries(facts)
    .filter(([key]) => isWanted(key))
    .map(([key, fact]) => ({ position: positions.give(key), fact }))
    .sort((one, other) => one.position - other.position);
  const codes = new Uint8Array((kept.at(-1)?.position ?? -1) + 1).fill(absent);
  for (const { position, fact } of kept) codes[position] = codeOf(fact);
  const larges = kept.flatMap(({ fact }) => (codeOf(fact) === large ? [fact.value ?? 0] : []));
  const places = packPlaces(kept.map(({ fact }) => fact.place));
  return joinParts([codes, new Uint8Array(Float64Array.from(larges).buffer), places]);
}

/** The figures of a statement that was packed. */
export class PackedStatement {
  readonly #codes: Uint8Array;
  readonly #large: Float64Array;
  readonly #places: Uint8Array;
  readonly #positions: Positions;

  constructor(packed: Uint8Array, positions: Positions) {
    const [codes, larges, places] = splitParts(packed);
    this.#codes = codes ?? new Uint8Array();
    this.#large = new Float64Array(Uint8Array.from(larges ?? []).buffer);
    this.#places = places ?? new Uint8Array();
    this.#positions = positions;
  }

  figure(key: string): Pick<PrintedValue, 'value' | 'state'> | null {
    const position = this.#positions.find(key);
    const code = this.#codes[position] ?? absent;
    if (code === absent) return null;
    const state = states.get(code);
    if (state !== undefined) return { value: null, state };
    const value = code === large ? (this.#large[this.#before(position, isLarge)] ?? null) : code;
    return { value, state: 'number' };
  }

  place(key: string): Place | null {
    const position = this.#positions.find(key);
    if ((this.#codes[position] ?? absent) === absent) return null;
    return unpackPlace(this.#places, this.#before(position, isPrinted));
  }

  /** The figures that carry a value. */
  values(): ReadonlyMap<string, number> {
    const values = new Map<string, number>();
    let next = 0;
    for (let position = 0; position < this.#codes.length; position += 1) {
      const code = this.#codes[position] ?? absent;
      if (code > large) continue;
      const value = code === large ? (this.#large[next] ?? 0) : code;
      if (code === large) next += 1;
      values.set(this.#positions.keyAt(position), value);
    }
    return values;
  }

  /** How many of the data points before a position are of a kind. */
  #before(position: number, isKind: (code: number) => boolean): number {
    let count = 0;
    for (let at = 0; at < position; at += 1) if (isKind(this.#codes[at] ?? absent)) count += 1;
    return count;
  }
}

function isLarge(code: number): boolean {
  return code === large;
}

function isPrinted(code: number): boolean {
  return code !== absent;
}

function codeOf({ value, state }: Fact): number {
  if (value !== null) return Number.isInteger(value) && value >= 0 && value <= mostSmall ? value : large;
  return state === 'blank' || state === 'not_stated' ? stateCodes[state] : stateCodes.unparsed;
}
