import { allPoints } from '../../forms/points.ts';
import type { FormId } from '../../model/form.ts';
import type { Place } from '../../model/place.ts';
import type { Mention, Result, Scope, Statement, ValueState } from '../../model/result.ts';
import type { CountedAs, CountedFigure, Cumulative, Digest, SeriesRule } from '../../model/series.ts';
import { comparable } from '../../rules/prose/table-values.ts';
import { countFigure } from '../arithmetic/gaps.ts';
import { KeptFigures } from './kept-figures.ts';
import type { PackedStatement } from './packed-statement.ts';
import type { Shelf } from './shelf.ts';

/**
 * Keeps of each report what the rules across reports ask for, and nothing when there are no such rules: at hand, who
 * and when; on the shelf, the figures.
 */
export class Digests {
  readonly #isWanted: (key: string) => boolean;
  readonly #wanted: boolean;
  readonly #kept: Digest[] = [];
  readonly #figures: KeptFigures;
  readonly #outlines = new Map<string, readonly Outline[]>();

  constructor(rules: readonly Pick<SeriesRule, 'keys'>[], shelf: Shelf) {
    const all = rules.some(({ keys }) => keys === 'all');
    const keys = new Set<string>(rules.flatMap((rule) => (rule.keys === 'all' ? [] : rule.keys)));
    this.#isWanted = all ? () => true : (key) => keys.has(key);
    this.#wanted = rules.length > 0;
    this.#figures = new KeptFigures(shelf);
  }

  /** The reports kept, in the order they came. */
  get all(): readonly Digest[] {
    return this.#kept;
  }

  /** Keeps a report that names a body and a year; no other can stand beside another. */
  keep(report: Result): void {
    const { status, source, entity, year, statements, mentions } = report;
    if (!this.#wanted || status === 'unreadable' || entity === null || year === null) return;
    const scopes = statements.map(({ scope }) => scope);
    const certain = statements.filter(({ scope }) => scopes.filter((each) => each === scope).length === 1);
    const number = this.#figures.keep(source.sha256, certain, this.#isWanted);
    const cumulative = mentions.flatMap((mention) => cumulativeOf(mention, report));
    this.#kept.push(
      new KeptReport(
        { path: detached(source.path), entity: detached(entity), year },
        this.#outlineOf(certain),
        cumulative.length > 0 ? cumulative : noCumulative,
        number,
        this.#figures,
      ),
    );
  }

  /** Scopes and editions, of which there are few combinations: all reports of one share the same list. */
  #outlineOf(statements: readonly Statement[]): readonly Outline[] {
    const outline = statements.map(({ scope, tables }) => ({ scope, tables }));
    const name = JSON.stringify(outline);
    const known = this.#outlines.get(name) ?? outline;
    this.#outlines.set(name, known);
    return known;
  }
}

/** What a statement is of, without its figures. */
type Outline = Pick<Statement, 'scope' | 'tables'>;

/** A text of its own: what is cut from a document may hold on to the whole of it. */
function detached(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

const noCumulative: readonly Cumulative[] = [];

/** What is said of all years is kept where it is certain which statement counts the year's own. */
function cumulativeOf(mention: Mention, report: Result): readonly Cumulative[] {
  const { key, claim, value, place } = mention;
  if (claim !== 'cumulative' || value === null) return [];
  const [statement, ...others] = comparable(mention, report);
  return statement && others.length === 0
    ? [{ key: detached(key), scope: statement.scope, value, place }]
    : [];
}

class KeptReport implements Digest {
  readonly path: string;
  readonly entity: string;
  readonly year: number;
  readonly cumulative: readonly Cumulative[];
  readonly #outline: readonly Outline[];
  readonly #number: number;
  readonly #figures: KeptFigures;

  constructor(
    { path, entity, year }: Pick<Digest, 'path' | 'entity' | 'year'>,
    outline: readonly Outline[],
    cumulative: readonly Cumulative[],
    number: number,
    figures: KeptFigures,
  ) {
    this.path = path;
    this.entity = entity;
    this.year = year;
    this.cumulative = cumulative;
    this.#outline = outline;
    this.#number = number;
    this.#figures = figures;
  }

  get sha256(): string | null {
    return this.#figures.of(this.#number).sha256;
  }

  get scopes(): readonly Scope[] {
    return this.#outline.map(({ scope }) => scope);
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
    return (table && this.#outline[this.#indexOf(scope)]?.tables[table]) ?? null;
  }

  figures(scope: Scope): ReadonlyMap<string, number> {
    return this.#of(scope)?.values() ?? new Map();
  }

  #of(scope: Scope): PackedStatement | undefined {
    const index = this.#indexOf(scope);
    return index < 0 ? undefined : this.#figures.of(this.#number).statements[index];
  }

  #indexOf(scope: Scope): number {
    return this.#outline.findIndex((each) => each.scope === scope);
  }
}
