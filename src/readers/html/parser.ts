import { Parser, Token, type TokenHandler, Tokenizer } from 'parse5';
import type { Limits } from '../reader.ts';
import { DISPLAY_WORDS } from './elements.ts';
import { type Cursor, type ParentNode, type RootNode, type TreeMap, treeAdapter } from './tree.ts';

/** Elements kept for each cell the limits allow: Word wraps a cell's text in some five. */
const ELEMENTS_PER_CELL = 10;

/** The elements of one page that are kept. */
export function elementLimit(limits: Limits): number {
  return limits.cells * ELEMENTS_PER_CELL;
}

/** Attributes of one tag, and formatting elements left open, that are followed: hostile pages have 100,000. */
const MOST_ATTRIBUTES = 256;
const MOST_FORMATTING = 16;

/** Characters parsed at a time: strings built by single characters are made compact in between, or 100 MB take 2 GB. */
const CHUNK = 4 * 1024 * 1024;

/** Tags that are taken at any depth: they hold no others. */
const FLAT = new Set(['br', 'hr', 'img', 'input', 'wbr', 'script', 'style', 'textarea', 'title']);

/** Stands for what is missing where the source ends within a cell. */
const CUT = '\uFFFD';

/** A parsed page, and whether it was cut or flattened for its size: offsets in the source, or -1. */
export interface ParsedPage {
  readonly root: RootNode;
  readonly source: string;
  readonly cutAt: number;
  readonly tooDeepAt: number;
  /** Whether the source ends within a table: text that was cut off with it ends in U+FFFD. */
  readonly unfinished: boolean;
}

/** parse5's tokenizer, noting where tags and characters begin. Its own locations would double the time of parsing. */
class OffsetTokenizer extends Tokenizer {
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

/** parse5's parser with bounds on depth and size, so that no page makes it slow or large. */
class BoundedParser extends Parser<TreeMap> {
  readonly cursor: Cursor;
  readonly limits: Limits;
  readonly #offsets: OffsetTokenizer;
  cutAt = -1;
  tooDeepAt = -1;
  unfinished = false;

  constructor(source: string, cursor: Cursor, limits: Limits) {
    super({ treeAdapter: treeAdapter(cursor) });
    this.cursor = cursor;
    this.limits = limits;
    this.#offsets = new OffsetTokenizer(source, cursor, this);
    this.tokenizer = this.#offsets;
  }

  /** Parses the source to its end, or to where the limits cut it. */
  run(chunk: number): void {
    this.#offsets.run(chunk);
  }

  override onStartTag(token: Token.TagToken): void {
    if (this.openElements.stackTop >= this.limits.depth && !FLAT.has(token.tagName)) {
      if (this.tooDeepAt === -1) this.tooDeepAt = this.cursor.tag;
      return;
    }
    super.onStartTag(token);
    if (this.cursor.elements > elementLimit(this.limits)) {
      this.cutAt = this.cursor.tag;
      this.#offsets.stop();
    }
  }

  override onEof(token: Token.EOFToken): void {
    const { items, stackTop, current } = this.openElements;
    const names = items.slice(0, stackTop + 1).map((item) => ('name' in item ? item.name : ''));
    this.unfinished = names.includes('table');
    if (names.includes('td') || names.includes('th')) markCut(current, this.#offsets.source.length);
    super.onEof(token);
  }

  override _insertCharacters(token: Token.CharacterToken): void {
    this.cursor.text = token.location?.startOffset ?? -1;
    super._insertCharacters(token);
  }

  override _reconstructActiveFormattingElements(): void {
    const { entries } = this.activeFormattingElements;
    if (entries.length === 0) return;
    if (entries.length > MOST_FORMATTING) entries.length = MOST_FORMATTING;
    this.cursor.styled = true;
    super._reconstructActiveFormattingElements();
  }
}

/** What a cell says that no tag ends may be half of a figure, or none of it. */
function markCut(element: ParentNode | undefined, end: number): void {
  const last = element?.children.at(-1);
  if (last?.kind === 'text') {
    last.value = `${last.value.trimEnd()}${CUT}`;
    if (last.start === -1) Object.assign(last, { start: end, last: end });
  } else element?.children.push({ kind: 'text', value: CUT, parent: element, start: end, last: end });
}

/** Parses a page as browsers do (parse5), within the limits, to a tree whose texts and elements know their offsets. */
export function parsePage(source: string, limits: Limits, chunk = CHUNK): ParsedPage {
  const cursor: Cursor = { tag: 0, text: -1, styled: false, elements: 0 };
  const parser = new BoundedParser(source, cursor, limits);
  parser.run(chunk);
  const { document: root, cutAt, tooDeepAt, unfinished } = parser;
  return { root, source, cutAt, tooDeepAt, unfinished };
}
