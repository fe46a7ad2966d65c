import CFB from 'cfb';
import type { SheetCell, SheetModel } from './sheet-model.ts';

/** A record of a BIFF8 stream: its number, and its fields as bytes. */
export function biff(type: number, ...fields: readonly (readonly number[] | Uint8Array)[]): Buffer {
  const data = Buffer.concat(fields.map((field) => Buffer.from(field)));
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
}

/** Little-endian bytes. */
export const u16 = (...values: readonly number[]): number[] =>
  values.flatMap((v) => [v & 255, (v >> 8) & 255]);
export const u32 = (...values: readonly number[]): number[] =>
  values.flatMap((v) => u16(v & 0xffff, v >>> 16));

/** A double. */
export function f64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}

/** A text in wide characters, after its length in one or two bytes. */
export function wide(text: string, lengthBytes: 1 | 2 = 2): Buffer {
  const length = lengthBytes === 1 ? [text.length] : u16(text.length);
  return Buffer.concat([Buffer.from([...length, 1]), Buffer.from(text, 'utf16le')]);
}

const MOST_RECORD = 8224;

/** The shared texts, cut over as many records as they need, each cut within a text beginning with the width anew. */
function sharedStrings(strings: readonly string[]): Buffer {
  const records: Buffer[][] = [[Buffer.from(u32(strings.length, strings.length))]];
  let size = 8;
  const put = (bytes: Buffer): void => {
    if (size + bytes.length > MOST_RECORD) {
      records.push([]);
      size = 0;
    }
    records.at(-1)?.push(bytes);
    size += bytes.length;
  };
  for (const text of strings) {
    put(Buffer.from([...u16(text.length), 1]));
    let rest = Buffer.from(text, 'utf16le');
    for (;;) {
      const fits = MOST_RECORD - size - ((MOST_RECORD - size) % 2);
      put(rest.subarray(0, fits));
      rest = rest.subarray(fits);
      if (rest.length === 0) break;
      records.push([Buffer.from([1])]);
      size = 1;
    }
  }
  return Buffer.concat(records.map((parts, i) => biff(i === 0 ? 0xfc : 0x3c, Buffer.concat(parts))));
}

/** Integers are written in four bytes, others in eight. */
function numberRecord({ row, column, value }: SheetCell, look: number): Buffer {
  const number = Number(value);
  const at = u16(row, column, look);
  const small = Number.isInteger(number) && Math.abs(number) < 2 ** 28;
  return small ? biff(0x27e, at, u32((number << 2) | 2)) : biff(0x203, at, f64(number));
}

function cellRecords(cell: SheetCell, strings: string[]): Buffer {
  const { row, column, rowSpan, columnSpan, value, bordered } = cell;
  const look = bordered ? 1 : 0;
  const covered = Array.from({ length: rowSpan * columnSpan }, (_, i): Buffer => {
    const at = u16(row + Math.floor(i / columnSpan), column + (i % columnSpan), look);
    if (i > 0 || value === '') return bordered ? biff(0x201, at) : Buffer.alloc(0);
    if (typeof value === 'number') return numberRecord(cell, look);
    const index = strings.indexOf(value);
    if (index === -1) strings.push(value);
    return biff(0xfd, at, u32(index === -1 ? strings.length - 1 : index));
  });
  return Buffer.concat(covered);
}

const bof = (kind: number): Buffer => biff(0x809, u16(0x600, kind), u16(0, 0), u32(0, 0));
const eof = biff(0x0a);

function worksheet({ cells }: SheetModel, strings: string[]): Buffer {
  const merges = cells
    .filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
    .map(({ row, column, rowSpan, columnSpan }) =>
      u16(row, row + rowSpan - 1, column, column + columnSpan - 1),
    );
  const records = cells.map((cell) => cellRecords(cell, strings));
  const merged = biff(0xe5, u16(merges.length), merges.flat());
  return Buffer.concat([bof(0x10), ...records, ...(merges.length > 0 ? [merged] : []), eof]);
}

/** A style: the number of its format, and its borders on all sides or none. */
export const style = (format: number, bordered: boolean): Buffer =>
  biff(0xe0, u16(0, format), u16(0, 0, 0), u16(bordered ? 0x1111 : 0), u16(0, 0, 0, 0));

/** Puts a workbook's stream into a compound file. */
export function compoundFile(stream: Uint8Array, name = 'Workbook'): Uint8Array {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, name, stream);
  return Uint8Array.from(CFB.write(file, { type: 'buffer' }));
}

/** Joins the records that hold for all sheets, and the sheets, into a stream. */
export function workbookStream(
  globals: readonly Buffer[],
  sheets: readonly {
    readonly name: string;
    readonly bytes: Buffer;
    readonly state?: number;
    readonly kind?: number;
  }[],
): Buffer {
  const listed = (offsets: readonly number[]): Buffer =>
    Buffer.concat([
      bof(0x05),
      ...globals,
      ...sheets.map(({ name, state = 0, kind = 0 }, i) =>
        biff(0x85, u32(offsets[i] ?? 0), [state, kind], wide(name, 1)),
      ),
      eof,
    ]);
  let offset = listed([]).length;
  const offsets = sheets.map(({ bytes }) => {
    offset += bytes.length;
    return offset - bytes.length;
  });
  return Buffer.concat([listed(offsets), ...sheets.map(({ bytes }) => bytes)]);
}

/** A sheet of the given records. */
export function sheetOf(...records: readonly Buffer[]): Buffer {
  return Buffer.concat([bof(0x10), ...records, eof]);
}

/** Writes a workbook of Excel 97. */
export function writeXlsFile(sheets: readonly SheetModel[]): Uint8Array {
  const strings: string[] = [];
  const written = sheets.map((sheet) => ({ name: sheet.name, bytes: worksheet(sheet, strings) }));
  const globals = [style(0, false), style(0, true), sharedStrings(strings)];
  return compoundFile(workbookStream(globals, written));
}
