const HAN_DIGITS = '〇一二三四五六七八九';
const FINANCIAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** 一 … 十、十一 … 九十九、一百 …: units between digits, without the leading 一 of ten. Beyond 9999, digits. */
function han(number: number, digits = HAN_DIGITS, units = ['', '十', '百', '千']): string {
  if (number > 9999 || number < 1) return String(number);
  let text = '';
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(number / 10 ** place) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    if (gap) text += digits[0] === '〇' ? '零' : digits[0];
    gap = false;
    const omitted = digit === 1 && place === 1 && text === '' && digits === HAN_DIGITS;
    text += `${omitted ? '' : digits[digit]}${units[place]}`;
  }
  return text;
}

function letters(number: number, first: string): string {
  if (number < 1) return String(number);
  const letter = String.fromCharCode(first.charCodeAt(0) + ((number - 1) % 26));
  return letter.repeat(Math.min(Math.ceil(number / 26), 9));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'],
  [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
]; // biome-ignore format: a table

function roman(number: number): string {
  if (number > 3999) return String(number);
  let text = '';
  let rest = number;
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}

/** The number in a circle, in parentheses or with a stop as one character, where there is one. */
function enclosed(number: number, first: number, most: number): string {
  return number >= 1 && number <= most ? String.fromCodePoint(first + number - 1) : String(number);
}

function circled(number: number): string {
  if (number === 0) return '⓪';
  if (number > 50) return String(number);
  if (number <= 20) return enclosed(number, 0x2460, 20);
  if (number <= 35) return enclosed(number - 20, 0x3251, 15);
  return enclosed(number - 35, 0x32b1, 15);
}

function digitwise(number: number, digits: string): string {
  return String(number).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}

function cyclic(number: number, signs: string): string {
  return number < 1 ? String(number) : (signs[(number - 1) % signs.length] ?? '');
}

const financial = (number: number): string => han(number, FINANCIAL_DIGITS, ['', '拾', '佰', '仟']);
const upToHundred = (number: number): string => (number < 100 ? han(number) : digitwise(number, HAN_DIGITS));

/** The numerals by their names in ST_NumberFormat (ECMA-376-1, 17.18.59). */
const formats: Readonly<Record<string, (number: number) => string>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalFullWidth: (number) => digitwise(number, '０１２３４５６７８９'),
  decimalFullWidth2: (number) => digitwise(number, '０１２３４５６７８９'),
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (number) => enclosed(number, 0x2474, 20),
  decimalEnclosedFullstop: (number) => enclosed(number, 0x2488, 20),
  chineseCounting: upToHundred,
  chineseCountingThousand: han,
  taiwaneseCounting: upToHundred,
  taiwaneseCountingThousand: han,
  japaneseCounting: han,
  ideographDigital: (number) => digitwise(number, HAN_DIGITS),
  japaneseDigitalTenThousand: (number) => digitwise(number, HAN_DIGITS),
  taiwaneseDigital: (number) => digitwise(number, HAN_DIGITS),
  chineseLegalSimplified: financial,
  ideographLegalTraditional: financial,
  japaneseLegal: financial,
  ideographEnclosedCircle: (number) => enclosed(number, 0x3280, 10),
  ideographTraditional: (number) => cyclic(number, STEMS),
  ideographZodiac: (number) => cyclic(number, BRANCHES),
  upperRoman: roman,
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperLetter: (number) => letters(number, 'A'),
  lowerLetter: (number) => letters(number, 'a'),
  none: () => '',
};

/** A number as a list numbers with it, by the name OOXML gives the notation; digits where the name is not known. */
export function numeral(number: number, format: string): string {
  return (formats[format] ?? String)(number);
}

/** The number of a list as it stands before its text: parted by a space where the two could run into one figure. */
export function joinNumber(number: string): string {
  const trimmed = number.trimEnd();
  return /[\p{L}\p{Nd}.,．，]$/u.test(trimmed) ? `${trimmed} ` : trimmed;
}
