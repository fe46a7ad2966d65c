const SPACES = /[\s\u00A0\u2000-\u200F\u3000]+/g;
const FIGURE = /^([^\d.]*)(\d[\d,]*(?:\.\d*)?|\.\d+)([^\d]*)$/;
const MINUS = /[-\u2010-\u2013\u2212(（减降负]/;
const SCALES: readonly (readonly [sign: RegExp, places: number])[] = [
  [/^[%％]/, -2],
  [/^‰/, -3],
  [/^千/, 3],
  [/^万/, 4],
  [/^亿/, 8],
];

/** Whether two numbers are the same to the digits a spreadsheet keeps. */
function same(a: number, b: number): boolean {
  return a === b || Number(a.toPrecision(15)) === Number(b.toPrecision(15));
}

/**
 * Whether a display may be taken for another number than the one stored: a figure of another size (rounded, scaled
 * by more than the sign after it says: `12.5%`, `1.2万`), of another sign, or nothing at all, or a mere dash. A
 * display of digits that is no figure (a telephone number) is taken for none.
 */
export function misleads(text: string, stored: number): boolean {
  const match = FIGURE.exec(text.replace(SPACES, ''));
  if (!match) return !/\d/.test(text);
  const [, before = '', digits = '', after = ''] = match;
  if (MINUS.test(before) !== stored < 0) return true;
  const shown = digits.replaceAll(',', '');
  const size = Math.abs(stored);
  const scale = SCALES.find(([sign]) => sign.test(after))?.[1] ?? 0;
  if (scale >= 0 && same(Number(shown), size)) return false;
  return !same(Number(`${shown}e${scale}`), size);
}
