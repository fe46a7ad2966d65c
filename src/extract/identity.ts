import { report } from '../findings/define.ts';
import { uncertainYear } from '../findings/reading.ts';
import type { Emit } from '../model/finding.ts';
import type { Result } from '../model/result.ts';
import { bodyIn, isNamedBody, mayBeSame } from './body.ts';
import type { Line } from './lines.ts';
import { findOpeningYear, findSigned, findStamp, findYearInProse } from './period.ts';
import { mayBeTitle, type ReportTitle, readTitle } from './title.ts';

/** Whose report it is, and of which year; null for what the file does not tell for certain. */
export interface Identity {
  readonly title: string | null;
  readonly entity: string | null;
  readonly year: number | null;
}

/** A title as found in the text. */
interface Found extends ReportTitle {
  /** Among links to the reports of other years or bodies: tells nothing of this report. */
  readonly listed: boolean;
}

const MOST_LINES = 400;
const MOST_JOINED = 3;
const LIST_STEP = 2;
const ISSUED =
  /(?:公布|发布|编制了?|形成)([^，。,；;]{2,30}?)(20\d\d)年度?(?:政府信息公开|政务公开)(?:工作)?(?:年度)?报告/;

/**
 * Finds the report's title, body and year. Several places tell the year: the title in the text, the page's own title,
 * the stated period, how the prose opens, and the date of publication. They vote, since pages list the reports of
 * other years and a period may be left over from last year's text; without a majority there is no year.
 */
export function identify(
  lines: readonly Line[],
  pageTitle: ReportTitle | null,
  period: Result['period'],
  emit: Emit,
): Identity {
  const found = findTitles(lines);
  const own = found.filter((title) => !title.listed || isRepeated(title, pageTitle));
  const prose = readIssued(lines);
  const year = decideYear(votes(lines, own, pageTitle, period), found, lines, emit);
  const candidates = [...own, pageTitle, prose].filter((title) => title !== null);
  const fitting = candidates.filter((title) => title.year === year || title.year === null);
  const named = oneBody(
    fitting.filter(({ entity }) => entity !== null),
    pageTitle,
  );
  const title = named ?? (fitting.some(({ entity }) => entity !== null) ? null : (fitting[0] ?? null));
  const entity = title?.entity ?? signature(lines, year, fitting);
  return { title: title?.text ?? null, entity, year };
}

/** The first of the titles; where they name different bodies, only one the page's own title confirms. */
function oneBody(titles: readonly ReportTitle[], page: ReportTitle | null): ReportTitle | null {
  const [first] = titles;
  if (!first) return null;
  const same = titles.every(({ entity }) => mayBeSame(entity ?? '', first.entity ?? ''));
  if (same) return titles.find(({ year }) => year !== null) ?? first;
  return titles.find((title) => title !== page && title.entity === page?.entity) ?? null;
}

/** The body that signs the report at its end, where no title names one. */
function signature(
  lines: readonly Line[],
  year: number | null,
  titles: readonly ReportTitle[],
): string | null {
  if (titles.some(({ entity }) => entity !== null)) return null;
  const above = findSigned(lines, year)?.above ?? null;
  return above !== null && isNamedBody(above) ? above : null;
}

function findTitles(lines: readonly Line[]): Found[] {
  const top = lines.slice(0, MOST_LINES);
  const single: (ReportTitle & { readonly index: number; readonly heading: boolean })[] = [];
  const joined: Found[] = [];
  for (const [index, line] of top.entries()) {
    if (!mayBeTitle(line.text)) continue;
    const read = readTitle(line.text, top[index - 1]?.text);
    if (read) single.push({ ...read, index, heading: line.heading });
    else joined.push(...readJoined(top, index));
  }
  const near = (one: number, other: number): boolean => Math.abs(one - other) <= LIST_STEP;
  const found = single.map(({ index, heading, ...title }) => ({
    ...title,
    listed:
      !heading &&
      single.some((other) => other.index !== index && near(other.index, index) && differ(other, title)),
  }));
  return [...found, ...joined];
}

