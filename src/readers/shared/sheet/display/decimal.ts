/** Digits of a number that a spreadsheet keeps and displays; what a double has beyond them is noise. */
const DIGITS = 15;

/** A number as decimal digits: `digits` × 10^-`decimals`; no leading zeros but for 0 itself. */
export interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  readonly decimals: number;
}

/** The number to the fifteen digits a spreadsheet keeps. Null for infinities and NaN. */
export function toDecimal(value: number): Decimal | null {
  if (!Number.isFinite(value)) return null;
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(value.toExponential(DIGITS - 1));
  if (!match) return null;
  const [, sign = '', first = '', rest = '', exponent = '0'] = match;
  const digits = `${first}${rest}`.replace(/0+$/, '');
  if (digits === '') return { negative: false, digits: '0', decimals: 0 };
  return { negative: sign === '-', digits, decimals: digits.length - 1 - Number(exponent) };
}

/** Moves the decimal point `places` to the right, or to the left where negative. */
export function shifted(decimal: Decimal, places: number): Decimal {
  return { ...decimal, decimals: decimal.decimals - places };
}

/** Integer and fraction digits, rounded half away from zero to at most `most` decimals. */
export function rounded(
  decimal: Decimal,
  most: number,
): { readonly integer: string; readonly fraction: string } {
  const { digits, decimals } = decimal;
  if (decimals <= 0)
    return { integer: `${digits}${'0'.repeat(-decimals)}`.replace(/^0+(?=\d)/, ''), fraction: '' };
  const padded = digits.padStart(decimals + 1, '0');
  const cut = padded.length - decimals;
  const kept = decimals <= most ? padded : roundAt(padded, cut + most);
  const point = kept.length - Math.min(decimals, most);
  return {
    integer: kept.slice(0, point).replace(/^0+(?=\d)/, ''),
    fraction: kept.slice(point),
  };
}

function roundAt(digits: string, at: number): string {
  const kept = digits.slice(0, at);
  return (digits[at] ?? '0') >= '5' ? (BigInt(kept) + 1n).toString().padStart(kept.length, '0') : kept;
}

/** The number written out plainly, without exponent, to fifteen digits. */
export function plainText(value: number): string {
  const decimal = toDecimal(value);
  if (decimal === null) return String(value);
  if (decimal.decimals > 30 || decimal.decimals < -30) return String(value);
  const { integer, fraction } = rounded(decimal, Number.POSITIVE_INFINITY);
  return `${decimal.negative ? '-' : ''}${integer}${fraction === '' ? '' : `.${fraction}`}`;
}
