import type { Cell, Table } from '../../../model/document.ts';
import { cellKind, isOddFigure } from '../text/cell-kind.ts';

/**
 * A table that has no merged cells but prints, as converters do, the text of one at every place it covered, with these
 * places joined again: labels beside one another that are alike are one; so are labels below one another in the header, and
 * those that stand before further labels. A figure printed again under a column label that was joined counts once. Any other
 * table as it is.
 */
export function joinRepeatedCells(table: Table): Table {
  const rows = fullRows(table);
  if (!rows || !repeatsLabels(rows)) return table;
  const cells = joinDown(joinAlong(rows));
  return cells.length === table.cells.length ? table : { ...table, cells };
}

/** The rows of a table all of whose places are cells of their own; null for any other. */
function fullRows({ rows, columns, cells }: Table): Cell[][] | null {
  if (columns < 2 || cells.length !== rows * columns) return null;
  const full: Cell[][] = [];
  for (const cell of cells) {
    if (cell.rowSpan > 1 || cell.columnSpan > 1) return null;
    if (cell.column === 0) full.push([]);
    full.at(-1)?.push(cell);
  }
  return full.length === rows && full.every((row) => row.length === columns) ? full : null;
}

/** Whether a label stands beside or below one that is alike: without such, nothing is joined. */
function repeatsLabels(rows: readonly (readonly Cell[])[]): boolean {
  return rows.some((row, index) =>
    row.some((cell, column) => {
      const { text } = cell;
      const repeated = text === row[column - 1]?.text || text === rows[index - 1]?.[column]?.text;
      return repeated && isLabel(cell);
    }),
  );
}

function isLabel({ text }: Cell): boolean {
  return cellKind(text) === 'text' && !isOddFigure(text);
}

function isFigure({ text }: Cell): boolean {
  return cellKind(text) === 'value';
}

function joinAlong(rows: readonly (readonly Cell[])[]): Cell[][] {
  const above = new Map<number, Cell>();
  return rows.map((row) => {
    const joined: Cell[] = [];
    for (const cell of row) {
      const last = joined.at(-1);
      if (last?.text !== cell.text || !(isLabel(cell) || isUnder(above.get(last.column), last, cell)))
        joined.push(cell);
      else if (isLabel(cell)) joined[joined.length - 1] = { ...last, columnSpan: last.columnSpan + 1 };
    }
    if (!row.some(isFigure))
      for (const cell of joined.filter(isLabel))
        for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1)
          above.set(column, cell);
    return joined;
  });
}

/** Whether a label begins above the first cell and reaches over the second. */
function isUnder(label: Cell | undefined, first: Cell, second: Cell): boolean {
  return label?.column === first.column && second.column < label.column + label.columnSpan;
}

function joinDown(rows: readonly (readonly Cell[])[]): Cell[] {
  const header = rows.findIndex((row) => row.some(isFigure));
  const joined: { -readonly [K in keyof Cell]: Cell[K] }[] = [];
  let above = new Map<number, (typeof joined)[number]>();
  rows.forEach((row, index) => {
    const last = row.findLast(isLabel);
    const current: typeof above = new Map();
    let stub = true;
    for (const cell of row) {
      const top = above.get(cell.column);
      const free = header < 0 || index < header || (stub && cell !== last);
      if (top && free && isLabel(cell) && top.text === cell.text && top.columnSpan === cell.columnSpan) {
        top.rowSpan += 1;
        current.set(cell.column, top);
      } else {
        stub = false;
        const own = { ...cell };
        joined.push(own);
        current.set(cell.column, own);
      }
    }
    above = current;
  });
  return joined;
}
