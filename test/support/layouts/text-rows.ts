import { columnsOf, type GridCell, type GridRow, gridOf } from '../grid.ts';
import type { TableBlock } from '../model.ts';
import type { Page } from '../page.ts';
import { type Blanks, type Layout, widthOf, writeBlocks } from './layout.ts';

const LABEL_WIDTH = 64;
const VALUE_WIDTH = 12;
/** Blanks between the columns that are ended in line. */
const GAP = 2;

/** Row by row, cells ended by a bar. */
function pipeRows(table: TableBlock, page: Page): void {
  for (const { cells } of gridOf(table)) {
    for (const cell of cells) {
      page.value(cell.text, cell.slot);
      page.write(' | ');
    }
    page.end();
  }
  page.end();
}

/** Columns kept in line by spaces. A label wider than its column pushes the row to the right. */
function columns(table: TableBlock, page: Page): void {
  for (const row of gridOf(table)) {
    let at = 0;
    for (const cell of row.cells) {
      const start = startOf(cell, table);
      const gap = at === 0 ? 0 : Math.max(2, start - at);
      page.write(' '.repeat(at === 0 ? start : gap));
      at = (at === 0 ? start : at + gap) + widthOf(cell.text);
      page.value(cell.text, cell.slot);
    }
    page.end();
  }
  page.end();
}

/** Columns as wide as their longest cell and ended in line, which is how programs set numbers; nothing is written for a blank one. */
function endedColumns(table: TableBlock, page: Page): void {
  const rows = gridOf(table);
  const ends: number[] = [];
  for (let column = 0; column < columnsOf(table); column += 1) {
    const own = rows.flatMap(({ cells }) =>
      cells.filter((cell) => cell.column === column && cell.columnSpan === 1),
    );
    ends.push((ends.at(-1) ?? -GAP) + GAP + Math.max(1, ...own.map(({ text }) => widthOf(text))));
  }
  for (const { cells } of rows) {
    let at = 0;
    for (const { column, columnSpan, text, slot } of cells.filter((cell) => cell.text !== '')) {
      const end = ends[column + columnSpan - 1] ?? 0;
      const gap = Math.max(at === 0 ? 0 : GAP, end - widthOf(text) - at);
      page.write(' '.repeat(gap));
      page.value(text, slot);
      at += gap + widthOf(text);
    }
    page.end();
  }
  page.end();
}

function startOf(cell: GridCell, table: TableBlock): number {
  if (cell.column < table.labelColumns) return cell.column * 4;
  return (table.labelColumns > 0 ? LABEL_WIDTH : 0) + (cell.column - table.labelColumns) * VALUE_WIDTH;
}

/** Label and numbers one after another with single spaces: what is blank leaves no trace. */
function spacedRow({ cells }: GridRow, page: Page): void {
  let first = true;
  for (const cell of cells) {
    if (cell.text === '') continue;
    if (!first) page.write(' ');
    page.value(cell.text, cell.slot);
    first = false;
  }
}

function spaced(table: TableBlock, page: Page): void {
  for (const row of gridOf(table)) {
    spacedRow(row, page);
    page.end();
  }
  page.end();
}

/** A whole table on one line, numbers and labels set apart by spaces. */
function oneLine(table: TableBlock, page: Page): void {
  for (const row of gridOf(table)) {
    spacedRow(row, page);
    page.write(' ');
  }
  page.end();
}

function rowLayout(id: string, blanks: Blanks, write: (table: TableBlock, page: Page) => void): Layout {
  return {
    id,
    format: 'text',
    blanks,
    render: (model, page) =>
      writeBlocks(model.blocks, {
        line: ({ text }) => page.line(text),
        table: (block) => write(block, page),
      }),
  };
}

/** Layouts in which every row, or a whole table, has one line. */
export const rowLayouts: readonly Layout[] = [
  rowLayout('text-pipe-rows', 'shown', pipeRows),
  rowLayout('text-columns', 'shown', columns),
  rowLayout('text-columns-ended', 'shown', endedColumns),
  rowLayout('text-spaced', 'lost', spaced),
  rowLayout('text-one-line', 'lost', oneLine),
];
