import { type Attributes, attributeOf, stop, type XmlHandler } from '../shared/package/xml.ts';
import { type Content, struckContent } from '../shared/sheet/display/display.ts';
import { type Script, standing } from '../shared/sheet/display/standing.ts';
import { type Room, SheetBuilder } from '../shared/sheet/sheet-builder.ts';
import { MOST_COLUMNS, MOST_ROWS, type Sheet } from '../shared/sheet/workbook.ts';
import { cellContent } from './cell.ts';
import { OdsStyles } from './styles.ts';

/** What stands in or beside cells and is no text of theirs. */
const SKIPPED = new Set(
  `annotation tracked-changes shapes forms frame custom-shape g control rect line polyline polygon path circle ellipse
   connector caption measure page-thumbnail object ruby-text dde-links named-expressions database-ranges
   content-validations calculation-settings label-ranges data-pilot-tables consolidation detective`.split(
    /\s+/,
  ),
);

/** Repeated cells and rows with only a border that are kept: whole rows and columns may be formatted so. */
const MOST_BORDERED_COLUMNS = 64;
const MOST_BORDERED_ROWS = 4;
const MOST_SPACES = 1000;

interface RowCell {
  readonly column: number;
  readonly repeated: number;
  readonly content: Content | null;
}

interface OpenCell {
  readonly attributes: Attributes;
  readonly paragraphs: string[];
}

function count(attributes: Attributes, name: string, most: number): number {
  const value = Number(attributeOf(attributes, name) ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, most) : 1;
}

function isCell(name: string): boolean {
  return name === 'table-cell' || name === 'covered-table-cell';
}

function isHidden(attributes: Attributes): boolean {
  const visibility = attributeOf(attributes, 'visibility');
  return visibility === 'collapse' || visibility === 'filter';
}

/** Reads the sheets of an OpenDocument spreadsheet (OpenDocument 1.3 part 3, 9), in a package or flat. */
export class Spreadsheet implements XmlHandler {
  readonly sheets: Sheet[] = [];
  /** Set when the sheets are not as any program writes them: nothing after that is read. */
  broken = false;
  readonly #room: Room;
  readonly #styles = new OdsStyles();
  readonly #scripts: Script[] = [];
  #sheet: SheetBuilder | null = null;
  #name = '';
  #hidden = false;
  #skipped = 0;
  #nested = 0;
  #row = 0;
  #rowRepeated = 1;
  #column = 0;
  #cells: RowCell[] = [];
  #cell: OpenCell | null = null;
  #line: string | null = null;

