import type { Block, Cell, Document, Format, Table } from '../../../../model/document.ts';
import type { Emit } from '../../../../model/finding.ts';
import type { SheetPlace } from '../../../../model/place.ts';
import type { Limits } from '../../../limits.ts';
import { rangeName, type Sheet } from '../workbook.ts';
import { type Anchor, anchorsOf } from './anchors.ts';
import { type AnchorRow, bandsOf } from './bands.ts';
import { piecesOf } from './pieces.ts';
import { type BandCell, type BandGrid, placeBand } from './place-band.ts';
import { placeOfCell, SheetNotes } from './sheet-notes.ts';

/** The names programs give sheets by themselves. */
const DEFAULT_NAME = /^(?:sheet|chart|工作表|表|表格)[\s_]?\d*$/i;

/** What is made of the sheets of one file. */
class Conversion {
  readonly blocks: Block[] = [];
  readonly #limits: Limits;
  readonly #emit: Emit;
  #room: number;

  constructor(limits: Limits, emit: Emit) {
    this.#limits = limits;
    this.#emit = emit;
    this.#room = limits.cells;
  }

  /** Adds the tables of a sheet, under its name when that is to be told. */
  add(sheet: Sheet, named: boolean): void {
    const notes = new SheetNotes(sheet.name, this.#emit);
    if (sheet.hidden) {
      notes.hiddenSheet(sheet);
      return;
    }
    const { shown, hidden, hiddenRows } = anchorsOf(sheet);
    notes.hidden(hidden);
    const bands = bandsOf(shown, hiddenRows);
    const [first] = bands[0]?.[0] ?? [];
    if (named && first) {
      this.blocks.push({
        kind: 'heading',
        level: 1,
        text: sheet.name,
        places: [placeOfCell(sheet.name, first)],
      });
    }
    const covered: Anchor[] = [];
    for (const band of bands) covered.push(...this.#addBand(band, sheet.name, notes));
    notes.covered(covered.map(({ cell }) => cell));
    const left = new Set(covered);
    notes.doubts(shown.filter((anchor) => !left.has(anchor)).map(({ cell }) => cell));
    if (sheet.cutAt) notes.cut(sheet.cutAt, this.#limits.cells);
  }

  /** Adds the lines and tables of a band; gives back the cells others cover. */
  #addBand(band: readonly AnchorRow[], sheet: string, notes: SheetNotes): readonly Anchor[] {
    const covered: Anchor[] = [];
    for (const piece of piecesOf(band)) {
      if (piece.kind === 'rows') covered.push(...this.#addTable(piece.rows, sheet, notes));
      else this.#addLine(piece.anchor, sheet);
    }
    return covered;
  }

  #addLine({ cell, range }: Anchor, sheet: string): void {
    if (this.#room <= 0) return;
    this.#room--;
    const places: SheetPlace[] = [{ kind: 'sheet', sheet, range: rangeName(range) }];
    this.blocks.push({ kind: 'paragraph', text: cell.text, places });
  }

  #addTable(rows: readonly AnchorRow[], sheet: string, notes: SheetNotes): readonly Anchor[] {
    if (this.#room <= 0) return [];
    const grid = placeBand(rows, this.#room);
    this.#room -= grid.cells.length;
    if (grid.cells.length > 0) this.blocks.push(tableOf(grid, sheet));
    if (grid.cutAt !== null) {
      this.#room = 0;
      notes.cut({ row: grid.cutAt, column: grid.columns[0] ?? 0 }, this.#limits.cells);
    }
    return grid.covered;
  }
}

function textOf({ anchor }: BandCell): string {
  return anchor?.cell.text ?? '';
}

function placeOf({ anchor, row, column }: BandCell, grid: BandGrid, sheet: string): SheetPlace {
  if (anchor) return { kind: 'sheet', sheet, range: rangeName(anchor.range) };
  return placeOfCell(sheet, { row: grid.rows[row] ?? 0, column: grid.columns[column] ?? 0 });
}

function tableOf(grid: BandGrid, sheet: string): Table {
  const cells = grid.cells.map((cell): Cell => {
    const { row, column, rowSpan, columnSpan } = cell;
    return { text: textOf(cell), places: [placeOf(cell, grid, sheet)], row, column, rowSpan, columnSpan };
  });
  const range = {
    firstRow: grid.rows[0] ?? 0,
    firstColumn: grid.columns[0] ?? 0,
    lastRow: grid.rows.at(-1) ?? 0,
    lastColumn: grid.columns.at(-1) ?? 0,
  };
  const places: SheetPlace[] = [{ kind: 'sheet', sheet, range: rangeName(range) }];
  return {
    kind: 'table',
    grid: 'exact',
    rows: grid.rows.length,
    columns: grid.columns.length,
    cells,
    places,
  };
}

/**
 * Makes the document of a workbook: of each sheet that is displayed, in order, its stretches of rows as tables. Where
 * several sheets have content, each stands under its name, unless that is a program's own (`Sheet1`).
 */
export function convert(format: Format, sheets: readonly Sheet[], limits: Limits, emit: Emit): Document {
  const conversion = new Conversion(limits, emit);
  const several =
    sheets.filter(({ hidden, cells }) => !hidden && cells.some(({ text }) => text !== '')).length > 1;
  for (const sheet of sheets) conversion.add(sheet, several && !DEFAULT_NAME.test(sheet.name));
  return { format, blocks: conversion.blocks };
}
