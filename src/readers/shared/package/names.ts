import { isUtf8 } from 'node:buffer';
import { crc32 } from './crc32.ts';

/** The flag by which a member's name is UTF-8 (APPNOTE 6.3.10, 4.4.4, bit 11). */
const UTF8_FLAG = 0x800;

/** The extra field that holds the name in UTF-8 beside another encoding (APPNOTE 6.3.10, 4.6.9). */
const UNICODE_PATH = 0x7075;

/** What the directory says of a member's name. */
export interface RawName {
  readonly bytes: Uint8Array;
  readonly flags: number;
  readonly extraFields: readonly { readonly id: number; readonly data: Buffer }[];
}

/** The UTF-8 name of the extra field, when there is one and it was made for this name. */
function unicodePath({ bytes, extraFields }: RawName): Uint8Array | null {
  const data = extraFields.find(({ id }) => id === UNICODE_PATH)?.data;
  if (data === undefined || data.length < 6 || data[0] !== 1) return null;
  return data.readUInt32LE(1) === crc32(bytes) ? data.subarray(5) : null;
}

/** A member's name as text: UTF-8 where it is said or valid, else GB18030, which Chinese systems write without saying. */
export function decodeName(raw: RawName): string {
  const bytes = unicodePath(raw) ?? raw.bytes;
  const utf8 = (raw.flags & UTF8_FLAG) !== 0 || isUtf8(bytes);
  return new TextDecoder(utf8 ? 'utf-8' : 'gb18030').decode(bytes);
}

/** What two names of one part have in common, whatever their case, slashes or leading `/` and `../../package/`. */
export function partKey(name: string): string {
  return name
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '')
    .toLowerCase();
}
