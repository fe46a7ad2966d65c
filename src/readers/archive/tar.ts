import { report } from '../../findings/define.ts';
import { brokenPackage } from '../../findings/packages.ts';
import { limitReached } from '../../findings/readers.ts';
import type { Limits } from '../limits.ts';
import { decodeName } from '../shared/package/names.ts';
import type { Packed, Unpack } from './archive.ts';

/** POSIX.1-2001 (pax) and GNU: blocks of 512 bytes, a header before each file's data. */
const BLOCK = 512;
const NAME_LENGTH = 100;
const SIZE_AT = 124;
const SIZE_LENGTH = 12;
const CHECKSUM_AT = 148;
const TYPE_AT = 156;
const MAGIC_AT = 257;
const PREFIX_AT = 345;
const PREFIX_LENGTH = 155;
const FILES = new Set(['0', '\0', '7']);

interface Header {
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

/** The plain files of a tar archive; links, devices and folders are passed over. */
export const unpack: Unpack = async function* (bytes, limits: Limits, emit) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let longName: string | null = null;
  let count = 0;
  for (let at = 0; at + BLOCK <= buffer.length && buffer[at] !== 0; ) {
    const header = readHeader(buffer.subarray(at, at + BLOCK));
    const start = at + BLOCK;
    if (!header || start + header.size > buffer.length) return report(emit, brokenPackage(cut), {}, []);
    const data = buffer.subarray(start, start + header.size);
    at = start + Math.ceil(header.size / BLOCK) * BLOCK;
    if (header.type === 'L') longName = decodeText(data);
    else if (header.type === 'x') longName = pathOf(data) ?? longName;
    else {
      if (FILES.has(header.type)) {
        count += 1;
        if (count > limits.members)
          return report(emit, limitReached, { limit: 'members', value: limits.members }, []);
        yield fileOf(longName ?? header.name, data);
      }
      longName = null;
    }
  }
};

const cut = { zh: '归档不完整或文件头已损坏', en: 'it is cut off, or a header in it is damaged' };

function fileOf(name: string, bytes: Buffer): Packed {
  return { name: name.replace(/^(?:\.?\/)+/, ''), bytes };
}

/** Null where the checksum does not fit: the header is damaged. */
function readHeader(block: Buffer): Header | null {
  const size = numberIn(block.subarray(SIZE_AT, SIZE_AT + SIZE_LENGTH));
  if (size === null || numberIn(block.subarray(CHECKSUM_AT, CHECKSUM_AT + 8)) !== checksumOf(block))
    return null;
  const name = decodeText(block.subarray(0, NAME_LENGTH));
  const isPosix = block.toString('latin1', MAGIC_AT, MAGIC_AT + 6) === 'ustar\0';
  const prefix = isPosix ? decodeText(block.subarray(PREFIX_AT, PREFIX_AT + PREFIX_LENGTH)) : '';
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    size,
    type: block.toString('latin1', TYPE_AT, TYPE_AT + 1),
  };
}

/** An octal number in ASCII; beyond 8 GB GNU writes binary, which is beyond any limit here. */
function numberIn(field: Buffer): number | null {
  const match = /^\s*([0-7]+)/.exec(field.toString('latin1'));
  return match ? Number.parseInt(match[1] ?? '', 8) : null;
}

/** The sum of the header's bytes, the checksum itself counted as blanks. */
function checksumOf(block: Buffer): number {
  const blanks = 8 * 0x20;
  const own = block.subarray(CHECKSUM_AT, CHECKSUM_AT + 8);
  return sumOf(block) - sumOf(own) + blanks;
}

function sumOf(bytes: Buffer): number {
  return bytes.reduce((sum, byte) => sum + byte, 0);
}

/** Text up to the first NUL. */
function decodeText(field: Buffer): string {
  const end = field.indexOf(0);
  return decodeName({ bytes: end < 0 ? field : field.subarray(0, end), flags: 0, extraFields: [] });
}

/** The `path` record of a pax header: `<length> path=<value>\n`. */
function pathOf(data: Buffer): string | null {
  return /(?:^|\n)\d+ path=([^\n]*)\n/.exec(data.toString('utf8'))?.[1] ?? null;
}
