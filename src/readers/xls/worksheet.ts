import type { ByteView } from '../shared/compound/byte-view.ts';
import {
  type Content,
  type Display,
  errorContent,
  LOST,
  struckContent,
  textContent,
  uncalculatedContent,
} from '../shared/sheet/display/display.ts';
import type { SheetBuilder } from '../shared/sheet/sheet-builder.ts';
import { MOST_COLUMNS } from '../shared/sheet/workbook.ts';
import type { Globals } from './globals.ts';
import { type BiffRecord, RECORD, recordsFrom } from './records.ts';
import { StringReader } from './strings.ts';

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

const HIDDEN_ROW = 0x20;
const SHOWS_ZEROS = 0x10;
/** A formula that is to be calculated when the file is opened: its stored result may never have been. */
const CALCULATE_ON_LOAD = 0x03;

/** A number in four bytes: an integer of 30 bits or the upper half of a double, perhaps of a hundredfold ([MS-XLS] 2.5.217). */
function rkNumber(data: ByteView, at: number): number {
  const rk = data.i32(at);
  const value = rk & 2 ? rk >> 2 : double(0, rk & ~3);
  return rk & 1 ? value / 100 : value;
}

const bits = new DataView(new ArrayBuffer(8));

function double(low: number, high: number): number {
  bits.setInt32(0, low, true);
  bits.setInt32(4, high, true);
  return bits.getFloat64(0, true);
}

function doubleAt(data: ByteView, at: number): number {
  return double(data.i32(at), data.i32(at + 4));
}

/** Reads one sheet's records into a builder. */
class WorksheetReading {
  readonly #globals: Globals;
  readonly #display: Display;
  readonly #sheet: SheetBuilder;
  /** A formula whose result is a text, which a record after it holds. */
  #textOf: { row: number; column: number; look: number } | null = null;
  #depth = 0;
  ended = false;
  cut = false;

  constructor(globals: Globals, display: Display, sheet: SheetBuilder) {
    this.#globals = globals;
    this.#display = display;
    this.#sheet = sheet;
  }

  /** Records of charts within the sheet are passed over. */
  take(record: BiffRecord): void {
    if (record.cut) this.cut = true;
    else if (record.type === RECORD.bof) this.#depth++;
    else if (record.type === RECORD.eof) this.ended = --this.#depth <= 0;
    else if (this.#depth === 1) this.#takeOwn(record);
    this.cut ||= record.data.overrun;
  }

  #takeOwn(record: BiffRecord): void {
    const { type, data } = record;
    switch (type) {
      case RECORD.number:
        this.#number(data, 0, doubleAt(data, 6));
        break;
      case RECORD.rk:
        this.#number(data, 0, rkNumber(data, 6));
        break;
      case RECORD.mulRk:
        for (let at = 4, column = data.u16(2); at + 6 <= data.length - 2; at += 6, column++)
          this.#add(data.u16(0), column, data.u16(at), this.#numberIn(data.u16(at), rkNumber(data, at + 2)));
        break;
      case RECORD.labelSst:
        this.#text(data, this.#shared(data.u32(6)));
        break;
      case RECORD.label:
      case RECORD.richString:
        this.#takeLabel(record);
        break;
      case RECORD.boolOrError:
        this.#add(data.u16(0), data.u16(2), data.u16(4), boolOrError(data.u8(7) === 1, data.u8(6)));
        break;
      case RECORD.formula:
        this.#takeFormula(data);
        break;
      case RECORD.string:
        this.#takeResult(record);
        break;
      default:
        this.#takeShape(type, data);
    }
  }

