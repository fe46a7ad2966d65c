/** One piece of a section of a number format. */
export type Token =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit'; readonly pad: '0' | '#' | '?' }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'general' | 'text' }
  /** A run of one letter of a date or time: `yyyy`, `mm`, `AM/PM`. */
  | { readonly kind: 'date'; readonly letters: string };

/** The condition under which a section is used: `[>=1000]`. */
export interface Condition {
  readonly sign: '<' | '<=' | '>' | '>=' | '=' | '<>';
  readonly value: number;
}

/** A section of a number format; `known` is false where it asks for what is not followed here. */
export interface Section {
  readonly tokens: readonly Token[];
  readonly condition: Condition | null;
  readonly known: boolean;
}

const GENERAL = /^(?:general|standard|g\/通用格式|通用格式|常规)/i;
const QUOTED = /^"([^"]*)"?/;
const BRACKETED = /^\[([^\]]*)\]/;
const CONDITION = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/;
const CURRENCY = /^\$([^-]*)(?:-[0-9A-Fa-f]+)?(?:,[0-9A-Fa-f]+)?$/;
const COLOR =
  /^(?:color ?\d+|颜色 ?\d+|black|blue|cyan|green|magenta|red|white|yellow|[黑蓝绿红白黄]色?|蓝绿色?|洋红色?)$/i;
const DATE = /^(?:am\/pm|a\/p|上午\/下午|y+|m+|d+|h+|s+|a{3,4}|e+)/i;
/** What passes through as it stands; letters beside those of dates do not. */
const LITERAL = /^[^A-Za-z0#?.,%@]/;

/** Cuts a number format into its sections, and these into tokens. Never fails: what is odd is marked unknown. */
export function parseFormat(code: string): readonly Section[] {
  const sections: Section[] = [];
  let rest = code;
  do {
    const reading = new SectionReading(rest);
    sections.push(reading.read());
    rest = reading.rest;
  } while (rest !== '' && sections.length < 5);
  return sections;
}

class SectionReading {
  rest: string;
  readonly #tokens: Token[] = [];
  #condition: Condition | null = null;
  #known = true;

  constructor(code: string) {
    this.rest = code;
  }

  /** Reads up to the next semicolon, or the end. */
  read(): Section {
    while (this.rest !== '') {
      if (this.rest.startsWith(';')) {
        this.rest = this.rest.slice(1);
        break;
      }
      this.#next();
    }
    return { tokens: this.#tokens, condition: this.#condition, known: this.#known };
  }

  #take(length: number): void {
    this.rest = this.rest.slice(length);
  }

  #literal(text: string): void {
    const last = this.#tokens.at(-1);
    if (last?.kind === 'literal')
      this.#tokens[this.#tokens.length - 1] = { kind: 'literal', text: last.text + text };
    else this.#tokens.push({ kind: 'literal', text });
  }

  #next(): void {
    const match = GENERAL.exec(this.rest) ?? QUOTED.exec(this.rest) ?? BRACKETED.exec(this.rest);
    if (match) {
      this.#take(match[0].length);
      if (match[0].startsWith('"')) this.#literal(match[1] ?? '');
      else if (match[0].startsWith('[')) this.#bracketed(match[1] ?? '');
      else this.#tokens.push({ kind: 'general' });
      return;
    }
    this.#sign(this.rest[0] ?? '');
  }

  #sign(sign: string): void {
    if (sign === '\\' || sign === '!' || sign === '_' || sign === '*') {
      const [next = ''] = this.rest.slice(1);
      this.#take(1 + next.length);
      if (sign === '\\' || sign === '!') this.#literal(next);
      else if (sign === '_') this.#literal(' ');
      return;
    }
    const date = DATE.exec(this.rest)?.[0];
    if (date) this.#tokens.push({ kind: 'date', letters: date.toLowerCase() });
    else if (sign === '0' || sign === '#' || sign === '?') this.#tokens.push({ kind: 'digit', pad: sign });
    else if (sign === '.') this.#tokens.push({ kind: 'point' });
    else if (sign === ',') this.#tokens.push({ kind: 'comma' });
    else if (sign === '%') this.#tokens.push({ kind: 'percent' });
    else if (sign === '@') this.#tokens.push({ kind: 'text' });
    else if (LITERAL.test(sign)) this.#literal(sign);
    else this.#known = false;
    this.#take(date?.length ?? 1);
  }

  #bracketed(inner: string): void {
    const condition = CONDITION.exec(inner);
    const sign = condition?.[1];
    if (sign !== undefined && isSign(sign)) {
      this.#condition = { sign, value: Number(condition?.[2]) };
      return;
    }
    const currency = CURRENCY.exec(inner);
    if (currency) this.#literal(currency[1] ?? '');
    else if (!COLOR.test(inner)) this.#known = false;
  }
}

function isSign(sign: string): sign is Condition['sign'] {
  return /^(?:<|<=|>|>=|=|<>)$/.test(sign);
}
