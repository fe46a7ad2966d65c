import type { Cell, Table } from '../../../model/document.ts';
import { cellKind } from '../text/cell-kind.ts';

/**
 * A table that has lost its merged cells, the text of each standing in the first place it covered, without the columns
 * in which no cell has a text. Only where every column of figures is named above its first figure: a column that is empty
 * and has lost its name must still be counted. Any other table as it is.
 */
export function dropEmptyColumns(table: Table): Table {
  const { rows, columns, cells } = table;
  if (cells.length !== rows * columns) return table;
  const filled = new Set<number>();
  for (const { text, column } of cells) {
    if (text.trim() !== '') filled.add(column);
    if (filled.size === columns) return table;
  }
  if (!areNamed(cells)) return table;
  const kept = [...filled].sort((a, b) => a - b);
  const places = new Map(kept.map((column, place) => [column, place]));
  const left = cells.flatMap((cell) => {
    const column = places.get(cell.column);
    return column === undefined ? [] : [{ ...cell, column }];
  });
  return { ...table, columns: kept.length, cells: left };
}

/** Whether there are figures, and a label above the first of every column. Cells come in reading order. */
function areNamed(cells: readonly Cell[]): boolean {
  const named = new Set<number>();
  let figures = 0;
  for (const { text, column } of cells) {
    const kind = cellKind(text);
    if (kind === 'text') named.add(column);
    if (kind === 'value' && !named.has(column)) return false;
    if (kind === 'value') figures += 1;
  }
  return figures > 0;
}
