import { columnsOf } from '../grid.ts';
import type { ReportModel } from '../model.ts';
import type { Page } from '../page.ts';
import { type Square, squares } from './converted.ts';
import { type Layout, writeBlocks } from './layout.ts';

/** How a sheet is saved as separated values. */
interface Saved {
  readonly separator: ',' | ';' | '\t';
  readonly merged: 'once' | 'repeated';
  /** All texts stand in quotes, or those that must, or none, whatever comes of it. */
  readonly quotes: 'all' | 'needed' | 'none';
  /** How many columns of the sheet one of a table takes, merged: the others are empty. */
  readonly spread: number;
}

function quoted(text: string, { separator, quotes }: Saved): string {
  if (quotes === 'none') return text;
  if (quotes === 'needed' && !text.includes(separator) && !/["\n]/.test(text)) return text;
  return `"${text.replaceAll('"', '""')}"`;
}

/** Writes a record as wide as the sheet. */
function writeRecord(row: readonly Square[], width: number, saved: Saved, page: Page): void {
  for (let column = 0; column < width; column += 1) {
    if (column > 0) page.write(saved.separator);
    const { text = '', slot = null } =
      (column % saved.spread === 0 ? row[column / saved.spread] : undefined) ?? {};
    page.value(text === '' ? '' : quoted(text, saved), slot);
  }
  page.end();
}

function separated(id: string, saved: Saved): Layout {
  return {
    id,
    format: 'csv',
    blanks: 'shown',
    render: (model: ReportModel, page: Page) => {
      const columns = model.blocks.map((block) => (block.kind === 'table' ? columnsOf(block) : 1));
      const width = Math.max(...columns) * saved.spread;
      writeBlocks(model.blocks, {
        line: ({ text }) => writeRecord([{ text, slot: null }], width, saved, page),
        table: (table) => {
          for (const row of squares(table, saved.merged)) writeRecord(row, width, saved, page);
          writeRecord([], width, saved, page);
        },
      });
    },
  };
}

/** Sheets saved as separated values: as many fields in every record. */
export const separatedLayouts: readonly Layout[] = [
  separated('csv', { separator: ',', merged: 'once', quotes: 'needed', spread: 1 }),
  separated('csv-quoted', { separator: ';', merged: 'once', quotes: 'all', spread: 1 }),
  separated('csv-bare', { separator: ',', merged: 'once', quotes: 'none', spread: 1 }),
  separated('csv-spread', { separator: ',', merged: 'once', quotes: 'needed', spread: 3 }),
  separated('tsv-repeated', { separator: '\t', merged: 'repeated', quotes: 'needed', spread: 1 }),
];
