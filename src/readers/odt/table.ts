import { report } from '../../findings/define.ts';
import { badSpan } from '../../findings/readers.ts';
import { type FlowTable, textOf } from '../shared/office/flow.ts';
import { plainText } from '../shared/office/plain-text.ts';
import { type CellDraft, tableOf } from '../shared/office/table.ts';
import { attribute, childOf, elementsOf, type XmlElement } from '../shared/package/tree.ts';
import type { Context, ReadContent } from './context.ts';

function countOf(element: XmlElement, name: string, most: number): number {
  const value = Number(attribute(element, name) ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, most) : 1;
}

/** The rows of a table, through its groups and headers. */
function* rowsOf(parent: XmlElement): Generator<XmlElement> {
  for (const child of elementsOf(parent)) {
    if (child.name === 'table-row') yield child;
    else if (/^table-(?:rows|header-rows|row-group)$/.test(child.name)) yield* rowsOf(child);
  }
}

/** Reads the rows of one table into a grid (ODF 1.3 part 3, 9.1). */
class TableReader {
  readonly #context: Context;
  readonly #path: string;
  readonly #readContent: ReadContent;
  readonly #cells: CellDraft[] = [];
  #row = 0;
  /** The cell that reaches down into the row being read, by column. */
  readonly #reaching = new Map<number, CellDraft>();
  #clipped = false;
  /** Whether covered places are left out of the rows, as some programs write them: cells then take what place is free. */
  #implied = false;

  constructor(context: Context, path: string, readContent: ReadContent) {
    this.#context = context;
    this.#path = path;
    this.#readContent = readContent;
  }

  read(table: XmlElement): FlowTable | null {
    const { story } = this.#context;
    const hiddenBefore = story.hidden;
    let index = 0;
    this.#implied = ![...rowsOf(table)].some((row) => childOf(row, 'covered-table-cell') !== null);
    for (const row of rowsOf(table)) {
      const path = `${this.#path}/table-row[${++index}]`;
      if (this.#isHidden(row)) {
        story.hide(plainText(row), path);
        continue;
      }
      const repeated = countOf(row, 'number-rows-repeated', story.limits.span);
      for (let times = 0; times < repeated && !story.full; times++) this.#readRow(row, path);
    }
    return tableOf({ path: this.#path, rows: this.#row, cells: this.#cells, hiddenBefore }, story);
  }

  #isHidden(row: XmlElement): boolean {
    return /^(?:collapse|filter)$/.test(attribute(row, 'visibility') ?? '');
  }

  #readRow(row: XmlElement, path: string): void {
    let column = 0;
    let index = 0;
    for (const cell of elementsOf(row)) {
      const covered = cell.name === 'covered-table-cell';
      if (!covered && cell.name !== 'table-cell') continue;
      const repeated = countOf(cell, 'number-columns-repeated', this.#context.story.limits.span);
      const at = covered ? path : `${path}/table-cell[${++index}]`;
      for (let times = 0; times < repeated; times++) {
        if (!this.#context.story.admitCell(at)) return;
        while (this.#implied && this.#covering(column) !== null) column++;
        if (covered) this.#cover(cell, column, at);
        else this.#readCell(cell, column, at);
        column += this.#implied ? (this.#reaching.get(column)?.columnSpan ?? 1) : 1;
      }
    }
    this.#row++;
  }

  /** Passes a place another cell covers; where none does, it is a cell of its own. */
  #cover(cell: XmlElement, column: number, path: string): void {
    if (this.#covering(column) === null) this.#readCell(cell, column, path);
    else this.#context.story.hide(plainText(cell), path);
  }

  /** The cell that covers a column of the row being read, or null. */
  #covering(column: number): CellDraft | null {
    const cell = this.#reaching.get(column);
    const covers =
      cell !== undefined && cell.row + cell.rowSpan > this.#row && cell.column + cell.columnSpan > column;
    return covers ? cell : null;
  }

  #readCell(cell: XmlElement, column: number, path: string): void {
    const { story } = this.#context;
    const above = this.#covering(column);
    if (above !== null) this.#clip(above, column);
    const rowSpan = countOf(cell, 'number-rows-spanned', story.limits.span);
    const columnSpan = this.#freeColumns(column, countOf(cell, 'number-columns-spanned', story.limits.span));
    const { flow, picture } = this.#readContent(this.#context, cell, path);
    const place = story.place(path);
    const draft = { row: this.#row, column, rowSpan, columnSpan, flow, picture, place };
    this.#cells.push(draft);
    for (let each = column; each < column + columnSpan; each++) this.#reaching.set(each, draft);
  }

  /** The columns from one on that no cell from above reaches into, at most as many as are wanted. */
  #freeColumns(column: number, wanted: number): number {
    let free = 1;
    while (free < wanted) {
      if (this.#covering(column + free) !== null) break;
      free++;
    }
    return free;
  }

  /** Cuts a cell back from where another begins that it claims to cover. */
  #clip(cell: CellDraft, column: number): void {
    const { rowSpan: rows, columnSpan: columns } = cell;
    if (cell.row < this.#row) cell.rowSpan = this.#row - cell.row;
    else cell.columnSpan = column - cell.column;
    if (this.#clipped) return;
    this.#clipped = true;
    const { rowSpan, columnSpan, place } = cell;
    const text = textOf(cell).slice(0, 40);
    report(this.#context.story.emit, badSpan, { text, rows, columns, rowSpan, columnSpan }, [place]);
  }
}

/** Reads a table; null when none of it shows. */
export function readTable(
  context: Context,
  table: XmlElement,
  path: string,
  readContent: ReadContent,
): FlowTable | null {
  return new TableReader(context, path, readContent).read(table);
}
