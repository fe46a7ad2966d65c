import type { Digest, SeriesAssessment } from '../../model/series.ts';
import { agrees, isEqual, type Link, printedIn, type YearPair } from './links.ts';
import { cited, copiesDiffer, named, notPrinted, openData } from './words.ts';

/** A figure of this year or the year before; `part`: a blank one counts as zero. */
export interface YearTerm {
  readonly of: 'before' | 'now';
  readonly key: string;
  readonly part?: true;
  readonly negative?: true;
}

/** Two sums over two years that are compared. The first term of each side is the one named in the message. */
export interface YearEquation {
  readonly left: readonly [YearTerm, ...YearTerm[]];
  readonly relation: '=' | '>=';
  readonly right: readonly [YearTerm, ...YearTerm[]];
}

/** What an equation came to. */
export interface YearOutcome {
  readonly equation: YearEquation;
  readonly assessment: SeriesAssessment;
  /** Left less right; null where it is open. */
  readonly imbalance: number | null;
}

interface Figure {
  readonly term: YearTerm;
  readonly link: Link;
  readonly report: Digest | null;
  readonly value: number | null;
  readonly assumed: boolean;
}

/** All data points of some equations. */
export function keysOf(equations: readonly YearEquation[]): readonly string[] {
  return equations.flatMap(({ left, right }) => [...left, ...right].map(({ key }) => key));
}

/**
 * Compares two years. An equation one side of which no report prints asks nothing; where copies of one report differ,
 * all are open, and that is told once.
 */
export function assessPair(pair: YearPair, equations: readonly YearEquation[]): readonly YearOutcome[] {
  const sides = equations.flatMap((equation) => {
    if (!isPrinted(equation.left[0], pair) || !isPrinted(equation.right[0], pair)) return [];
    const left = equation.left.map((term) => figureOf(term, pair));
    const right = equation.right.map((term) => figureOf(term, pair));
    return isAsked(left) && isAsked(right) ? [{ equation, left, right }] : [];
  });
  const [first] = sides;
  const unclear = [pair.before, pair.now].filter((link) => !agrees(link));
  const report = pair.now.reports[0];
  if (first && report && unclear.length > 0) {
    const data = openData(unclear.map(copiesDiffer));
    const common = { scope: pair.now.scope, points: [], places: [] };
    return [
      { equation: first.equation, imbalance: null, assessment: { ...common, report, outcome: 'open', data } },
    ];
  }
  return sides.flatMap(({ equation, left, right }) => assess(pair, equation, left, right));
}

/** The same without the equations. */
export function assessmentsOf(
  pair: YearPair,
  equations: readonly YearEquation[],
): readonly SeriesAssessment[] {
  return assessPair(pair, equations).map(({ assessment }) => assessment);
}

/** Whether a total is printed; a part may be told by others. */
function isPrinted({ of, key, part }: YearTerm, pair: YearPair): boolean {
  return part || printedIn(pair[of], key) !== null;
}

/** Nothing is asked of a side without its figures, nor where a total is left blank on both. */
function isAsked(side: readonly Figure[]): boolean {
  return side.every(({ report, term }) => report !== null || term.part) && side.some(({ report }) => report);
}

function figureOf(term: YearTerm, pair: YearPair): Figure {
  const link = pair[term.of];
  const report = printedIn(link, term.key);
  const counted = report?.counted(link.scope, term.key, { isTotal: !term.part });
  const value = counted === undefined || counted.kind === 'gap' ? null : counted.value;
  return { term, link, report, value, assumed: counted?.kind === 'assumed' };
}

function assess(
  pair: YearPair,
  equation: YearEquation,
  left: readonly Figure[],
  right: readonly Figure[],
): YearOutcome[] {
  const figures = [...left, ...right];
  const own = figures.filter(({ term, report }) => term.of === 'now' && report !== null);
  const report = own[0]?.report;
  const gaps = figures.filter(({ value }) => value === null);
  if (!report || gaps.length === figures.length) return [];
  const { scope } = pair.now;
  const imbalance = round(sum(left) - sum(right));
  if (gaps.length === 0 && (isEqual(imbalance, 0) || (equation.relation === '>=' && imbalance > 0))) {
    return [{ equation, imbalance, assessment: { ...passed, report, scope } }];
  }
  const points = own.map(({ term }) => term.key);
  const places = own.flatMap((each) => each.report?.place(scope, each.term.key) ?? []);
  const common = { report, scope, points, places };
  if (gaps.length > 0) {
    const data = openData(gaps.map((gap) => notPrinted(gap.link, gap.term.key, gap.report)));
    return [{ equation, imbalance: null, assessment: { ...common, outcome: 'open', data } }];
  }
  const milder = figures.some(({ assumed }) => assumed) ? { severity: 'note' as const } : {};
  const data = dataOf(equation, left, right, report);
  return [{ equation, imbalance, assessment: { ...common, ...milder, outcome: 'fail', data } }];
}

/** A pass is only counted. */
const passed = { outcome: 'pass', points: [], places: [], data: {} } as const;

function dataOf(
  { relation }: YearEquation,
  left: readonly Figure[],
  right: readonly Figure[],
  report: Digest,
): SeriesAssessment['data'] {
  const [first, second] = [left[0], right[0]];
  const before = [...left, ...right].find(({ term }) => term.of === 'before');
  return {
    year: report.year,
    file: report.path,
    last: report.year - 1,
    other: before ? cited(before.link, before.report, before.term.key) : '',
    ...(first && { cell: label(first) }),
    ...(second && { against: label(second) }),
    left: sum(left),
    right: sum(right),
    difference: Math.abs(round(sum(left) - sum(right))),
    formula: `${side(left)} ${relation === '=' ? '≠' : '<'} ${side(right)}`,
  };
}

function label({ link, term, report }: Figure): string {
  return named(link, term.key, report);
}

/** The terms with their signs: 2022 “现行有效件数” 9 + 2023 “本年制发件数” 3 - 2023 “本年废止件数” 1. */
function side(values: readonly Figure[]): string {
  return values
    .map((each, index) => {
      const sign = each.term.negative ? '- ' : index > 0 ? '+ ' : '';
      return `${sign}${label(each)} ${each.value ?? 0}`;
    })
    .join(' ');
}

function sum(values: readonly Figure[]): number {
  return round(values.reduce((total, { value, term }) => total + (term.negative ? -1 : 1) * (value ?? 0), 0));
}

/** Takes away what binary fractions add. */
function round(value: number): number {
  return Number(value.toFixed(6));
}