  /** What is no cell with a content: borders, merged ranges, and what is hidden. */
  #takeShape(type: number, data: ByteView): void {
    switch (type) {
      case RECORD.blank:
        this.#blank(data.u16(0), data.u16(2), data.u16(4));
        break;
      case RECORD.mulBlank:
        for (let at = 4, column = data.u16(2); at + 2 <= data.length - 2; at += 2, column++)
          this.#blank(data.u16(0), column, data.u16(at));
        break;
      case RECORD.row:
        if (data.u16(12) & HIDDEN_ROW) this.#sheet.hideRows(data.u16(0), data.u16(0));
        break;
      case RECORD.columnInfo:
        if (data.u16(8) & 1 || data.u16(4) === 0) this.#sheet.hideColumns(data.u16(0), data.u16(2));
        break;
      case RECORD.mergeCells:
        this.#takeMerges(data);
        break;
    }
  }

  #format(look: number): string {
    return this.#globals.looks[look]?.format ?? 'General';
  }

  #add(row: number, column: number, look: number, content: Content): void {
    if (content.text === '' && content.stored === null) return;
    const shown = this.#globals.looks[look]?.struck ? struckContent(content) : content;
    if (column < MOST_COLUMNS) this.#sheet.add({ row, column, ...shown });
  }

  #numberIn(look: number, value: number): Content {
    return this.#display.number(value, this.#format(look));
  }

  #blank(row: number, column: number, look: number): void {
    if (this.#globals.looks[look]?.bordered && column < MOST_COLUMNS) this.#sheet.addBordered(row, column);
  }

  #number(data: ByteView, at: number, value: number): void {
    const look = data.u16(at + 4);
    this.#add(data.u16(at), data.u16(at + 2), look, this.#numberIn(look, value));
  }

  #text(data: ByteView, text: string | null): void {
    const format = this.#format(data.u16(4));
    const content = text === null ? textContent(LOST) : this.#display.text(text, format);
    this.#add(data.u16(0), data.u16(2), data.u16(4), content);
  }

  #shared(index: number): string | null {
    const text = this.#globals.strings[index];
    if (text === undefined) this.cut = true;
    return text ?? null;
  }

  #takeLabel(record: BiffRecord): void {
    const reader = new StringReader(record, 6);
    const text = reader.richText(reader.u16(), this.#globals.scriptOf);
    this.cut ||= reader.cut;
    this.#text(record.data, text);
  }

  /** The result of a formula: a number, or as two bytes of ones say, something else ([MS-XLS] 2.5.133). */
  #takeFormula(data: ByteView): void {
    const [row, column, look] = [data.u16(0), data.u16(2), data.u16(4)];
    this.#textOf = null;
    if (data.u16(12) !== 0xffff) {
      const value = doubleAt(data, 6);
      const perhaps = value === 0 && (data.u16(14) & CALCULATE_ON_LOAD) !== 0;
      this.#add(row, column, look, perhaps ? uncalculatedContent('') : this.#numberIn(look, value));
      return;
    }
    const kind = data.u8(6);
    if (kind === 0) this.#textOf = { row, column, look };
    else if (kind === 1 || kind === 2) this.#add(row, column, look, boolOrError(kind === 2, data.u8(8)));
  }

  #takeResult(record: BiffRecord): void {
    if (this.#textOf === null) return;
    const reader = new StringReader(record);
    const text = reader.richText(reader.u16(), () => 'plain');
    this.cut ||= reader.cut;
    const { row, column, look } = this.#textOf;
    this.#add(row, column, look, this.#display.text(text, this.#format(look)));
    this.#textOf = null;
  }

  #takeMerges(data: ByteView): void {
    for (let at = 2; at + 8 <= data.length; at += 8) {
      this.#sheet.merge({
        firstRow: data.u16(at),
        lastRow: data.u16(at + 2),
        firstColumn: data.u16(at + 4),
        lastColumn: data.u16(at + 6),
      });
    }
  }
}

function boolOrError(error: boolean, value: number): Content {
  return error ? errorContent(ERRORS[value] ?? '#N/A') : textContent(value === 0 ? 'FALSE' : 'TRUE');
}

/** Whether a sheet displays zeros, which a record after its cells says. */
function showsZeros(stream: ByteView, offset: number): boolean {
  let depth = 0;
  for (const { type, data } of recordsFrom(stream, offset)) {
    if (type === RECORD.bof) depth++;
    else if (type === RECORD.eof && --depth <= 0) break;
    else if (type === RECORD.window2 && depth === 1) return (data.u16(0) & SHOWS_ZEROS) !== 0;
  }
  return true;
}

/** Reads the sheet that begins at an offset; false when it is cut off, or holds what cannot be. */
export function readWorksheet(
  stream: ByteView,
  offset: number,
  globals: Globals,
  display: Display,
  sheet: SheetBuilder,
): boolean {
  display.zeros = showsZeros(stream, offset);
  const reading = new WorksheetReading(globals, display, sheet);
  for (const record of recordsFrom(stream, offset)) {
    reading.take(record);
    if (reading.ended || sheet.full) break;
  }
  if (!reading.ended && !sheet.full) sheet.breakOff();
  return !reading.cut && (reading.ended || sheet.full);
}
