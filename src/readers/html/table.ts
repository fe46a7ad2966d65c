import { report } from '../../findings/define.ts';
import { badSpan } from '../../findings/readers.ts';
import type { Cell, Table } from '../../model/document.ts';
import { type Grid, type PlacedCell, parseSpan, placeCells } from './grid.ts';
import { type Line, LineGatherer } from './lines.ts';
import type { Page } from './page.ts';
import { attribute, displayOf, hasNoHeight, strikesThrough } from './parse/elements.ts';
import type { ElementNode } from './parse/tree.ts';
import { type Sink, walkContent } from './walk.ts';

/** A cell with its text read and the tables within it. */
export interface ReadCell {
  readonly element: ElementNode;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly lines: number;
  readonly nested: readonly ElementNode[];
  readonly rowSpan: number;
  readonly columnSpan: number;
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

const NO_TABLES: readonly ElementNode[] = [];

/** The cells within elements, counted up to a bound. */
function countCells(elements: readonly ElementNode[], most: number): number {
  let count = 0;
  const stack = [...elements];
  for (let node = stack.pop(); node !== undefined && count < most; node = stack.pop()) {
    if (node.name === 'td' || node.name === 'th') count++;
    for (const child of node.children) if (child.kind === 'element') stack.push(child);
  }
  return count;
}

/** Gathers the lines of one cell after another. */
class CellSink implements Sink {
  readonly line: LineGatherer;
  readonly #page: Page;
  #lines: Line[] = [];
  #nested: ElementNode[] = [];

  constructor(page: Page) {
    this.#page = page;
    this.line = new LineGatherer(page.markup);
  }

  breakLine(): void {
    const taken = this.line.take();
    if (taken !== null) this.#lines.push(taken);
  }

  setLevel(): void {}

