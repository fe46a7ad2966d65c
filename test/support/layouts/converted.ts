import { columnsOf, gridOf } from '../grid.ts';
import type { TableBlock } from '../model.ts';
import { fullRows } from '../packages/layout.ts';
import type { Page } from '../page.ts';
import { type Blanks, type Layout, widthOf, writeBlocks } from './layout.ts';

/** A cell of a full grid; of a merged one, what stands at each place it covers. */
export interface Square {
  readonly text: string;
  readonly slot: Parameters<Page['value']>[1];
}

const EMPTY: Square = { text: '', slot: null };

/** The rows of a table over all columns. Merged cells are printed once, or over again at every place they cover. */
export function squares(table: TableBlock, merged: 'once' | 'repeated'): readonly (readonly Square[])[] {
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

/** How the lines of a drawn table look. */
interface Drawing {
  readonly top: string;
  readonly middle: string;
  readonly bottom: string;
  readonly bar: string;
  readonly dash: string;
  /** How many characters of a text fit in a line of a cell. */
  readonly widest: number;
}

const PLUS: Drawing = { top: '+++', middle: '+++', bottom: '+++', bar: '|', dash: '-', widest: 90 };
const BOX: Drawing = { top: '┌┬┐', middle: '├┼┤', bottom: '└┴┘', bar: '│', dash: '─', widest: 90 };
const NARROW = 9;

function cut(text: string, widest: number): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += widest) pieces.push(text.slice(at, at + widest));
  return pieces;
}

/** A table drawn in characters, a rule between rows, texts cut over as many lines as they take. */
function drawn(table: TableBlock, page: Page, drawing: Drawing): void {
  const rows = squares(table, 'once').map((row) =>
    row.map(({ text, slot }) => ({ pieces: slot ? [text] : cut(text, drawing.widest), slot })),
  );
  const width = Math.max(columnsOf(table), ...rows.map(({ length }) => length));
  const widths = Array.from({ length: width }, (_, column) =>
    Math.max(1, ...rows.flatMap((row) => row[column]?.pieces.map(widthOf) ?? [])),
  );
  const rule = ([left, cross, right]: string): string =>
    `${left}${widths.map((width) => drawing.dash.repeat(width + 2)).join(cross)}${right}`;
  rows.forEach((row, index) => {
    page.line(rule(index === 0 ? drawing.top : drawing.middle));
    const height = Math.max(1, ...row.map(({ pieces }) => pieces.length));
    for (let line = 0; line < height; line += 1) {
      row.forEach(({ pieces, slot }, column) => {
        const text = pieces[line] ?? '';
        page.write(`${drawing.bar} `);
        page.value(text, line === 0 ? slot : null);
        page.write(' '.repeat((widths[column] ?? 1) - widthOf(text) + 1));
      });
      page.write(drawing.bar);
      page.end();
    }
  });
  page.line(rule(drawing.bottom), '');
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
  converted('md-grid', 'markdown', 'shown', (table, page) => drawn(table, page, PLUS)),
  converted('md-grid-narrow', 'markdown', 'shown', (table, page) =>
    drawn(table, page, { ...PLUS, widest: NARROW }),
  ),
  converted('text-grid-narrow', 'text', 'shown', (table, page) =>
    drawn(table, page, { ...PLUS, widest: NARROW }),
  ),
  converted('text-box', 'text', 'shown', (table, page) => drawn(table, page, BOX)),
  converted('text-box-narrow', 'text', 'shown', (table, page) =>
    drawn(table, page, { ...BOX, widest: NARROW }),
  ),
];
