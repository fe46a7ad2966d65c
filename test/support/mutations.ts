import { checkReport } from '../../src/check/check.ts';
import { forms } from '../../src/forms/index.ts';
import { cellLabel } from '../../src/forms/labels.ts';
import { points } from '../../src/forms/points.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { TableId } from '../../src/model/form.ts';
import type { Result } from '../../src/model/result.ts';
import { rules } from '../../src/rules/index.ts';
import { type ConsistentReport, consistentReport, type Facts } from './consistent.ts';
import { reportOf } from './example-report.ts';
import { Random } from './random.ts';
import type { Case } from './study.ts';

/** The slips tried: of one digit, of a row or column, and a total that does not follow its parts. */
export const slips = [
  'digit replaced',
  'digit dropped',
  'digit doubled',
  'digits swapped',
  'rows swapped',
  'columns swapped',
  'total forgotten',
] as const;
export type Slip = (typeof slips)[number];

/** Figures that are printed wrong, by key. */
export type Wrong = ReadonlyMap<string, number>;

/** What came of a report with one slip. */
export interface Outcome {
  /** Some rule fails. */
  readonly detected: boolean;
  /** The right figures are among the explanations. */
  readonly located: boolean;
  /** They are proposed first. */
  readonly first: boolean;
  /** Other figures are proposed as the only or the likeliest explanation. */
  readonly misled: boolean;
}

/** The report that a seed draws for a case. */
export function drawReport(each: Case, seed: number): ConsistentReport {
  return consistentReport(each, new Random(seed));
}

/** What fails in a report, explanations apart. */
export function failures(report: Result): readonly Finding[] {
  return told(report).filter(({ rule }) => rule !== 'diagnosis/repair');
}

function told(report: Result): readonly Finding[] {
  return checkReport(report, rules).findings.filter(({ outcome }) => outcome === 'fail');
}

/** The cells of a table in rows. */
export function rowsOf(facts: Facts, table: TableId): readonly (readonly string[])[] {
  const rows = new Map<string, string[]>();
  for (const key of Object.keys(facts)) {
    if (tableOf(key, facts) !== table) continue;
    const row =
      table === 'applications'
        ? key.replace(/\/.*$/, '')
        : table === 'remedies'
          ? table
          : rowName(key, table);
    rows.set(row, [...(rows.get(row) ?? []), key]);
  }
  return [...rows.values()];
}

function rowName(key: string, table: TableId): string {
  return table === 'disclosure' ? key.replace(/\.\w+$/, '') : key;
}

/** Form 2014 is one table, whose keys the later forms share. */
function tableOf(key: string, facts: Facts): TableId | undefined {
  return 'proactive.total' in facts ? 'statistics' : tables.get(key);
}

const tables = new Map(forms.flatMap(points).map(({ key, table }) => [key, table]));

/** Harms a table by one slip, chosen at random; null where the slip cannot happen there, or changes nothing. */
export function harm(facts: Facts, table: TableId, slip: Slip, random: Random): Wrong | null {
  const rows = rowsOf(facts, table);
  const wrong = (() => {
    switch (slip) {
      case 'rows swapped':
        return swapLines(facts, rows, random);
      case 'columns swapped':
        return swapLines(facts, columnsOf(rows), random);
      case 'total forgotten':
        return forgetTotal(facts, table, random);
      default:
        return slipInCell(facts, random.pick(rows.flat()), slip, random);
    }
  })();
  return wrong && wrong.size > 0 ? wrong : null;
}

/** Harms one cell by a slip of one digit. */
export function harmCell(facts: Facts, key: string, random: Random): Wrong {
  const tried = slips.slice(0, 4).flatMap((slip) => slipInCell(facts, key, slip, random) ?? []);
  return random.pick(tried);
}

function columnsOf(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [first = []] = rows;
  if (first.length < 2 || rows.some((row) => row.length !== first.length)) return [];
  return first.map((_, column) => rows.flatMap((row) => row[column] ?? []));
}

