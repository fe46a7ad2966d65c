import { crc32, deflateRawSync } from 'node:zlib';

/** A member as it is packed, and the lies its headers tell. */
export interface Packed {
  readonly name: string | Uint8Array;
  readonly data: string | Uint8Array;
  readonly stored?: boolean;
  /** Whether the name is marked as UTF-8; it is, unless said otherwise. */
  readonly utf8?: boolean;
  readonly encrypted?: boolean;
  readonly method?: number;
  readonly size?: number;
  readonly crc?: number;
  readonly offset?: number;
}

function bytesOf(data: string | Uint8Array): Buffer {
  return typeof data === 'string' ? Buffer.from(data) : Buffer.from(data);
}

function header(signature: number, fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  const parts = [[4, signature] as const, ...fields].map(([bytes, value]) => {
    const part = Buffer.alloc(bytes);
    if (bytes === 2) part.writeUInt16LE(value);
    else part.writeUInt32LE(value);
    return part;
  });
  return Buffer.concat(parts);
}

/** Packs members into a zip file, with whatever wrong headers are asked for. */
export function zip(members: readonly Packed[], comment = ''): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const name = bytesOf(member.name);
    const data = bytesOf(member.data);
    const packed = member.stored ? data : deflateRawSync(data);
    const flags = (member.utf8 === false ? 0 : 0x800) | (member.encrypted ? 1 : 0);
    const common = [
      [2, 20],
      [2, flags],
      [2, member.method ?? (member.stored ? 0 : 8)],
      [2, 0],
      [2, 0x21],
      [4, member.crc ?? crc32(data)],
      [4, packed.length],
      [4, member.size ?? data.length],
      [2, name.length],
      [2, 0],
    ] as const;
    const file = Buffer.concat([header(0x04034b50, common), name, packed]);
    const rest = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, member.offset ?? offset],
    ] as const;
    directory.push(header(0x02014b50, [[2, 20], ...common, ...rest]), name);
    files.push(file);
    offset += file.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count = members.length;
  const end = [
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, offset],
    [2, comment.length],
  ] as const;
  return Buffer.concat([...files, ...directory, header(0x06054b50, end), Buffer.from(comment, 'latin1')]);
}
