import { Token, type TokenHandler, Tokenizer } from 'parse5';
import { DISPLAY_WORDS } from './elements.ts';
import type { Cursor } from './tree.ts';

/** Attributes of one tag that are followed: hostile pages have 100,000. */
const MOST_ATTRIBUTES = 256;

const AMPERSAND = 0x26;
const APOSTROPHE = 0x27;
const LESS_THAN = 0x3c;
const QUOTE = 0x22;

/** Whether a character stands for itself within text or a value that ends at `end`: no white space, no reference, no half of a pair. */
function isPlain(unit: number, end: number): boolean {
  return unit > 0x20 && unit !== end && unit !== AMPERSAND && (unit < 0xd800 || unit > 0xdfff);
}

/** Whether a character stands for itself within a name: a small letter, a digit, a hyphen or a colon. */
function isOfName(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x3a) || unit === 0x2d;
}

/**
 * parse5's tokenizer, noting where tags and characters begin, and taking names and runs of plain characters in one piece:
 * its own locations would double the time of parsing, and it goes through its states for every single character.
 */
export class OffsetTokenizer extends Tokenizer {
  readonly source: string;
  readonly cursor: Cursor;
  stopped = false;
  /** Where the words about display stand, and which of them comes next. */
  readonly #words: readonly number[];
  #nextWord = 0;

  constructor(source: string, cursor: Cursor, handler: TokenHandler) {
    super({ sourceCodeLocationInfo: false }, handler);
    this.source = source;
    this.cursor = cursor;
    this.#words = Array.from(source.matchAll(DISPLAY_WORDS), (match) => match.index);
  }

  /** Parses the source, so many characters at a time. */
  run(chunk: number): void {
    for (let start = 0; start < this.source.length || start === 0; start += chunk) {
      if (start > 0 && this.stopped) return;
      this.#compact();
      this.write(this.source.slice(start, start + chunk), start + chunk >= this.source.length);
    }
  }

  /** Ends parsing before the end of the source. */
  stop(): void {
    this.stopped = true;
    this.active = false;
  }

  /** Reading a character of a string that was built piecemeal makes it one piece. */
  #compact(): void {
    this.currentCharacterToken?.chars.charCodeAt(0);
    this.currentAttr?.value.charCodeAt(0);
    if (this.currentToken !== null && 'data' in this.currentToken) this.currentToken.data.charCodeAt(0);
  }

  protected override emitCurrentTagToken(): void {
    const { tag } = this.cursor;
    while ((this.#words[this.#nextWord] ?? Number.POSITIVE_INFINITY) < tag) this.#nextWord++;
    this.cursor.styled = (this.#words[this.#nextWord] ?? Number.POSITIVE_INFINITY) < this.preprocessor.offset;
    super.emitCurrentTagToken();
  }

  protected override _createStartTagToken(): void {
    this.cursor.tag = this.preprocessor.offset - 1;
    super._createStartTagToken();
  }

  protected override _createCharacterToken(type: Token.CharacterToken['type'], chars: string): void {
    super._createCharacterToken(type, chars);
    if (type !== Token.TokenType.CHARACTER || this.currentCharacterToken === null) return;
    const startOffset = this.#offsetOf(chars);
    const location = { startOffset, startLine: 0, startCol: 0, endLine: 0, endCol: 0, endOffset: 0 };
    this.currentCharacterToken.location = location;
  }

  protected override _stateData(unit: number): void {
    super._stateData(unit);
    if (isPlain(unit, LESS_THAN)) this.#takeText();
  }

  protected override _stateRawtext(unit: number): void {
    super._stateRawtext(unit);
    if (isPlain(unit, LESS_THAN)) this.#takeText();
  }

  protected override _stateScriptData(unit: number): void {
    super._stateScriptData(unit);
    if (isPlain(unit, LESS_THAN)) this.#takeText();
  }

  protected override _stateTagName(unit: number): void {
    super._stateTagName(unit);
    const token = this.currentToken;
    if (isOfName(unit) && token !== null && 'tagName' in token) token.tagName += this.#restOfName();
  }

  protected override _stateAttributeName(unit: number): void {
    super._stateAttributeName(unit);
    if (isOfName(unit)) this.currentAttr.name += this.#restOfName();
  }

  protected override _stateAttributeValueDoubleQuoted(unit: number): void {
    super._stateAttributeValueDoubleQuoted(unit);
    if (isPlain(unit, QUOTE)) this.currentAttr.value += this.#plainRun(QUOTE);
  }

  protected override _stateAttributeValueSingleQuoted(unit: number): void {
    super._stateAttributeValueSingleQuoted(unit);
    if (isPlain(unit, APOSTROPHE)) this.currentAttr.value += this.#plainRun(APOSTROPHE);
  }

  /** The last character was added to a token of text: those that follow go there, too. */
  #takeText(): void {
    if (this.currentCharacterToken !== null) this.currentCharacterToken.chars += this.#plainRun(LESS_THAN);
  }

  /** Takes the plain characters that come next. */
  #plainRun(end: number): string {
    const { html, pos } = this.preprocessor;
    let next = pos + 1;
    while (isPlain(html.charCodeAt(next), end)) next++;
    this.preprocessor.pos = next - 1;
    return html.slice(pos + 1, next);
  }

  #restOfName(): string {
    const { html, pos } = this.preprocessor;
    let next = pos + 1;
    while (isOfName(html.charCodeAt(next))) next++;
    this.preprocessor.pos = next - 1;
    return html.slice(pos + 1, next);
  }

  protected override _leaveAttrName(): void {
    const token = this.currentToken;
    if (token !== null && 'attrs' in token && token.attrs.length >= MOST_ATTRIBUTES) return;
    super._leaveAttrName();
  }

  /** Where characters that were just read began: surrogates and references are noticed at their end. */
  #offsetOf(chars: string): number {
    const offset = this.preprocessor.offset;
    const unit = chars.charCodeAt(0);
    if (this.source.charCodeAt(offset) === unit) return offset;
    if (this.source.charCodeAt(offset - 1) === unit) return offset - 1;
    const reference = this.source.lastIndexOf('&', offset);
    return reference === -1 || offset - reference > 40 ? offset : reference;
  }
}