  /** A table of a single cell only frames what it holds, which is this cell's. */
  takeTable(table: ElementNode): void {
    this.breakLine();
    if (countCells([table], 2) > 1) this.#nested.push(table);
    else walkContent(this.#page, table, this);
  }

  /** Hands out what was gathered since the last time. */
  take(): { readonly lines: readonly Line[]; readonly nested: readonly ElementNode[] } {
    const taken = { lines: this.#lines, nested: this.#nested.length === 0 ? NO_TABLES : this.#nested };
    if (this.#lines.length > 0) this.#lines = [];
    if (this.#nested.length > 0) this.#nested = [];
    return taken;
  }
}

/** What stands for a picture, or a table, in a cell without text, so that it is not taken for empty: the figure may be in it. */
const OBJECT = '\uFFFC';
const DRAWN = /^(?:img|image|svg|canvas|object|embed|iframe|video|v:.*)$/;

/** What a cell without text shows: nothing, or what is drawn, embedded or written there by a script. */
function objectIn(cell: ElementNode): string {
  const stack: ElementNode[] = [cell];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (DRAWN.test(node.name) || (node.name === 'input' && attribute(node, 'type') === 'image'))
      return OBJECT;
    for (const child of node.children) {
      if (child.kind === 'element') stack.push(child);
      else if (child.kind === 'text' && node.name === 'script' && child.value.includes('write'))
        return OBJECT;
    }
  }
  return '';
}

function readCell(page: Page, element: ElementNode, sink: CellSink, struck: boolean): ReadCell {
  if (displayOf(element) === 'invisible') page.noteHidden(element);
  else walkContent(page, element, sink, struck || strikesThrough(element));
  const { lines, nested } = sink.take();
  const first = lines[0];
  return {
    element,
    text: lines.length > 1 ? lines.map((line) => line.text).join('\n') : (first?.text ?? objectIn(element)),
    start: first?.start ?? element.start,
    end: lines.at(-1)?.end ?? element.start,
    lines: lines.length,
    nested,
    rowSpan: parseSpan(attribute(element, 'rowspan')),
    columnSpan: parseSpan(attribute(element, 'colspan')),
  };
}

function readRow(page: Page, row: ElementNode, sink: CellSink): ReadCell[] {
  const cells: ReadCell[] = [];
  const struck = strikesThrough(row);
  for (const element of row.children) {
    if (element.kind !== 'element' || (element.name !== 'td' && element.name !== 'th')) continue;
    if (displayOf(element) === 'gone') {
      page.noteHidden(element);
      continue;
    }
    if (!page.admitCell(element.start)) break;
    cells.push(readCell(page, element, sink, struck));
  }
  return cells;
}

/** Whether a row shows: neither hidden nor, being of no height, without text. */
function isShown(page: Page, row: ElementNode, cells: readonly ReadCell[]): boolean {
  if (page.full && cells.length === 0) return false;
  const empty = cells.every(({ text, nested }) => text.trim() === '' && nested.length === 0);
  return !empty || !hasNoHeight(row);
}

function readGroup(page: Page, rows: readonly ElementNode[], sink: CellSink): ReadCell[][] {
  const group: ReadCell[][] = [];
  for (const row of rows) {
    if (page.full) break;
    if (displayOf(row) === 'gone') {
      page.noteHidden(row);
      continue;
    }
    const cells = readRow(page, row, sink);
    if (isShown(page, row, cells)) group.push(cells);
  }
  return group;
}

function childrenNamed(element: ElementNode, ...names: readonly string[]): ElementNode[] {
  return element.children.filter(
    (child): child is ElementNode => child.kind === 'element' && names.includes(child.name),
  );
}

/** The row groups of a table as they are shown: the first head first, the first foot last. */
function groupsOf(page: Page, table: ElementNode): ElementNode[] {
  const groups = childrenNamed(table, 'thead', 'tbody', 'tfoot').filter((group) => {
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
  const sink = new CellSink(page);
  const groups = groupsOf(page, element).map((group) => readGroup(page, childrenNamed(group, 'tr'), sink));
  const captions = childrenNamed(element, 'caption');
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

/**
 * Whether a table only arranges the page: a single cell; tables within that are larger than its own data; or
 * running text in cells among which there is no data.
 */
export function isLayout(table: ReadTable): boolean {
  const { cells } = table.grid;
  if (cells.length <= 1) return true;
  const nested = cells.flatMap(({ content }) => content.nested);
  if (nested.length > 0) return !hasData(table) || countCells(nested, cells.length + 1) > cells.length;
  const prose = cells.some(
    ({ content }) => content.lines > PROSE_LINES || content.text.length > PROSE_CHARACTERS,
  );
  return prose && !hasData(table);
}

/** What a cell of data shows: with nothing but tables in it, it is not empty. */
function shownText({ text, nested }: ReadCell): string {
  return text === '' && nested.length > 0 ? OBJECT : text;
}

/** The table of the document that a table of the page is. */
export function tableBlock(page: Page, { element, grid }: ReadTable): Table {
  const cells: Cell[] = grid.cells.map(({ content, row, column, rowSpan, columnSpan }) => ({
    text: shownText(content),
    places: [page.place(content.start, content.end)],
    row,
    column,
    rowSpan,
    columnSpan,
  }));
  const clipped = grid.cells.find((cell) => cell.clipped);
  if (clipped !== undefined) reportSpan(page, clipped);
  const end = grid.cells.at(-1)?.content.end ?? element.start;
  const places = [page.place(element.start, Math.max(end, element.start))];
  return { kind: 'table', grid: 'exact', rows: grid.rows, columns: grid.columns, cells, places };
}

function reportSpan(page: Page, { content, rowSpan, columnSpan }: PlacedCell<ReadCell>): void {
  const { rowSpan: rows, columnSpan: columns, start, end } = content;
  const data = { text: content.text.slice(0, 40), rows, columns, rowSpan, columnSpan };
  report(page.emit, badSpan, data, [page.place(start, end)]);
}
