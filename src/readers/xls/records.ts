import { ByteView } from '../shared/compound/byte-view.ts';

/** The records of a BIFF8 stream that are read ([MS-XLS] 2.3). */
export const RECORD = {
  formula: 0x06,
  eof: 0x0a,
  date1904: 0x22,
  filePass: 0x2f,
  font: 0x31,
  continue: 0x3c,
  columnInfo: 0x7d,
  boundSheet: 0x85,
  mulRk: 0xbd,
  mulBlank: 0xbe,
  richString: 0xd6,
  xf: 0xe0,
  mergeCells: 0xe5,
  sst: 0xfc,
  labelSst: 0xfd,
  blank: 0x201,
  number: 0x203,
  label: 0x204,
  boolOrError: 0x205,
  string: 0x207,
  row: 0x208,
  window2: 0x23e,
  rk: 0x27e,
  format: 0x41e,
  bof: 0x809,
} as const;

/** One record: its number, and the bytes of it and of those that continue it. */
export interface BiffRecord {
  readonly type: number;
  readonly data: ByteView;
  /** Whether the stream ends before the record does: what is left of its figures may be half of them. */
  readonly cut: boolean;
  readonly continued: readonly Uint8Array[];
}

/** The records of a stream from an offset on, until it ends; the last may be cut off. */
export function* recordsFrom(stream: ByteView, start: number): Generator<BiffRecord> {
  let at = start;
  while (at + 4 <= stream.length) {
    const type = stream.u16(at);
    const size = stream.u16(at + 2);
    const data = new ByteView(stream.slice(at + 4, size));
    at += 4 + size;
    const continued: Uint8Array[] = [];
    while (at + 4 <= stream.length && stream.u16(at) === RECORD.continue && type !== RECORD.continue) {
      const more = stream.u16(at + 2);
      continued.push(stream.slice(at + 4, more));
      at += 4 + more;
    }
    yield { type, data, cut: data.length < size, continued };
  }
}
