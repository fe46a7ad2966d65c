import { report } from '../../findings/define.ts';
import { badSpan } from '../../findings/readers.ts';
import type { Cell, Table } from '../../model/document.ts';
import { attribute, displayOf, hasNoHeight } from './elements.ts';
import { type ClaimedCell, type Grid, parseSpan, placeCells } from './grid.ts';
import { type Line, LineGatherer } from './lines.ts';
import type { Page } from './page.ts';
import type { ElementNode } from './tree.ts';
import { type Sink, walkContent } from './walk.ts';

/** A cell with its text read and the tables within it. */
export interface ReadCell {
  readonly element: ElementNode;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly lines: number;
  readonly nested: readonly ElementNode[];
}

/** A table with its cells read and placed, and what stands in it beside cells. */
export interface ReadTable {
  readonly element: ElementNode;
  readonly captions: readonly ElementNode[];
  readonly grid: Grid<ReadCell>;
}

/** Longest cell text that is looked at as a cell's; a longer one is running text. */
const PROSE_CHARACTERS = 1000;
const PROSE_LINES = 30;
const LABEL_CHARACTERS = 200;

function readCell(page: Page, element: ElementNode): ReadCell {
  const lines: Line[] = [];
  const nested: ElementNode[] = [];
  const line = new LineGatherer(page.markup);
  const sink: Sink = {
    line,
    breakLine() {
      const taken = line.take();
      if (taken !== null) lines.push(taken);
    },
    setLevel: () => {},
    takeTable(table) {
      sink.breakLine();
      nested.push(table);
    },
  };
  if (displayOf(element) === 'invisible') page.noteHidden(element);
  else walkContent(page, element, sink);
  const first = lines[0];
  const text = lines.length === 1 ? (first?.text ?? '') : lines.map((part) => part.text).join('\n');
  const start = first?.start ?? element.start;
  return { element, text, start, end: lines.at(-1)?.end ?? start, lines: lines.length, nested };
}

function readRow(page: Page, row: ElementNode): ClaimedCell<ReadCell>[] {
  const cells: ClaimedCell<ReadCell>[] = [];
  for (const element of row.children) {
    if (element.kind !== 'element' || (element.name !== 'td' && element.name !== 'th')) continue;
    if (displayOf(element) === 'gone') {
      page.noteHidden(element);
      continue;
    }
    if (!page.admitCell(element.start)) break;
    cells.push({
      content: readCell(page, element),
      rowSpan: parseSpan(attribute(element, 'rowspan')),
      columnSpan: parseSpan(attribute(element, 'colspan')),
    });
  }
  return cells;
}

/** Whether a row shows: neither hidden nor, being of no height, without text. */
function isShown(page: Page, row: ElementNode, cells: readonly ClaimedCell<ReadCell>[]): boolean {
  if (
    hasNoHeight(row) &&
    cells.every(({ content }) => content.text.trim() === '' && content.nested.length === 0)
  ) {
    return false;
  }
  return !page.full || cells.length > 0;
}

function readGroup(page: Page, rows: readonly ElementNode[]): ClaimedCell<ReadCell>[][] {
  const group: ClaimedCell<ReadCell>[][] = [];
  for (const row of rows) {
    if (page.full) break;
    if (displayOf(row) === 'gone') {
      page.noteHidden(row);
      continue;
    }
    const cells = readRow(page, row);
    if (isShown(page, row, cells)) group.push(cells);
  }
  return group;
}

function childrenNamed(element: ElementNode, names: RegExp): ElementNode[] {
  return element.children.filter(
    (child): child is ElementNode => child.kind === 'element' && names.test(child.name),
  );
}

/** The row groups of a table as they are shown: the first head first, the first foot last. */
function groupsOf(page: Page, table: ElementNode): ElementNode[] {
  const groups = childrenNamed(table, /^t(?:head|body|foot)$/).filter((group) => {
    if (displayOf(group) !== 'gone') return true;
    page.noteHidden(group);
    return false;
  });
  const head = groups.find((group) => group.name === 'thead');
  const foot = groups.find((group) => group.name === 'tfoot');
  const bodies = groups.filter((group) => group !== head && group !== foot);
  return [...(head ? [head] : []), ...bodies, ...(foot ? [foot] : [])];
}

/** Reads the cells of a table and places them. */
export function readTable(page: Page, element: ElementNode): ReadTable {
  const groups = groupsOf(page, element).map((group) => readGroup(page, childrenNamed(group, /^tr$/)));
  const captions = childrenNamed(element, /^caption$/);
  return { element, captions, grid: placeCells(groups, page.limits.span) };
}

function isLabelOrFigure(cell: ReadCell): boolean {
  return cell.nested.length === 0 && cell.text.trim() !== '' && cell.text.length <= LABEL_CHARACTERS;
}

/** Whether a table's own cells are data: in two rows at least, two cells with a label or figure each. */
function hasData({ grid }: ReadTable): boolean {
  const filled = new Map<number, number>();
  for (const { row, content } of grid.cells) {
    if (isLabelOrFigure(content)) filled.set(row, (filled.get(row) ?? 0) + 1);
  }
  let rows = 0;
  for (const count of filled.values()) if (count >= 2) rows++;
  return rows >= 2;
}

/** The cells of the tables within a table, counted up to a bound. */
function countNestedCells(table: ReadTable, most: number): number {
  let count = 0;
  const stack = table.grid.cells.flatMap(({ content }) => [...content.nested]);
  for (let node = stack.pop(); node !== undefined && count < most; node = stack.pop()) {
    if (node.name === 'td' || node.name === 'th') count++;
    for (const child of node.children) if (child.kind === 'element') stack.push(child);
  }
  return count;
}

/**
 * Whether a table only arranges the page: a single cell; tables within that are larger than its own data; or
 * running text in cells among which there is no data.
 */
export function isLayout(table: ReadTable): boolean {
  const { cells } = table.grid;
  if (cells.length <= 1) return true;
  if (cells.some(({ content }) => content.nested.length > 0)) {
    return !hasData(table) || countNestedCells(table, cells.length + 1) > cells.length;
  }
  const prose = cells.some(
    ({ content }) => content.lines > PROSE_LINES || content.text.length > PROSE_CHARACTERS,
  );
  return prose && !hasData(table);
}

/** The table of the document that a table of the page is. */
export function tableBlock(page: Page, { element, grid }: ReadTable): Table {
  const cells: Cell[] = grid.cells.map(({ content, row, column, rowSpan, columnSpan }) => ({
    text: content.text,
    places: [page.place(content.start, content.end)],
    row,
    column,
    rowSpan,
    columnSpan,
  }));
  const clipped = grid.cells.find((cell) => cell.clipped);
  if (clipped !== undefined) reportSpan(page, clipped.content, clipped.rowSpan, clipped.columnSpan);
  const end = grid.cells.at(-1)?.content.end ?? element.start;
  const places = [page.place(element.start, Math.max(end, element.start))];
  return { kind: 'table', grid: 'exact', rows: grid.rows, columns: grid.columns, cells, places };
}

function reportSpan(page: Page, cell: ReadCell, rowSpan: number, columnSpan: number): void {
  const rows = parseSpan(attribute(cell.element, 'rowspan'));
  const columns = parseSpan(attribute(cell.element, 'colspan'));
  const text = cell.text.slice(0, 40);
  report(page.emit, badSpan, { text, rows, columns, rowSpan, columnSpan }, [
    page.place(cell.start, cell.end),
  ]);
}
