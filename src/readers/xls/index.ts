import { report } from '../../findings/define.ts';
import { encrypted } from '../../findings/files.ts';
import { brokenWorkbook, oldWorkbook } from '../../findings/sheets.ts';
import type { Document } from '../../model/document.ts';
import type { Emit } from '../../model/finding.ts';
import type { Limits } from '../limits.ts';
import type { Reader, ReaderInput } from '../reader.ts';
import { ByteView } from '../shared/compound/byte-view.ts';
import { openCompound } from '../shared/compound/compound.ts';
import { decodeXml, parseXml } from '../shared/package/xml.ts';
import { convert } from '../shared/sheet/convert/convert.ts';
import { Display } from '../shared/sheet/display/display.ts';
import { Room, SheetBuilder } from '../shared/sheet/sheet-builder.ts';
import type { Sheet } from '../shared/sheet/workbook.ts';
import { type Globals, readGlobals } from './globals.ts';
import { SpreadsheetMl } from './spreadsheet-ml.ts';
import { readWorksheet } from './worksheet.ts';

/** The version that BIFF8, the records of Excel 97 and later, states ([MS-XLS] 2.4.21). */
const BIFF8 = 0x0600;

/** The first byte of a compound file. */
const COMPOUND = 0xd0;

/** How findings name a workbook that is one part. */
const XML = 'Workbook';

/** The names of the stream that is the workbook; Excel 95 and older write `Book`. */
const STREAMS = ['WORKBOOK', 'BOOK'];

/** The bytes of the workbook's stream, and whether all are there; null when the file has none. */
function workbookStream(
  bytes: Uint8Array,
): { readonly bytes: Uint8Array; readonly complete: boolean } | null {
  const compound = openCompound(bytes);
  for (const wanted of STREAMS) {
    const name = compound?.names.find((each) => each.toUpperCase() === wanted);
    const stream = name === undefined ? null : compound?.stream(name);
    if (stream) return stream;
  }
  return null;
}

function readSheets(stream: ByteView, globals: Globals, limits: Limits, emit: Emit): Sheet[] {
  const room = new Room(limits.cells);
  const display = new Display(globals.date1904);
  return globals.sheets
    .filter(({ cells }) => cells)
    .map(({ name, offset, hidden }) => {
      const builder = new SheetBuilder(room);
      const whole = readWorksheet(stream, offset, globals, display, builder);
      if (!whole) report(emit, brokenWorkbook, { where: name }, []);
      return builder.build(name, hidden);
    });
}

/** A workbook of one XML file. */
function readXml(bytes: Uint8Array, limits: Limits, emit: Emit): Document {
  const spreadsheet = new SpreadsheetMl(new Room(limits.cells));
  parseXml(decodeXml(bytes, XML, emit), XML, spreadsheet, limits, emit);
  spreadsheet.end();
  return convert('xls', spreadsheet.sheets, limits, emit);
}

/** A workbook of records in a compound file; null, with a finding, when it cannot be read. */
function readBinary(bytes: Uint8Array, limits: Limits, emit: Emit): Document | null {
  const found = workbookStream(bytes);
  const stream = new ByteView(found?.bytes ?? new Uint8Array());
  const globals = readGlobals(stream);
  if (globals.encrypted) {
    report(emit, encrypted, {}, []);
    return null;
  }
  if (globals.version !== BIFF8 && globals.version !== 0) {
    report(emit, oldWorkbook, {}, []);
    return null;
  }
  if (!found?.complete || globals.cut) report(emit, brokenWorkbook, { where: 'Workbook' }, []);
  if (globals.version === 0) return null;
  return convert('xls', readSheets(stream, globals, limits, emit), limits, emit);
}

/** Reads workbooks of Excel 97 to 2003: BIFF8 in a compound file, as Kingsoft's `.et` is too, or one XML file. */
export const reader: Reader = {
  format: 'xls',
  read({ bytes }: ReaderInput, limits: Limits, emit: Emit): Document | null {
    return bytes[0] === COMPOUND ? readBinary(bytes, limits, emit) : readXml(bytes, limits, emit);
  },
};
