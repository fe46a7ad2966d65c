import type { Cell, Table } from '../../../model/document.ts';
import { groupBy } from '../../../model/group-by.ts';
import { isFormLabel } from '../../labels/label-index.ts';
import { labelKey } from '../../labels/normalize.ts';
import type { Simplify } from '../../labels/simplify.ts';
import { cellKind } from '../text/cell-kind.ts';

/** Fewer lines in a cell are a label or a note that wraps. */
const LEAST_LINES = 4;
/** A cell of as many. */
const MANY_LINES = /\n[^\n]*\n[^\n]*\n/;

/**
 * The rows of a table apart where one row holds many: each cell has a line for each of them, so that as many labels of
 * the forms as figures stand line by line. A row whose cells differ in their number of lines stays as it is.
 */
export function partStackedRows(table: Table, simplify: Simplify): Table {
  const stacked = stackedRows(table, simplify);
  if (stacked.size === 0) return table;
  const places = newPlaces(table.rows, stacked);
  const placeOf = (row: number): number => places[row] ?? row;
  const cells = table.cells.flatMap((cell) => {
    const row = placeOf(cell.row);
    if (stacked.has(cell.row))
      return cell.text.split('\n').map((text, line) => ({ ...cell, text, row: row + line }));
    return [{ ...cell, row, rowSpan: placeOf(cell.row + cell.rowSpan) - row }];
  });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...table, rows: placeOf(table.rows), cells };
}

/** Where each row, and the end of the table, comes to stand. */
function newPlaces(rows: number, stacked: ReadonlyMap<number, number>): number[] {
  const places = [0];
  for (let row = 0; row < rows; row += 1) places.push((places[row] ?? 0) + (stacked.get(row) ?? 1));
  return places;
}

/** The rows that hold several, with how many. */
function stackedRows({ cells }: Table, simplify: Simplify): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (!cells.some(({ text }) => text.includes('\n') && MANY_LINES.test(text))) return found;
  const spanned = new Set<number>();
  for (const { row, rowSpan } of cells)
    if (rowSpan > 1) for (let i = 0; i < rowSpan; i += 1) spanned.add(row + i);
  for (const [row, own] of groupBy(cells, (cell) => cell.row)) {
    const [count = 0, ...others] = new Set(own.map(({ text }) => text.split('\n').length));
    const alike = count >= LEAST_LINES && others.length === 0 && !spanned.has(row);
    if (alike && own.some((cell) => holdsLabels(cell, simplify)) && own.some(holdsFigures))
      found.set(row, count);
  }
  return found;
}

function holdsLabels({ text }: Cell, simplify: Simplify): boolean {
  const lines = text.split('\n');
  return lines.filter((line) => isFormLabel(labelKey(simplify(line)))).length * 2 > lines.length;
}

function holdsFigures({ text }: Cell): boolean {
  const kinds = text.split('\n').map((line) => cellKind(line));
  return kinds.every((kind) => kind !== 'text') && kinds.includes('value');
}
