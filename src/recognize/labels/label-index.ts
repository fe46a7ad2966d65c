import type { TableId } from '../../model/form.ts';
import { type Axis, type AxisRow, axes } from './axis.ts';
import { similarity } from './similarity.ts';

/** A row of an axis that a printed label may be, and how alike they are (0 to 1). */
export interface Candidate {
  readonly row: AxisRow;
  readonly similarity: number;
}

/** Candidates by the table whose axis they stand on, each in axis order; a table without any is left out. */
export type Candidates = Readonly<Partial<Record<TableId, readonly Candidate[]>>>;

/** A key the forms' rows are known by, on whichever axis. */
interface Wording {
  readonly key: string;
  readonly rows: AxisRow[];
}

/** Below this similarity a label is not considered at all. */
export const LEAST_SIMILARITY = 0.6;
const MOST_DIFFERENCE = 1 - LEAST_SIMILARITY + 1e-9;
const EXACT_ONLY_LENGTH = 2;
const CACHE_SIZE = 20_000;
const NONE: readonly Candidate[] = [];

/** Finds the rows that a label key resembles, on all axes at once; remembers keys, since reports repeat one another's labels. */
class LabelIndex {
  readonly #wordings: Wording[] = [];
  readonly #exact = new Map<string, Wording>();
  /** By a character's code: the numbers of the wordings that have it. */
  readonly #having: (number[] | undefined)[] = new Array(0x10000);
  readonly #cache = new Map<string, Candidates | null>();
  readonly #shared: Uint16Array;

  constructor() {
    for (const axis of axes) for (const row of axis.rows) for (const key of row.keys) this.#add(key, row);
    this.#shared = new Uint16Array(this.#wordings.length);
  }

  #add(key: string, row: AxisRow): void {
    const known = this.#exact.get(key);
    if (known) {
      known.rows.push(row);
      return;
    }
    const wording = { key, rows: [row] };
    this.#exact.set(key, wording);
    const number = this.#wordings.push(wording) - 1;
    for (const code of new Set(codesOf(key))) this.#wordingsHaving(code).push(number);
  }

  #wordingsHaving(code: number): number[] {
    const known = this.#having[code] ?? [];
    this.#having[code] = known;
    return known;
  }

  exact(key: string): readonly AxisRow[] {
    return this.#exact.get(key)?.rows ?? [];
  }

  candidates(key: string): Candidates | null {
    if (!this.#isSpelledLikeLabels(key)) return null;
    const cached = this.#cache.get(key);
    if (cached !== undefined) return cached;
    const found = this.#search(key);
    if (this.#cache.size >= CACHE_SIZE) this.#cache.clear();
    this.#cache.set(key, found);
    return found;
  }

  /** Whether enough characters of a key stand in any wording at all: what most text fails. */
  #isSpelledLikeLabels(key: string): boolean {
    let strange = 0;
    for (let i = 0; i < key.length; i += 1) if (!this.#having[key.charCodeAt(i)]) strange += 1;
    return key !== '' && strange <= key.length * MOST_DIFFERENCE;
  }

  #search(key: string): Candidates | null {
    const best = new Map<AxisRow, number>();
    const offer = (wording: Wording, score: number): void => {
      for (const row of wording.rows) best.set(row, Math.max(best.get(row) ?? 0, score));
    };
    const exact = this.#exact.get(key);
    if (exact) offer(exact, 1);
    if (key.length > EXACT_ONLY_LENGTH) {
      for (const wording of this.#sharingCharacters(key)) {
        const score = sharesBigram(key, wording.key) ? similarity(key, wording.key) : 0;
        if (score >= LEAST_SIMILARITY) offer(wording, score);
      }
    }
    return best.size === 0 ? null : byTable(best);
  }

  /** The wordings that share so many characters with a key that they may be as alike as asked, wherever these stand. */
  #sharingCharacters(key: string): Wording[] {
    const shared = this.#shared.fill(0);
    for (let i = 0; i < key.length; i += 1) {
      for (const number of this.#having[key.charCodeAt(i)] ?? []) shared[number] = (shared[number] ?? 0) + 1;
    }
    return this.#wordings.filter((wording, number) => {
      const longer = Math.max(wording.key.length, key.length);
      return (
        wording.key.length > EXACT_ONLY_LENGTH && longer - (shared[number] ?? 0) <= longer * MOST_DIFFERENCE
      );
    });
  }
}

function byTable(best: ReadonlyMap<AxisRow, number>): Candidates {
  const found: Partial<Record<TableId, Candidate[]>> = {};
  for (const [row, score] of best) {
    const same = found[row.table] ?? [];
    same.push({ row, similarity: score });
    found[row.table] = same;
  }
  for (const same of Object.values(found)) same.sort((a, b) => a.row.index - b.row.index);
  return found;
}

function codesOf(key: string): number[] {
  return Array.from({ length: key.length }, (_, index) => key.charCodeAt(index));
}

function sharesBigram(one: string, other: string): boolean {
  for (let i = 0; i + 1 < one.length; i += 1) if (other.includes(one.slice(i, i + 2))) return true;
  return false;
}

const index = new LabelIndex();

/** The rows of all axes a key resembles, each once with its best wording, or null; exact matches have similarity 1. */
export function candidatesOf(key: string): Candidates | null {
  return index.candidates(key);
}

/** The rows of one axis a key resembles, in axis order. */
export function candidatesOn(axis: Axis, key: string): readonly Candidate[] {
  return index.candidates(key)?.[axis.table] ?? NONE;
}

/** The rows of an axis whose label or alias has exactly this key. */
export function exactRows(axis: Axis, key: string): readonly AxisRow[] {
  return index.exact(key).filter((row) => row.table === axis.table);
}

/** Whether a key is exactly that of a row of any form. */
export function isFormLabel(key: string): boolean {
  return index.exact(key).length > 0;
}
