import type { Unit } from '../../model/form.ts';

/** A printed unit taken apart: 万份 is 份 with four zeros. The name is empty where only a multiplier is printed. */
export interface PrintedUnit {
  readonly name: string;
  readonly shift: number;
}

const POWERS: Readonly<Record<string, number>> = {
  '': 0,
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  万亿: 12,
};
const COUNTED = '条|件|项|次|篇|个|期|份|人|场|家|起|宗|部|人次|件次|条次|篇次|场次';
const UNIT = new RegExp(`^([十百千万亿]{0,2})(${COUNTED}|元)?$`);
const LEFT_OVER = /^[十百]/;
const FRAME = /^[([【]?(?:计量|金额|经费|收费)?(?:单位)?[:为]?(?:人民币)?|(?:\(人民币\))?[)\]】]?$/g;
const SPACE = /[\s\u00A0\u3000]+/g;
/** Letters that would scale a number; a unit that holds them and is not understood leaves the number uncertain. */
const SCALES = /[百千万亿元%％‰]/;

/** Takes a unit apart: 元, 千元, 万条, 亿; null for anything that is no unit. */
export function parseUnit(text: string): PrintedUnit | null {
  const match = UNIT.exec(text);
  if (!match || text === '') return null;
  const [, power = '', name = ''] = match;
  const shift = POWERS[power];
  // A bare 十 or 百 after a number is what is left of a numeral (842 十一、…).
  return shift === undefined || (name === '' && LEFT_OVER.test(power)) ? null : { name, shift };
}

/**
 * The unit a number is in: the one printed with it, else the one printed beside it, else the indicator's own. Null
 * where they contradict each other (`4份` under 万份, `8万` under 万元) or where the unit beside it is not understood.
 */
export function agreedUnit(own: PrintedUnit | null, beside: string | null, unit: Unit): PrintedUnit | null {
  const stated = beside === null ? null : bare(beside);
  const outer = stated === null || stated === '' ? null : parseUnit(stated);
  if (own === null) return outer ?? (stated ? understood(stated) : parseUnit(unit));
  if (own.name === '元') return own;
  if (stated && outer === null && SCALES.test(stated)) return null;
  if (own.name === '' && outer !== null) {
    return outer.shift === 0 ? { name: outer.name, shift: own.shift } : null;
  }
  return outer === null || outer.shift === 0 || outer.shift === own.shift ? own : null;
}

function bare(beside: string): string {
  const half = beside.replace(/[（）：]/g, (sign) => ({ '（': '(', '）': ')' })[sign] ?? ':');
  return half.replace(SPACE, '').replace(FRAME, '');
}

/** A unit of no other scale, such as 条（次）, leaves a count as it is. */
function understood(stated: string): PrintedUnit | null {
  return SCALES.test(stated) ? null : { name: stated, shift: 0 };
}
