import { numeral } from '../shared/office/numerals.ts';
import { attribute, elementsOf, type XmlElement } from '../shared/package/tree.ts';

const LEVELS = 10;

/** Names in OOXML for the notations ODF tells by how they begin (ODF 1.3 part 3, 19.500). */
const NOTATIONS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  '01': 'decimalZero',
  '１': 'decimalFullWidth',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  一: 'chineseCountingThousand',
  壹: 'chineseLegalSimplified',
  甲: 'ideographTraditional',
  子: 'ideographZodiac',
  '①': 'decimalEnclosedCircle',
};

/** One level of a list style or of the numbering of headings. */
interface Level {
  readonly notation: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels are shown, itself included. */
  readonly shown: number;
  /** The whole number with `%1%` for levels, where the document states it so. */
  readonly pattern: string | null;
}

function whole(value: string | null): number | null {
  return value !== null && /^\d{1,6}$/.test(value) ? Number(value) : null;
}

function levelOf(element: XmlElement): Level {
  const format = attribute(element, 'num-format') ?? '';
  const bullet = element.name === 'list-level-style-bullet' || element.name === 'list-level-style-image';
  const first = format.split(',')[0]?.trim() ?? '';
  return {
    notation: bullet || first === '' ? 'none' : (NOTATIONS[first] ?? 'decimal'),
    prefix: bullet ? '' : (attribute(element, 'num-prefix') ?? ''),
    suffix: bullet ? '' : (attribute(element, 'num-suffix') ?? ''),
    start: whole(attribute(element, 'start-value')) ?? 1,
    shown: whole(attribute(element, 'display-levels')) ?? 1,
    pattern: bullet ? '' : attribute(element, 'num-list-format'),
  };
}

/** A running count of the items of a list, level by level. */
export class Counter {
  readonly #levels: (Level | undefined)[] = [];
  readonly #counts: (number | undefined)[] = [];

  constructor(style: XmlElement | null) {
    for (const element of style === null ? [] : elementsOf(style)) {
      const index = (whole(attribute(element, 'level')) ?? 0) - 1;
      if (index >= 0 && index < LEVELS) this.#levels[index] = levelOf(element);
    }
  }

  /** Begins the count of a level, from 0, and of those below it anew. */
  restart(level: number): void {
    this.#counts.length = Math.min(this.#counts.length, level);
  }

  /** Counts one on in a level, or from `start`, and gives the number an item bears; '' where it shows none. */
  next(level: number, start: string | null): string {
    const style = this.#levels[level];
    if (style === undefined || level >= LEVELS) return '';
    const before = this.#counts[level];
    this.#counts.length = Math.min(this.#counts.length, level + 1);
    this.#counts[level] = whole(start) ?? (before === undefined ? style.start : before + 1);
    if (style.pattern !== null) {
      return style.pattern.replace(/%(\d{1,2})%/g, (_, digits: string) => this.#number(Number(digits) - 1));
    }
    if (style.notation === 'none') return '';
    const numbers: string[] = [];
    for (let each = Math.max(0, level + 1 - style.shown); each <= level; each++) {
      const number = this.#number(each);
      if (number !== '') numbers.push(number);
    }
    return style.prefix + numbers.join('.') + style.suffix;
  }

  #number(level: number): string {
    const style = this.#levels[level];
    return style === undefined ? '' : numeral(this.#counts[level] ?? style.start, style.notation);
  }
}
