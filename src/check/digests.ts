import type { Place } from '../model/place.ts';
import type { Result, Scope, Statement } from '../model/result.ts';
import type { Digest, SeriesRule } from '../model/series.ts';

/** Line, column, end line and end column of a text place. */
const numbersPerPlace = 4;

/** The figures of one statement, packed: eight bytes a value, sixteen a place in a text. */
interface Packed {
  readonly scope: Scope;
  readonly values: Float64Array;
  readonly textPlaces: Uint32Array;
  /** Places of other kinds, by the position of their key. */
  readonly otherPlaces: ReadonlyMap<number, Place>;
}

/** Keeps of each report what the rules across reports ask for, and nothing when there are no such rules. */
export class Digests {
  readonly #positions: ReadonlyMap<string, number>;
  readonly #wanted: boolean;
  readonly #kept: Digest[] = [];

  constructor(rules: readonly SeriesRule[]) {
    const keys = new Set(rules.flatMap((rule) => rule.keys));
    this.#positions = new Map([...keys].map((key, position) => [key, position]));
    this.#wanted = rules.length > 0;
  }

  /** The reports kept, in the order they came. */
  get all(): readonly Digest[] {
    return this.#kept;
  }

  keep(report: Result): void {
    if (!this.#wanted || report.status === 'unreadable') return;
    const statements = report.statements.map((statement) => this.#pack(statement));
    this.#kept.push(this.#digest(report, statements));
  }

  #pack({ scope, facts }: Statement): Packed {
    const values = new Float64Array(this.#positions.size).fill(Number.NaN);
    const textPlaces = new Uint32Array(this.#positions.size * numbersPerPlace);
    const otherPlaces = new Map<number, Place>();
    for (const [key, position] of this.#positions) {
      const fact = facts[key];
      if (!fact) continue;
      values[position] = fact.value ?? Number.NaN;
      const { place } = fact;
      if (place.kind !== 'text') otherPlaces.set(position, place);
      else {
        const { line, column, endLine, endColumn } = place;
        textPlaces.set([line, column, endLine, endColumn], position * numbersPerPlace);
      }
    }
    return { scope, values, textPlaces, otherPlaces };
  }

  #digest({ source, entity, year }: Result, statements: readonly Packed[]): Digest {
    const positions = this.#positions;
    const find = (scope: Scope): Packed | undefined => statements.find((each) => each.scope === scope);
    return {
      path: source.path,
      sha256: source.sha256,
      entity,
      year,
      scopes: statements.map(({ scope }) => scope),
      value(scope, key) {
        const value = find(scope)?.values[positions.get(key) ?? -1];
        return value === undefined || Number.isNaN(value) ? null : value;
      },
      place(scope, key) {
        const packed = find(scope);
        const position = positions.get(key);
        return packed && position !== undefined ? unpackPlace(packed, position) : null;
      },
    };
  }
}

function unpackPlace({ textPlaces, otherPlaces }: Packed, position: number): Place | null {
  const other = otherPlaces.get(position);
  if (other) return other;
  const start = position * numbersPerPlace;
  const [line = 0, column = 0, endLine = 0, endColumn = 0] = textPlaces.subarray(
    start,
    start + numbersPerPlace,
  );
  return line === 0 ? null : { kind: 'text', line, column, endLine, endColumn };
}
