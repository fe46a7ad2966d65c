import { pageOfCharset } from './charsets.ts';

/** A font: the code page of its text, or null when that is the file's; `symbols` when its characters are none. */
export interface Font {
  page: number | null;
  symbols: boolean;
}

const SYMBOL_CHARSET = 2;

/** Fonts of symbols are not mapped here: what they show is no text. */
const DEFAULT_FONT: Font = { page: null, symbols: false };

/** The font table, filled while it is read. */
export class Fonts {
  readonly #fonts = new Map<number, Font>();
  #current: Font | null = null;

  /** Takes a control word of the font table. */
  control(name: string, number: number | null): void {
    if (name === 'f') {
      this.#current = { page: null, symbols: false };
      this.#fonts.set(number ?? 0, this.#current);
    } else if (this.#current === null) return;
    else if (name === 'fcharset') {
      this.#current.symbols = number === SYMBOL_CHARSET;
      this.#current.page ??= pageOfCharset(number ?? 0);
    } else if (name === 'cpg' && number !== null && number > 0) this.#current.page = number;
  }

  /** The font of a number. */
  get(number: number): Font {
    return this.#fonts.get(number) ?? DEFAULT_FONT;
  }
}
