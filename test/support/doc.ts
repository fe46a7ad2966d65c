import { utils, write } from 'cfb';
import { type RowCell, rightEdge, storedRows, type WrittenCell } from './word-rows.ts';

/** A property change: its code and the bytes of its operand. */
export type Change = readonly [code: number, ...operand: number[]];

/** Text with the changes to its characters. */
export interface DocRun {
  readonly text: string;
  readonly changes?: readonly Change[];
}

/** A paragraph: what it holds, its mark with what is changed of it, and the changes to the paragraph. */
export interface DocParagraph {
  readonly runs: readonly DocRun[];
  readonly mark: '\r' | '\x07';
  readonly changes: readonly Change[];
  readonly markChanges?: readonly Change[];
}

/** What the head and the streams of a file may be made to say. */
export interface DocOptions {
  readonly identity?: number;
  readonly flags?: number;
  /** Bytes of one character in the file. */
  readonly width?: 1 | 2;
  /** Changes longer than this are put into the Data stream. */
  readonly longest?: number;
}

const TEXT_AT = 0x800;
const PAGE = 512;

function bytesOf(changes: readonly Change[]): number[] {
  return changes.flatMap(([code, ...operand]) => [code & 0xff, code >> 8, ...operand]);
}

function u16(value: number): number[] {
  return [value & 0xff, (value >> 8) & 0xff];
}

function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)];
}

/** Properties of a stretch of bytes of the text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly entry: readonly number[];
}

/** Pages of properties: as many stretches to each as have room. */
function pagesOf(stretches: readonly Stretch[], slot: number): { starts: number[]; pages: number[][] } {
  const pages: number[][] = [];
  const starts: number[] = [];
  for (let i = 0; i < stretches.length; ) {
    const held: Stretch[] = [];
    let room = PAGE - 1 - 4;
    for (let next = stretches[i]; next !== undefined; next = stretches[i]) {
      const needed = 4 + slot + next.entry.length + 1;
      if (needed > room) break;
      room -= needed;
      held.push(next);
      i++;
    }
    if (held.length === 0) throw new Error('a stretch has more properties than a page');
    starts.push(held[0]?.start ?? 0);
    pages.push(pageOf(held, slot));
  }
  return { starts: [...starts, stretches.at(-1)?.end ?? 0], pages };
}

function pageOf(held: readonly Stretch[], slot: number): number[] {
  const page = new Array<number>(PAGE).fill(0);
  const put = (at: number, bytes: readonly number[]): void => {
    bytes.forEach((byte, i) => {
      page[at + i] = byte;
    });
  };
  let free = PAGE - 1;
  held.forEach(({ start, entry }, i) => {
    put(i * 4, u32(start));
    free = (free - entry.length) & ~1;
    put(free, entry);
    put((held.length + 1) * 4 + i * slot, [free / 2]);
  });
  put(held.length * 4, u32(held.at(-1)?.end ?? 0));
  page[PAGE - 1] = held.length;
  return page;
}

function paragraphEntry(changes: readonly number[]): number[] {
  const length = 2 + changes.length;
  const padded = [...u16(0), ...changes, ...(length % 2 === 0 ? [] : [0])];
  return [0, padded.length / 2, ...padded];
}

/** Lays the text out and tells the properties of its stretches. */
class Layout {
  readonly characters: Stretch[] = [];
  readonly paragraphs: Stretch[] = [];
  readonly data: number[] = [];
  text = '';
  readonly #width: 1 | 2;
  readonly #longest: number;

  constructor({ width = 2, longest = 400 }: DocOptions) {
    this.#width = width;
    this.#longest = longest;
  }

