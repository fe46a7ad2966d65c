import { gunzip } from 'node:zlib';
import { report } from '../../findings/define.ts';
import { brokenPackage } from '../../findings/packages.ts';
import { limitReached } from '../../findings/readers.ts';
import type { Limits } from '../limits.ts';
import { decodeName } from '../shared/package/names.ts';
import type { Unpack } from './archive.ts';

/** RFC 1952, 2.3: the header's flags, and where optional fields begin. */
const FLAGS = 3;
const OPTIONAL = 10;
const EXTRA = 4;
const NAME = 8;

/** The one file of a gzip archive (RFC 1952), under the name its header gives or none. */
export const unpack: Unpack = async function* (bytes, limits: Limits, emit) {
  const most = Math.min(limits.packageBytes, limits.bytes);
  const unpacked = await inflate(bytes, most);
  if (unpacked instanceof Buffer) yield { name: nameOf(bytes), bytes: unpacked };
  else if (unpacked === 'large') report(emit, limitReached, { limit: 'packageBytes', value: most }, []);
  else report(emit, brokenPackage(damaged), {}, []);
};

const damaged = { zh: '数据不完整或校验不符', en: 'its data are cut off or fail their check' };

function inflate(bytes: Uint8Array, most: number): Promise<Buffer | 'large' | 'broken'> {
  return new Promise((resolve) => {
    gunzip(bytes, { maxOutputLength: most }, (error, unpacked) => {
      if (!error) resolve(unpacked);
      else resolve('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'large' : 'broken');
    });
  });
}

/** The name in the header, in UTF-8 or GB18030 though the format says Latin-1; empty when there is none. */
function nameOf(bytes: Uint8Array): string {
  const flags = bytes[FLAGS] ?? 0;
  if ((flags & NAME) === 0) return '';
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = (flags & EXTRA) === 0 ? OPTIONAL : OPTIONAL + 2 + buffer.readUInt16LE(OPTIONAL);
  const end = buffer.indexOf(0, start);
  return end < 0 ? '' : decodeName({ bytes: buffer.subarray(start, end), flags: 0, extraFields: [] });
}
