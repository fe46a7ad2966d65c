import type { Scope } from '../../model/result.ts';
import type { Digest } from '../../model/series.ts';
import { BandTable, bandsOf, type Figures } from './bands.ts';
import { isEqual } from './links.ts';

/** Two reports whose figures are nearly all the same, `report` being the one read later. */
export interface Twins {
  readonly report: Digest;
  readonly other: Digest;
  readonly scope: Scope;
  /** The data points that are the same, and not zero. */
  readonly same: readonly string[];
  /** How many data points are not zero in one of the two. */
  readonly all: number;
}

/** How alike reports must be, and what tells them apart. */
export interface Likeness {
  /** The share of the figures that may differ. */
  readonly tolerance: number;
  /** Whether a data point tells reports apart. */
  readonly isTelling: (key: string) => boolean;
}

/** One statement of a report. */
interface Subject {
  readonly report: Digest;
  readonly scope: Scope;
}

/**
 * Small figures are the same in many reports by chance, and one figure often stands in several cells: only different
 * values from this on count, and there must be so many of them.
 */
const leastValue = 10;
const fewestValues = 8;

/** Reports that differ in more than half of their figures are alike in nothing, whatever a configuration says. */
const mostTolerance = 0.5;

/**
 * Finds reports nearly all of whose figures are the same, comparing few of them: two lists that differ in at most d of
 * their figures are the same in one of d + 1 bands, so only reports with a band in common are held against each other.
 * To be asked of each report in turn; each statement is told at most once, of the earliest read that fits.
 */
export function twinFinder(
  likeness: Likeness,
  isPair: (one: Digest, other: Digest) => boolean,
): (report: Digest) => readonly Twins[] {
  const met: Digest[] = [];
  const table = new BandTable();
  return (report) =>
    report.scopes.flatMap((scope) => {
      const figures = figuresOf({ report, scope });
      if (!isEnough(figures, likeness)) return [];
      const bands = bandsOf(figures, scope, mostDiffering(figures, likeness.tolerance));
      const candidates = new Set(bands.flatMap((band) => table.find(band)));
      const others = [...candidates].sort((one, other) => one - other).flatMap((at) => met[at] ?? []);
      if (met.at(-1) !== report) met.push(report);
      for (const band of bands) table.put(band, met.length - 1);
      const twins = others
        .filter((other) => other.scopes.includes(scope) && isPair(other, report))
        .map((other) => compare({ report, scope }, figures, other, likeness))
        .find((each) => each);
      return twins ? [twins] : [];
    });
}

/** Holds two reports against each other; null where they are not nearly the same, or say too little. */
export function twinsOf(report: Digest, other: Digest, scope: Scope, likeness: Likeness): Twins | null {
  return compare({ report, scope }, figuresOf({ report, scope }), other, likeness);
}

function compare(
  { report, scope }: Subject,
  figures: Figures,
  other: Digest,
  likeness: Likeness,
): Twins | null {
  const same = sameFigures(figures, { report: other, scope }, mostDiffering(figures, likeness.tolerance));
  if (same === null || !isEnough(same, likeness)) return null;
  const others = figuresOf({ report: other, scope });
  const shared = [...figures.keys()].filter((key) => others.has(key));
  const all = figures.size + others.size - shared.length;
  if (all - same.length > Math.min(likeness.tolerance, mostTolerance) * all) return null;
  return { report, other, scope, same: same.map(([key]) => key), all };
}

/** The figures another report has too; null as soon as more than so many differ. */
function sameFigures(
  figures: Figures,
  other: Subject,
  most: number,
): readonly (readonly [string, number])[] | null {
  const same: (readonly [string, number])[] = [];
  let differing = 0;
  for (const [key, value] of figures) {
    if (isEqual(other.report.value(other.scope, key) ?? Number.NaN, value)) same.push([key, value]);
    else differing += 1;
    if (differing > most) return null;
  }
  return same;
}

/** How many figures may differ of a list, and of one it is nearly the same as. */
function mostDiffering(figures: Figures, tolerance: number): number {
  const share = Math.min(tolerance, mostTolerance);
  return Math.floor((share * figures.size) / (1 - share));
}

/** The figures that are not zero. */
function figuresOf({ report, scope }: Subject): Figures {
  return new Map([...report.figures(scope)].filter(([, value]) => value !== 0));
}

function isEnough(figures: Iterable<readonly [string, number]>, { isTelling }: Likeness): boolean {
  const values = new Set<number>();
  for (const [key, value] of figures) if (value >= leastValue && isTelling(key)) values.add(value);
  return values.size >= fewestValues;
}
