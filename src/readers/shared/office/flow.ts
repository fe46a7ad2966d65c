import type { Block, Cell } from '../../../model/document.ts';
import type { Place } from '../../../model/place.ts';

/** A line of running text, with its heading level; 0 is none. */
export interface FlowLine {
  readonly kind: 'line';
  readonly text: string;
  readonly level: number;
  readonly place: Place;
}

/** A cell at its first row and column, with all that stands in it. */
export interface FlowCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly flow: Flow;
  /** Whether a picture stands in it: without text, it is not empty then. */
  readonly picture: boolean;
  readonly place: Place;
}

/** A table, its cells in reading order. */
export interface FlowTable {
  readonly kind: 'table';
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly FlowCell[];
  /** Stated where only the order of the cells within a row is known. */
  readonly grid?: 'ragged';
  readonly place: Place;
}

/** What a word processor's document, or a cell of it, holds in reading order. */
export type Flow = readonly (FlowLine | FlowTable)[];

/** What stands for a picture in a cell without text: the figure may be in the picture. */
const PICTURE = '\uFFFC';

/** Longest cell text that is looked at as a cell's; a longer one is running text. */
const PROSE_CHARACTERS = 1000;
const PROSE_LINES = 30;
const LABEL_CHARACTERS = 200;

function linesOf(flow: Flow): FlowLine[] {
  return flow.filter((part): part is FlowLine => part.kind === 'line');
}

function tablesOf(flow: Flow): FlowTable[] {
  return flow.filter((part): part is FlowTable => part.kind === 'table');
}

/** The text of a cell: its lines, without the tables within. */
export function textOf(cell: FlowCell): string {
  const text = linesOf(cell.flow)
    .map((line) => line.text)
    .join('\n');
  return text === '' && cell.picture ? PICTURE : text;
}

function isLabelOrFigure(cell: FlowCell): boolean {
  if (tablesOf(cell.flow).length > 0) return false;
  const text = textOf(cell);
  return text.trim() !== '' && text.length <= LABEL_CHARACTERS;
}

/** Whether a table's own cells are data: in two rows at least, two cells with a label or figure each. */
function hasData(table: FlowTable): boolean {
  const filled = new Map<number, number>();
  for (const cell of table.cells) {
    if (isLabelOrFigure(cell)) filled.set(cell.row, (filled.get(cell.row) ?? 0) + 1);
  }
  let rows = 0;
  for (const count of filled.values()) if (count >= 2) rows++;
  return rows >= 2;
}

/** The cells of the tables within a table, at any depth. */
function countNestedCells(table: FlowTable): number {
  const within = table.cells.flatMap(({ flow }) => tablesOf(flow));
  return within.reduce((sum, nested) => sum + nested.cells.length + countNestedCells(nested), 0);
}

function isProse(cell: FlowCell): boolean {
  return linesOf(cell.flow).length > PROSE_LINES || textOf(cell).length > PROSE_CHARACTERS;
}

/**
 * Whether a table only arranges the page, as a frame around text does: a single cell; tables within that are larger
 * than its own data; or running text in cells among which there is no data. As the HTML reader has it.
 */
function isLayout(table: FlowTable): boolean {
  if (table.cells.length <= 1) return true;
  if (table.cells.some(({ flow }) => tablesOf(flow).length > 0)) {
    return !hasData(table) || countNestedCells(table) > table.cells.length;
  }
  return table.cells.some(isProse) && !hasData(table);
}

function cellOf(cell: FlowCell): Cell {
  const { row, column, rowSpan, columnSpan, place } = cell;
  return { text: textOf(cell), places: [place], row, column, rowSpan, columnSpan };
}

function blocksOfTable(table: FlowTable): Block[] {
  if (isLayout(table)) return table.cells.flatMap(({ flow }) => blocksOf(flow));
  const { rows, columns, grid = 'exact', place } = table;
  const cells = table.cells.map(cellOf);
  const nested = table.cells.flatMap(({ flow }) => tablesOf(flow).flatMap(blocksOfTable));
  return [{ kind: 'table', grid, rows, columns, cells, places: [place] }, ...nested];
}

/** The blocks a flow makes: a table within a cell follows the table it stands in. */
export function blocksOf(flow: Flow): Block[] {
  return flow.flatMap((part): Block[] => {
    if (part.kind === 'table') return blocksOfTable(part);
    const span = { text: part.text, places: [part.place] };
    return [
      part.level === 0 ? { kind: 'paragraph', ...span } : { kind: 'heading', level: part.level, ...span },
    ];
  });
}