/** A title that ends on a line and begins one or two lines above; its body, if any, has a line of its own there. */
function readJoined(lines: readonly Line[], last: number): Found[] {
  for (let count = 2; count <= MOST_JOINED && count <= last + 1; count += 1) {
    const parts = lines.slice(last - count + 1, last + 1);
    if (parts.some(({ cell }) => cell)) return [];
    const read = readTitle(parts.map(({ text }) => text).join(''), lines[last - count]?.text);
    const certain = read && (read.entity === null || isNamedBody(read.entity));
    if (certain && (read.entity !== null || count === MOST_JOINED || !opensAbove(lines, last - count)))
      return [{ ...read, listed: false }];
  }
  return [];
}

/** Whether the line above may be the beginning of a title. */
function opensAbove(lines: readonly Line[], index: number): boolean {
  return isNamedBody(lines[index]?.text ?? '');
}

/** Two titles that cannot be those of one report. */
function differ(one: ReportTitle, other: ReportTitle): boolean {
  const years = one.year !== null && other.year !== null && one.year !== other.year;
  return years || (one.entity !== null && other.entity !== null && !mayBeSame(one.entity, other.entity));
}

function isRepeated(title: ReportTitle, page: ReportTitle | null): boolean {
  return page !== null && page.year === title.year && page.entity === title.entity;
}

function readIssued(lines: readonly Line[]): ReportTitle | null {
  for (const { plain } of lines) {
    const match = plain.includes('报告') ? ISSUED.exec(plain) : null;
    const entity = match ? bodyIn(match[1] ?? '') : null;
    if (match && entity)
      return { text: match[0].slice(match[0].indexOf(entity)), entity, year: Number(match[2]) };
  }
  return null;
}

type Votes = ReadonlyMap<string, { readonly year: number | null; readonly weight: number }>;

function votes(
  lines: readonly Line[],
  own: readonly ReportTitle[],
  page: ReportTitle | null,
  period: Result['period'],
): Votes {
  const years = new Set(own.map(({ year }) => year).filter((year) => year !== null));
  const [titled = null] = years.size === 1 ? years : [];
  return new Map([
    ['title', { year: titled, weight: 2 }],
    ['page', { year: page?.year ?? null, weight: 2 }],
    ['period', { year: period && Number(period.start.slice(0, 4)), weight: 2 }],
    ['prose', { year: findOpeningYear(lines) ?? findYearInProse(lines), weight: 1 }],
  ]);
}

/** The year with most votes; the date of publication adds one to a year told elsewhere. */
function decideYear(
  told: Votes,
  titles: readonly Found[],
  lines: readonly Line[],
  emit: Emit,
): number | null {
  const stamp = findStamp(lines, null);
  const stamped = stamp === null ? null : Number(stamp.slice(0, 4)) - 1;
  const years = new Set([...told.values()].map(({ year }) => year).filter((year) => year !== null));
  const weighed = [...years].map((year) => ({
    year,
    weight: [...told.values()].reduce(
      (sum, vote) => sum + (vote.year === year ? vote.weight : 0),
      year === stamped ? 1 : 0,
    ),
  }));
  weighed.sort((a, b) => b.weight - a.weight);
  const [first, second] = weighed;
  const year = first && first.weight > (second?.weight ?? 0) ? first.year : null;
  const listed = new Set(titles.map((title) => title.year).filter((each) => each !== null));
  if (weighed.length > 1 || (year === null && listed.size > 1)) tellYears(told, year, emit);
  return year;
}

function tellYears(told: Votes, year: number | null, emit: Emit): void {
  const printed = (name: string): number | string => told.get(name)?.year ?? '—';
  const title = told.get('title')?.year === null ? printed('page') : printed('title');
  report(
    emit,
    uncertainYear(year),
    { title, period: printed('period'), prose: printed('prose'), year: year ?? '—' },
    [],
  );
}
