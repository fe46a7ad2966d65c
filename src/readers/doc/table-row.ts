import { ByteView } from '../shared/compound/byte-view.ts';
import type { CellDefinition, Merge, RowDefinition } from '../shared/word/row.ts';
import { type Sprm, sprmCodes } from './sprms.ts';

const CELL_BYTES = 20;

/** A cell while changes are applied: its width in twips, and its merges. */
interface WideCell {
  readonly width: number;
  readonly horizontal: Merge;
  readonly vertical: Merge;
}

const PLAIN: Omit<WideCell, 'width'> = { horizontal: 'none', vertical: 'none' };

/** Merges by the flags of a cell ([MS-DOC] 2.9.324). Which horizontal mark is the first is told where they are read. */
const HORIZONTAL: readonly Merge[] = ['none', 'rest', 'first', 'first'];
const VERTICAL: readonly Merge[] = ['none', 'rest', 'none', 'first'];

/** The definition of a row, made by the changes of its end mark. */
export class TableRow {
  #defined = false;
  #left = 0;
  #cells: WideCell[] = [];

  /** Applies a change, or says that it is none of a table's. */
  change({ code, operand, value }: Sprm): boolean {
    const first = operand[0] ?? 0;
    const end = operand[1] ?? 0;
    switch (code) {
      case sprmCodes.tableDefinition:
        this.#define(new ByteView(operand));
        return true;
      case sprmCodes.tableMerge:
        this.#replace(first, end, (cell, i) => ({ ...cell, horizontal: i === first ? 'first' : 'rest' }));
        return true;
      case sprmCodes.tableSplit:
        this.#replace(first, end, (cell) => ({ ...cell, horizontal: 'none' }));
        return true;
      case sprmCodes.tableVerticalMerge:
        this.#replace(first, first + 1, (cell) => ({ ...cell, vertical: VERTICAL[end & 3] ?? 'none' }));
        return true;
      case sprmCodes.tableColumnWidth:
        this.#replace(first, end, (cell) => ({ ...cell, width: value >>> 16 }));
        return true;
      case sprmCodes.tableInsert:
        this.#insert(first, end, value >>> 16);
        return true;
      case sprmCodes.tableDelete:
        this.#cells.splice(first, Math.max(0, end - first));
        return true;
      default:
        return false;
    }
  }

  /** The row, or null when nothing defined it. */
  definition(): RowDefinition | null {
    if (!this.#defined) return null;
    let right = this.#left;
    const cells = this.#cells.map(({ width, horizontal, vertical }): CellDefinition => {
      right += width;
      return { right, horizontal, vertical };
    });
    return { left: this.#left, cells };
  }

  /** Takes the edges and cells of a row ([MS-DOC] 2.9.322). Cells that are not described are plain. */
  #define(view: ByteView): void {
    const count = view.length === 0 ? 0 : view.u8(0);
    if (count === 0 || view.length < 1 + (count + 1) * 2) return;
    const edge = (i: number): number => view.i16(1 + i * 2);
    const described = 1 + (count + 1) * 2;
    this.#defined = true;
    this.#left = edge(0);
    this.#cells = Array.from({ length: count }, (_, i): WideCell => {
      const at = described + i * CELL_BYTES;
      const flags = at + 2 <= view.length ? view.u16(at) : 0;
      const horizontal = HORIZONTAL[flags & 3] ?? 'none';
      return { width: edge(i + 1) - edge(i), horizontal, vertical: VERTICAL[(flags >> 5) & 3] ?? 'none' };
    });
  }

  #replace(first: number, end: number, change: (cell: WideCell, index: number) => WideCell): void {
    this.#cells = this.#cells.map((cell, i) => (i >= first && i < end ? change(cell, i) : cell));
  }

  #insert(first: number, count: number, width: number): void {
    const added = Array.from({ length: count }, (): WideCell => ({ ...PLAIN, width }));
    this.#defined = true;
    this.#cells.splice(first, 0, ...added);
  }
}
