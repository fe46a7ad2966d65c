import type { ByteView } from '../shared/compound/byte-view.ts';

/** A stretch of the table stream. */
export interface Stretch {
  readonly start: number;
  readonly length: number;
}

/** Lengths in characters of the parts of the text, which follow one another. */
export interface TextLengths {
  readonly body: number;
  /** Footnotes, headers and comments, which stand between the body and the text boxes. */
  readonly between: number;
  readonly boxes: number;
}

/** What the file's head says that reading needs ([MS-DOC] 2.5). */
export interface Fib {
  readonly encrypted: boolean;
  readonly tableStream: '0Table' | '1Table';
  readonly lengths: TextLengths;
  readonly styles: Stretch;
  readonly characterRuns: Stretch;
  readonly paragraphRuns: Stretch;
  readonly pieces: Stretch;
  readonly lists: Stretch;
  readonly listOverrides: Stretch;
}

const WORD_97 = 0xa5ec;
const FIRST_97_VERSION = 0xc0;

const ENCRYPTED = 0x0100;
const TABLE_STREAM_1 = 0x0200;

/** Where the table of stretches begins, and the numbers of those that are used. */
const STRETCHES = 0x9a;
const STYLES = 1;
const CHARACTER_RUNS = 12;
const PARAGRAPH_RUNS = 13;
const PIECES = 33;
const LISTS = 73;
const LIST_OVERRIDES = 74;

/** What documents of Word 2 (also its Chinese edition), 6 and 95 begin with. */
const OLD_WORD: ReadonlySet<number> = new Set([0xa5db, 0xa59b, 0xa59c, 0xa5dc, 0xa697, 0xa698, 0xa699]);

/** Whether a WordDocument stream is of Word 95 or earlier. */
export function isOldWord(view: ByteView): boolean {
  return OLD_WORD.has(view.u16(0)) || (view.u16(0) === WORD_97 && view.u16(2) < FIRST_97_VERSION);
}

/** Whether a WordDocument stream is of Word 97 or later; earlier ones are laid out otherwise. */
export function isWord97(view: ByteView): boolean {
  return view.u16(0) === WORD_97 && view.u16(2) >= FIRST_97_VERSION;
}

/** Reads the head of a WordDocument stream. */
export function readFib(view: ByteView): Fib {
  const flags = view.u16(0x0a);
  const count = (at: number): number => Math.max(0, view.i32(at));
  const stretch = (number: number): Stretch => {
    const at = STRETCHES + number * 8;
    return { start: view.u32(at), length: view.u32(at + 4) };
  };
  return {
    encrypted: (flags & ENCRYPTED) !== 0,
    tableStream: (flags & TABLE_STREAM_1) === 0 ? '0Table' : '1Table',
    lengths: {
      body: count(0x4c),
      between: [0x50, 0x54, 0x5c, 0x60].reduce((sum, at) => sum + count(at), 0),
      boxes: count(0x64),
    },
    styles: stretch(STYLES),
    characterRuns: stretch(CHARACTER_RUNS),
    paragraphRuns: stretch(PARAGRAPH_RUNS),
    pieces: stretch(PIECES),
    lists: stretch(LISTS),
    listOverrides: stretch(LIST_OVERRIDES),
  };
}
