import { columnsOf, gridOf } from '../grid.ts';
import type { Block, ReportModel, TableBlock } from '../model.ts';
import { slotId } from '../page.ts';
import { rangeOf, type SheetCell, type SheetModel } from './sheet-model.ts';

/** How a report is set out in a workbook. */
export interface SheetStyle {
  readonly id: string;
  /** Empty rows between lines and tables. */
  readonly gap: number;
  /** Lines stand in cells merged over the table's width, or in the first column alone. */
  readonly lines: 'merged' | 'plain';
  /** Cells of a table are merged as in the form, or only its first place has the text. */
  readonly cells: 'merged' | 'plain';
  /** All in one sheet, or each table in its own. */
  readonly sheets: 'one' | 'each';
  readonly bordered: boolean;
  /** Numbers are stored as such, or as text. */
  readonly numbers: 'stored' | 'text';
  readonly first: readonly [row: number, column: number];
}

/** The ways workbooks are seen set out. */
export const sheetStyles: readonly SheetStyle[] = [
  {
    id: 'plain',
    gap: 1,
    lines: 'plain',
    cells: 'merged',
    sheets: 'one',
    bordered: true,
    numbers: 'stored',
    first: [0, 0],
  },
  {
    id: 'merged',
    gap: 0,
    lines: 'merged',
    cells: 'merged',
    sheets: 'one',
    bordered: true,
    numbers: 'stored',
    first: [0, 0],
  },
  {
    id: 'gaps',
    gap: 2,
    lines: 'merged',
    cells: 'merged',
    sheets: 'one',
    bordered: false,
    numbers: 'stored',
    first: [2, 1],
  },
  {
    id: 'each',
    gap: 1,
    lines: 'merged',
    cells: 'merged',
    sheets: 'each',
    bordered: true,
    numbers: 'stored',
    first: [0, 0],
  },
  {
    id: 'unmerged',
    gap: 0,
    lines: 'plain',
    cells: 'plain',
    sheets: 'one',
    bordered: false,
    numbers: 'stored',
    first: [0, 0],
  },
  {
    id: 'text',
    gap: 0,
    lines: 'plain',
    cells: 'merged',
    sheets: 'each',
    bordered: true,
    numbers: 'text',
    first: [1, 2],
  },
];

/** A report set out, and the place of each figure by its slot. */
export interface LaidOut {
  readonly sheets: readonly SheetModel[];
  readonly places: ReadonlyMap<string, string>;
}

/** Sets a report out in sheets. */
export function layOut(model: ReportModel, style: SheetStyle): LaidOut {
  const setting = new Setting(style, model.blocks);
  for (const block of model.blocks) {
    if (block.kind === 'line') setting.line(block.text);
    else setting.table(block);
  }
  return { sheets: setting.end(), places: setting.places };
}

class Setting {
  readonly places = new Map<string, string>();
  readonly #style: SheetStyle;
  readonly #width: number;
  readonly #sheets: SheetModel[] = [];
  #cells: SheetCell[] = [];
  #row: number;

  constructor(style: SheetStyle, blocks: readonly Block[]) {
    this.#style = style;
    this.#width = Math.max(...blocks.map((block) => (block.kind === 'table' ? columnsOf(block) : 1)));
    this.#row = style.first[0];
  }

  get #name(): string {
    return `附表${this.#sheets.length + 1}`;
  }

  line(value: string): void {
    const columnSpan = this.#style.lines === 'merged' ? this.#width : 1;
    const column = this.#style.first[1];
    this.#cells.push({ row: this.#row, column, rowSpan: 1, columnSpan, value, bordered: false });
    this.#row += 1 + this.#style.gap;
  }

  table(table: TableBlock): void {
    for (const { cells } of gridOf(table)) {
      for (const cell of cells) this.#put(cell);
      this.#row += 1;
    }
    this.#row += this.#style.gap;
    if (this.#style.sheets === 'each') this.#endSheet();
  }

  #put({
    text,
    role,
    column,
    columnSpan,
    rowSpan,
    slot,
  }: ReturnType<typeof gridOf>[number]['cells'][number]): void {
    const number =
      role === 'value' && text !== '' && this.#style.numbers === 'stored' && Number.isFinite(Number(text));
    const merged = this.#style.cells === 'merged';
    const cell = {
      row: this.#row,
      column: column + this.#style.first[1],
      rowSpan: merged ? rowSpan : 1,
      columnSpan: merged ? columnSpan : 1,
      value: number ? Number(text) : text,
      bordered: this.#style.bordered,
    };
    this.#cells.push(cell);
    if (slot) this.places.set(slotId(slot), `${this.#name}!${rangeOf(cell)}`);
  }

  #endSheet(): void {
    this.#sheets.push({ name: this.#name, cells: this.#cells });
    this.#cells = [];
    this.#row = this.#style.first[0];
  }

  end(): readonly SheetModel[] {
    if (this.#cells.length > 0) this.#endSheet();
    return this.#sheets;
  }
}
