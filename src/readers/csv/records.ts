import type { Span } from '../../model/document.ts';

/** What may stand between the fields of a record. */
export type Separator = ',' | ';' | '\t';

const BREAK = /\r\n?|\n/g;
/** What Excel writes on a line of its own to name the separator. */
const DIRECTIVE = /^sep=.?$/i;

/**
 * The records of separated values, as RFC 4180 has them: fields in quotes may hold separators, line breaks, and quotes
 * written twice. Lines of nothing are no records. Each field has its place, within its quotes; blanks around it go.
 */
export function* recordsOf(source: string, separator: Separator): Generator<readonly Span[], void> {
  const scanner = new Scanner(source, separator);
  while (!scanner.done) {
    const record = scanner.record();
    const [first] = record;
    if (record.length > 1 ? !DIRECTIVE.test(first?.text ?? '') : first?.text !== '') yield record;
  }
}

/** A line of the source: its number, and where it begins. */
interface Line {
  readonly line: number;
  readonly origin: number;
}

class Scanner {
  readonly #source: string;
  readonly #separator: Separator;
  readonly #ends: RegExp;
  #at: number;
  #line = 1;
  #origin: number;

  constructor(source: string, separator: Separator) {
    this.#source = source;
    this.#separator = separator;
    this.#ends = new RegExp(`[${separator}\r\n]`, 'g');
    this.#at = source.charCodeAt(0) === 0xfeff ? 1 : 0;
    this.#origin = this.#at;
  }

  get done(): boolean {
    return this.#at >= this.#source.length;
  }

  record(): Span[] {
    const fields: Span[] = [];
    for (;;) {
      fields.push(this.#source[this.#at] === '"' ? this.#quoted() : this.#plain());
      if (this.#source[this.#at] !== this.#separator) break;
      this.#at += 1;
    }
    this.#skipBreak();
    return fields;
  }

  #skipBreak(): void {
    if (this.#source[this.#at] === '\r') this.#at += 1;
    if (this.#source[this.#at] === '\n') this.#at += 1;
    this.#line += 1;
    this.#origin = this.#at;
  }

  #plain(): Span {
    const from = this.#at;
    this.#ends.lastIndex = from;
    this.#at = this.#ends.exec(this.#source)?.index ?? this.#source.length;
    return this.#span(from, this.#at, { line: this.#line, origin: this.#origin });
  }

  /** A field in quotes; what stands between its closing quote and the next separator is its own too. A quote that is never closed is none. */
  #quoted(): Span {
    const from = this.#at + 1;
    let close = this.#source.indexOf('"', from);
    while (close >= 0 && this.#source[close + 1] === '"') close = this.#source.indexOf('"', close + 2);
    if (close < 0) return this.#plain();
    const begun = { line: this.#line, origin: this.#origin };
    const field = this.#span(from, close, begun);
    ({ line: this.#line, origin: this.#origin } = this.#lineAt(from, close, begun));
    this.#at = close + 1;
    const rest = this.#plain().text;
    return { text: `${field.text.replaceAll('""', '"')}${rest}`, places: field.places };
  }

  /** The line an offset is on, where one before it is on a line that is known. */
  #lineAt(from: number, offset: number, known: Line): Line {
    let { line, origin } = known;
    for (const match of this.#source.slice(from, offset).matchAll(BREAK)) {
      line += 1;
      origin = from + match.index + match[0].length;
    }
    return { line, origin };
  }

  /** A field from one offset to another, the first of them on a line that is known. */
  #span(from: number, to: number, known: Line): Span {
    const raw = this.#source.slice(from, to);
    const text = raw.trim();
    const start = text === '' ? from : from + (raw.length - raw.trimStart().length);
    const end = start + text.length;
    const [first, last] = [this.#lineAt(from, start, known), this.#lineAt(from, end, known)];
    const place = {
      kind: 'text',
      line: first.line,
      column: start - first.origin + 1,
      endLine: last.line,
      endColumn: end - last.origin + 1,
    } as const;
    return { text: text.replace(BREAK, '\n'), places: [place] };
  }
}
