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
