import type { Statement } from '../../model/result.ts';
import { joinParts, splitParts } from './packed-parts.ts';
import { PackedStatement, Positions, packStatement } from './packed-statement.ts';
import type { Shelf } from './shelf.ts';

/** The figures of one report, its statements in order. */
export interface Figures {
  readonly sha256: string | null;
  readonly statements: readonly PackedStatement[];
}

/** Reports that are looked at together are mostly of one body, so a few are kept at hand. */
const mostAtHand = 500;

/** Lays figures on a shelf and takes them from there. */
export class KeptFigures {
  readonly #shelf: Shelf;
  readonly #positions = new Positions();
  readonly #atHand = new Map<number, Figures>();

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /** Lays the wanted figures of a report down; gives the number to ask for them by. */
  keep(sha256: string | null, statements: readonly Statement[], isWanted: (key: string) => boolean): number {
    const packed = statements.map((statement) => packStatement(statement, this.#positions, isWanted));
    return this.#shelf.put(joinParts([new TextEncoder().encode(sha256 ?? ''), ...packed]));
  }

  /** The figures of that number. */
  of(number: number): Figures {
    const known = this.#atHand.get(number) ?? this.#take(number);
    this.#atHand.delete(number);
    this.#atHand.set(number, known);
    const [oldest] = this.#atHand.keys();
    if (oldest !== undefined && this.#atHand.size > mostAtHand) this.#atHand.delete(oldest);
    return known;
  }

  #take(number: number): Figures {
    const [sha256, ...statements] = splitParts(this.#shelf.take(number));
    return {
      sha256: new TextDecoder().decode(sha256) || null,
      statements: statements.map((packed) => new PackedStatement(packed, this.#positions)),
    };
  }
}
