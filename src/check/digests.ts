import { allPoints } from '../forms/points.ts';
import type { FormId } from '../model/form.ts';
import type { Place } from '../model/place.ts';
import type { Mention, Result, Scope, ValueState } from '../model/result.ts';
import type { CountedAs, CountedFigure, Cumulative, Digest, SeriesRule } from '../model/series.ts';
import { countFigure } from './gaps.ts';
import { PlacePacker } from './packed-places.ts';
import { PackedStatement, type Packing, Positions } from './packed-statement.ts';

/** Keeps of each report what the rules across reports ask for, and nothing when there are no such rules. */
export class Digests {
  readonly #packing: Packing;
  readonly #wanted: boolean;
  readonly #kept: Digest[] = [];

  constructor(rules: readonly Pick<SeriesRule, 'keys'>[]) {
    const all = rules.some(({ keys }) => keys === 'all');
    const keys = new Set<string>(rules.flatMap((rule) => (rule.keys === 'all' ? [] : rule.keys)));
    this.#packing = {
      positions: new Positions(),
      places: new PlacePacker(),
      isWanted: all ? () => true : (key) => keys.has(key),
    };
    this.#wanted = rules.length > 0;
  }

  /** The reports kept, in the order they came. */
  get all(): readonly Digest[] {
    return this.#kept;
  }

  /** Keeps a report that names a body and a year; no other can stand beside another. */
  keep({ status, source, entity, year, statements, mentions }: Result): void {
    if (!this.#wanted || status === 'unreadable' || entity === null || year === null) return;
    const scopes = statements.map(({ scope }) => scope);
    const certain = statements.filter(({ scope }) => scopes.filter((each) => each === scope).length === 1);
    this.#kept.push(
      new PackedReport(
        { path: detached(source.path), entity: detached(entity), year, sha256: source.sha256 },
        certain.map((statement) => new PackedStatement(statement, this.#packing)),
        mentions.flatMap(cumulativeOf),
      ),
    );
  }
}

/** A text of its own: what is cut from a document may hold on to the whole of it. */
function detached(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

function cumulativeOf({ key, claim, scope, value, place }: Mention): Cumulative[] {
  if (claim !== 'cumulative' || value === null || scope === 'narrower') return [];
  return [{ key, scope, value, place }];
}

class PackedReport implements Digest {
  readonly path: string;
  readonly entity: string;
  readonly year: number;
  readonly sha256: string | null;
  readonly cumulative: readonly Cumulative[];
  readonly #statements: readonly PackedStatement[];

  constructor(
    { path, entity, year, sha256 }: Pick<Digest, 'path' | 'entity' | 'year' | 'sha256'>,
    statements: readonly PackedStatement[],
    cumulative: readonly Cumulative[],
  ) {
    this.path = path;
    this.entity = entity;
    this.year = year;
    this.sha256 = sha256;
    this.#statements = statements;
    this.cumulative = cumulative;
  }

  get scopes(): readonly Scope[] {
    return this.#statements.map(({ scope }) => scope);
  }

  state(scope: Scope, key: string): ValueState | null {
    return this.#of(scope)?.figure(key)?.state ?? null;
  }

  value(scope: Scope, key: string): number | null {
    return this.#of(scope)?.figure(key)?.value ?? null;
  }

  counted(scope: Scope, key: string, { isTotal = false, isOptional = false }: CountedAs): CountedFigure {
    return countFigure(this.#of(scope)?.figure(key) ?? null, key, isTotal, isOptional);
  }

  place(scope: Scope, key: string): Place | null {
    return this.#of(scope)?.place(key) ?? null;
  }

  form(scope: Scope, key: string): FormId | null {
    const table = allPoints().get(key)?.[0]?.table;
    return (table && this.#of(scope)?.form(table)) ?? null;
  }

  figures(scope: Scope): ReadonlyMap<string, number> {
    return this.#of(scope)?.values() ?? new Map();
  }

  #of(scope: Scope): PackedStatement | undefined {
    for (const statement of this.#statements) if (statement.scope === scope) return statement;
    return undefined;
  }
}
