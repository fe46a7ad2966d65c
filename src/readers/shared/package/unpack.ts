import { inflateRawSync } from 'node:zlib';
import type { Term } from '../../../model/form.ts';
import { crc32 } from './crc32.ts';

const STORED = 0;
const DEFLATED = 8;

/** Bytes inflated at a time. */
const CHUNK = 256 * 1024;

/** What the directory promises of a member. */
export interface Promised {
  readonly method: number;
  readonly size: number;
  readonly crc32: number;
}

/** The bytes of a member, or why they cannot be had for certain. */
export type Unpacked =
  | { readonly bytes: Buffer; readonly reason: null }
  | { readonly bytes: null; readonly reason: Term };

const reasons = {
  method: { zh: '采用了不支持的压缩方式', en: 'it is compressed by an unsupported method' },
  damaged: { zh: '压缩数据已损坏或不完整', en: 'its compressed data are damaged or cut off' },
  size: { zh: '解压后的大小与目录所记不符', en: 'it does not unpack to the size the directory states' },
  checksum: { zh: '校验和不符，内容已损坏', en: 'its checksum is wrong, so its content is damaged' },
} satisfies Record<string, Term>;

/** Inflates at most one byte more than promised, so that a lying size costs nothing. */
function inflate(packed: Buffer, size: number): Buffer | Term {
  try {
    const chunkSize = Math.min(Math.max(size + 1, 64), CHUNK);
    return inflateRawSync(packed, { maxOutputLength: size + 1, chunkSize });
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    return tooLarge ? reasons.size : reasons.damaged;
  }
}

/** Unpacks a member and holds it against what the directory promises: its size and its checksum. */
export function unpack(packed: Buffer, promised: Promised): Unpacked {
  const { method, size } = promised;
  if (method !== STORED && method !== DEFLATED) return { bytes: null, reason: reasons.method };
  const bytes = method === STORED ? packed : inflate(packed, size);
  if (!Buffer.isBuffer(bytes)) return { bytes: null, reason: bytes };
  if (bytes.length !== size) return { bytes: null, reason: reasons.size };
  if (crc32(bytes) !== promised.crc32) return { bytes: null, reason: reasons.checksum };
  return { bytes, reason: null };
}
