import type { ReportModel, TableBlock } from '../model.ts';
import { tear } from '../tear.ts';
import { type Strip, type StripText, setTable } from './strip.ts';
import { PdfWriter, widthOf } from './writer.ts';

/** A page a report is set on, in points from its upper left corner. */
interface SetPage {
  readonly width: number;
  readonly height: number;
  text(x: number, baseline: number, text: string, style?: { readonly size?: number }): void;
  line(x0: number, y0: number, x1: number, y1: number): void;
  bar(x0: number, y0: number, x1: number, y1: number): void;
}

/** What writes the pages of a report, in whatever format. */
export interface PageWriter {
  readonly pages: readonly unknown[];
  addPage(width: number, height: number): SetPage;
}

/** How a report is set on pages. */
export interface PdfStyle {
  readonly landscape?: boolean;
  /** How the edges of cells are drawn. */
  readonly edges?: 'strokes' | 'bars' | 'double' | 'dashes' | 'none';
  /** Where the page may cut a table: between rows, or anywhere between lines of text. */
  readonly cut?: 'rows' | 'anywhere';
  /** Whether a line is drawn where the page cuts a table. */
  readonly closedCut?: boolean;
  readonly repeatHeader?: boolean;
  readonly verticalStubs?: boolean;
  readonly furniture?: boolean;
  /** Sets the first table in two halves side by side. */
  readonly sideBySide?: boolean;
  readonly align?: 'left' | 'center';
  readonly padding?: number;
  /** How much of the first page is left free, so that cuts fall elsewhere. */
  readonly offset?: number;
}

const MARGIN = 56;
const SIZE = 10;
const TABLE_SIZE = 9;
const GAP = 12;

/** Sets a report as PDF. */
export function writePdf(model: ReportModel, style: PdfStyle): Uint8Array {
  const writer = new PdfWriter();
  setReport(model, style, writer);
  return writer.bytes();
}

/** Sets a report on the pages of a writer. */
export function setReport(model: ReportModel, style: PdfStyle, writer: PageWriter): void {
  const setter = new Setter(model, style, writer);
  for (const block of model.blocks) {
    if (block.kind === 'line') setter.line(block.text, block.role === 'title' ? 16 : SIZE);
    else if (style.sideBySide && block === model.blocks.find(({ kind }) => kind === 'table'))
      setter.halves(block);
    else setter.table(block);
  }
}

class Setter {
  readonly #writer: PageWriter;
  readonly #style: PdfStyle;
  readonly #model: ReportModel;
  #page: SetPage;
  #y = MARGIN;

  constructor(model: ReportModel, style: PdfStyle, writer: PageWriter) {
    this.#writer = writer;
    this.#style = style;
    this.#model = model;
    this.#page = this.#addPage();
    this.#y += style.offset ?? 0;
  }

