import { formatDate } from './date-format.ts';
import { type Decimal, plainText, rounded, shifted, toDecimal } from './decimal.ts';
import { type Condition, parseFormat, type Section, type Token } from './format-code.ts';

/** A number as a format displays it. `moment`: the format makes a date or time of it, so that it is no figure. */
export interface Displayed {
  readonly text: string;
  readonly moment: boolean;
}

/**
 * Displays numbers by number formats (ECMA-376 part 1, 18.8.31) as Excel and its kin do, at any column width.
 * Fractions, exponents, Chinese numerals (`[DBNum1]`) and elapsed times are not followed.
 */
export class NumberFormats {
  readonly #parsed = new Map<string, readonly Section[]>();
  readonly #date1904: boolean;

  constructor(date1904: boolean) {
    this.#date1904 = date1904;
  }

  /** The display of a number by a format code; null where the format is not followed. */
  display(value: number, code: string): Displayed | null {
    const sections = this.#sections(code);
    const section = sectionFor(value, sections);
    if (section === null || !section.known) return null;
    const { tokens } = section;
    if (tokens.some((token) => token.kind === 'date')) {
      const text = formatDate(value, tokens, this.#date1904);
      return text === null ? null : { text, moment: true };
    }
    const alone = section.condition === null && sections.indexOf(section) === 0;
    const text = formatNumber(value, tokens, alone);
    return text === null ? null : { text, moment: false };
  }

  /** The display of a text by a format code: within what its fourth section, or a lone `@`, puts around it. */
  displayText(text: string, code: string): string {
    const sections = this.#sections(code);
    const own = sections[3] ?? (sections.length === 1 ? sections[0] : undefined);
    if (!own?.known || !own.tokens.some((token) => token.kind === 'text')) return text;
    return own.tokens
      .map((token) => (token.kind === 'text' ? text : token.kind === 'literal' ? token.text : ''))
      .join('');
  }

  #sections(code: string): readonly Section[] {
    const known = this.#parsed.get(code);
    if (known) return known;
    const sections = parseFormat(code.slice(0, 256));
    this.#parsed.set(code, sections);
    return sections;
  }
}

function holds(value: number, { sign, value: bound }: Condition): boolean {
  switch (sign) {
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '>':
      return value > bound;
    case '>=':
      return value >= bound;
    case '=':
      return value === bound;
    case '<>':
      return value !== bound;
  }
}

/** The section a number is displayed by; null where that is not certain. */
function sectionFor(value: number, sections: readonly Section[]): Section | null {
  const [first, second, third] = sections;
  if (!first) return null;
  const conditional = sections.some((section) => section.condition !== null);
  if (conditional) {
    if (value < 0) return null;
    const found = sections.slice(0, 3).find(({ condition }) => condition === null || holds(value, condition));
    return found ?? null;
  }
  if (value < 0 && second) return second;
  if (value === 0 && third) return third;
  return first;
}

/** `signed`: a negative number gets its sign here, since its section has none of its own. */
function formatNumber(value: number, tokens: readonly Token[], signed: boolean): string | null {
  const sign = signed && value < 0 ? '-' : '';
  if (tokens.some(({ kind }) => kind === 'general' || kind === 'text')) {
    const general = plainText(Math.abs(value));
    return sign + tokens.map((token) => ownText(token) ?? general).join('');
  }
  if (!tokens.some(({ kind }) => kind === 'digit'))
    return tokens.map((token) => ownText(token) ?? '').join('');
  const decimal = toDecimal(Math.abs(value));
  if (decimal === null || Math.abs(decimal.decimals) > 60) return null;
  const digits = formatDigits(decimal, tokens);
  return digits === null ? null : sign + digits;
}

function ownText(token: Token): string | null {
  if (token.kind === 'literal') return token.text;
  return token.kind === 'percent' ? '%' : null;
}

function formatDigits(decimal: Decimal, tokens: readonly Token[]): string | null {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const before = point === -1 ? tokens : tokens.slice(0, point);
  const after = point === -1 ? [] : tokens.slice(point + 1);
  if (after.some(({ kind }) => kind === 'point')) return null;
  const lastDigit = tokens.findLastIndex(({ kind }) => kind === 'digit');
  if (lastDigit !== -1 && tokens.slice(0, lastDigit).some(isFractionBar)) return null;
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const scaling = scalingCommas(before, point === -1) + (point === -1 ? 0 : scalingCommas(after, true));
  const places = after.filter(({ kind }) => kind === 'digit').length;
  const { integer, fraction } = rounded(shifted(decimal, percents * 2 - scaling * 3), places);
  const grouped = hasGroups(before);
  const tail = fractionText(after, fraction.padEnd(places, '0'));
  return `${integerText(before, integer, grouped)}${point === -1 ? '' : '.'}${tail}`;
}

function isFractionBar(token: Token): boolean {
  return token.kind === 'literal' && token.text.includes('/');
}

/** Commas right after the last digit of a part: each divides by a thousand. */
function scalingCommas(tokens: readonly Token[], last: boolean): number {
  const digit = tokens.findLastIndex(({ kind }) => kind === 'digit');
  let commas = 0;
  while (tokens[digit + 1 + commas]?.kind === 'comma') commas++;
  return last || digit + 1 + commas === tokens.length ? commas : 0;
}

function hasGroups(tokens: readonly Token[]): boolean {
  const first = tokens.findIndex(({ kind }) => kind === 'digit');
  const last = tokens.findLastIndex(({ kind }) => kind === 'digit');
  return tokens.some(({ kind }, i) => kind === 'comma' && i > first && i < last);
}

/** Sets the integer's digits into their placeholders from the right; the first takes all that are left. */
function integerText(tokens: readonly Token[], integer: string, grouped: boolean): string {
  const first = tokens.findIndex(({ kind }) => kind === 'digit');
  let left = integer === '0' ? '' : integer;
  let count = 0;
  let text = '';
  const put = (digit: string): void => {
    text = `${digit}${grouped && count > 0 && count % 3 === 0 ? ',' : ''}${text}`;
    count++;
  };
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token === undefined) continue;
    if (token.kind !== 'digit') {
      text = `${ownText(token) ?? ''}${text}`;
      continue;
    }
    if (left !== '') put(left.slice(-1));
    else if (token.pad !== '#') put(token.pad === '0' ? '0' : ' ');
    left = left.slice(0, -1);
    while (i === first && left !== '') {
      put(left.slice(-1));
      left = left.slice(0, -1);
    }
  }
  return text;
}

/** Sets the fraction's digits into their placeholders; optional ones drop the zeros at the end. */
function fractionText(tokens: readonly Token[], fraction: string): string {
  const pads = tokens.flatMap((token) => (token.kind === 'digit' ? [token.pad] : []));
  let shown = pads.length;
  while (shown > 0 && pads[shown - 1] !== '0' && fraction[shown - 1] === '0') shown--;
  let next = 0;
  return tokens
    .map((token) => {
      if (token.kind !== 'digit') return ownText(token) ?? '';
      const digit = next < shown ? (fraction[next] ?? '') : '';
      next++;
      return digit;
    })
    .join('');
}
