import { ByteView } from '../shared/compound/byte-view.ts';
import type { Stretch } from './fib.ts';

/** A style: what it is based on, and its own changes to paragraphs and to characters. */
export interface Style {
  readonly base: number;
  /** The level of a built-in heading style, from 1; 0 for other styles. */
  readonly heading: number;
  readonly paragraph: Uint8Array;
  readonly character: Uint8Array;
}

const NO_CHANGES = new Uint8Array();
const PARAGRAPH_STYLE = 1;
const CHARACTER_STYLE = 2;
const NO_STYLE = 0xfff;
const MOST_BASES = 16;

/** The sets of changes a style holds, each led by its length and padded to an even one. */
function changeSets(view: ByteView, start: number, count: number): Uint8Array[] {
  const sets: Uint8Array[] = [];
  for (let at = start; sets.length < count && at + 2 <= view.length; ) {
    const length = view.u16(at);
    sets.push(view.slice(at + 2, length));
    at += 2 + length + (length % 2);
  }
  return sets;
}

/** Reads one style ([MS-DOC] 2.9.271): its base, then after its name the changes. */
function readStyle(bytes: Uint8Array, baseBytes: number): Style | null {
  const view = new ByteView(bytes);
  if (bytes.length < baseBytes + 4) return null;
  const identity = view.u16(0) & 0xfff;
  const kind = view.u16(2) & 0xf;
  const sets = changeSets(view, baseBytes + 2 + (view.u16(baseBytes) + 1) * 2, view.u16(4) & 0xf);
  const isParagraph = kind === PARAGRAPH_STYLE;
  const character = isParagraph ? sets[1] : kind === CHARACTER_STYLE ? sets[0] : undefined;
  return {
    base: view.u16(2) >> 4,
    heading: identity >= 1 && identity <= 9 ? identity : 0,
    paragraph: (isParagraph ? sets[0]?.subarray(2) : undefined) ?? NO_CHANGES,
    character: character ?? NO_CHANGES,
  };
}

/** The styles of a document, by number. */
export class Styles {
  readonly #styles: readonly (Style | null)[];

  constructor(table: ByteView, { start, length }: Stretch) {
    const view = new ByteView(table.slice(start, length));
    const styles: (Style | null)[] = [];
    if (view.length >= 8) {
      const baseBytes = view.u16(4);
      for (let at = 2 + view.u16(0); at + 2 <= view.length; ) {
        const bytes = view.u16(at);
        styles.push(readStyle(view.slice(at + 2, bytes), baseBytes));
        at += 2 + bytes + (bytes % 2);
      }
    }
    this.#styles = styles;
  }

  /** A style and those it is based on, the outermost base first. */
  chain(number: number): readonly Style[] {
    const chain: Style[] = [];
    for (let next = number; next !== NO_STYLE && chain.length < MOST_BASES; ) {
      const style = this.#styles[next];
      if (style === undefined || style === null) break;
      chain.unshift(style);
      next = style.base;
    }
    return chain;
  }
}
