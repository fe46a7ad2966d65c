import { constants, inflateRawSync } from 'node:zlib';

/** Names looked at: the parts that tell what a package is stand among the first. */
const MOST_NAMES = 2000;

const DIRECTORY_END = Buffer.from('PK\x05\x06', 'latin1');
const END_BYTES = 22;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;

/**
 * The names in a zip file's directory (APPNOTE 6.3.10, 4.3.12), byte for byte, without opening it; null where there is
 * no directory to be found, as in a file that is cut off.
 */
export function zipNames(bytes: Buffer): readonly string[] | null {
  const end = bytes.lastIndexOf(DIRECTORY_END);
  if (end === -1 || end + END_BYTES > bytes.length) return null;
  const names: string[] = [];
  let at = bytes.readUInt32LE(end + 16);
  while (names.length < MOST_NAMES && at + ENTRY_BYTES <= end) {
    if (bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) break;
    const length = bytes.readUInt16LE(at + 28);
    names.push(bytes.toString('latin1', at + ENTRY_BYTES, at + ENTRY_BYTES + length));
    at += ENTRY_BYTES + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names.length === 0 ? null : names;
}

const FILE_SIGNATURE = 0x04034b50;
const FILE_BYTES = 30;
const DEFLATED = 8;
/** Types have some fifty characters. */
const MOST_TYPE = 256;

/** What the part `mimetype` says where it is compressed, against the rule; empty where it is not, or cannot be read. */
export function packedType(bytes: Buffer): string {
  const name = bytes.indexOf('mimetype', FILE_BYTES, 'latin1');
  const at = name - FILE_BYTES;
  if (at < 0 || bytes.readUInt32LE(at) !== FILE_SIGNATURE || bytes.readUInt16LE(at + 8) !== DEFLATED)
    return '';
  const start = name + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  try {
    const packed = bytes.subarray(start, start + MOST_TYPE);
    return inflateRawSync(packed, {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: MOST_TYPE * 4,
    }).toString('latin1');
  } catch {
    return '';
  }
}
