import type { Block, Cell, Document, Span, Table } from '../../model/document.ts';
import { compact, labelKey } from '../labels/normalize.ts';
import type { Simplify } from '../labels/simplify.ts';
import { columnBands } from './grid/column-bands.ts';
import { settleTable } from './grid/settle-table.ts';
import type { LabelRow, ValueCell } from './label-row.ts';
import { ownRunningTable } from './running/own-running-table.ts';
import { type Piece, splitRunningLine } from './running/running-line.ts';
import { groupRows, isBlankRow, isNumbered, isPageLine, standsBehind } from './table-rows.ts';
import {
  type CellKind,
  cellKind,
  holdsSentence,
  isFurniture,
  isOddFigure,
  splitSpacedNumbers,
} from './text/cell-kind.ts';
import { readLabelLine } from './text/label-line.ts';
import { withoutPageLines } from './text/page-lines.ts';
import { subSpan } from './text/sub-span.ts';
import { isOpenLabel } from './text/trailing-figures.ts';

/** A line of so few figures and no label may be one figure with its thousands set apart. */
const THOUSANDS_CELLS = 3;

/** A unit with its figure behind it, in one line: `人次 3`, `条82`. */
const UNIT_BEFORE = /^\s*([^\s\d０-９]{1,3})(?:\s+|(?=[\d０-９]))(\S+)\s*$/;

/** No label is longer, with all that explains it. */
const LONGEST_LABEL = 240;
/** No label is longer without that. */
const LONGEST_KEY = 48;

type Draft = { -readonly [K in keyof LabelRow]: LabelRow[K] } & { values: ValueCell[] };
type Origin = Pick<LabelRow, 'layout' | 'block' | 'row' | 'column' | 'columnSpan' | 'rowSpan'>;

/** Turns a document into label rows, in reading order. `simplify` rewrites traditional script for comparison. */
export function labelRows(document: Document, simplify: Simplify = (text) => text): LabelRow[] {
  const builder = new RowBuilder(simplify, document.format === 'csv');
  document.blocks.forEach((block, index) => {
    builder.addBlock(block, index);
  });
  return builder.rows;
}

class RowBuilder {
  readonly rows: Draft[] = [];
  readonly #simplify: Simplify;
  /** Values are separated: a figure in a record of its own, or in the first place of one, is no label's. */
  readonly #separated: boolean;
  /** The last block that is a grid with labels in it. */
  #labelledGrid = -1;

  constructor(simplify: Simplify, separated: boolean) {
    this.#simplify = simplify;
    this.#separated = separated;
  }

  /** The shape of a cell, whichever script its unit is in. */
  #kind(text: string): CellKind {
    return cellKind(this.#simplify(text));
  }

  addBlock(block: Block, index: number): void {
    if (block.kind === 'table') this.#addTable(block, index);
    else {
      const running = ownRunningTable(block);
      this.#addLine(running?.before ?? block, index, block.kind === 'heading');
      if (!running) return;
      this.#addTable(running.table, index);
      if (running.after.text !== '') this.#addLine(running.after, index, false);
    }
  }

