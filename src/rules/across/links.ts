import type { Scope } from '../../model/result.ts';
import type { Digest, ReportAssessor, SeriesAssessment } from '../../model/series.ts';
import { bodiesOf } from './bodies.ts';

/** The reports of one body on one year that make a statement for a scope: several where copies were given. */
export interface Link {
  readonly year: number;
  readonly scope: Scope;
  /** At least one, in the order they were read. */
  readonly reports: readonly Digest[];
}

/** Two years of one body that follow each other. */
export interface YearPair {
  readonly before: Link;
  readonly now: Link;
}

const known = new WeakMap<readonly Digest[], readonly (readonly Link[])[]>();

/** The links of each body and scope, the earliest year first. Scopes are never mixed: null stands beside null only. */
export function chainsOf(reports: readonly Digest[]): readonly (readonly Link[])[] {
  const made = known.get(reports) ?? makeChains(reports);
  known.set(reports, made);
  return made;
}

function makeChains(reports: readonly Digest[]): readonly (readonly Link[])[] {
  const bodies = bodiesOf(reports);
  const chains = new Map<string, Map<number, Digest[]>>();
  for (const report of reports) {
    for (const scope of report.scopes) {
      const name = `${scope ?? ''}/${bodies.idOf(report.entity)}`;
      const years = chains.get(name) ?? new Map<number, Digest[]>();
      chains.set(name, years);
      years.set(report.year, [...(years.get(report.year) ?? []), report]);
    }
  }
  return [...chains].map(([name, years]) => linksOf(scopeOf(name), years));
}

function scopeOf(name: string): Scope {
  const scope = name.slice(0, name.indexOf('/'));
  return scope === 'own_level' || scope === 'region' ? scope : null;
}

function linksOf(scope: Scope, years: ReadonlyMap<number, readonly Digest[]>): readonly Link[] {
  const links = [...years].map(([year, reports]) => ({ year, scope, reports }));
  return links.sort((one, other) => one.year - other.year);
}

/** Gives the links that a report shares with copies, one for each scope. */
export function linksOfCopies(reports: readonly Digest[]): (report: Digest) => readonly Link[] {
  const byReport = new Map<Digest, Link[]>();
  for (const chain of chainsOf(reports)) {
    for (const link of chain) {
      if (link.reports.length < 2) continue;
      for (const report of link.reports) byReport.set(report, [...(byReport.get(report) ?? []), link]);
    }
  }
  return (report) => byReport.get(report) ?? [];
}

const pairs = new WeakMap<readonly Digest[], ReadonlyMap<Digest, readonly YearPair[]>>();

/** Every two links of one body and scope whose years follow each other, by the reports of the later one. */
function pairsOf(reports: readonly Digest[]): ReadonlyMap<Digest, readonly YearPair[]> {
  const made = pairs.get(reports) ?? makePairs(reports);
  pairs.set(reports, made);
  return made;
}

function makePairs(reports: readonly Digest[]): ReadonlyMap<Digest, readonly YearPair[]> {
  const byReport = new Map<Digest, YearPair[]>();
  for (const chain of chainsOf(reports)) {
    for (const [index, now] of chain.entries()) {
      const before = chain[index - 1];
      if (before?.year !== now.year - 1) continue;
      for (const report of now.reports) {
        const own = byReport.get(report);
        if (own) own.push({ before, now });
        else byReport.set(report, [{ before, now }]);
      }
    }
  }
  return byReport;
}

/** Says of each report what its years and the ones before come to. Of copies, only the one the assessment names is told. */
export function eachPair(
  reports: readonly Digest[],
  assess: (pair: YearPair) => Iterable<SeriesAssessment>,
): ReportAssessor {
  const byReport = pairsOf(reports);
  return function* (report) {
    for (const pair of byReport.get(report) ?? []) {
      for (const assessment of assess(pair)) if (assessment.report === report) yield assessment;
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
