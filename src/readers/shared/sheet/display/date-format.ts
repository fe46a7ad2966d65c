import type { Token } from './format-code.ts';

const DAY = 86_400;
const WEEKDAYS = '日一二三四五六';
const ENGLISH_DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
/** The last day a spreadsheet counts: 9999-12-31. */
const LAST_DAY = 2_958_465;

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/**
 * The moment a serial number stands for: days since 1899-12-30, or since 1904-01-01. Day 60 of the first, the
 * 29 February 1900 that never was, and all before it, are as Excel counts them. Null outside 1900 to 9999.
 */
function momentOf(serial: number, date1904: boolean): Moment | null {
  let days = Math.floor(serial);
  let seconds = Math.round((serial - days) * DAY);
  if (seconds === DAY) {
    days += 1;
    seconds = 0;
  }
  if (date1904) days += 1462;
  if (days < 0 || days > LAST_DAY) return null;
  const time = {
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
  };
  if (days === 0 && !date1904) return { year: 1900, month: 1, day: 0, weekday: 6, ...time };
  if (days === 60) return { year: 1900, month: 2, day: 29, weekday: 3, ...time };
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * DAY * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: (days + 6) % 7,
    ...time,
  };
}

/** Displays a serial number by the tokens of a date or time format; null where it is no date, or the format is odd. */
export function formatDate(serial: number, tokens: readonly Token[], date1904: boolean): string | null {
  const moment = momentOf(serial, date1904);
  if (moment === null) return null;
  const half = tokens.some((token) => token.kind === 'date' && /\//.test(token.letters));
  const pieces = tokens.map((token, i): string | null => {
    if (token.kind === 'literal') return token.text;
    if (token.kind === 'comma') return ',';
    if (token.kind === 'text') return '';
    if (token.kind !== 'date') return null;
    const minutes = token.letters.startsWith('m') && isMinutes(tokens, i);
    return minutes ? padded(moment.minute, token.letters.length) : part(moment, token.letters, half);
  });
  return pieces.includes(null) ? null : pieces.join('');
}

function padded(value: number, length: number): string {
  return length > 1 ? String(value).padStart(2, '0') : String(value);
}

/** `m` is minutes right after hours or right before seconds. */
function isMinutes(tokens: readonly Token[], at: number): boolean {
  const letters = (token: Token | undefined): string => (token?.kind === 'date' ? token.letters : '');
  const before = letters(tokens.slice(0, at).findLast(({ kind }) => kind === 'date'));
  const after = letters(tokens.slice(at + 1).find(({ kind }) => kind === 'date'));
  return before.startsWith('h') || after.startsWith('s');
}

function part(moment: Moment, letters: string, half: boolean): string | null {
  const { length } = letters;
  switch (letters[0]) {
    case 'y':
      return length > 2 ? String(moment.year) : String(moment.year % 100).padStart(2, '0');
    case 'e':
      return String(moment.year);
    case 'm':
      return monthText(moment.month, length);
    case 'd':
      if (length > 2) return english(ENGLISH_DAYS[moment.weekday] ?? '', length === 3);
      return padded(moment.day, length);
    case 'h':
      return padded(half ? moment.hour % 12 || 12 : moment.hour, length);
    case 's':
      return padded(moment.second, length);
    case 'a':
      if (letters === 'aaa' || letters === 'aaaa')
        return `${length === 4 ? '星期' : ''}${WEEKDAYS[moment.weekday] ?? ''}`;
      return moment.hour < 12 ? 'AM' : 'PM';
    case '上':
      return moment.hour < 12 ? '上午' : '下午';
    default:
      return null;
  }
}

function monthText(month: number, length: number): string {
  if (length > 2) return english(ENGLISH_MONTHS[month - 1] ?? '', length === 3);
  return padded(month, length);
}

function english(name: string, short: boolean): string {
  return short ? name.slice(0, 3) : name;
}