  #addTable(printed: Table, block: number): void {
    const table = settleTable(printed, this.#simplify);
    if (table.grid === 'exact' && table.cells.some(({ text }) => this.#kind(text) === 'text'))
      this.#labelledGrid = block;
    for (const band of columnBands(table)) this.#addRows(band, table, block);
  }

  #addRows(cells: readonly Cell[], table: Table, block: number): void {
    const rows = groupRows(cells);
    const behind = table.grid === 'exact' || standsBehind(rows);
    for (const printed of rows) {
      const row = table.grid === 'ragged' ? printed.map(withoutPageLines) : printed;
      if (table.grid === 'ragged' && isPageLine(row)) continue;
      const kinds = row.map((cell) => this.#kind(cell.text));
      const label = kinds.indexOf('text');
      const open = row[label];
      if (open && table.grid === 'ragged' && row.length === label + 2 && isOpenLabel(open.text)) {
        const [first, second] = row.slice(label);
        const text = `${first?.text ?? ''}${second?.text ?? ''}`;
        this.#addCell({ ...open, text }, this.#kind(text), false, table, block);
        continue;
      }
      const figures = kinds.filter((kind) => kind === 'value').length;
      const alone = label < 0 && table.grid === 'ragged' && figures > 1 && row.length <= THOUSANDS_CELLS;
      const unlabelled = label < 0 && figures > 0;
      let labelled = isBlankRow(kinds) || unlabelled;
      const [first] = row;
      if (unlabelled && first) this.#openUnlabelled(originOf(first, table, block), false);
      else if (labelled && first)
        this.#open('', { text: '', places: [] }, originOf(first, table, block), false);
      const from = isNumbered(row, label) ? label : 0;
      // Figures before the label of a row are not those of the row above.
      if (behind && first && kinds.slice(from, Math.max(label, from)).includes('value'))
        this.#open('', { text: '', places: [] }, originOf(first, table, block), false);
      for (const [at, cell] of row.entries()) {
        const kind = kinds[at];
        if (kind && at >= from)
          labelled = this.#addCell(cell, kind, labelled, table, block, alone ? figures : 1);
      }
    }
  }

  /** `pieces`: of how many figures a line without a label consists. */
  #addCell(cell: Cell, shape: CellKind, labelled: boolean, table: Table, block: number, pieces = 1): boolean {
    const kind = shape === 'text' && labelled && isOddFigure(cell.text) ? 'value' : shape;
    const origin = originOf(cell, table, block);
    const halves = kind === 'text' && table.grid === 'ragged' ? this.#unitAndFigure(cell) : null;
    if (halves) {
      const [unit, figure] = halves.map((half) => ({ ...cell, ...half }));
      const under = unit ? this.#addCell(unit, 'unit', labelled, table, block) : labelled;
      return figure ? this.#addCell(figure, 'value', under, table, block) : under;
    }
    if (kind === 'text') return this.#addText(cell, origin, false);
    if (kind === 'blank' && !labelled) return false;
    if (!labelled) this.#openUnlabelled(origin, kind === 'unit');
    if (kind === 'unit') this.#addUnit(cell, origin);
    else this.#addValue(cell, kind, origin, pieces);
    return true;
  }

  /**
   * A row of a table that has no label continues the row before when that has no cells yet, in a grid with labels one of its
   * own; else it is nobody's. So is one that begins where labels stand, as far as columns tell.
   */
  #openUnlabelled(origin: Origin, unit: boolean): void {
    const last = this.rows.at(-1);
    const waiting = last && !last.prose && last.values.length === 0 && (!unit || last.unit === null);
    const apart = origin.block === this.#labelledGrid && last?.block !== origin.block;
    if (!waiting || apart || (this.#separated && origin.column === 0))
      this.#open('', { text: '', places: [] }, origin, false);
  }

  #addLine(span: Span, block: number, heading: boolean): void {
    const origin: Origin = { layout: 'stream', block, row: 0, column: null, columnSpan: 1, rowSpan: 1 };
    const kind = this.#kind(span.text);
    const halves = kind === 'text' ? this.#unitAndFigure(span) : null;
    for (const half of halves ?? []) this.#addLine(half, block, false);
    if (halves) return;
    if (kind === 'text') {
      if (!isFurniture(span.text)) this.#addText(span, origin, heading);
      return;
    }
    const last = this.rows.at(-1);
    if (!last) return;
    if (last.layout !== 'stream' || this.#separated) this.#open('', { text: '', places: [] }, origin, false);
    if (kind === 'unit') this.#addUnit(span, origin);
    else this.#addValue(span, kind, origin);
  }

  /** The halves of a cell or line that holds a unit and a figure behind it; null for any other. */
  #unitAndFigure(span: Span): readonly Span[] | null {
    const [, unit = '', figure = ''] = UNIT_BEFORE.exec(span.text) ?? [];
    if (this.#kind(unit) !== 'unit' || this.#kind(figure) !== 'value') return null;
    const end = span.text.indexOf(unit) + unit.length;
    return [subSpan(span, 0, end), subSpan(span, end, span.text.length)];
  }

  #addText(span: Span, origin: Origin, heading: boolean): boolean {
    const pieces = splitRunningLine(span, this.#simplify);
    if (!pieces) {
      this.#openLabel(span, origin, heading);
      return true;
    }
    for (const piece of pieces) this.#addPiece(piece, { ...origin, layout: 'stream' });
    return true;
  }

  #addPiece(piece: Piece, origin: Origin): void {
    const kind = piece.kind === 'label' ? 'label' : this.#kind(piece.text);
    if (kind === 'label') this.#open(piece.text, piece, origin, false);
    else if (kind === 'unit') this.#addUnit(piece, origin);
    else if (kind === 'value') this.#addValue(piece, 'value', origin);
    else if (kind === 'text') this.#addStretch(piece, origin);
  }

  /** What stands between two labels of a running line: figures; or text, whose digits may be figures or not. */
  #addStretch(piece: Piece, origin: Origin): void {
    if (this.#addSpaced(piece, 'text', origin)) return;
    if (/^\s*\d/.test(piece.text)) this.#addValue(piece, 'text', origin);
    else this.#open(piece.text, piece, origin, false);
  }

  /** Opens a label, or two that share a cell; figures that follow in the same cell or line are its values. */
  #openLabel(span: Span, origin: Origin, heading: boolean): void {
    const exact = origin.layout === 'exact';
    const { labels, unit, figures } = readLabelLine(span, exact, this.#simplify);
    const at: Origin = exact && labels.length > 1 ? { ...origin, layout: 'ragged' } : origin;
    for (const label of labels) this.#open(label.text, label, at, heading);
    if (unit) this.#addUnit(unit, origin);
    if (figures) this.#addValue(figures, 'value', { ...origin, layout: 'stream', column: null });
  }

  #open(label: string, span: Span, origin: Origin, heading: boolean): void {
    const sentences = label.length > LONGEST_LABEL || holdsSentence(label);
    const key = sentences ? '' : labelKey(this.#simplify(label));
    const prose = sentences || key.length > LONGEST_KEY;
    const { layout, block, row, column, columnSpan, rowSpan } = origin;
    const { places } = span;
    const index = this.rows.length;
    // Spelt out: a spread here is the costliest line of recognition.
    this.rows.push({
      index,
      label,
      key: prose ? '' : key,
      places,
      layout,
      block,
      row,
      column,
      columnSpan,
      rowSpan,
      prose,
      heading,
      unit: null,
      values: [],
    });
  }

  #addUnit(span: Span, origin: Origin): void {
    const last = this.rows.at(-1);
    if (last && last.unit === null) last.unit = { ...span, text: compact(this.#simplify(span.text)) };
    else this.#addValue(span, 'text', origin);
  }

  #addValue(span: Span, kind: ValueCell['kind'], origin: Origin, pieces = 1): void {
    if (this.#addSpaced(span, kind, origin)) return;
    const { column, columnSpan, rowSpan } = origin;
    const last = this.rows.at(-1);
    const { text, places } = span;
    const shared = last?.block === origin.block && rowSpan > last.rowSpan;
    last?.values.push({ kind, text, places, column, columnSpan, pieces, shared });
  }

  #addSpaced(span: Span, kind: ValueCell['kind'], origin: Origin): boolean {
    if (kind === 'blank' || origin.layout === 'exact') return false;
    const pieces = splitSpacedNumbers(span.text);
    const last = this.rows.at(-1);
    if (!pieces || !last) return false;
    for (const { text, pieces: count } of pieces) {
      const { places } = span;
      const cell = { kind: 'value', text, places, column: null, columnSpan: 1, pieces: count } as const;
      last.values.push({ ...cell, shared: false });
    }
    return true;
  }
}

function originOf(cell: Cell, table: Table, block: number): Origin {
  const { row, column, columnSpan, rowSpan } = cell;
  return { layout: table.grid, block, row, column, columnSpan, rowSpan };
}
