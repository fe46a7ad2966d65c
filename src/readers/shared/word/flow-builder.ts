import { report } from '../../../findings/define.ts';
import { hiddenText, limitReached, tooDeep } from '../../../findings/readers.ts';
import type { Block } from '../../../model/document.ts';
import type { Emit } from '../../../model/finding.ts';
import type { PartPlace } from '../../../model/place.ts';
import type { Limits } from '../../limits.ts';
import { blocksOf } from '../office/flow.ts';
import type { RowDefinition, SourceCell, SourceTable } from './row.ts';
import { flowTable } from './table.ts';

/** Lines of text that are taken for each cell a document may have. */
const LINES_PER_CELL = 5;

/** Findings of one kind given for one document: more would tell no more. */
const MOST_FINDINGS = 20;

/** Characters of left-out text that a finding quotes. */
const QUOTED = 40;

/** A table that is being read: its row and cell under way, and how many tables that cell holds. */
interface OpenTable {
  readonly table: SourceTable;
  row: SourceCell[];
  cell: SourceCell | null;
  nested: number;
}

/**
 * Takes the paragraphs, cell ends and row ends of a word processor's text, each with the depth of tables it stands
 * in (0 is the body), and makes them blocks. Paths count paragraphs, tables, rows and cells from 1.
 */
