import { type Attributes, attributeOf, stop, type XmlHandler } from '../shared/package/xml.ts';
import {
  type Content,
  Display,
  errorContent,
  struckContent,
  textContent,
  uncalculatedContent,
} from '../shared/sheet/display/display.ts';
import { type Script, standing } from '../shared/sheet/display/standing.ts';
import { type Room, SheetBuilder } from '../shared/sheet/sheet-builder.ts';
import { MOST_COLUMNS, MOST_ROWS, type Range, type Sheet } from '../shared/sheet/workbook.ts';

/** The formats that have names instead of codes. */
const NAMED: Readonly<Record<string, string>> = {
  'General Number': 'General',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Percent: '0.00%',
  'Short Date': 'yyyy/m/d',
  'Long Date': 'yyyy"年"m"月"d"日"',
};

/** Merged cells from rows above that are kept in mind at a time. */
const MOST_ABOVE = 1000;

interface Look {
  format: string;
  sides: number;
  struck: boolean;
}

interface OpenCell {
  readonly attributes: Attributes;
  readonly look: Look;
  type: string;
  data: string | null;
}

function count(attributes: Attributes, name: string, most: number): number {
  const value = Number(attributeOf(attributes, name) ?? 0);
  return Number.isInteger(value) && value > 0 ? Math.min(value, most) : 0;
}

function isSet(attributes: Attributes, name: string): boolean {
  const value = attributeOf(attributes, name);
  return value === '1' || value === 'true';
}

/** Reads workbooks of one XML file, as Excel 2002 and 2003 save them (XML Spreadsheet Reference, 2003). */
export class SpreadsheetMl implements XmlHandler {
  readonly sheets: Sheet[] = [];
  readonly #room: Room;
  readonly #looks = new Map<string, Look>();
  readonly #display = new Display(false);
  #look: Look = { format: 'General', sides: 0, struck: false };
  #sheet: SheetBuilder | null = null;
  #name = '';
  #hidden = false;
  #row = -1;
  #column = -1;
  #listed = -1;
  /** Merged cells that reach below their first row. */
  #above: Range[] = [];
  #cell: OpenCell | null = null;
  #inData = false;
  #inVisible = false;
  #skipped = 0;
  #script: Script = 'plain';

  constructor(room: Room) {
    this.#room = room;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#skipped > 0 || name === 'Comment' || name === 'PhoneticText') this.#skipped++;
    else if (this.#cell) this.#openWithin(this.#cell, name, attributes);
    else if (this.#sheet) this.#openPart(this.#sheet, name, attributes);
    else if (name === 'Worksheet') this.#openSheet(attributes);
    else this.#openStyle(name, attributes);
  }

  #openStyle(name: string, attributes: Attributes): void {
    if (name === 'Style') {
      this.#look = { format: 'General', sides: 0, struck: false };
      this.#looks.set(attributeOf(attributes, 'ID') ?? '', this.#look);
    } else if (name === 'NumberFormat') {
      const format = attributeOf(attributes, 'Format') ?? 'General';
      this.#look.format = NAMED[format] ?? format;
    } else if (name === 'Border' && attributeOf(attributes, 'LineStyle') !== 'None') this.#look.sides++;
    else if (name === 'Font') this.#look.struck = isSet(attributes, 'StrikeThrough');
  }

  #openSheet(attributes: Attributes): void {
    this.#sheet = new SheetBuilder(this.#room);
    this.#name = attributeOf(attributes, 'Name') ?? '';
    this.#hidden = false;
    this.#row = -1;
    this.#listed = -1;
    this.#above = [];
  }

