import { Parser, type Token } from 'parse5';
import type { Limits } from '../../limits.ts';
import { OffsetTokenizer } from './tokenizer.ts';
import {
  type Cursor,
  type ElementNode,
  type ParentNode,
  type RootNode,
  type TreeMap,
  treeAdapter,
} from './tree.ts';

/** Elements kept for each cell the limits allow: Word wraps a cell's text in some five. */
const ELEMENTS_PER_CELL = 10;

/** The elements of one page that are kept. */
export function elementLimit(limits: Limits): number {
  return limits.cells * ELEMENTS_PER_CELL;
}

/** Formatting elements left open that are followed: hostile pages have 100,000. */
const MOST_FORMATTING = 16;

/** Characters parsed at a time: strings built by single characters are made compact in between, or 100 MB take 2 GB. */
const CHUNK = 4 * 1024 * 1024;

/** Tags that are taken at any depth: they hold no others. */
const FLAT = new Set(['br', 'hr', 'img', 'input', 'wbr', 'script', 'style', 'textarea', 'title']);

/** How a page ends that is there to its end, though its tables were never closed. */
const WHOLE = /<\/(?:body|html)\s*>\s*$/i;
const LAST_TAGS = 100;

/** Stands for what is missing where the source ends within a cell. */
const CUT = '\uFFFD';

/** A parsed page, and whether it was cut or flattened for its size: offsets in the source, or -1. */
export interface ParsedPage {
  readonly root: RootNode;
  readonly sheets: readonly ElementNode[];
  readonly source: string;
  readonly cutAt: number;
  readonly tooDeepAt: number;
  /** Whether the source ends within a table: text that was cut off with it ends in U+FFFD. */
  readonly unfinished: boolean;
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
    this.unfinished = names.includes('table') && !WHOLE.test(this.#offsets.source.slice(-LAST_TAGS));
    if (this.unfinished && (names.includes('td') || names.includes('th')))
      markCut(current, this.#offsets.source.length);
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
  const cursor: Cursor = { tag: 0, text: -1, styled: false, elements: 0, sheets: [] };
  const parser = new BoundedParser(source, cursor, limits);
  parser.run(chunk);
  const { document: root, cutAt, tooDeepAt, unfinished } = parser;
  return { root, sheets: cursor.sheets, source, cutAt, tooDeepAt, unfinished };
}
