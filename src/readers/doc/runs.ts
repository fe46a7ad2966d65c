import { ByteView } from '../shared/compound/byte-view.ts';
import type { Stretch } from './fib.ts';

/** Bytes of the stream that share their properties: changes of them, and for paragraphs the style. */
export interface Run {
  readonly end: number;
  readonly style: number;
  readonly changes: Uint8Array;
}

const PAGE_BYTES = 512;
const NO_CHANGES = new Uint8Array();

/** The last index of `count` ascending numbers that is at or below a value; -1 when none is. */
function lastAtOrBelow(count: number, at: (index: number) => number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(middle) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Looks up properties by offset: a table of pages in the table stream, each page a table of runs ([MS-DOC] 2.9.33). */
export class Runs {
  readonly #stream: ByteView;
  readonly #table: ByteView;
  readonly #count: number;
  readonly #kind: 'paragraph' | 'character';

  constructor(
    stream: ByteView,
    table: ByteView,
    { start, length }: Stretch,
    kind: 'paragraph' | 'character',
  ) {
    this.#stream = stream;
    this.#table = new ByteView(table.slice(start, length));
    this.#count = Math.max(0, Math.floor((this.#table.length - 4) / 8));
    this.#kind = kind;
  }

  /** Whether there is any run at all: without, nothing is known of tables. */
  get empty(): boolean {
    return this.#count === 0;
  }

  /** The run an offset lies in. Where there is none, a run without properties up to the next. */
  at(offset: number): Run {
    const page = lastAtOrBelow(this.#count, (i) => this.#table.u32(i * 4), offset);
    if (page < 0) return { end: this.#table.u32(0), style: 0, changes: NO_CHANGES };
    const number = this.#table.u32((this.#count + 1 + page) * 4) & 0x3fffff;
    return this.#inPage(number * PAGE_BYTES, offset);
  }

  #inPage(page: number, offset: number): Run {
    const count = this.#stream.u8(page + PAGE_BYTES - 1);
    const edge = (i: number): number => this.#stream.u32(page + i * 4);
    const index = lastAtOrBelow(count, edge, offset);
    const end = Math.max(edge(index + 1), offset + 1);
    if (index < 0 || index >= count) return { end: offset + 1, style: 0, changes: NO_CHANGES };
    const entry = page + (count + 1) * 4 + index * (this.#kind === 'paragraph' ? 13 : 1);
    const at = this.#stream.u8(entry) * 2;
    if (at === 0) return { end, style: 0, changes: NO_CHANGES };
    return this.#kind === 'paragraph'
      ? { end, ...this.#paragraph(page + at) }
      : { end, style: 0, changes: this.#stream.slice(page + at + 1, this.#stream.u8(page + at)) };
  }

  #paragraph(at: number): { readonly style: number; readonly changes: Uint8Array } {
    const words = this.#stream.u8(at);
    const start = words === 0 ? at + 2 : at + 1;
    const length = words === 0 ? this.#stream.u8(at + 1) * 2 : words * 2 - 1;
    return {
      style: this.#stream.u16(start),
      changes: this.#stream.slice(start + 2, Math.max(0, length - 2)),
    };
  }
}
