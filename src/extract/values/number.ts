import { halfWidth, simplifyNotation } from '../../model/characters.ts';
import type { Unit, ValueType } from '../../model/form.ts';
import type { PrintedValue } from '../../model/result.ts';
import { agreedUnit, type PrintedUnit, parseUnit } from './unit.ts';

/** What a value is read as, and anything about its notation a person should know. */
export interface ReadValue extends PrintedValue {
  readonly notation: 'plain' | 'unit' | 'other_unit' | 'look_alike' | 'unreadable';
  /** The unit printed in the cell, when one is. */
  readonly printedUnit: string | null;
}

/** `figure`: a number of a row no form knows, whose sign and decimals may be right. */
export type FigureType = ValueType | 'figure';

const EDGE =
  /^[\s\u00A0\u2000-\u200F\u2060-\u2064\u3000\uFEFF]+|[\s\u00A0\u2000-\u200F\u2060-\u2064\u3000\uFEFF]+$/g;
const SPACE = /[\s\u00A0\u2000-\u200F\u2060-\u2064\u3000\uFEFF]+/g;
/** A minus sign or hyphen of any make; a longer dash before a number may be a dash. */
const MINUS = /[\u2010-\u2013\u2212\uFE63]/g;
const DASH = /^[-—–―─−_/\\*~]+$/;
const ZERO_WORD = /^(?:无|零|没有)$/;
const NO_VALUE_WORD = /^(?:暂无|暂无统计|未统计|无统计|不统计|不适用|n\/a)$/i;
const LOOK_ALIKE = /^(?:(?=.*[\dOoIl〇○])[\dOoIlQ〇○,.]+|(?=.*\d)[\dOoIlQZSB,.]+)$/;
const NUMBER = /^([+-]|增加?|减少?|负)?(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?([\u4e00-\u9fff]{0,4})$/;
const REMARK = /^([^()]*\d[^()]*)\(([^()]*[\u4e00-\u9fff][^()]*)\)$/;
const PARTS = /^(?:其中|含|包括|包含)../;
const OTHER_TIME = /[年月季]|累计|上期|同期|以来/;
/** Words that leave open what the number before them counts, or whether it is exact. */
const DOUBT =
  /[\d百千万亿年月季元约余多近估%另除误前]|累计|左右|预计|不含|不包|上期|同期|本级|全[省市县区州旗]|应为|实为|更正/;
/** Words that tell the sign of a change. */
const FALL = /[减降负少]/;
const ONLY_NUMERALS = /^[零一二三四五六七八九十]+$/;
const MOST_DIGITS = 15;

/** What was printed, without the white space around it. */
export function rawText(text: string): string {
  return text.replace(EDGE, '');
}

/**
 * Reads a cell in the notations of the field (forms.md §8). Only what is certain has a value: a blank, a dash or a
 * word for “none recorded” has none; look-alike letters, spaces or odd commas among digits, approximations, footnote
 * marks (`12*`: what the note says of the number is not known), a fraction or a minus in a count, and anything else
 * are unparsed. Money is given in 万元. `beside` is the unit printed beside the value: it scales the value (元 under
 * a 万元 indicator, 万份) where the value has no unit of its own.
 */
export function readValue(
  text: string,
  unit: Unit,
  type: FigureType,
  beside: string | null = null,
): ReadValue {
  const raw = rawText(text);
  if (/^(?:0|[1-9]\d{0,8})$/.test(raw) && (beside === null || beside === unit))
    return { value: Number(raw), state: 'number', raw, notation: 'plain', printedUnit: null };
  const half = halfWidth(raw);
  const plain = simplifyNotation(half);
  const shape = plain.replace(SPACE, '');
  const none = (state: PrintedValue['state'], notation: ReadValue['notation'] = 'plain'): ReadValue => ({
    value: null, state, raw, notation, printedUnit: null }); // biome-ignore format: one literal
  if (shape === '') return none('blank');
  if (DASH.test(shape) || NO_VALUE_WORD.test(shape)) return none('not_stated');
  if (ZERO_WORD.test(shape))
    return { value: 0, state: 'normalized', raw, notation: 'plain', printedUnit: null };
  if (/\d\s+[\d.,]/.test(plain) || /[.,]\s+\d/.test(plain)) return none('unparsed', 'unreadable');
  const figure = withoutRemark(shape, type);
  const number = figure === null ? null : readNumber(figure, unit, type, beside);
  if (!number) return none('unparsed', looksAlike(shape) ? 'look_alike' : 'unreadable');
  const asPrinted = /^-?\d+(?:\.\d+)?$/.test(raw) && Number(raw) === number.value;
  return { ...number, state: asPrinted ? 'number' : 'normalized', raw };
}

function looksAlike(shape: string): boolean {
  return LOOK_ALIKE.test(shape) && /\D/.test(shape.replace(/[.,]/g, ''));
}

/**
 * The figure without the remark in parentheses after it: a unit, which then belongs to the figure, a part of it
 * (其中修订16件), or words that leave no doubt about the number. Null where the remark may change what is counted, or its sign.
 */
function withoutRemark(shape: string, type: FigureType): string | null {
  const match = REMARK.exec(shape);
  if (!match) return shape;
  const [, figure = '', remark = ''] = match;
  if (parseUnit(remark) !== null) return /\d$/.test(figure) ? `${figure}${remark}` : null;
  if (type === 'change' && /^\d/.test(figure) && FALL.test(remark)) return null;
  if (PARTS.test(remark)) return OTHER_TIME.test(remark) ? null : figure;
  return DOUBT.test(remark) || ONLY_NUMERALS.test(remark) ? null : figure;
}

type Read = Pick<ReadValue, 'value' | 'notation' | 'printedUnit'>;

function readNumber(figure: string, unit: Unit, type: FigureType, beside: string | null): Read | null {
  const match = NUMBER.exec(figure.replace(MINUS, '-'));
  if (!match) return null;
  const [, sign = '', integer = '', fraction = '', printed = ''] = match;
  const digits = integer.replaceAll(',', '');
  if (digits.length + fraction.length > MOST_DIGITS || /^0\d/.test(digits)) return null;
  if (sign !== '' && sign !== '+' && type !== 'change' && type !== 'figure') return null;
  const own = printed === '' ? null : parseUnit(printed);
  if (printed !== '' && own === null) return null;
  const shift = shiftOf(own, beside, unit, type, /^0+$/.test(digits + fraction.slice(1)));
  if (shift === null) return null;
  const size = Number(`${digits}${fraction}e${shift}`);
  if ((type === 'count' || type === 'change') && !isCount(size, fraction, shift)) return null;
  const value = /^(?:-|减少?|负)$/.test(sign) && size !== 0 ? -size : size;
  if (own === null) {
    return shift === 0
      ? { value, notation: 'plain', printedUnit: null }
      : { value, notation: 'unit', printedUnit: beside };
  }
  return { value, notation: isOwn(own, unit) ? 'unit' : 'other_unit', printedUnit: printed };
}

/** A count is whole; three decimals and no multiplier may be a group of thousands (`1.234`, `5.000`). */
function isCount(size: number, fraction: string, shift: number): boolean {
  return Number.isInteger(size) && (fraction.length < 4 || shift > 0 || size === 0);
}

/** Decimal places to move a number by, to give it in the indicator's unit; null where its unit is not certain. */
function shiftOf(
  own: PrintedUnit | null,
  beside: string | null,
  unit: Unit,
  type: FigureType,
  zero: boolean,
): number | null {
  if (type === 'figure') return own === null ? 0 : own.name === '元' ? null : own.shift;
  const printed = agreedUnit(own, beside, unit);
  if (printed === null) return null;
  if (unit === '万元') {
    if (printed.name === '元') return printed.shift - 4;
    return zero && printed.name === '' ? 0 : null;
  }
  return printed.name === '元' ? null : printed.shift;
}

function isOwn(printed: PrintedUnit, unit: Unit): boolean {
  return unit === '万元' ? printed.name === '元' : printed.name === unit;
}
