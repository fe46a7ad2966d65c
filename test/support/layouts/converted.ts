import { columnsOf, gridOf } from '../grid.ts';
import type { TableBlock } from '../model.ts';
import { fullRows } from '../packages/layout.ts';
import type { Page } from '../page.ts';
import { type Blanks, type Layout, writeBlocks } from './layout.ts';

/** A cell of a full grid; of a merged one, what stands at each place it covers. */
interface Square {
  readonly text: string;
  readonly slot: Parameters<Page['value']>[1];
}

const EMPTY: Square = { text: '', slot: null };

/** The rows of a table over all columns. Merged cells are printed once, or over again at every place they cover. */
function squares(table: TableBlock, merged: 'once' | 'repeated'): readonly (readonly Square[])[] {
  return fullRows(gridOf(table)).map((cells) => {
    const row: Square[] = Array.from({ length: columnsOf(table) }, () => EMPTY);
    for (const { cell, begins } of cells) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        const first = begins && column === cell.column;
        if (first) row[column] = cell;
        else if (merged === 'repeated') row[column] = { text: cell.text, slot: null };
      }
    }
    return row;
  });
}

function writeRow(row: readonly Square[], page: Page, [open, between, close]: readonly string[]): void {
  page.write(open ?? '');
  row.forEach(({ text, slot }, index) => {
    if (index > 0) page.write(between ?? '');
    page.value(text, slot);
  });
  page.write(close ?? '');
  page.end();
}

/** Markdown in which every place a merged cell covers has its text. */
function repeatedPipes(table: TableBlock, page: Page): void {
  squares(table, 'repeated').forEach((row, index) => {
    writeRow(row, page, ['| ', ' | ', ' |']);
    if (index === 0) page.line(`|${' --- |'.repeat(columnsOf(table))}`);
  });
  page.end();
}

/** As copied out of a spreadsheet in which merged cells were filled in. */
function repeatedTabs(table: TableBlock, page: Page): void {
  for (const row of squares(table, 'repeated')) writeRow(row, page, ['', '\t', '']);
  page.end();
}

function converted(
  id: string,
  format: Layout['format'],
  blanks: Blanks,
  write: (table: TableBlock, page: Page) => void,
): Layout {
  const title = format === 'markdown' ? '# ' : '';
  return {
    id,
    format,
    blanks,
    render: (model, page) =>
      writeBlocks(model.blocks, {
        line: ({ text, role }) => page.line(`${role === 'title' ? title : ''}${text}`, ''),
        table: (table) => write(table, page),
      }),
  };
}

/** Text and Markdown as converters and copying make it. */
export const convertedLayouts: readonly Layout[] = [
  converted('md-pipe-repeated', 'markdown', 'shown', repeatedPipes),
  converted('text-tab-repeated', 'text', 'shown', repeatedTabs),
];
