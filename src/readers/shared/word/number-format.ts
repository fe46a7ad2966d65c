import { numeral } from '../office/numerals.ts';

/** What [MS-OSHARED] 2.2.1.3 (MSONFC) calls the notations of numbers by code, in the names OOXML gives them. */
const NAMES: ReadonlyMap<number, string> = new Map([
  [1, 'upperRoman'],
  [2, 'lowerRoman'],
  [3, 'upperLetter'],
  [4, 'lowerLetter'],
  [10, 'ideographDigital'],
  [11, 'japaneseCounting'],
  [14, 'decimalFullWidth'],
  [16, 'japaneseLegal'],
  [17, 'japaneseDigitalTenThousand'],
  [18, 'decimalEnclosedCircle'],
  [19, 'decimalFullWidth2'],
  [22, 'decimalZero'],
  [26, 'decimalEnclosedFullstop'],
  [27, 'decimalEnclosedParen'],
  [28, 'decimalEnclosedCircleChinese'],
  [29, 'ideographEnclosedCircle'],
  [30, 'ideographTraditional'],
  [31, 'ideographZodiac'],
  [33, 'taiwaneseCounting'],
  [34, 'ideographLegalTraditional'],
  [35, 'taiwaneseCountingThousand'],
  [36, 'taiwaneseDigital'],
  [37, 'chineseCounting'],
  [38, 'chineseLegalSimplified'],
  [39, 'chineseCountingThousand'],
]);

/** Bullets and levels without number. */
const WITHOUT_NUMBER = new Set([23, 255]);

/** Whether a format shows no number. */
export function isUnnumbered(format: number): boolean {
  return WITHOUT_NUMBER.has(format);
}

/** What OOXML calls a format: `bullet` where it shows no number, `decimal` where it is not known. */
export function formatName(format: number): string {
  return isUnnumbered(format) ? 'bullet' : (NAMES.get(format) ?? 'decimal');
}

/** Writes the number of a list in a format; formats not known, and numbers below 1, give plain digits. */
export function writeNumber(number: number, format: number): string {
  return number < 1 ? String(number) : numeral(number, NAMES.get(format) ?? 'decimal');
}
