import type { Script } from '../shared/sheet/display/standing.ts';
import { standing } from '../shared/sheet/display/standing.ts';
import type { BiffRecord } from './records.ts';

const WIDE = 0x01;
const PHONETIC = 0x04;
const RICH = 0x08;

/** Reads through a record and those that continue it, in which a text may go on in the other width of characters. */
export class StringReader {
  readonly #segments: readonly Uint8Array[];
  #segment = 0;
  #at: number;
  /** Set when the record ended before what was to be read of it. */
  cut = false;

  constructor({ data, continued }: Pick<BiffRecord, 'data' | 'continued'>, at = 0) {
    this.#segments = [data.bytes, ...continued];
    this.#at = at;
  }

  u8(): number {
    this.#advance();
    const byte = this.#segments[this.#segment]?.[this.#at++];
    if (byte === undefined) this.cut = true;
    return byte ?? 0;
  }

  u16(): number {
    return this.u8() | (this.u8() << 8);
  }

  u32(): number {
    return (this.u16() | (this.u16() << 16)) >>> 0;
  }

  /** Moves on to the next segment where this one is at its end. */
  #advance(): boolean {
    let moved = false;
    while (
      this.#at >= (this.#segments[this.#segment]?.length ?? 0) &&
      this.#segment < this.#segments.length
    ) {
      this.#segment++;
      this.#at = 0;
      moved = true;
    }
    return moved;
  }

  skip(count: number): void {
    let left = count;
    while (left > 0) {
      this.#advance();
      const segment = this.#segments[this.#segment];
      if (segment === undefined) {
        this.cut = true;
        return;
      }
      const step = Math.min(left, segment.length - this.#at);
      this.#at += step;
      left -= step;
    }
  }

  /** Characters; where a text goes on in the next segment, that begins with their width. */
  characters(count: number, wideFirst: boolean): string {
    let wide = wideFirst;
    let text = '';
    let left = count;
    while (left > 0 && !this.cut) {
      if (this.#advance()) wide = ((this.#segments[this.#segment]?.[this.#at++] ?? 0) & WIDE) !== 0;
      const segment = this.#segments[this.#segment];
      const bytes = wide ? 2 : 1;
      const step = Math.min(left, Math.floor(((segment?.length ?? 0) - this.#at) / bytes));
      if (segment === undefined || step <= 0) {
        this.cut = true;
        break;
      }
      text += decode(segment.subarray(this.#at, this.#at + step * bytes), wide);
      this.#at += step * bytes;
      left -= step;
    }
    return text;
  }

  /**
   * A text with its runs of fonts ([MS-XLS] 2.5.293, XLUnicodeRichExtendedString), its count of characters being read
   * already; phonetic marks are passed over.
   */
  richText(count: number, scriptOf: (font: number) => Script): string {
    const flags = this.u8();
    const runs = flags & RICH ? this.u16() : 0;
    const phonetic = flags & PHONETIC ? this.u32() : 0;
    const text = this.characters(count, (flags & WIDE) !== 0);
    const starts: RunStart[] = [];
    for (let i = 0; i < runs && !this.cut; i++) starts.push({ at: this.u16(), script: scriptOf(this.u16()) });
    this.skip(phonetic);
    return withScripts(text, starts);
  }
}

interface RunStart {
  readonly at: number;
  readonly script: Script;
}

const latin = new TextDecoder('latin1');
const utf16 = new TextDecoder('utf-16le');

/** Narrow characters are the first 256 of Unicode, which `latin1` here (windows-1252) is not between 128 and 159. */
function decode(bytes: Uint8Array, wide: boolean): string {
  if (wide) return utf16.decode(bytes);
  return bytes.some((byte) => byte >= 0x80 && byte < 0xa0)
    ? String.fromCharCode(...bytes)
    : latin.decode(bytes);
}

function withScripts(text: string, starts: readonly RunStart[]): string {
  if (starts.every(({ script }) => script === 'plain')) return text;
  const pieces = starts.map(({ at, script }, i) => standing(text.slice(at, starts[i + 1]?.at), script));
  return `${text.slice(0, starts[0]?.at)}${pieces.join('')}`;
}
