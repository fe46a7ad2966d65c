import { type Axis, type AxisRow, axes } from './axis.ts';
import { similarity } from './similarity.ts';

/** A row of an axis that a printed label may be, and how alike they are (0 to 1). */
export interface Candidate {
  readonly row: AxisRow;
  readonly similarity: number;
}

/** Below this similarity a label is not considered at all. */
export const LEAST_SIMILARITY = 0.6;
const EXACT_ONLY_LENGTH = 2;
const CACHE_SIZE = 20_000;
const NONE: readonly Candidate[] = [];

/** Finds the rows of one axis that a label key resembles; remembers keys, since reports repeat one another's labels. */
export class LabelIndex {
  readonly #exact = new Map<string, AxisRow[]>();
  readonly #byBigram = new Map<string, Set<string>>();
  readonly #cache = new Map<string, readonly Candidate[]>();

  constructor(axis: Axis) {
    for (const row of axis.rows) for (const key of row.keys) this.#add(key, row);
  }

  #add(key: string, row: AxisRow): void {
    const rows = this.#exact.get(key);
    if (rows) rows.push(row);
    else this.#exact.set(key, [row]);
    for (const bigram of bigrams(key)) {
      const keys = this.#byBigram.get(bigram);
      if (keys) keys.add(key);
      else this.#byBigram.set(bigram, new Set([key]));
    }
  }

  /** The rows whose label or alias has exactly this key. */
  exact(key: string): readonly AxisRow[] {
    return this.#exact.get(key) ?? [];
  }

  /** The rows a key resembles, each once with its best wording, in axis order; exact matches have similarity 1. */
  candidates(key: string): readonly Candidate[] {
    const cached = this.#cache.get(key);
    if (cached) return cached;
    const found = this.#search(key);
    if (this.#cache.size >= CACHE_SIZE) this.#cache.clear();
    this.#cache.set(key, found);
    return found;
  }

  #search(key: string): readonly Candidate[] {
    const best = new Map<AxisRow, number>();
    const offer = (known: string, score: number): void => {
      for (const row of this.#exact.get(known) ?? []) best.set(row, Math.max(best.get(row) ?? 0, score));
    };
    if (this.#exact.has(key)) offer(key, 1);
    if (key.length > EXACT_ONLY_LENGTH) {
      for (const known of this.#sharingBigrams(key)) {
        if (known.length <= EXACT_ONLY_LENGTH) continue;
        const score = similarity(key, known);
        if (score >= LEAST_SIMILARITY) offer(known, score);
      }
    }
    if (best.size === 0) return NONE;
    const found = [...best].map(([row, score]) => ({ row, similarity: score }));
    return found.sort((a, b) => a.row.index - b.row.index);
  }

  #sharingBigrams(key: string): Set<string> {
    const keys = new Set<string>();
    for (const bigram of bigrams(key)) for (const known of this.#byBigram.get(bigram) ?? []) keys.add(known);
    return keys;
  }
}

function bigrams(key: string): string[] {
  const pairs: string[] = [];
  for (let i = 0; i + 1 < key.length; i += 1) pairs.push(key.slice(i, i + 2));
  return pairs;
}

const indexes = new WeakMap<Axis, LabelIndex>();

/** The label index of an axis, made once. */
export function labelIndex(axis: Axis): LabelIndex {
  const known = indexes.get(axis);
  if (known) return known;
  const made = new LabelIndex(axis);
  indexes.set(axis, made);
  return made;
}

/** Whether a key is exactly that of a row of any form. */
export function isFormLabel(key: string): boolean {
  return axes.some((axis) => labelIndex(axis).exact(key).length > 0);
}
