import { columnsOf, type GridRow, gridOf } from '../grid.ts';
import type { DataRow, LineBlock, TableBlock } from '../model.ts';
import type { Page } from '../page.ts';
import type { Random } from '../random.ts';
import { writeHtmlTable } from './html.ts';
import { type Blanks, type Layout, writeBlocks } from './layout.ts';

/** Writes a row over all columns, spanned cells as blank ones after the first. */
function writeFilled(
  row: GridRow,
  columns: number,
  page: Page,
  open: string,
  between: string,
  close: string,
): void {
  const byColumn = new Map(row.cells.map((cell) => [cell.column, cell]));
  const end = Math.max(columns, ...row.cells.map(({ column }) => column + 1));
  page.write(open);
  for (let column = 0; column < end; column += 1) {
    const cell = byColumn.get(column);
    if (column > 0) page.write(between);
    page.value(cell?.text ?? '', cell?.slot ?? null);
  }
  page.write(close);
  page.end();
}

function pipeTable(table: TableBlock, page: Page): void {
  const columns = columnsOf(table);
  gridOf(table).forEach((row, index) => {
    writeFilled(row, columns, page, '| ', ' | ', ' |');
    if (index === 0) page.line(`|${' --- |'.repeat(columns)}`);
  });
  page.end();
}

function tabTable(table: TableBlock, page: Page): void {
  for (const row of gridOf(table)) writeFilled(row, columnsOf(table), page, '', '\t', '');
  page.end();
}

/** Marks a heading with any level, or none. */
function heading(line: LineBlock, random: Random): string {
  if (line.role === 'title') return `# ${line.text}`;
  if (line.role !== 'chapter') return line.text;
  return `${random.pick(['# ', '## ', '### ', '#### ', '', '**'])}${line.text}`.replace(/^(\*\*.*)$/, '$1**');
}

/** Scanned pages: fragments with as many columns of labels as the page shows, merged labels shifting the numbers left. */
function fragments(table: TableBlock, page: Page, random: Random): void {
  const total = columnsOf(table);
  let shown = table.labelColumns;
  for (const row of gridOf(table)) {
    if (row.source.kind === 'data' && random.chance(0.15)) {
      page.line('', random.pick(['', `![图 ${random.below(90)}](images/page.png)`, '']), '');
      shown = Math.max(row.source.groups.length > 0 ? 1 : 0, table.labelColumns - random.below(3));
    }
    writeFragmentRow(row, table, Math.min(shown, table.labelColumns), total, page);
  }
  page.end();
}

function writeFragmentRow(row: GridRow, table: TableBlock, shown: number, total: number, page: Page): void {
  if (row.source.kind !== 'data') {
    writeFilled(row, total, page, '', '\t', '');
    return;
  }
  const depth = row.source.groups.length;
  const groups = row.cells.filter(
    ({ role, column }) => role === 'group' && column >= depth + 1 - Math.max(shown, 1),
  );
  const lead = Math.max(0, Math.min(depth, shown - 1) - groups.length);
  const rest = row.cells.filter(({ role }) => role !== 'group');
  const cells = [...groups, ...rest];
  page.write('\t'.repeat(lead));
  cells.forEach((cell, index) => {
    if (index > 0) page.write('\t');
    page.value(cell.text, cell.slot);
  });
  const columns = shown + total - table.labelColumns;
  page.write('\t'.repeat(Math.max(0, columns - lead - cells.length)));
  page.end();
}

/** Rows that became tables of their own, under headings that were cells. */
function headed(table: TableBlock, page: Page, random: Random): void {
  const seen = new Set<string>();
  for (const row of gridOf(table)) {
    if (row.source.kind === 'header') writeFilled(row, columnsOf(table), page, '| ', ' | ', ' |');
    else if (row.source.kind === 'caption')
      page.line('', `${'#'.repeat(2 + random.below(4))} ${row.source.text}`, '');
    else writeHeadedRow(row, row.source, seen, page, random);
  }
  page.end();
}

function writeHeadedRow(row: GridRow, source: DataRow, seen: Set<string>, page: Page, random: Random): void {
  const mark = '#'.repeat(2 + random.below(4));
  for (const group of source.groups) {
    if (!seen.has(group.id) && group.text !== '') page.line('', `${mark} ${group.text}`, '');
    seen.add(group.id);
  }
  const alone =
    source.groups.length < 2 && source.values.length > 1 && source.label !== '' && random.chance(0.5);
  const cells = row.cells.filter(({ role }) => role !== 'group' && !(alone && role === 'label'));
  if (alone) page.line('', `${mark} ${source.label}`, '');
  for (const cell of cells) {
    page.write('| ');
    page.value(cell.text, cell.slot);
    page.write(' ');
  }
  page.line('|');
  if (alone) page.line(`|${' --- |'.repeat(cells.length)}`, '');
}

function markdownLayout(
  id: string,
  blanks: Blanks,
  write: (table: TableBlock, page: Page, random: Random) => void,
): Layout {
  return {
    id,
    format: 'markdown',
    blanks,
    render: (model, page, random) =>
      writeBlocks(model.blocks, {
        line: (line) => page.line(heading(line, random), ''),
        table: (table) => write(table, page, random),
      }),
  };
}

/** Markdown as converters and character recognition write it. */
export const markdownLayouts: readonly Layout[] = [
  markdownLayout('md-pipe', 'shown', pipeTable),
  markdownLayout('md-tab', 'shown', tabTable),
  markdownLayout('md-html', 'told', (table, page, random) => {
    writeHtmlTable(table, {}, page, random);
    page.end();
  }),
  markdownLayout('md-fragments', 'shown', fragments),
  markdownLayout('md-headed', 'shown', headed),
];
