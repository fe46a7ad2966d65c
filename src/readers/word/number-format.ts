const HAN = '零一二三四五六七八九';
const HAN_ZERO = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const LEGAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** Numbers written out go no further than Chinese tens of thousands. */
const MOST = 9999;

/** Chinese counting: 十一, 二十, 一百零五. Ten is 十 without a one before it, except in the legal forms. */
function counted(number: number, digits: string, units: readonly string[], bareTen: boolean): string {
  let text = '';
  let zero = false;
  [1000, 100, 10, 1].forEach((power, i) => {
    const digit = Math.floor(number / power) % 10;
    if (digit === 0) zero = text !== '';
    else {
      text += `${zero ? digits[0] : ''}${digits[digit]}${units[i]}`;
      zero = false;
    }
  });
  return bareTen && number >= 10 && number < 20 ? text.slice(1) : text;
}

function digitwise(number: number, digits: string): string {
  return [...String(number)].map((digit) => digits[Number(digit)] ?? digit).join('');
}

function roman(number: number): string {
  const signs = ['M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I'];
  const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
  let rest = number;
  return values
    .map((value, i) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return (signs[i] ?? '').repeat(times);
    })
    .join('');
}

/** a … z, aa, bb … */
function letters(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

/** A character of a row of enclosed numbers, or the number itself where the row has ended. */
function enclosed(number: number, first: number, last: number): string {
  return number >= 1 && number <= last ? String.fromCodePoint(first + number - 1) : String(number);
}

const COUNTING = ['千', '百', '十', ''];
const COUNTING_LEGAL = ['仟', '佰', '拾', ''];

type Write = (number: number) => string;

const chinese: Write = (number) => counted(number, HAN, COUNTING, true);
const legal: Write = (number) => counted(number, LEGAL, COUNTING_LEGAL, false);
const circled: Write = (number) => enclosed(number, 0x2460, 20);
const fullWidth: Write = (number) =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** How numbers are written, by the code of the format (MSONFC, [MS-OSHARED] 2.2.1.3). */
const formats: ReadonlyMap<number, Write> = new Map([
  [1, roman],
  [2, (number) => roman(number).toLowerCase()],
  [3, (number) => letters(number).toUpperCase()],
  [4, letters],
  [10, (number) => digitwise(number, HAN_ZERO)],
  [11, chinese],
  [14, fullWidth],
  [18, circled],
  [19, fullWidth],
  [22, (number) => String(number).padStart(2, '0')],
  [26, (number) => enclosed(number, 0x2488, 20)],
  [27, (number) => enclosed(number, 0x2474, 20)],
  [28, circled],
  [29, (number) => enclosed(number, 0x3220, 10)],
  [30, (number) => STEMS[(number - 1) % 10] ?? ''],
  [31, (number) => BRANCHES[(number - 1) % 12] ?? ''],
  [33, chinese],
  [34, (number) => counted(number, LEGAL_TRADITIONAL, COUNTING_LEGAL, false)],
  [35, chinese],
  [36, (number) => digitwise(number, HAN_ZERO)],
  [37, chinese],
  [38, legal],
  [39, chinese],
  [40, (number) => digitwise(number, HAN_ZERO)],
  [57, (number) => `- ${number} -`],
]);

/** Bullets and levels without number. */
const WITHOUT_NUMBER = new Set([23, 255]);

/** Whether a format shows no number. */
export function isUnnumbered(format: number): boolean {
  return WITHOUT_NUMBER.has(format);
}

/** Writes the number of a list in a format; formats not known here, and numbers beyond their bounds, give plain digits. */
export function writeNumber(number: number, format: number): string {
  if (number < 1 || number > MOST) return String(number);
  return formats.get(format)?.(number) ?? String(number);
}

/** Joins the number of a list to its text: after a mark such as 、 nothing stands between, else a space. */
export function joinNumber(number: string): string {
  const trimmed = number.trimEnd();
  return trimmed === '' || /[\p{P}\p{No}]$/u.test(trimmed) ? trimmed : `${trimmed} `;
}
