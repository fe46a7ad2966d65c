import { report } from '../../findings/define.ts';
import { uncertainBody, uncertainYear } from '../../findings/reading.ts';
import type { Emit } from '../../model/finding.ts';
import type { Result } from '../../model/result.ts';
import { bodyBelow, yearBelow } from './below-title.ts';
import { bodyIn, isNamedBody, mayBeSame, mayStandFor } from './body.ts';
import { type Line, plainDigits } from './lines.ts';
import { findOpeningYear, type findPeriod, findSigned, findStamp, findYearInProse } from './period.ts';
import { isLed, isLink, mayBeTitle, type ReportTitle, readTitle } from './title.ts';

/** Whose report it is, and of which year; null for what the file does not tell for certain. */
export interface Identity {
  readonly title: string | null;
  readonly entity: string | null;
  readonly year: number | null;
}

/** A title as found in the text. */
interface Found extends ReportTitle {
  /** Among links to the reports of other years or bodies, or below where the report begins: tells nothing of it. */
  readonly listed: boolean;
}

const MOST_LINES = 400;
const MOST_NAMED = 4;
const MOST_JOINED = 3;
const LIST_STEP = 2;
/** What leads to the title of another report on the line below. */
const NEXT = /^[〈<《【[(（]?[上下]一?[篇条页][】\])）]?[:：]?$/;
/** What cannot be the beginning of a title that goes on. */
const ANOTHER = /[报報]告$|年[报報]$/;
/** The beginning of a title: body and year, so that the body is no line of its own. */
const OPENED = /^[^\d]{2,30}20\d\d年度?(?:政府|政[务務]|信息)/;
/** The end of a body's name, cut off at the end of a line. */
const CUT_NAME = /^(?:(?:人?民)?政?府|[办辦]?公?[室厅廳]|[委员員会會局区區县縣市镇鎮乡鄉]|街?道)/;
const CUT_BODY = new RegExp(`${CUT_NAME.source}20\\d\\d年`);
const OPENS_WITH_YEAR = /^20\d\d年/;
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
  period: ReturnType<typeof findPeriod>,
  emit: Emit,
): Identity {
  const found = findTitles(lines, period?.line ?? lines.length);
  const own = found.filter((title) => !title.listed || isRepeated(title, pageTitle));
  const prose = readIssued(lines);
  const year = decideYear(votes(lines, own, pageTitle, period?.period ?? null), found, lines, emit);
  const candidates = [...own, pageTitle, prose].filter((title) => title !== null);
  const fitting = candidates.filter((title) => title.year === year || title.year === null);
  const certain = own.filter((title) => isRepeated(title, pageTitle));
  const naming = [...fitting, ...(fitting.some(isNaming) ? [] : certain)].filter(isNaming);
  const signed = signature(lines, year);
  const title = naming.length > 0 ? oneBody(naming, pageTitle, signed, emit) : (fitting[0] ?? null);
  const entity = naming.length > 0 ? (title?.entity ?? null) : signed;
  return { title: title?.text ?? null, entity, year };
}

function isNaming({ entity }: ReportTitle): boolean {
  return entity !== null;
}

/**
 * The first of the titles; where they name different bodies, only one the page's own title confirms. Where the report is
 * signed by a body that has nothing to do with it, the title may be a link's.
 */
function oneBody(
  titles: readonly ReportTitle[],
  page: ReportTitle | null,
  signed: string | null,
  emit: Emit,
): ReportTitle | null {
  const confirmed = titles.find((title) => title !== page && title.entity === page?.entity);
  if (confirmed) return confirmed;
  const bodies = new Set(titles.map(({ entity }) => entity ?? ''));
  const [first = ''] = bodies;
  const related = signed === null || [...bodies].some((body) => mayStandFor(signed, body));
  if (related && [...bodies].every((body) => mayBeSame(body, first)))
    return titles.find(({ year }) => year !== null) ?? titles[0] ?? null;
  report(emit, uncertainBody, { bodies: [...bodies, ...(related ? [] : [signed])].slice(0, MOST_NAMED) }, []);
  return null;
}

/** The body that signs the report at its end. */
function signature(lines: readonly Line[], year: number | null): string | null {
  const above = findSigned(lines, year)?.above ?? null;
  return above !== null && isNamedBody(above) ? above : null;
}

/** `begin`: the line with which the report's text begins, below its title. */
function findTitles(lines: readonly Line[], begin: number): Found[] {
  const top = lines.slice(0, MOST_LINES);
  const single: (ReportTitle & { readonly index: number; readonly heading: boolean })[] = [];
  const joined: Found[] = [];
  for (const [index, line] of top.entries()) {
    if (!mayEndTitle(top, index)) continue;
    const above = top[index - 1];
    const read = readTitle(line.text, above?.text, line.heading && above?.heading);
    const [whole] = read && !isCutBody(read) ? [] : readJoined(top, index);
    if (whole) joined.push(completed(whole, top, index));
    else if (read) single.push({ ...completed(uncut(read), top, index), index, heading: line.heading });
  }
  const near = (one: number, other: number): boolean => Math.abs(one - other) <= LIST_STEP;
  const found = single.map(({ index, heading, ...title }) => ({
    ...title,
    listed:
      index > begin ||
      (!heading &&
        single.some((other) => other.index !== index && near(other.index, index) && differ(other, title))),
  }));
  return [...found, ...joined];
}

/** Whether a title opens with the end of a body's name: 府2020年…报告, below 石桥镇人民政. */
function isCutBody({ entity, text }: ReportTitle): boolean {
  return entity === null && CUT_BODY.test(plainDigits(text));
}

/** A title without the end of a body's name it opens with. */
function uncut(title: ReportTitle): ReportTitle {
  return isCutBody(title) ? { ...title, text: title.text.replace(CUT_NAME, '') } : title;
}

/** A title that opens with its year and names no body, with the body printed below it; or without a year, with that. */
function completed<T extends ReportTitle>(title: T, lines: readonly Line[], index: number): T {
  if (isLed(lines[index]?.text ?? '')) return title;
  if (title.year === null) return { ...title, year: yearBelow(lines, index) };
  const bare = title.entity === null && OPENS_WITH_YEAR.test(plainDigits(title.text));
  return bare ? { ...title, entity: bodyBelow(lines, index) } : title;
}

/** The title that stands on a line, or ends on it; null where none does. */
export function titleAt(lines: readonly Line[], index: number): ReportTitle | null {
  if (!mayEndTitle(lines, index)) return null;
  const read = readTitle(lines[index]?.text ?? '', lines[index - 1]?.text) ?? readJoined(lines, index)[0];
  return read ? completed(read, lines, index) : null;
}

function mayEndTitle(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  return mayBeTitle(text) && !isLink(text) && !NEXT.test(lines[index - 1]?.text ?? '');
}

/** A title that ends on a line and begins one or two lines above; its body, if any, has a line of its own there. */
function readJoined(lines: readonly Line[], last: number): Found[] {
  for (let count = 2; count <= MOST_JOINED && count <= last + 1; count += 1) {
    const parts = lines.slice(last - count + 1, last + 1);
    if (parts.some(({ cell }) => cell) || isLed(parts.at(-1)?.text ?? '')) return [];
    if (parts.slice(0, -1).some(({ text }) => ANOTHER.test(text))) return [];
    const read = readTitle(parts.map(({ text }) => text).join(''), lines[last - count]?.text);
    const certain =
      read && (read.entity === null || isNamedBody(read.entity) || OPENED.test(parts[0]?.plain ?? ''));
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
export function differ(one: ReportTitle, other: ReportTitle): boolean {
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
