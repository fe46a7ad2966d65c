import type { Claim } from '../../../model/result.ts';
import { hanNumber } from '../../values/han-number.ts';

/** A number in running text, with its unit. Offsets are those of the passage. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** As printed; 万元 of any sum of money, and the value in it. */
  readonly unit: string;
  readonly raw: string;
  readonly claim: Extract<Claim, 'exact' | 'at_least' | 'almost' | 'about'>;
  /** Decimal places printed; of a percentage. */
  readonly decimals: number;
  /** Whether it is printed in plain ASCII digits. */
  readonly plain: boolean;
}

/** From the first digit of a row of digits on only: a long one would be gone over once for each digit. */
const DIGITS = '(?<!\\d)(\\d+(?:,\\d{3})*)(\\.\\d+)?';
/** Thousands are set apart throughout, or not at all. */
const UNGROUPED = /\d{4},/;
const HAN = '([一二两三四五六七八九十百千零〇]{1,7})';
const UNITS = '人次|件次|条次|场次|万元|[件条次篇场期份册个起宗例项人名部元%]';
const TOKEN = new RegExp(`(?:${DIGITS}|${HAN})(余|多)?([万亿千百])?(余|多)?(${UNITS})(次)?`, 'g');
const SHIFTS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };
/** Money is told in 万元, as in the forms. */
const MONEY_SHIFT = 4;
/** Before a number: an ordinal, the end of a range, another number. */
const NO_COUNT_BEFORE = /(?:第|[\d一二三四五六七八九十][-—–~～至到、.]|[A-Za-z\d.#])$/;
const UNCERTAIN_BEFORE =
  /(?:不到|不足|不超过|最多|至多|不多于|不少于|不低于|至少|第|每|平均|人均|日均|月均|逢)$/;
const AT_LEAST_BEFORE = /(?:超过?|逾|突破|多达|高达)$/;
const ALMOST_BEFORE = /(?:将近|接近|近)$/;
const ABOUT_BEFORE = /约$/;
const NO_COUNT_AFTER = /^(?:以下|以内|以前|工作日|月|百分点|半|、?第)/;

/** The numbers of a stretch of text that have a unit and may count something. */
export function readTokens(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  // The search ends with the stretch, not with the next number of the passage.
  const searched = text.slice(0, to);
  TOKEN.lastIndex = from;
  for (let match = TOKEN.exec(searched); match; match = TOKEN.exec(searched)) {
    const token = tokenOf(match, text);
    if (token) tokens.push(token);
  }
  return tokens;
}

function tokenOf(match: RegExpExecArray, text: string): Token | null {
  const [raw, digits, fraction = '', han, more, scale, most, unit = '', times = ''] = match;
  const start = match.index;
  const end = start + raw.length;
  const before = text.slice(Math.max(0, start - 5), start);
  const after = text.slice(end, end + 4);
  if (NO_COUNT_BEFORE.test(before) || UNCERTAIN_BEFORE.test(before) || NO_COUNT_AFTER.test(after))
    return null;
  if (digits !== undefined && UNGROUPED.test(digits)) return null;
  const number = digits === undefined ? String(hanNumber(han ?? '')) : digits.replaceAll(',', '') + fraction;
  const money = unit === '元' || unit === '万元';
  const shift = (SHIFTS[scale ?? ''] ?? 0) - (unit === '元' ? MONEY_SHIFT : 0);
  const value = Number(`${number}e${shift}`);
  if (!isSound(number, value, unit)) return null;
  const vague = more !== undefined || most !== undefined || /^(?:以上|多)/.test(after);
  const claim = claimOf(vague, before, after, scale !== undefined && !money);
  const asPrinted = scale === undefined || (money && scale === '万');
  const plain = digits !== undefined && asPrinted && shift === 0 && !digits.includes(',');
  const decimals = Math.max(fraction.length - 1, 0);
  return { start, end, value, unit: money ? '万元' : `${unit}${times}`, raw, claim, decimals, plain };
}

/** Counts are whole and have no leading zero. */
function isSound(number: string, value: number, unit: string): boolean {
  if (!Number.isFinite(value) || /^0\d/.test(number)) return false;
  return unit === '%' || unit === '万元' || unit === '元' || Number.isInteger(value);
}

/** A number in ten thousands is rounded. */
function claimOf(vague: boolean, before: string, after: string, scaled: boolean): Token['claim'] {
  if (vague || AT_LEAST_BEFORE.test(before)) return 'at_least';
  if (ALMOST_BEFORE.test(before)) return 'almost';
  return scaled || ABOUT_BEFORE.test(before) || /^(?:左右|上下)/.test(after) ? 'about' : 'exact';
}
