import { type GridCell, gridOf } from '../grid.ts';
import type { TableBlock } from '../model.ts';
import type { Page } from '../page.ts';
import { type Blanks, type Layout, writeBlocks } from './layout.ts';

const BLANK = '\u00A0';

function textLayout(
  id: string,
  blanks: Blanks,
  table: (table: TableBlock, page: Page) => void,
  options: Pick<Layout, 'forms'> = {},
): Layout {
  return {
    id,
    format: 'text',
    blanks,
    ...options,
    render: (model, page) =>
      writeBlocks(model.blocks, {
        line: ({ text }) => page.line(text, ''),
        table: (block) => table(block, page),
      }),
  };
}

/** The text export of word processors: a TAB before each cell, a blank line between rows. */
function tabCells(table: TableBlock, page: Page): void {
  for (const { cells } of gridOf(table)) {
    for (const cell of cells) {
      page.write('\t');
      page.value(cell.text, cell.slot);
      page.end();
    }
    page.end();
  }
}

/** Pages turned to text: each cell a paragraph of its own; a blank one holds a no-break space. */
function flat(table: TableBlock, page: Page, dropped: (cell: GridCell) => boolean): void {
  for (const { cells } of gridOf(table)) {
    for (const cell of cells) {
      if (dropped(cell)) continue;
      page.value(cell.text === '' ? BLANK : cell.text, cell.slot);
      page.end();
      page.end();
    }
  }
}

/** One cell and a bar per line; cells that span leave their bars at the end of the row. */
function pipeCells(table: TableBlock, page: Page, led: boolean): void {
  for (const { cells } of gridOf(table)) {
    if (led) page.line('|');
    for (const cell of cells) {
      page.value(cell.text, cell.slot);
      page.write(cell.text === '' ? '|' : ' |');
      page.end();
    }
    const fillers = cells.reduce((sum, cell) => sum + cell.columnSpan - 1, 0);
    if (fillers > 0) page.line('|'.repeat(fillers));
  }
  page.end();
}

/** Layouts in which every cell has a line of its own. */
export const cellLayouts: readonly Layout[] = [
  textLayout('text-tab-cells', 'told', tabCells),
  textLayout('text-flat', 'told', (table, page) => flat(table, page, () => false)),
  textLayout(
    'text-flat-no-units',
    'told',
    (table, page) => flat(table, page, ({ role, text }) => role === 'unit' && text.length === 1),
    { forms: ['2014'] },
  ),
  textLayout('text-pipe-cells', 'shown', (table, page) => pipeCells(table, page, false)),
  textLayout('text-pipe-led', 'shown', (table, page) => pipeCells(table, page, true)),
];
