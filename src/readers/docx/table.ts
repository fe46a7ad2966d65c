import type { FlowTable } from '../shared/office/flow.ts';
import { plainText } from '../shared/office/plain-text.ts';
import { type CellDraft, tableOf } from '../shared/office/table.ts';
import { attribute, childOf, elementsOf, type XmlElement } from '../shared/package/tree.ts';
import type { Context, ReadContent } from './context.ts';
import { chosen } from './paragraph.ts';
import { toggle, wholeNumber } from './properties.ts';

/** How a cell is joined to the one above it: not at all, as the first, or as one that goes on. */
type Merge = 'none' | 'first' | 'on';

/** The elements of a name in another, through content controls and the like; those left out are counted with it. */
function* rowsOrCells(parent: XmlElement, name: 'tr' | 'tc'): Generator<XmlElement> {
  for (const child of elementsOf(parent)) {
    if (child.name === name) yield child;
    else if (child.name === 'AlternateContent') {
      const branch = chosen(child);
      if (branch !== null) yield* rowsOrCells(branch, name);
    } else if (/^(?:sdt|sdtContent|customXml|smartTag|ins|moveTo)$/.test(child.name)) {
      yield* rowsOrCells(child, name);
    }
  }
}

/** How a cell is merged with those above it, tracked mergers taken as accepted (17.4.84, 17.13.5.1). */
function mergeOf(properties: XmlElement | null): Merge {
  const tracked = attribute(childOf(properties, 'cellMerge'), 'vMerge');
  if (tracked !== null) return tracked === 'cont' ? 'on' : 'first';
  const merge = childOf(properties, 'vMerge');
  if (merge === null) return 'none';
  return attribute(merge, 'val') === 'restart' ? 'first' : 'on';
}

/** Reads the rows of one table into a grid. */
class TableReader {
  readonly #context: Context;
  readonly #path: string;
  readonly #readContent: ReadContent;
  readonly #cells: CellDraft[] = [];
  #row = 0;
  /** The vertically merged cells of the row above, by their first column. */
  #above = new Map<number, CellDraft>();

  constructor(context: Context, path: string, readContent: ReadContent) {
    this.#context = context;
    this.#path = path;
    this.#readContent = readContent;
  }

  read(table: XmlElement): FlowTable | null {
    const { story } = this.#context;
    const hiddenBefore = story.hidden;
    let index = 0;
    for (const row of rowsOrCells(table, 'tr')) {
      if (story.full) break;
      this.#readRow(row, `${this.#path}/tr[${++index}]`);
    }
    return tableOf({ path: this.#path, rows: this.#row, cells: this.#cells, hiddenBefore }, story);
  }

  #readRow(row: XmlElement, path: string): void {
    const properties = childOf(row, 'trPr');
    if (childOf(properties, 'del') !== null) return;
    if (toggle(properties, 'hidden')) {
      this.#context.story.hide(plainText(row), path);
      return;
    }
    const begun = new Map<number, CellDraft>();
    let column = Math.min(wholeNumber(properties, 'gridBefore') ?? 0, this.#context.story.limits.span);
    let index = 0;
    for (const cell of rowsOrCells(row, 'tc')) {
      const at = `${path}/tc[${++index}]`;
      if (!this.#context.story.admitCell(at)) break;
      column = this.#readCell(cell, at, column, begun);
    }
    this.#above = begun;
    this.#row++;
  }

  /** Reads a cell that begins at a column, and gives the column after it. */
  #readCell(cell: XmlElement, path: string, column: number, begun: Map<number, CellDraft>): number {
    const properties = childOf(cell, 'tcPr');
    if (childOf(properties, 'cellDel') !== null) return column;
    const columnSpan = this.#spanOf(properties);
    const merge = mergeOf(properties);
    const above = merge === 'on' ? this.#above.get(column) : undefined;
    if (above !== undefined && above.columnSpan === columnSpan) {
      above.rowSpan = this.#row - above.row + 1;
      begun.set(column, above);
      this.#context.story.hide(plainText(cell), path);
      return column + columnSpan;
    }
    if (this.#joinsLeft(properties, cell, path, column)) return column + columnSpan;
    const { flow, picture } = this.#readContent(this.#context, cell, path);
    const place = this.#context.story.place(path);
    const draft = { row: this.#row, column, rowSpan: 1, columnSpan, flow, picture, place };
    this.#cells.push(draft);
    if (merge !== 'none') begun.set(column, draft);
    return column + columnSpan;
  }

  /** Takes a cell that old documents merge with the one to its left (17.4.22). */
  #joinsLeft(properties: XmlElement | null, cell: XmlElement, path: string, column: number): boolean {
    const merge = childOf(properties, 'hMerge');
    if (merge === null || attribute(merge, 'val') === 'restart') return false;
    const left = this.#cells.at(-1);
    if (left?.row !== this.#row || left.column + left.columnSpan !== column) return false;
    left.columnSpan += this.#spanOf(properties);
    this.#context.story.hide(plainText(cell), path);
    return true;
  }

  /** The columns a cell takes. */
  #spanOf(properties: XmlElement | null): number {
    const span = wholeNumber(properties, 'gridSpan') ?? 1;
    return Math.min(Math.max(span, 1), this.#context.story.limits.span);
  }
}

/** Reads a table as it stands with all changes accepted; null when none of it shows. */
export function readTable(
  context: Context,
  table: XmlElement,
  path: string,
  readContent: ReadContent,
): FlowTable | null {
  return new TableReader(context, path, readContent).read(table);
}
