import { ByteView } from '../shared/compound/byte-view.ts';
import { decode1252 } from '../shared/encoding/code-page-1252.ts';
import type { Stretch } from './fib.ts';

/** A piece of the text: characters of the document that stand together in the file. */
export interface Piece {
  /** Its first character, counted over the whole document, and the one after its last. */
  readonly start: number;
  readonly end: number;
  /** Where it begins in the WordDocument stream, in bytes. */
  readonly offset: number;
  /** Bytes of one character: 1 in code page 1252, 2 in UTF-16. */
  readonly width: 1 | 2;
  /** Changes of properties that apply to the whole piece. */
  readonly changes: Uint8Array;
}

const NO_CHANGES = new Uint8Array();
const PROPERTIES = 1;
const PIECE_TABLE = 2;
const COMPRESSED = 0x40000000;

/** Changes of one property, by the short code a piece may state ([MS-DOC] 2.9.208), as far as they are read here. */
const SHORT_CODES: ReadonlyMap<number, readonly [low: number, high: number]> = new Map([
  [0x18, [0x16, 0x24]],
  [0x19, [0x17, 0x24]],
  [0x41, [0x00, 0x08]],
  [0x5c, [0x3c, 0x08]],
  [0x68, [0x48, 0x2a]],
]);

function changesOf(modifier: number, lists: readonly Uint8Array[]): Uint8Array {
  if ((modifier & 1) === 1) return lists[modifier >> 1] ?? NO_CHANGES;
  const code = SHORT_CODES.get((modifier >> 1) & 0x7f);
  return code === undefined ? NO_CHANGES : Uint8Array.from([...code, modifier >> 8]);
}

function readPieces(table: ByteView, lists: readonly Uint8Array[]): Piece[] {
  const count = Math.max(0, Math.floor((table.length - 4) / 12));
  const pieces: Piece[] = [];
  let start = table.u32(0);
  for (let i = 0; i < count; i++) {
    const end = table.u32((i + 1) * 4);
    if (end <= start) continue;
    const at = (count + 1) * 4 + i * 8;
    const position = table.u32(at + 2);
    const compressed = (position & COMPRESSED) !== 0;
    const offset = (position & 0x3fffffff) >>> (compressed ? 1 : 0);
    pieces.push({
      start,
      end,
      offset,
      width: compressed ? 1 : 2,
      changes: changesOf(table.u16(at + 6), lists),
    });
    start = end;
  }
  return pieces;
}

/** Reads the piece table ([MS-DOC] 2.9.38), which tells where the text stands. Null when there is none. */
export function readPieceTable(table: ByteView, { start, length }: Stretch): readonly Piece[] | null {
  const end = Math.min(start + length, table.length);
  const lists: Uint8Array[] = [];
  let at = start;
  while (at + 3 <= end && table.u8(at) === PROPERTIES) {
    const bytes = table.u16(at + 1);
    lists.push(table.slice(at + 3, bytes));
    at += 3 + bytes;
  }
  if (at + 5 > end || table.u8(at) !== PIECE_TABLE) return null;
  return readPieces(new ByteView(table.slice(at + 5, table.u32(at + 1))), lists);
}

/** The text of a piece, one UTF-16 code unit to a character, and as much of it as the stream holds. */
export function textOfPiece(stream: ByteView, piece: Piece): string {
  const bytes = stream.slice(piece.offset, (piece.end - piece.start) * piece.width);
  if (piece.width === 1) return decode1252(bytes);
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes);
}
