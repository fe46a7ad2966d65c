import type { ByteView } from '../shared/compound/byte-view.ts';
import { formatCode } from '../shared/sheet/display/display.ts';
import type { Script } from '../shared/sheet/display/standing.ts';
import { type BiffRecord, RECORD, recordsFrom } from './records.ts';
import { StringReader } from './strings.ts';

/** A sheet as the workbook lists it: its name, where in the stream it begins, and whether it is one of cells. */
export interface ListedSheet {
  readonly name: string;
  readonly offset: number;
  readonly hidden: boolean;
  readonly cells: boolean;
}

/** How a cell looks, as far as it matters: its number format, and whether it is bordered on three sides or more, or struck through. */
export interface CellLook {
  readonly format: string;
  readonly bordered: boolean;
  readonly struck: boolean;
}

/** What holds for all sheets of a workbook ([MS-XLS] 2.1.7.20.3, the globals substream). */
export interface Globals {
  readonly version: number;
  readonly encrypted: boolean;
  readonly date1904: boolean;
  readonly sheets: readonly ListedSheet[];
  readonly strings: readonly string[];
  readonly looks: readonly CellLook[];
  /** How a run of text in a font stands. */
  readonly scriptOf: (font: number) => Script;
  /** Where texts ended too soon, or the stream did. */
  readonly cut: boolean;
}

/** Texts a workbook may share. */
const MOST_STRINGS = 1_000_000;

/** The flag of a font that strikes text through ([MS-XLS] 2.4.122). */
const STRUCK = 0x08;

class GlobalsReading {
  version = 0;
  encrypted = false;
  date1904 = false;
  ended = false;
  cut = false;
  readonly sheets: ListedSheet[] = [];
  readonly strings: string[] = [];
  readonly #scripts: Script[] = [];
  readonly #formats = new Map<number, string>();
  readonly #styles: { format: number; bordered: boolean; font: number }[] = [];

  take(record: BiffRecord): void {
    const { type, data } = record;
    switch (type) {
      case RECORD.bof:
        this.version = data.u16(0);
        break;
      case RECORD.filePass:
        this.encrypted = true;
        break;
      case RECORD.date1904:
        this.date1904 = data.u16(0) === 1;
        break;
      case RECORD.font:
        this.#takeFont(data);
        break;
      case RECORD.format:
        this.#takeFormat(record);
        break;
      case RECORD.xf:
        this.#styles.push({ format: data.u16(2), bordered: isBordered(data.u16(10)), font: data.u16(0) });
        break;
      case RECORD.boundSheet:
        this.#takeSheet(record);
        break;
      case RECORD.sst:
        this.#takeStrings(record);
        break;
      case RECORD.eof:
        this.ended = true;
        break;
    }
    this.cut ||= data.overrun;
  }

  #takeFont(data: ByteView): void {
    const script = data.u16(8);
    if (data.u16(2) & STRUCK) this.#scripts.push('struck');
    else this.#scripts.push(script === 1 ? 'sup' : script === 2 ? 'sub' : 'plain');
  }

  #takeFormat(record: BiffRecord): void {
    const reader = new StringReader(record, 2);
    this.#formats.set(record.data.u16(0), reader.richText(reader.u16(), plain));
    this.cut ||= reader.cut;
  }

  #takeSheet(record: BiffRecord): void {
    const { data } = record;
    const reader = new StringReader(record, 6);
    const name = reader.richText(reader.u8(), plain);
    this.sheets.push({ name, offset: data.u32(0), hidden: (data.u8(4) & 3) !== 0, cells: data.u8(5) === 0 });
    this.cut ||= reader.cut;
  }

  #takeStrings(record: BiffRecord): void {
    const count = Math.min(record.data.u32(4), MOST_STRINGS);
    const reader = new StringReader(record, 8);
    for (let i = 0; i < count && !reader.cut; i++)
      this.strings.push(reader.richText(reader.u16(), this.scriptOf));
    this.cut ||= reader.cut;
  }

  /** Fonts are numbered without 4, which never was. */
  readonly scriptOf = (font: number): Script => this.#scripts[font > 4 ? font - 1 : font] ?? 'plain';

  looks(): CellLook[] {
    return this.#styles.map(({ format, bordered, font }) => ({
      format: formatCode(format, this.#formats),
      bordered,
      struck: this.scriptOf(font) === 'struck',
    }));
  }
}

const plain = (): Script => 'plain';

/** The four sides of a cell are half a byte each; three lines make a box of it. */
function isBordered(sides: number): boolean {
  return [0, 4, 8, 12].filter((shift) => ((sides >> shift) & 15) !== 0).length > 2;
}

/** Reads what holds for all sheets. A stream that does not begin as a workbook has version 0. */
export function readGlobals(stream: ByteView): Globals {
  const reading = new GlobalsReading();
  for (const record of recordsFrom(stream, 0)) {
    if (reading.version === 0 && record.type !== RECORD.bof) break;
    reading.take(record);
    if (reading.ended || reading.encrypted) break;
  }
  const { version, encrypted, date1904, sheets, strings, scriptOf } = reading;
  const cut = reading.cut || !(reading.ended || encrypted);
  return { version, encrypted, date1904, sheets, strings, looks: reading.looks(), scriptOf, cut };
}
