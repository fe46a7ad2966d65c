import { LOST } from './display/display.ts';
import type { Range, Sheet, SheetCell, Stretch } from './workbook.ts';

/** Bordered rows without any text that are kept below the last row with text: a form not filled in has one. */
const BLANK_ROWS = 3;

/** Merged ranges, and hidden stretches, of one sheet that are kept. */
const MOST_RANGES = 100_000;

/** What the sheets of a file may hold together: counts down. */
export class Room {
  #left: number;

  constructor(cells: number) {
    this.#left = cells;
  }

  /** Takes room for one cell; false when there is none. */
  take(): boolean {
    if (this.#left <= 0) return false;
    this.#left--;
    return true;
  }
}

/** Gathers one sheet as its file is read, within bounds. */
export class SheetBuilder {
  readonly #room: Room;
  readonly #cells: SheetCell[] = [];
  readonly #merges: Range[] = [];
  readonly #hiddenRows: Stretch[] = [];
  readonly #hiddenColumns: Stretch[] = [];
  #lastText = -1;
  #lastColumn = -1;
  #cutAt: Sheet['cutAt'] = null;

  constructor(room: Room) {
    this.#room = room;
  }

  /** Set once a bound is reached: nothing more need be read. */
  get full(): boolean {
    return this.#cutAt !== null;
  }

  /** Adds a cell with a text. */
  add(cell: SheetCell): void {
    if (this.#cutAt !== null) return;
    if (this.#room.take()) {
      this.#cells.push(cell);
      this.#lastText = Math.max(this.#lastText, cell.row);
      this.#lastColumn = Math.max(this.#lastColumn, cell.column);
    } else this.#cutAt = { row: cell.row, column: cell.column };
  }

  /** Adds a cell that has only a border; far below the last text it is no part of any table. */
  addBordered(row: number, column: number): void {
    if (this.#cutAt !== null || row > this.#lastText + BLANK_ROWS) return;
    if (this.#room.take()) this.#cells.push({ row, column, text: '', stored: null, doubt: null });
    else this.#cutAt = { row, column };
  }

  /** Notes that the file breaks off after the last cell: the rest of its row, and the row below it, are lost. */
  breakOff(): void {
    const last = this.#cells.at(-1);
    if (!last) return;
    this.#loseRow(last.row, last.column + 1);
    this.#loseRow(last.row + 1, 0);
  }

  #loseRow(row: number, from: number): void {
    for (let column = from; column <= this.#lastColumn; column++)
      this.add({ row, column, text: LOST, stored: null, doubt: null });
  }

  /** Adds a merged range. */
  merge(range: Range): void {
    if (this.#merges.length < MOST_RANGES) this.#merges.push(range);
  }

  /** Notes rows that are not displayed; they come in order. */
  hideRows(first: number, last: number): void {
    hide(this.#hiddenRows, first, last);
  }

  /** Notes columns that are not displayed; they come in order. */
  hideColumns(first: number, last: number): void {
    hide(this.#hiddenColumns, first, last);
  }

  /** The sheet as gathered. */
  build(name: string, hidden: boolean): Sheet {
    return {
      name,
      hidden,
      cells: this.#cells,
      merges: this.#merges,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
      cutAt: this.#cutAt,
    };
  }
}

function hide(stretches: Stretch[], first: number, last: number): void {
  const before = stretches.at(-1);
  if (before && first <= before.last + 1 && first >= before.first) {
    stretches[stretches.length - 1] = { first: before.first, last: Math.max(before.last, last) };
  } else if (stretches.length < MOST_RANGES) stretches.push({ first, last });
}
