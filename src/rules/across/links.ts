import { groupBy } from '../../model/group-by.ts';
import type { Scope } from '../../model/result.ts';
import type { Digest, ReportAssessor, SeriesAssessment } from '../../model/series.ts';
import { type Bodies, bodiesOf } from './bodies.ts';

/** The reports of one body on one year that make a statement for a scope: several where copies were given. */
export interface Link {
  readonly year: number;
  readonly scope: Scope;
  /** At least one, in the order they were read. */
  readonly reports: readonly Digest[];
}

/** The links of one body and scope, the earliest year first. Scopes are never mixed: null stands beside null only. */
export type Chain = readonly Link[];

/** Two years of one body that follow each other. */
export interface YearPair {
  readonly before: Link;
  readonly now: Link;
}

/** Reports that follow each other are mostly of few bodies, so the chains of a few are kept at hand. */
const mostAtHand = 200;

/** The chains of the bodies of a run, made when they are asked for. */
class Chains {
  readonly #bodies: Bodies;
  readonly #reports: ReadonlyMap<string, readonly Digest[]>;
  readonly #atHand = new Map<string, readonly Chain[]>();

  constructor(reports: readonly Digest[]) {
    this.#bodies = bodiesOf(reports);
    this.#reports = groupBy(reports, ({ entity }) => this.#bodies.idOf(entity));
  }

  of(name: string): readonly Chain[] {
    const body = this.#bodies.idOf(name);
    const chains = this.#atHand.get(body) ?? makeChains(this.#reports.get(body) ?? []);
    this.#atHand.delete(body);
    this.#atHand.set(body, chains);
    const [oldest] = this.#atHand.keys();
    if (oldest !== undefined && this.#atHand.size > mostAtHand) this.#atHand.delete(oldest);
    return chains;
  }
}

const known = new WeakMap<readonly Digest[], Chains>();

/** The chains of a body by its name, one for each scope. */
export function chainsOf(reports: readonly Digest[], name: string): readonly Chain[] {
  const chains = known.get(reports) ?? new Chains(reports);
  known.set(reports, chains);
  return chains.of(name);
}

function makeChains(reports: readonly Digest[]): readonly Chain[] {
  const scopes = new Set(reports.flatMap((report) => report.scopes));
  return [...scopes].map((scope) => {
    const own = reports.filter((report) => report.scopes.includes(scope));
    return linksOf(
      scope,
      groupBy(own, ({ year }) => year),
    );
  });
}

function linksOf(scope: Scope, years: ReadonlyMap<number, readonly Digest[]>): Chain {
  const links = [...years].map(([year, reports]) => ({ year, scope, reports }));
  return links.sort((one, other) => one.year - other.year);
}

/** The links a report is in, one for each of its scopes, each with the chain it is of. */
export function linksOfReport(
  reports: readonly Digest[],
  { entity, year, scopes }: Digest,
): readonly { readonly link: Link; readonly chain: Chain }[] {
  return chainsOf(reports, entity).flatMap((chain) => {
    const link = chain.find((each) => each.year === year);
    return link && scopes.includes(link.scope) ? [{ link, chain }] : [];
  });
}

/** Says of each report what its years and the ones before come to. Of copies, only the one the assessment names is told. */
export function eachPair(
  reports: readonly Digest[],
  assess: (pair: YearPair) => Iterable<SeriesAssessment>,
): ReportAssessor {
  return function* (report) {
    for (const { link: now, chain } of linksOfReport(reports, report)) {
      const before = chain.find(({ year }) => year === now.year - 1);
      if (!before) continue;
      for (const assessment of assess({ before, now })) if (assessment.report === report) yield assessment;
    }
  };
}

/** A data point that two reports of one body on one year print differently. */
export interface Difference {
  readonly key: string;
  readonly one: number;
  readonly other: number;
}

/** Sums of money are printed to fractions of a cent at most; anything nearer is equal. */
export function isEqual(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-6;
}

/** Where two reports print different values. What only one of them states makes no difference. */
export function differences(one: Digest, other: Digest, scope: Scope): readonly Difference[] {
  if (one.sha256 !== null && one.sha256 === other.sha256) return [];
  const values = other.figures(scope);
  return [...one.figures(scope)].flatMap(([key, value]) => {
    const second = values.get(key);
    return second === undefined || isEqual(value, second) ? [] : [{ key, one: value, other: second }];
  });
}

const agreeing = new WeakMap<Link, boolean>();

/** Whether the copies of a link print the same, so that together they are one report. */
export function agrees(link: Link): boolean {
  const [first, ...others] = link.reports;
  if (!first || others.length === 0) return true;
  const known = agreeing.get(link);
  if (known !== undefined) return known;
  const same = others.every((other) => differences(first, other, link.scope).length === 0);
  agreeing.set(link, same);
  return same;
}

/** The report of a link that figures are taken from: the first that prints the data point. */
export function printedIn({ reports, scope }: Link, key: string): Digest | null {
  let printed: Digest | null = null;
  for (const report of reports) {
    if (report.value(scope, key) !== null) return report;
    if (printed === null && report.state(scope, key) !== null) printed = report;
  }
  return printed;
}
