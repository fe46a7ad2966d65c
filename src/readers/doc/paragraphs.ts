import type { ByteView } from '../shared/compound/byte-view.ts';
import type { RowDefinition } from '../shared/word/row.ts';
import { type Sprm, sprmCodes, sprmsOf } from './sprms.ts';
import type { Styles } from './styles.ts';
import { TableRow } from './table-row.ts';

/** What a paragraph's mark says of it. */
export interface Paragraph {
  /** The tables it stands in, from the outermost; 0 is the body. */
  readonly depth: number;
  /** What it ends beside itself. */
  readonly ends: 'nothing' | 'cell' | 'row';
  /** The level of a heading; 0 for other paragraphs. */
  readonly level: number;
  /** Its list, numbered from 1, and the level in it from 0; list 0 is none. */
  readonly list: number;
  readonly listLevel: number;
  /** The row it ends, when it ends one and the row has its definition. */
  readonly row: RowDefinition | null;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The properties that changes may set on the way. */
interface State extends Mutable<Omit<Paragraph, 'row' | 'ends'>> {
  style: number;
  inTable: boolean;
  rowEnd: boolean;
  innerCell: boolean;
  innerRowEnd: boolean;
  outline: number;
}

const BODY_TEXT = 9;

/** No list has this number or a higher one: Word 6 numbering and the like. */
const NO_LIST = 0x7ff;

const CELL_MARK = 7;
const PARAGRAPH_MARK = 13;

/** What a change sets. */
const setters: ReadonlyMap<number, (value: number) => Partial<State>> = new Map<
  number,
  (value: number) => Partial<State>
>([
  [sprmCodes.inTable, (value) => ({ inTable: value !== 0 })],
  [sprmCodes.rowEnd, (value) => ({ rowEnd: value !== 0 })],
  [sprmCodes.innerCell, (value) => ({ innerCell: value !== 0 })],
  [sprmCodes.innerRowEnd, (value) => ({ innerRowEnd: value !== 0 })],
  [sprmCodes.depth, (value) => ({ depth: value | 0 })],
  [sprmCodes.outlineLevel, (value) => ({ outline: value })],
  [sprmCodes.listLevel, (value) => ({ listLevel: value })],
  [sprmCodes.list, (value) => ({ list: value >= NO_LIST ? 0 : value })],
]);

function set(state: State, { code, value }: Sprm): void {
  const setter = setters.get(code);
  if (setter !== undefined) Object.assign(state, setter(value));
}

/** Tells what paragraph marks say. */
export class Paragraphs {
  readonly #styles: Styles;
  readonly #data: ByteView;
  readonly #byStyle = new Map<number, State>();

  constructor(styles: Styles, data: ByteView) {
    this.#styles = styles;
    this.#data = data;
  }

  /** The paragraph a mark ends: its style, the changes of its run, then those of its piece. */
  read(mark: number, style: number, changes: Uint8Array, pieceChanges: Uint8Array): Paragraph {
    const state = { ...this.#styled(style) };
    const row = new TableRow();
    this.#apply(state, row, changes, 0);
    this.#apply(state, row, pieceChanges, 0);
    const depth = state.inTable ? Math.max(1, state.depth) : Math.max(0, state.depth);
    const ends = endOf(mark, state, depth);
    const { level, list, listLevel } = state;
    const heading = state.outline < BODY_TEXT ? state.outline + 1 : level;
    return { depth, ends, level: heading, list, listLevel, row: ends === 'row' ? row.definition() : null };
  }

  #styled(style: number): State {
    const known = this.#byStyle.get(style);
    if (known !== undefined) return known;
    const state: State = {
      depth: 0,
      style,
      level: 0,
      list: 0,
      listLevel: 0,
      inTable: false,
      rowEnd: false,
      innerCell: false,
      innerRowEnd: false,
      outline: BODY_TEXT,
    };
    for (const { heading, paragraph } of this.#styles.chain(style)) {
      if (heading > 0) state.level = heading;
      for (const sprm of sprmsOf(paragraph)) set(state, sprm);
    }
    this.#byStyle.set(style, state);
    return state;
  }

  #apply(state: State, row: TableRow, changes: Uint8Array, depth: number): void {
    for (const sprm of sprmsOf(changes)) {
      if (isHuge(sprm)) {
        if (depth === 0) this.#apply(state, row, this.#hugeChanges(sprm.value), 1);
      } else if (!row.change(sprm)) set(state, sprm);
    }
  }

  /** Changes too long for their page stand in the Data stream ([MS-DOC] 2.9.211). */
  #hugeChanges(offset: number): Uint8Array {
    return this.#data.slice(offset + 2, Math.max(0, this.#data.i16(offset)));
  }
}

function isHuge({ code }: Sprm): boolean {
  return code === sprmCodes.hugeParagraph || code === sprmCodes.hugeParagraphOld;
}

/** In the outermost tables the mark itself ends a cell or row; in nested ones a property of the paragraph does. */
function endOf(mark: number, state: State, depth: number): Paragraph['ends'] {
  if (depth === 0) return 'nothing';
  if (mark === CELL_MARK) return state.rowEnd ? 'row' : 'cell';
  if (depth === 1 || mark !== PARAGRAPH_MARK) return 'nothing';
  if (state.innerRowEnd) return 'row';
  return state.innerCell ? 'cell' : 'nothing';
}