  constructor(room: Room) {
    this.#room = room;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#skipped > 0 || SKIPPED.has(name)) this.#skipped++;
    else if (this.#cell) this.#openWithin(this.#cell, name, attributes);
    else if (name === 'table') this.#openSheet(attributes);
    else if (this.#sheet) this.#openPart(this.#sheet, name, attributes);
    else this.#styles.open(name, attributes);
  }

  #openSheet(attributes: Attributes): void {
    this.#sheet = new SheetBuilder(this.#room);
    this.#name = attributeOf(attributes, 'name') ?? '';
    this.#hidden = this.#styles.isHidden(attributeOf(attributes, 'style-name'));
    this.#row = 0;
    this.#column = 0;
  }

  #openPart(sheet: SheetBuilder, name: string, attributes: Attributes): void {
    if (name === 'table-column') {
      const repeated = count(attributes, 'number-columns-repeated', MOST_COLUMNS);
      if (isHidden(attributes)) sheet.hideColumns(this.#column, this.#column + repeated - 1);
      this.#column += repeated;
    } else if (name === 'table-row') {
      this.#rowRepeated = count(attributes, 'number-rows-repeated', MOST_ROWS);
      if (isHidden(attributes)) sheet.hideRows(this.#row, this.#row + this.#rowRepeated - 1);
      this.#column = 0;
      this.#cells = [];
    } else if (isCell(name)) {
      this.#cell = { attributes, paragraphs: [] };
    }
  }

  /** Paragraphs of the cell, and the marks that stand for characters. A table within a cell is none of the sheet's. */
  #openWithin(cell: OpenCell, name: string, attributes: Attributes): void {
    if (name === 'table') this.#nested++;
    if (this.#nested === 0 && isCell(name)) this.#fail();
    if (name === 'p' || name === 'h') this.#line = '';
    else if (name === 'span')
      this.#scripts.push(this.#styles.scriptOf(attributeOf(attributes, 'style-name')));
    else if (name === 's') this.#write(' '.repeat(count(attributes, 'c', MOST_SPACES)));
    else if (name === 'tab') this.#write('\t');
    else if (name === 'line-break') {
      cell.paragraphs.push(this.#line ?? '');
      this.#line = '';
    }
  }

  #write(text: string): void {
    if (this.#line !== null) this.#line += standing(text, this.#scripts.at(-1) ?? 'plain');
  }

  text(piece: string): void {
    if (this.#skipped === 0) this.#write(piece.replace(/[\n\r\t ]+/g, ' '));
  }

  close(name: string): void {
    if (this.#skipped > 0) this.#skipped--;
    else if (this.#cell) this.#closeWithin(this.#cell, name);
    else if (name === 'table-row') this.#takeRow();
    else if (name === 'table') this.#endSheet();
  }

  /** Ends the sheet that is still open where the file breaks off, if one is. */
  end(): void {
    if (this.#sheet?.full === false) {
      this.#addRow(this.#row);
      this.#sheet.breakOff();
    }
    this.#endSheet();
  }

  #endSheet(): void {
    if (this.#sheet) this.sheets.push(this.#sheet.build(this.#name, this.#hidden));
    this.#sheet = null;
  }

  /** A cell within a cell: where one ends is not certain, nor which column the next is in. */
  #fail(): never {
    this.broken = true;
    throw stop;
  }

  #closeWithin(cell: OpenCell, name: string): void {
    if (name === 'table') this.#nested--;
    else if (name === 'span') this.#scripts.pop();
    else if ((name === 'p' || name === 'h') && this.#line !== null) {
      cell.paragraphs.push(this.#line);
      this.#line = null;
    } else if (isCell(name) && this.#nested === 0) this.#takeCell(cell);
  }

  #takeCell({ attributes, paragraphs }: OpenCell): void {
    this.#cell = null;
    const repeated = count(attributes, 'number-columns-repeated', MOST_COLUMNS);
    const style = attributeOf(attributes, 'style-name');
    const shown = cellContent(attributes, paragraphs.length === 0 ? null : paragraphs.join('\n'));
    const content = shown && this.#styles.isStruck(style) ? struckContent(shown) : shown;
    const filled = content !== null && (content.text !== '' || content.stored !== null);
    const column = this.#column;
    this.#column += repeated;
    if (filled) this.#cells.push({ column, repeated, content });
    else if (this.#styles.isBordered(style))
      this.#cells.push({ column, repeated: Math.min(repeated, MOST_BORDERED_COLUMNS), content: null });
    this.#takeMerge(attributes, column);
  }

  #takeMerge(attributes: Attributes, column: number): void {
    const rows = count(attributes, 'number-rows-spanned', MOST_ROWS);
    const columns = count(attributes, 'number-columns-spanned', MOST_COLUMNS);
    if (rows === 1 && columns === 1) return;
    const range = { firstRow: this.#row, firstColumn: column };
    this.#sheet?.merge({ ...range, lastRow: this.#row + rows - 1, lastColumn: column + columns - 1 });
  }

  #takeRow(): void {
    const filled = this.#cells.some(({ content }) => content !== null);
    const times = Math.min(this.#rowRepeated, filled ? MOST_ROWS : MOST_BORDERED_ROWS);
    for (let i = 0; i < times && this.#cells.length > 0 && !this.#sheet?.full; i++)
      this.#addRow(this.#row + i);
    this.#cells = [];
    this.#row += this.#rowRepeated;
    if (this.#sheet?.full || this.#row > MOST_ROWS) throw stop;
  }

  #addRow(row: number): void {
    for (const { column, repeated, content } of this.#cells) {
      for (let i = 0; i < repeated && !this.#sheet?.full; i++) {
        if (content) this.#sheet?.add({ row, column: column + i, ...content });
        else this.#sheet?.addBordered(row, column + i);
      }
    }
  }
}
