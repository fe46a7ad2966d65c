import type { Result } from '../../model/result.ts';
import { hanNumber } from '../values/han-number.ts';
import { isNamedBody } from './body.ts';
import type { Line } from './lines.ts';

const UP_TO = '起?[,，]?(?:起?[至到]|[-—–~－～]+)';
/** The year from its first day to its last, or from its first month to its last. */
const PERIOD = new RegExp(
  [
    `(20\\d\\d)年(?:0?1月0?1日|一月一日)${UP_TO}(?:(20\\d\\d)年|本年|同年)?(?:12月31日|十二月三十一日)`,
    `(20\\d\\d)年0?1月${UP_TO}(?:(20\\d\\d)年)?12月(?!\\d)`,
    `(20\\d\\d)[./-]0?1[./-]0?1日?${UP_TO}(?:(20\\d\\d)[./-])12[./-]31(?!\\d)`,
  ].join('|'),
);
const LAST_MONTH = /12(?:月|[./-]31)|十二月/;
const OPENING = /^(?:[一二]、?[总總概][^\d]{0,6}|（一）[^\d]{0,12})?(20\d\d)年(?:度|[,，]|以来|我|全|本)/;
const PLANS = /^.{0,40}(?:[将將]|[计計][划劃]|下一步|打算)/;
const IN_PROSE =
  /(20\d\d)年度?(?:政府信息|信息|政[务務])公[开開](?:工作)?(?:年度)?(?:工作)?(?:年度)?(?:[报報]告|年[报報])/;
const STAMP =
  /(?:([发發]布|公布|公[开開]|[发發]表|[发發]文|印[发發]|成文|生成)|(?<!更新|修改|修[订訂]|抓取|爬取|[采採]集|下[载載]|打印|[访訪][问問]|[浏瀏][览覽]|[查检檢][询詢索]|收[录錄]|入[库庫]|截止|截至|征集|[办辦]公|工作|服[务務]|受理|[开開]放|[当當]前|生效|[实實]施|有效|[统統][计計]))(?:日期|[时時][间間])[\]】]?[:：]?(20\d\d)[-年/.](\d{1,2})[-月/.](\d{1,2})日?/g;
/** Words for a date whose own stands on the next line, or in the next cell. */
const STAMP_LABEL = /^[[【]?(?:[发發成公印生]\S)?(?:日期|[时時][间間])[\]】]?[:：]?$/;
/** A date without words for it, as pages print it below the title: alone, or before whence the page comes. */
const BARE =
  /^[（(]?(20\d\d)[-年/.](\d{1,2})[-月/.](\d{1,2})日?[)）]?(?:\d{1,2}:\d{2}(?::\d{2})?)?(?:$|(?:信息|文章)?[来來]源|[浏瀏][览覽]|[点點][击擊]|[阅閱][读讀]|作者|字[号號体體]|[责責]任|分享|打印)/;
const NUMERAL = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
const SIGNED = new RegExp(`^(\\D{0,30}?)(20\\d\\d)年${NUMERAL}月(?:${NUMERAL}日)?$`);
const STAMP_LINES = 60;
const LONGEST_SIGNED = 48;
/** The words a date may stand after, the surest for publication first. */
const PUBLISHED = ['发布', '公布', '公开', '发表', undefined, '发文', '印发', '成文', '生成'];

/** The statistical period the report states (统计期限自…起至…止), and the line it does so on. */
export function findPeriod(
  lines: readonly Line[],
): { readonly period: NonNullable<Result['period']>; readonly line: number } | null {
  for (const [line, { plain }] of lines.entries()) {
    const match = LAST_MONTH.test(plain) ? PERIOD.exec(plain) : null;
    const [year, ...others] = new Set(match?.slice(1).filter((each) => each !== undefined));
    if (year !== undefined && others.length === 0)
      return { period: { start: `${year}-01-01`, end: `${year}-12-31` }, line };
  }
  return null;
}

/** The year the prose opens with (2022年，我局…), plans for the year to come apart; or null. */
export function findOpeningYear(lines: readonly Line[]): number | null {
  for (const { plain, cell } of lines) {
    if (cell || !/^[2一二（]/.test(plain)) continue;
    const match = OPENING.exec(plain);
    if (match && !PLANS.test(plain)) return Number(match[1]);
  }
  return null;
}

