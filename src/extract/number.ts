import type { Unit, ValueType } from '../model/form.ts';
import type { PrintedValue } from '../model/result.ts';

/** What a value is read as, and anything about its notation a person should know. */
export interface ReadValue extends PrintedValue {
  readonly notation: 'plain' | 'unit' | 'other_unit' | 'look_alike' | 'unreadable';
  /** The unit printed in the cell, when one is. */
  readonly printedUnit: string | null;
}

const EDGE = /^[\s\u00A0\u2000-\u200F\u3000\uFEFF]+|[\s\u00A0\u2000-\u200F\u3000\uFEFF]+$/g;
const SPACE = /[\s\u00A0\u2000-\u200F\u3000\uFEFF]+/g;
const DASH = /^[-—–―─−_/\\*~]+$/;
const ZERO_WORD = /^(?:无|零|没有)$/;
const NO_VALUE_WORD = /^(?:暂无|暂无统计|未统计|无统计|不统计|不适用|n\/a)$/i;
const LOOK_ALIKE = /^(?=.*[\dOoIl〇○])[\dOoIlQ〇○,.]+$/;
const NUMBER =
  /^([+-]|增加?|减少?|负)?(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?(万|亿|千)?(条|件|次|个|人|期|份|篇|项|场|家|元|人次|件次)?$/;
const REMARK = /^([^()]*\d[^()]*)\(([^()]*[\u4e00-\u9fff][^()]*)\)$/;
const SCALE = /^[万亿千]|元$/;
const POWER: Readonly<Record<string, number>> = { 千: 3, 万: 4, 亿: 8 };
const MOST_DIGITS = 15;

/** What was printed, without the white space around it. */
export function rawText(text: string): string {
  return text.replace(EDGE, '');
}

/**
 * Reads a cell in the notations of the field (forms.md §8). Only what is certain has a value: a blank, a dash or a
 * word for “none recorded” has none; look-alike letters, spaces or odd commas among digits, approximations and
 * anything else are unparsed. Money is given in 万元. `beside` is the unit printed beside the value: it counts where
 * it scales the value (元 under a 万元 indicator, 万份), and the value has none of its own.
 */
export function readValue(
  text: string,
  unit: Unit,
  type: ValueType,
  beside: string | null = null,
): ReadValue {
  const raw = rawText(text);
  const plain = raw.replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
  const shape = plain.replace(SPACE, '');
  const none = (state: PrintedValue['state'], notation: ReadValue['notation'] = 'plain'): ReadValue => ({
    value: null, state, raw, notation, printedUnit: null }); // biome-ignore format: one literal
  if (shape === '') return none('blank');
  if (DASH.test(shape) || NO_VALUE_WORD.test(shape)) return none('not_stated');
  if (ZERO_WORD.test(shape))
    return { value: 0, state: 'normalized', raw, notation: 'plain', printedUnit: null };
  if (/\d\s+[\d.,]/.test(plain) || /[.,]\s+\d/.test(plain)) return none('unparsed', 'unreadable');
  const figure = REMARK.exec(shape)?.[1] ?? shape;
  const scaled = beside !== null && beside !== unit && SCALE.test(beside) && /\d$/.test(figure);
  const number = readNumber(scaled ? `${figure}${beside}` : figure, unit, type);
  if (!number)
    return none(
      'unparsed',
      LOOK_ALIKE.test(shape) && /\D/.test(shape.replace(/[.,]/g, '')) ? 'look_alike' : 'unreadable',
    );
  const state = !scaled && /^-?\d+(?:\.\d+)?$/.test(raw) ? 'number' : 'normalized';
  return { value: number.value, state, raw, notation: number.notation, printedUnit: number.printedUnit };
}

interface Read {
  readonly value: number;
  readonly notation: ReadValue['notation'];
  readonly printedUnit: string | null;
}

function readNumber(shape: string, unit: Unit, type: ValueType): Read | null {
  const match = NUMBER.exec(shape);
  if (!match) return null;
  const [, sign = '', integer = '', fraction = '', power = '', printed = ''] = match;
  const digits = integer.replaceAll(',', '');
  if (digits.length + fraction.length > MOST_DIGITS || /^0\d/.test(digits)) return null;
  if (/[增减负]/.test(sign) && type !== 'change') return null;
  const shift = type === 'amount' ? amountShift(power, printed, unit) : countShift(power, printed);
  if (shift === null) return null;
  const size = Number(`${digits}${fraction}e${shift}`);
  const value = /^(?:-|减少?|负)$/.test(sign) && size !== 0 ? -size : size;
  const ownUnit = printed === '' || (type === 'amount' ? printed === '元' : printed === unit);
  const notation = power === '' && printed === '' ? 'plain' : ownUnit ? 'unit' : 'other_unit';
  return { value, notation, printedUnit: printed === '' ? null : `${power}${printed}` };
}

/** Decimal places to move a count by; null where money is printed for a count. */
function countShift(power: string, printed: string): number | null {
  return printed === '元' ? null : (POWER[power] ?? 0);
}

/** Decimal places to move an amount by, to get 万元; null where `4万` leaves open whether 元 or 万元 are counted. */
function amountShift(power: string, printed: string, unit: Unit): number | null {
  if (unit !== '万元') return countShift(power, printed);
  if (printed === '元') return (POWER[power] ?? 0) - 4;
  return power === '' && printed === '' ? 0 : null;
}