function swapLines(facts: Facts, lines: readonly (readonly string[])[], random: Random): Wrong | null {
  if (lines.length < 2) return null;
  const at = random.below(lines.length - 1);
  const [one = [], other = []] = [lines[at], lines[at + 1]];
  if (one.length !== other.length) return null;
  const changed = one.flatMap((key, index) => {
    const second = other[index] ?? key;
    const [a = 0, b = 0] = [facts[key], facts[second]];
    return a === b
      ? []
      : ([
          [key, b],
          [second, a],
        ] as const);
  });
  return new Map(changed);
}

/** A part grows, with all that follows from it but its total. The wrong figures are the totals. */
function forgetTotal(facts: Facts, table: TableId, random: Random): Wrong | null {
  if (table === 'disclosure') return null;
  const totals = Object.keys(facts).filter((key) => tableOf(key, facts) === table && isTotal(key, table));
  if (totals.length === 0) return null;
  const total = random.pick(totals);
  const more = 1 + random.below(99);
  const forgotten = table === 'applications' ? [total, total.replace(/\/.*$/, '/total')] : [total];
  return new Map(
    forgotten.map((key) => [key, (facts[key] ?? 0) - more] as const).filter(([, value]) => value >= 0),
  );
}

const TOTALS_2014 =
  /^(?:applications\.(?:received|closed|answered|answered\.refused)\/total|remedies\.\w+\.total|complaints|library_submissions|portals|reading_points|reading_visits|organization\.staff)$/;

function isTotal(key: string, table: TableId): boolean {
  if (table === 'statistics') return TOTALS_2014.test(key);
  if (table === 'remedies') return key.endsWith('.total');
  return /^applications\.results\.total\/(?!total)/.test(key);
}

function slipInCell(facts: Facts, key: string, slip: Slip, random: Random): Wrong | null {
  const value = facts[key] ?? 0;
  if (!Number.isInteger(value) || value < 0) return null;
  const digits = String(value);
  const at = random.below(digits.length);
  const digit = digits[at] ?? '';
  const [before, after] = [digits.slice(0, at), digits.slice(at + 1)];
  const printed = {
    'digit replaced': `${before}${(Number(digit) + 1 + random.below(9)) % 10}${after}`,
    'digit dropped': `${before}${after}`,
    'digit doubled': `${before}${digit}${digit}${after}`,
    'digits swapped': `${before}${after.slice(0, 1)}${digit}${after.slice(1)}`,
  }[slip as string];
  if (printed === undefined || printed === '' || Number(printed) === value) return null;
  return new Map([[key, Number(printed)]]);
}

/** Checks a report with some figures printed wrong. */
export function study(report: ConsistentReport, wrong: Wrong): Outcome {
  const { statements, ...rest } = report;
  const [facts = {}, ...others] = statements;
  const printed = { ...facts, ...Object.fromEntries(wrong) };
  const scoped = others[0] ? { ownLevel: printed, region: others[0] } : { facts: printed };
  const findings = told(reportOf({ ...rest, ...scoped }));
  const meant = new Set(
    [...wrong].map(([key, value]) => `${labelOf(key, report)}: ${value} → ${facts[key]}`),
  );
  const isRight = (candidate = ''): boolean => sameSet(new Set(candidate.split('; ')), meant);
  const diagnoses = findings
    .filter(({ rule }) => rule === 'diagnosis/repair')
    .map(({ data: { candidates, standing } }) => ({ all: strings(candidates), standing }));
  return {
    detected: findings.length > 0,
    located: diagnoses.some(({ all }) => all.some(isRight)),
    first: diagnoses.some(({ all }) => isRight(all[0])),
    misled: diagnoses.some(({ all, standing }) => standing !== 'one_of_several' && !isRight(all[0])),
  };
}

function strings(datum: Finding['data'][string] | undefined): readonly string[] {
  return Array.isArray(datum) ? datum : [];
}

function sameSet(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  return first.size === second.size && [...first].every((member) => second.has(member));
}

function labelOf(key: string, { form }: ConsistentReport): string {
  const point = points(forms.find(({ id }) => id === form) ?? forms[0] ?? never()).find(
    (each) => each.key === key,
  );
  return cellLabel(key, point ? form : '2019');
}

function never(): never {
  throw new Error('there is no form');
}
