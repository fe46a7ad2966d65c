import { report } from '../../findings/define.ts';
import { hiddenTable, hiddenText, limitReached } from '../../findings/readers.ts';
import type { Block } from '../../model/document.ts';
import type { Emit } from '../../model/finding.ts';
import type { TextPlace } from '../../model/place.ts';
import type { Limits } from '../limits.ts';
import type { ChildNode, ElementNode } from './parse/tree.ts';
import { indexPositions, type Positions } from './positions.ts';

/** Findings of one kind given for one page: more would tell no more. */
const MOST_FINDINGS = 20;

/** Characters of left-out text that a finding quotes. */
const QUOTED = 40;

/** The state of reading one page: where it stands, what was made of it, what was left out. */
export class Page {
  /** The text that is read as HTML, and where it begins in the file. */
  readonly markup: string;
  readonly #offset: number;
  readonly #text: string;
  readonly limits: Limits;
  readonly emit: Emit;
  readonly blocks: Block[] = [];
  /** Set once the limit of cells is reached: nothing more is read. */
  full = false;
  #cells = 0;
  readonly #hidden = new Set<ElementNode>();
  #positions: Positions | null = null;

  constructor(
    text: string,
    part: { readonly start: number; readonly end: number },
    limits: Limits,
    emit: Emit,
  ) {
    this.markup = text.slice(part.start, part.end);
    this.#offset = part.start;
    this.#text = text;
    this.limits = limits;
    this.emit = emit;
  }

  /** The place of a stretch of the markup. */
  place(start: number, end: number): TextPlace {
    this.#positions ??= indexPositions(this.#text);
    return this.#positions.place(start + this.#offset, end + this.#offset);
  }

  /** Counts a cell; false when there is no more room for it. */
  admitCell(start: number): boolean {
    if (this.full) return false;
    if (this.#cells < this.limits.cells) {
      this.#cells++;
      return true;
    }
    this.full = true;
    report(this.emit, limitReached, { limit: 'cells', value: this.limits.cells }, [this.place(start, start)]);
    return false;
  }

  /** Notes an element whose text is left out because the page does not show it. */
  noteHidden(element: ElementNode): void {
    if (this.#hidden.size >= MOST_FINDINGS || this.#hidden.has(element)) return;
    const found = { text: '', table: false };
    quote(element, found);
    const text = found.text.replace(/\s+/g, ' ').trim().slice(0, QUOTED);
    if (text === '') return;
    this.#hidden.add(element);
    const kind = found.table ? hiddenTable : hiddenText;
    report(this.emit, kind, { text }, [this.place(element.start, element.start)]);
  }
}

/** Collects the beginning of an element's text, without recursion: it may be deep. */
function quote(element: ElementNode, found: { text: string; table: boolean }): void {
  const stack: ChildNode[] = [element];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === 'text') {
      if (found.text.length < QUOTED * 4) found.text += node.value.slice(0, QUOTED * 4);
    } else if (node.kind === 'element' && !/^(?:script|style|template|noscript)$/.test(node.name)) {
      if (node.name === 'table') found.table = true;
      for (let i = node.children.length - 1; i >= 0; i--) {
        const child = node.children[i];
        if (child !== undefined) stack.push(child);
      }
    }
  }
}