export class FlowBuilder {
  readonly #part: string;
  readonly #prefix: string;
  readonly #limits: Limits;
  readonly #emit: Emit;
  readonly #blocks: Block[] = [];
  readonly #open: OpenTable[] = [];
  /** What tables are told by once they are whole. */
  readonly #telling = {
    place: (path: string): PartPlace => this.#place(path),
    unshown: (text: string, path: string): void => this.#unshown(text, path),
  };
  #paragraphs = 1;
  #tables = 0;
  #cells = 0;
  #lines = 0;
  #hidden = 0;
  #deep = false;
  /** Set once a limit is reached: nothing more is taken. */
  full = false;

  constructor(part: string, prefix: string, limits: Limits, emit: Emit) {
    this.#part = part;
    this.#prefix = prefix;
    this.#limits = limits;
    this.#emit = emit;
  }

  /** Adds a line of text; level 0 is no heading. */
  line(depth: number, text: string, level: number): void {
    if (text === '') return;
    const cell = this.#cellAt(depth);
    if (this.full || !this.#admitLine()) return;
    if (cell !== null) cell.contents.push({ kind: 'line', text, level });
    else {
      const span = { text, places: [this.#place(`${this.#prefix}p[${this.#paragraphs}]`)] };
      this.#blocks.push(level === 0 ? { kind: 'paragraph', ...span } : { kind: 'heading', level, ...span });
    }
  }

  /** Ends a paragraph of the body, which numbers the next. */
  endParagraph(depth: number): void {
    this.#cellAt(depth);
    if (depth === 0) this.#paragraphs++;
  }

  /** Notes a picture, or something else that shows and is no text. */
  picture(depth: number): void {
    const cell = this.#cellAt(depth);
    if (cell !== null) cell.picture = true;
  }

  /** Ends the cell under way, which may be empty. */
  endCell(depth: number): void {
    const cell = this.#cellAt(Math.max(depth, 1));
    const open = this.#open.at(-1);
    if (cell === null || open === undefined) return;
    open.row.push(cell);
    open.cell = null;
  }

  /** Ends a row. A row that was deleted (`dropped`) is left out. */
  endRow(depth: number, definition: RowDefinition | null, dropped = false): void {
    this.#toDepth(Math.max(depth, 1), false);
    const open = this.#open.at(-1);
    if (open === undefined) return;
    this.#closeCell(open);
    if (!dropped && open.row.length > 0) open.table.rows.push({ definition, cells: open.row });
    open.row = [];
  }

  /** Notes text that is left out because the document does not show it. */
  noteHidden(depth: number, text: string): void {
    const quoted = text.replace(/\s+/g, ' ').trim().slice(0, QUOTED);
    if (quoted === '' || this.#hidden >= MOST_FINDINGS || this.full) return;
    this.#hidden++;
    const path = this.#cellAt(depth)?.path ?? `${this.#prefix}p[${this.#paragraphs}]`;
    report(this.#emit, hiddenText, { text: quoted }, [this.#place(path)]);
  }

  /** Ends the text: gives all blocks. Rows that were never ended are kept without their definition. */
  finish(): readonly Block[] {
    this.#toDepth(0, false);
    return this.#blocks;
  }

  #place(path: string): PartPlace {
    return { kind: 'part', part: this.#part, path };
  }

  /** The cell under way at a depth, begun if need be; null in the body, or when there is no more room. */
  #cellAt(depth: number): SourceCell | null {
    this.#toDepth(depth, true);
    const open = this.#open.at(-1);
    return open === undefined ? null : this.#cellOf(open);
  }

  #cellOf(open: OpenTable): SourceCell | null {
    if (open.cell !== null) return open.cell;
    if (!this.#admitCell(open)) return null;
    open.nested = 0;
    const path = `${open.table.path}/tr[${open.table.rows.length + 1}]/tc[${open.row.length + 1}]`;
    open.cell = { path, contents: [], picture: false };
    return open.cell;
  }

  #admitCell(open: OpenTable): boolean {
    if (this.full) return false;
    if (this.#cells++ < this.#limits.cells) return true;
    this.#fill('cells', this.#limits.cells, open.table.path);
    return false;
  }

  #admitLine(): boolean {
    const most = this.#limits.cells * LINES_PER_CELL;
    if (this.#lines++ < most) return true;
    this.#fill('lines', most, `${this.#prefix}p[${this.#paragraphs}]`);
    return false;
  }

  /** Takes nothing more, and says so. */
  #fill(limit: string, value: number, path: string): void {
    this.full = true;
    report(this.#emit, limitReached, { limit, value }, [this.#place(path)]);
  }

  /** Closes tables that are deeper, and opens those that are missing. */
  #toDepth(wanted: number, opening: boolean): void {
    const depth = Math.min(wanted, this.#limits.depth);
    if (depth < wanted && !this.#deep) {
      this.#deep = true;
      report(this.#emit, tooDeep, { depth: this.#limits.depth }, [this.#place(`${this.#prefix}tbl`)]);
    }
    while (this.#open.length > depth) this.#closeTable();
    while (opening && this.#open.length < depth && !this.full) this.#openTable();
  }

  #openTable(): void {
    const outer = this.#open.at(-1);
    if (outer === undefined) this.#tables++;
    const cell = outer === undefined ? null : this.#cellOf(outer);
    if (outer !== undefined) outer.nested++;
    const path = cell === null ? `${this.#prefix}tbl[${this.#tables}]` : `${cell.path}/tbl[${outer?.nested}]`;
    this.#open.push({ table: { kind: 'table', path, rows: [] }, row: [], cell: null, nested: 0 });
  }

  #closeCell(open: OpenTable): void {
    const { cell } = open;
    open.cell = null;
    if (cell !== null && (cell.contents.length > 0 || cell.picture)) open.row.push(cell);
  }

  #closeTable(): void {
    const open = this.#open.pop();
    if (open === undefined) return;
    this.#closeCell(open);
    if (open.row.length > 0) open.table.rows.push({ definition: null, cells: open.row });
    if (open.table.rows.length === 0) return;
    const outer = this.#open.at(-1);
    if (outer !== undefined) this.#cellOf(outer)?.contents.push(open.table);
    else for (const block of blocksOf([flowTable(open.table, this.#telling)])) this.#blocks.push(block);
  }

  #unshown(text: string, path: string): void {
    const quoted = text.replace(/\s+/g, ' ').trim().slice(0, QUOTED);
    if (quoted === '' || this.#hidden++ >= MOST_FINDINGS) return;
    report(this.#emit, hiddenText, { text: quoted }, [this.#place(path)]);
  }
}