  add({ runs, mark, changes, markChanges }: DocParagraph): void {
    const start = this.#at();
    for (const run of runs) this.#addRun(run);
    this.#addRun({ text: mark, ...(markChanges === undefined ? {} : { changes: markChanges }) });
    const entry = paragraphEntry(this.#stored(bytesOf(changes)));
    this.paragraphs.push({ start, end: this.#at(), entry });
  }

  #addRun({ text, changes = [] }: DocRun): void {
    if (text === '') return;
    const start = this.#at();
    this.text += text;
    const bytes = bytesOf(changes);
    this.characters.push({ start, end: this.#at(), entry: [bytes.length, ...bytes] });
  }

  /** Long changes stand in the Data stream. */
  #stored(changes: readonly number[]): readonly number[] {
    if (changes.length <= this.#longest) return changes;
    const at = this.data.length;
    this.data.push(...u16(changes.length), ...changes);
    return bytesOf([[0x6646, ...u32(at)]]);
  }

  #at(): number {
    return TEXT_AT + this.text.length * this.#width;
  }
}

/** Writes a file of Word 97 of these paragraphs: only what a reader cannot do without. */
export function writeDoc(paragraphs: readonly DocParagraph[], options: DocOptions = {}): Uint8Array {
  const { identity = 0xa5ec, flags = 0x0200, width = 2 } = options;
  const layout = new Layout(options);
  for (const paragraph of paragraphs) layout.add(paragraph);
  const text = Buffer.from(layout.text, width === 2 ? 'utf16le' : 'latin1');
  const firstPage = Math.ceil((TEXT_AT + text.length) / PAGE);
  const paragraphPages = pagesOf(layout.paragraphs, 13);
  const characterPages = pagesOf(layout.characters, 1);
  const pages = [...paragraphPages.pages, ...characterPages.pages];
  const main = Buffer.alloc((firstPage + pages.length) * PAGE);
  text.copy(main, TEXT_AT);
  pages.forEach((page, i) => {
    main.set(page, (firstPage + i) * PAGE);
  });
  const runs = (starts: readonly number[], first: number): number[] => [
    ...starts.flatMap(u32),
    ...starts.slice(1).flatMap((_, i) => u32(first + i)),
  ];
  const position = width === 2 ? TEXT_AT : (TEXT_AT * 2) | 0x40000000;
  const pieces = [...u32(0), ...u32(layout.text.length), 0, 0, ...u32(position), 0, 0];
  const parts: readonly (readonly [number: number, bytes: readonly number[]])[] = [
    [33, [2, ...u32(pieces.length), ...pieces]],
    [13, runs(paragraphPages.starts, firstPage)],
    [12, runs(characterPages.starts, firstPage + paragraphPages.pages.length)],
  ];
  main.set([...u16(identity), ...u16(0xc1)], 0);
  main.set(u16(flags), 0x0a);
  main.set(u32(layout.text.length), 0x4c);
  const table: number[] = [];
  for (const [number, bytes] of parts) {
    main.set([...u32(table.length), ...u32(bytes.length)], 0x9a + number * 8);
    table.push(...bytes);
  }
  return packStreams({ WordDocument: main, '1Table': table, Data: layout.data });
}

/** Puts streams into a compound file. */
export function packStreams(streams: Readonly<Record<string, Uint8Array | readonly number[]>>): Uint8Array {
  const file = utils.cfb_new();
  for (const [name, bytes] of Object.entries(streams)) utils.cfb_add(file, `/${name}`, Buffer.from(bytes));
  const packed: unknown = write(file, { type: 'buffer' });
  if (!(packed instanceof Uint8Array)) throw new Error('the compound file was not written');
  return packed;
}

/** A paragraph of the body. */
export function bodyParagraph(...runs: readonly (DocRun | string)[]): DocParagraph {
  return { runs: runs.map(toRun), mark: '\r', changes: [] };
}

function toRun(run: DocRun | string): DocRun {
  return typeof run === 'string' ? { text: run } : run;
}

const IN_TABLE: Change = [0x2416, 1];

/** The end of a cell, after its last paragraph's text. */
export function cellParagraph(...runs: readonly (DocRun | string)[]): DocParagraph {
  return { runs: runs.map(toRun), mark: '\x07', changes: [IN_TABLE] };
}

/** Flags of a cell: merged with those beside or above it. */
export const cellFlags = { none: 0, first: 0x60, rest: 0x20 } as const;

/** The definition of a row: the edges of its cells in twips, and their flags. */
export function defineRow(edges: readonly number[], flags: readonly number[] = []): Change {
  const cells = edges.slice(1).flatMap((_, i) => [...u16(flags[i] ?? 0), ...new Array<number>(18).fill(0)]);
  const bytes = [edges.length - 1, ...edges.flatMap((edge) => u16(edge & 0xffff)), ...cells];
  return [0xd608, ...u16(bytes.length + 1), ...bytes];
}

/** The end of a row. */
export function rowEnd(definition: Change, ...more: readonly Change[]): DocParagraph {
  return { runs: [], mark: '\x07', changes: [IN_TABLE, [0x2417, 1], definition, ...more] };
}

function docRow(row: readonly RowCell[]): DocParagraph[] {
  const edges = [0, ...row.map(({ column, columnSpan }) => rightEdge(column + columnSpan - 1))];
  const flags = row.map(({ vertical }) => cellFlags[vertical]);
  return [...row.map(({ text }) => cellParagraph(text)), rowEnd(defineRow(edges, flags))];
}

/** The paragraphs of a table; line breaks within a cell are kept as such. */
export function docTable(cells: readonly WrittenCell[], rows: number, columns: number): DocParagraph[] {
  const stored = storedRows(cells, rows, columns);
  return stored.flatMap((row) =>
    docRow(row.map((cell) => ({ ...cell, text: cell.text.replaceAll('\n', '\x0b') }))),
  );
}