  #openPart(sheet: SheetBuilder, name: string, attributes: Attributes): void {
    if (name === 'Column') {
      const first = count(attributes, 'Index', MOST_COLUMNS) - 1;
      const from = first >= 0 ? first : this.#listed + 1;
      this.#listed = from + count(attributes, 'Span', MOST_COLUMNS);
      if (isSet(attributes, 'Hidden')) sheet.hideColumns(from, this.#listed);
    } else if (name === 'Row') {
      const index = count(attributes, 'Index', MOST_ROWS) - 1;
      this.#row = index >= 0 ? index : this.#row + 1;
      this.#column = -1;
      this.#above = this.#above.filter(({ lastRow }) => lastRow >= this.#row);
      const last = this.#row + count(attributes, 'Span', MOST_ROWS);
      if (isSet(attributes, 'Hidden')) sheet.hideRows(this.#row, last);
    } else if (name === 'Cell') this.#openCell(attributes);
    else if (name === 'Visible') this.#inVisible = true;
  }

  #openCell(attributes: Attributes): void {
    const index = count(attributes, 'Index', MOST_COLUMNS) - 1;
    this.#column = index >= 0 ? index : this.#nextFree(this.#column + 1);
    const look = this.#looks.get(attributeOf(attributes, 'StyleID') ?? 'Default');
    this.#cell = {
      attributes,
      look: look ?? { format: 'General', sides: 0, struck: false },
      type: '',
      data: null,
    };
  }

  /** No cell stands under a merged one, so that a cell without an index comes after it. */
  #nextFree(column: number): number {
    const over = this.#above.find(
      ({ firstRow, firstColumn, lastColumn }) =>
        firstRow < this.#row && firstColumn <= column && column <= lastColumn,
    );
    return over ? this.#nextFree(over.lastColumn + 1) : column;
  }

  #openWithin(cell: OpenCell, name: string, attributes: Attributes): void {
    if (name === 'Data') {
      cell.type = attributeOf(attributes, 'Type') ?? 'String';
      cell.data = '';
      this.#inData = true;
    } else if (name === 'Sup') this.#script = 'sup';
    else if (name === 'Sub') this.#script = 'sub';
    else if (name === 'S') this.#script = 'struck';
  }

  text(piece: string): void {
    if (this.#skipped > 0) return;
    if (this.#inVisible) this.#hidden = piece.trim() !== 'SheetVisible';
    else if (this.#cell && this.#inData)
      this.#cell.data = (this.#cell.data ?? '') + standing(piece, this.#script);
  }

  close(name: string): void {
    if (this.#skipped > 0) this.#skipped--;
    else if (name === 'Data') this.#inData = false;
    else if (/^(?:Sup|Sub|S)$/.test(name)) this.#script = 'plain';
    else if (name === 'Visible') this.#inVisible = false;
    else if (name === 'Cell') this.#takeCell();
    else if (name === 'Row' && this.#row >= MOST_ROWS) throw stop;
    else if (name === 'Worksheet') this.#endSheet();
  }

  /** Ends the sheet that is still open where the file breaks off. */
  end(): void {
    this.#sheet?.breakOff();
    this.#endSheet();
  }

  #endSheet(): void {
    if (this.#sheet) this.sheets.push(this.#sheet.build(this.#name, this.#hidden));
    this.#sheet = null;
  }

  #takeCell(): void {
    const [cell, sheet, row, column] = [this.#cell, this.#sheet, this.#row, this.#column];
    this.#cell = null;
    if (!cell || !sheet) return;
    const content = this.#contentOf(cell);
    if (content && (content.text !== '' || content.stored !== null))
      sheet.add({ row, column, ...(cell.look.struck ? struckContent(content) : content) });
    else if (cell.look.sides > 2) sheet.addBordered(row, column);
    const across = count(cell.attributes, 'MergeAcross', MOST_COLUMNS);
    const down = count(cell.attributes, 'MergeDown', MOST_ROWS);
    this.#column += across;
    const range = { firstRow: row, firstColumn: column, lastRow: row + down, lastColumn: column + across };
    if (across + down > 0) sheet.merge(range);
    if (down > 0 && this.#above.length < MOST_ABOVE) this.#above.push(range);
    if (sheet.full) throw stop;
  }

  #contentOf({ attributes, look, type, data }: OpenCell): Content | null {
    const formula = attributeOf(attributes, 'Formula');
    if (data === null) return formula === null ? null : uncalculatedContent(formula);
    if (type === 'Error') return errorContent(data.trim());
    if (type === 'Boolean') return textContent(data.trim() === '0' ? 'FALSE' : 'TRUE');
    if (type === 'DateTime') return textContent(data.replace(/T00:00:00(?:\.0+)?$/, ''));
    const value = Number(data);
    const number = type === 'Number' && data.trim() !== '' && Number.isFinite(value);
    return number ? this.#display.number(value, look.format) : this.#display.text(data, look.format);
  }
}
