import { MOST_COLUMNS, type Range, type Sheet, type SheetCell } from '../workbook.ts';
import { Hidden } from './hidden.ts';

/** A cell that is displayed: where it first shows, and the range it takes in the file. */
export interface Anchor {
  readonly row: number;
  readonly column: number;
  readonly range: Range;
  readonly cell: SheetCell;
}

/** The displayed cells of a sheet in reading order, and those with a text that are not displayed. */
export interface Anchors {
  readonly shown: readonly Anchor[];
  readonly hidden: readonly SheetCell[];
  readonly hiddenRows: Hidden;
}

const key = (row: number, column: number): number => row * MOST_COLUMNS + column;

function rangeOf({ row, column }: SheetCell): Range {
  return { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
}

/** The merged ranges by the cell they begin with; the larger where two begin with one. */
function byFirstCell(merges: readonly Range[]): Map<number, Range> {
  const ranges = new Map<number, Range>();
  for (const range of merges) {
    const at = key(range.firstRow, range.firstColumn);
    const known = ranges.get(at);
    if (!known || range.lastRow > known.lastRow || range.lastColumn > known.lastColumn) ranges.set(at, range);
  }
  return ranges;
}

/** The cells of a sheet and, of merged ranges that begin with none, the blank they make. */
function withBlanks(cells: readonly SheetCell[], merges: ReadonlyMap<number, Range>): SheetCell[] {
  const stated = new Set(cells.map(({ row, column }) => key(row, column)));
  const blanks = [...merges]
    .filter(([at]) => !stated.has(at))
    .map(([, { firstRow: row, firstColumn: column }]) => ({
      row,
      column,
      text: '',
      stored: null,
      doubt: null,
    }));
  return [...cells, ...blanks];
}

/** Two contents the file states for one cell, which no honest file does: both, so that neither passes for certain. */
function together(a: SheetCell, b: SheetCell): SheetCell {
  if (a.text === '' || b.text === '') return a.text === '' ? b : a;
  return { ...a, text: `${a.text}\n${b.text}`, stored: null, doubt: a.doubt ?? b.doubt };
}

function inOrder(cells: readonly SheetCell[]): SheetCell[] {
  const sorted = cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
  const single: SheetCell[] = [];
  for (const cell of sorted) {
    const last = single.at(-1);
    if (last && last.row === cell.row && last.column === cell.column)
      single[single.length - 1] = together(last, cell);
    else single.push(cell);
  }
  return single;
}

/** Finds what of a sheet is displayed. A merged cell shows in those of its rows and columns that do. */
export function anchorsOf(sheet: Sheet): Anchors {
  const merges = byFirstCell(sheet.merges);
  const hiddenRows = new Hidden(sheet.hiddenRows);
  const hiddenColumns = new Hidden(sheet.hiddenColumns);
  const shown: Anchor[] = [];
  const hidden: SheetCell[] = [];
  for (const cell of inOrder(withBlanks(sheet.cells, merges))) {
    const range = merges.get(key(cell.row, cell.column)) ?? rangeOf(cell);
    const row = hiddenRows.firstShown(range.firstRow, range.lastRow);
    const column = hiddenColumns.firstShown(range.firstColumn, range.lastColumn);
    if (row !== null && column !== null) shown.push({ row, column, range, cell });
    else if (cell.text !== '') hidden.push(cell);
  }
  shown.sort((a, b) => a.row - b.row || a.column - b.column);
  return { shown, hidden, hiddenRows };
}