  get #end(): number {
    return this.#page.height - MARGIN;
  }

  get #width(): number {
    return this.#page.width - 2 * MARGIN;
  }

  #addPage(): SetPage {
    const [width, height] = this.#style.landscape ? [841.89, 595.28] : [595.28, 841.89];
    const page = this.#writer.addPage(width, height);
    if (this.#style.furniture) {
      const header = `${this.#model.entity}信息公开年报`;
      page.text((width - widthOf(header) * 8) / 2, 36, header, { size: 8 });
      page.text(width / 2 - 12, height - 30, `- ${this.#writer.pages.length} -`, { size: 9 });
    }
    this.#page = page;
    this.#y = MARGIN;
    return page;
  }

  line(text: string, size: number): void {
    const most = Math.floor(this.#width / size);
    const indented = text.length > most ? `　　${text}` : text;
    for (let start = 0; start < indented.length; start += most) {
      if (this.#y + 2 * size > this.#end) this.#addPage();
      const part = indented.slice(start, start + most).replace(/^　+/, (spaces) => spaces);
      const blank = /^　*/.exec(part)?.[0].length ?? 0;
      const x = size > SIZE ? (this.#page.width - widthOf(part) * size) / 2 : MARGIN + blank * size;
      this.#page.text(x, this.#y + 0.88 * size, part.slice(blank), { size });
      this.#y += 1.6 * size;
    }
  }

  table(table: TableBlock): void {
    this.#draw(this.#set(table, MARGIN, this.#width));
    this.#y += GAP;
  }

  /** Two tables with the same header side by side. */
  halves(table: TableBlock): void {
    const [first, second] = tear(table, Math.ceil(table.rows.length / 2), true);
    const [from, width] = [this.#y, this.#width / 2 - GAP];
    const strips = [first, second].flatMap((half, index) =>
      half ? [this.#set(half, MARGIN + index * (width + 2 * GAP), width)] : [],
    );
    for (const strip of strips) {
      this.#y = from;
      this.#part(strip, 0, strip.rows.at(-1) ?? 0);
    }
    this.#y = from + Math.max(...strips.map((strip) => strip.rows.at(-1) ?? 0)) + GAP;
  }

  #set(table: TableBlock, left: number, width: number): Strip {
    const { verticalStubs = false, align = 'center', padding = 3 } = this.#style;
    return setTable(table, { left, width, size: TABLE_SIZE, padding, verticalStubs, align });
  }

  #draw(strip: Strip): void {
    const end = strip.rows.at(-1) ?? 0;
    let from = 0;
    while (from < end) {
      const cut = this.#cut(strip, from, this.#end - this.#y);
      if (cut > from) this.#part(strip, from, cut);
      from = Math.max(from, cut);
      if (from >= end) return;
      this.#addPage();
      if (this.#style.repeatHeader && strip.header > 0 && from >= strip.header)
        this.#part(strip, 0, strip.header);
    }
  }

  /** The last place to cut at within the room there is; `from` when there is none. */
  #cut(strip: Strip, from: number, room: number): number {
    const end = strip.rows.at(-1) ?? 0;
    if (end - from <= room) return end;
    const rows = strip.rows.filter((y) => y > from && y - from <= room && (y > strip.header || from > 0));
    if (this.#style.cut !== 'anywhere') return rows.at(-1) ?? (from === 0 ? 0 : from + room);
    const free = (y: number): boolean =>
      strip.texts.every(({ top }) => y <= top - 1 || y >= top + TABLE_SIZE + 1);
    for (let y = from + room; y > from + 20 && y > strip.header; y -= 1) if (free(y)) return y;
    return from;
  }

  #part(strip: Strip, from: number, to: number): void {
    const down = this.#y - from;
    for (const text of strip.texts) if (text.top >= from && text.top < to) this.#text(text, down);
    for (const cell of strip.cells) {
      const [y0, y1] = [Math.max(cell.y0, from), Math.min(cell.y1, to)];
      if (y1 <= y0) continue;
      const closed = this.#style.closedCut ?? false;
      this.#edge(cell.x0, y0 + down, cell.x0, y1 + down);
      this.#edge(cell.x1, y0 + down, cell.x1, y1 + down);
      if (y0 === cell.y0 || closed) this.#edge(cell.x0, y0 + down, cell.x1, y0 + down);
      if (y1 === cell.y1 || closed) this.#edge(cell.x0, y1 + down, cell.x1, y1 + down);
    }
    this.#y += to - from;
  }

  #text({ x, top, text }: StripText, down: number): void {
    this.#page.text(x, top + down + 0.88 * TABLE_SIZE, text, { size: TABLE_SIZE });
  }

  #edge(x0: number, y0: number, x1: number, y1: number): void {
    const { edges = 'strokes' } = this.#style;
    const page = this.#page;
    if (edges === 'none') return;
    if (edges === 'bars') page.bar(x0 - 0.25, y0 - 0.25, x1 + 0.25, y1 + 0.25);
    else if (edges === 'dashes') dash(page, x0, y0, x1, y1);
    else page.line(x0, y0, x1, y1);
    if (edges === 'double') {
      const [dx, dy] = x0 === x1 ? [1.5, 0] : [0, 1.5];
      page.line(x0 + dx, y0 + dy, x1 + dx, y1 + dy);
    }
  }
}

/** A line of short strokes, each drawn by itself. */
function dash(page: SetPage, x0: number, y0: number, x1: number, y1: number): void {
  const length = Math.hypot(x1 - x0, y1 - y0);
  const [dx, dy] = [(x1 - x0) / length, (y1 - y0) / length];
  for (let at = 0; at < length; at += 4) {
    const to = Math.min(length, at + 2.5);
    page.line(x0 + dx * at, y0 + dy * at, x0 + dx * to, y0 + dy * to);
  }
}
