import { type FindingKind, report } from '../../../../findings/define.ts';
import { limitReached } from '../../../../findings/readers.ts';
import {
  coveredCells,
  formulaUnread,
  hiddenLines,
  hiddenSheet,
  shownOtherwise,
  unknownFormat,
} from '../../../../findings/sheets.ts';
import type { Emit } from '../../../../model/finding.ts';
import type { SheetPlace } from '../../../../model/place.ts';
import { plainText } from '../display/decimal.ts';
import { columnName, type Sheet, type SheetCell } from '../workbook.ts';
import { misleads } from './shown.ts';

/** Cells that one finding names; it has the places of all. */
const NAMED = 20;

/** Characters of left-out text that a finding quotes. */
const QUOTED = 40;

function cellName({ row, column }: Pick<SheetCell, 'row' | 'column'>): string {
  return `${columnName(column)}${row + 1}`;
}

/** The place of a single cell. */
export function placeOfCell(sheet: string, cell: Pick<SheetCell, 'row' | 'column'>): SheetPlace {
  return { kind: 'sheet', sheet, range: cellName(cell) };
}

function quoted(cells: readonly SheetCell[]): string {
  return cells
    .slice(0, NAMED)
    .map(({ text }) => text.slice(0, QUOTED))
    .join(' ')
    .replace(/\s+/g, ' ')
    .slice(0, QUOTED);
}

function named(names: readonly string[]): readonly string[] {
  return names.length > NAMED ? [...names.slice(0, NAMED), '…'] : names;
}

/** What is told of one sheet: each kind of thing once, with the places of all cells it befell. */
export class SheetNotes {
  readonly #sheet: string;
  readonly #emit: Emit;

  constructor(sheet: string, emit: Emit) {
    this.#sheet = sheet;
    this.#emit = emit;
  }

  /** A whole sheet is left out, since it is hidden; nothing is told of one without content. */
  hiddenSheet({ cells, name }: Sheet): void {
    const filled = cells.filter(({ text }) => text !== '');
    const [first] = filled;
    if (!first) return;
    report(this.#emit, hiddenSheet, { sheet: name, text: quoted(filled) }, [placeOfCell(name, first)]);
  }

  /** Cells are left out, since their rows or columns are hidden. */
  hidden(cells: readonly SheetCell[]): void {
    this.#leftOut(hiddenLines, cells);
  }

  /** Cells are left out, since a merged cell covers them. */
  covered(cells: readonly SheetCell[]): void {
    this.#leftOut(coveredCells, cells);
  }

  #leftOut(kind: FindingKind, cells: readonly SheetCell[]): void {
    if (cells.length === 0) return;
    const data = { sheet: this.#sheet, ranges: named(cells.map(cellName)), text: quoted(cells) };
    report(this.#emit, kind, data, this.#places(cells));
  }

  /** Tells of the cells that are read whose text is not certainly what the file holds. */
  doubts(cells: readonly SheetCell[]): void {
    const unread = cells.filter(({ doubt }) => doubt === 'error' || doubt === 'uncalculated');
    this.#told(formulaUnread, unread, ({ text }) => text.slice(0, QUOTED));
    const odd = cells.filter(({ doubt }) => doubt === 'format');
    this.#told(unknownFormat, odd, ({ text }) => text);
    const otherwise = cells.filter(
      ({ text, stored, doubt }) => stored !== null && doubt === null && misleads(text, stored),
    );
    this.#told(shownOtherwise, otherwise, ({ text, stored }) => `“${text}” ← ${plainText(stored ?? 0)}`);
  }

  #told(kind: FindingKind, cells: readonly SheetCell[], tell: (cell: SheetCell) => string): void {
    if (cells.length === 0) return;
    const names = cells.slice(0, NAMED + 1).map((cell) => `${cellName(cell)} ${tell(cell)}`);
    const data = { sheet: this.#sheet, count: cells.length, cells: named(names) };
    report(this.#emit, kind, data, this.#places(cells));
  }

  /** Reading stopped at a cell, since the limit of cells was reached. */
  cut(cell: Pick<SheetCell, 'row' | 'column'>, limit: number): void {
    report(this.#emit, limitReached, { limit: 'cells', value: limit }, [placeOfCell(this.#sheet, cell)]);
  }

  #places(cells: readonly SheetCell[]): readonly SheetPlace[] {
    return cells.map((cell) => placeOfCell(this.#sheet, cell));
  }
}