/** The year of the report the prose says it is (现公布…2022年政府信息公开工作年度报告); or null. */
export function findYearInProse(lines: readonly Line[]): number | null {
  for (const { plain } of lines) {
    const match = /[报報]/.test(plain) && /[，。,;；]/.test(plain) ? IN_PROSE.exec(plain) : null;
    if (match) return Number(match[1]);
  }
  return null;
}

/** The date stamped near the top (发布时间：2023-01-20), later than the year given; a date of change is none. */
export function findStamp(lines: readonly Line[], after: number | null): string | null {
  const top = lines.slice(0, STAMP_LINES);
  const stamps = top
    .map(({ plain }, index) => {
      if (isCutDate(top, index)) return '';
      return STAMP_LABEL.test(plain) ? `${plain}${top[index + 1]?.plain}` : plain;
    })
    .filter((text) => /日期|[时時][间間]/.test(text))
    .flatMap((text) => [...text.matchAll(STAMP)])
    .flatMap(([, word, year, month, day]) => {
      const date = isoDate(year, month, day);
      const simple = word?.replaceAll('發', '发').replaceAll('開', '开');
      return date !== null && isLater(date, after) ? [{ date, rank: PUBLISHED.indexOf(simple) }] : [];
    });
  stamps.sort((a, b) => a.rank - b.rank);
  return stamps[0]?.date ?? null;
}

/** Whether a line breaks off within a date, its last digit on the line below: 发布时间：2023-01-3 above 1 13:24. */
function isCutDate(lines: readonly Line[], index: number): boolean {
  const day = /20\d\d[-/.]\d{1,2}[-/.]([1-3])$/.exec(lines[index]?.plain ?? '')?.[1];
  const rest = /^\d(?=\d{1,2}:\d\d|[^\d、.．]|$)/.exec(lines[index + 1]?.plain ?? '')?.[0];
  return day !== undefined && rest !== undefined && Number(day + rest) <= 31;
}

/**
 * When the report was published: as stamped near its top (发布时间), else as printed there without words, where no other
 * date is; else as signed at its end, as far as printed. A date before the year reported on has ended is none of its own.
 */
export function findPublished(lines: readonly Line[], year: number | null): string | null {
  return findStamp(lines, year) ?? findBare(lines, year) ?? findSigned(lines, year)?.date ?? null;
}

/** The one date printed above the report's text without words for it. */
function findBare(lines: readonly Line[], after: number | null): string | null {
  const begin = findPeriod(lines)?.line ?? STAMP_LINES;
  const dates = lines.slice(0, Math.min(begin, STAMP_LINES)).flatMap(({ plain }) => {
    const match = plain.startsWith('20') || /^[（(]20/.test(plain) ? BARE.exec(plain) : null;
    return (match && isoDate(match[1], match[2], match[3])) ?? [];
  });
  const [date, ...others] = new Set(dates);
  return date !== undefined && others.length === 0 && isLater(date, after) ? date : null;
}

/** The date a report is signed with at its end, and the line above it, or the words before it, where its body signs. */
export function findSigned(
  lines: readonly Line[],
  year: number | null,
): { readonly date: string; readonly above: string | null } | null {
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const { plain = '', cell } = lines[index] ?? {};
    const match = plain.length <= LONGEST_SIGNED && /[月日]$/.test(plain) ? SIGNED.exec(plain) : null;
    if (!match || cell || (year !== null && Number(match[2]) <= year)) continue;
    const [, body = '', printed, month, day] = match;
    if (body !== '' && !isNamedBody(body)) continue;
    const date = isoDate(printed, digits(month), digits(day));
    if (date) return { date, above: body || (lines[index - 1]?.text ?? null) };
  }
  return null;
}

/** A day or month in digits, however it is printed. */
function digits(printed: string | undefined): string | undefined {
  return printed === undefined || /^\d/.test(printed) ? printed : String(hanNumber(printed));
}

function isLater(date: string, year: number | null): boolean {
  return year === null || Number(date.slice(0, 4)) > year;
}

function isoDate(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | null {
  const inRange = (part: string | undefined, most: number): boolean =>
    part === undefined || (Number(part) >= 1 && Number(part) <= most);
  if (!inRange(month, 12) || !inRange(day, 31)) return null;
  const padded = [month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
  return [year, ...padded].join('-');
}
