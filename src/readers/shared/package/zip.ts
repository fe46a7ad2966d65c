import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { report } from '../../../findings/define.ts';
import { brokenPackage, brokenPart, encryptedPart, missingPart } from '../../../findings/packages.ts';
import { limitReached } from '../../../findings/readers.ts';
import type { Emit } from '../../../model/finding.ts';
import type { Term } from '../../../model/form.ts';
import { groupBy } from '../../../model/group-by.ts';
import type { PartPlace } from '../../../model/place.ts';
import type { Limits } from '../../limits.ts';
import { decodeName, partKey } from './names.ts';
import { unpack } from './unpack.ts';

/** Members up to this many bytes may be packed as small as they like. */
const RATIO_FLOOR = 8 * 1024 * 1024;

const END_OF_DIRECTORY = Buffer.from('PK\x05\x06', 'latin1');
const END_BYTES = 22;
const MOST_COMMENT = 0xffff;

/** A member of a package, as its directory tells of it. Nothing of it is unpacked yet. */
export interface Member {
  /** As the package names it. */
  readonly name: string;
  /** Bytes, unpacked, as the directory states them. */
  readonly size: number;
  readonly folder: boolean;
  readonly entry: Entry;
}

/** The place of a part as a whole. */
export function placeOfPart(part: string): PartPlace {
  return { kind: 'part', part, path: '' };
}

/**
 * A zip package whose members are unpacked one by one on demand, into memory only. What cannot be unpacked for
 * certain, or only beyond a limit, gives null and a finding.
 */
export class Package {
  /** Folders included, in the directory's order. */
  readonly members: readonly Member[];
  readonly #zip: ZipFile;
  readonly #bytes: Buffer;
  readonly #limits: Limits;
  readonly #emit: Emit;
  readonly #byKey: ReadonlyMap<string, readonly Member[]>;
  /** Bytes that may still be unpacked. */
  #left: number;

  constructor(zip: ZipFile, bytes: Buffer, members: readonly Member[], limits: Limits, emit: Emit) {
    this.#zip = zip;
    this.#bytes = bytes;
    this.members = members;
    this.#limits = limits;
    this.#left = limits.packageBytes;
    this.#emit = emit;
    this.#byKey = groupBy(members, ({ name }) => partKey(name));
  }

  /** The member of a name, whatever its case, slashes or a leading slash; null when there is none. */
  find(path: string): Member | null {
    const members = this.#byKey.get(partKey(path)) ?? [];
    return members.find(({ name }) => name === path) ?? members[0] ?? null;
  }

  /** The bytes of the part of a name; null when there is none, or when it cannot be unpacked (a finding). */
  async readIfPresent(path: string): Promise<Buffer | null> {
    const member = this.find(path);
    return member && this.read(member);
  }

  /** The bytes of a part that has to be there; null and a finding when it is not or cannot be unpacked. */
  async readRequired(path: string): Promise<Buffer | null> {
    const member = this.find(path);
    if (member !== null) return this.read(member);
    report(this.#emit, missingPart, { part: path }, [placeOfPart(path)]);
    return null;
  }

  /** The bytes of a member; null and a finding when they cannot be had. */
  async read(member: Member): Promise<Buffer | null> {
    const places = [placeOfPart(member.name)];
    if (member.entry.isEncrypted()) {
      report(this.#emit, encryptedPart, { part: member.name }, places);
      return null;
    }
    const limit = this.#limitReachedBy(member);
    if (limit !== null) {
      report(this.#emit, limitReached, limit, places);
      return null;
    }
    this.#left -= member.size;
    return this.#unpack(member);
  }

  #limitReachedBy({ size, entry }: Member): { limit: string; value: number } | null {
    const { memberBytes, packageBytes, ratio } = this.#limits;
    if (size > memberBytes) return { limit: 'memberBytes', value: memberBytes };
    if (size > this.#left) return { limit: 'packageBytes', value: packageBytes };
    if (size > RATIO_FLOOR && size > entry.compressedSize * ratio) return { limit: 'ratio', value: ratio };
    return null;
  }

  async #unpack(member: Member): Promise<Buffer | null> {
    const { compressedSize, compressionMethod: method, crc32, uncompressedSize: size } = member.entry;
    const fail = (reason: Term): null => {
      report(this.#emit, brokenPart(reason), { part: member.name }, [placeOfPart(member.name)]);
      return null;
    };
    const twins = this.#byKey.get(partKey(member.name)) ?? [];
    if (twins.filter(({ name }) => name === member.name).length > 1) return fail(reasons.twice);
    const start = await this.#startOf(member.entry);
    if (start === null) return fail(reasons.cut);
    const packed = this.#bytes.subarray(start, start + compressedSize);
    const { bytes, reason } = unpack(packed, { method, size, crc32 });
    return bytes ?? fail(reason);
  }

  /** Where a member's data begin; null when they are not wholly within the file. */
  async #startOf(entry: Entry): Promise<number | null> {
    try {
      return (await this.#zip.readLocalFileHeaderPromise(entry, { minimal: true })).fileDataStart;
    } catch {
      return null;
    }
  }
}

const reasons = {
  twice: {
    zh: '文件内有两个同名部件，不能确定用哪个',
    en: 'two parts bear this name, and which counts is not certain',
  },
  cut: {
    zh: '其数据不在文件范围内，文件不完整',
    en: 'its data lie beyond the file, which is cut off or damaged',
  },
  directory: {
    zh: '找不到完整的目录，文件可能没有下载完',
    en: 'its directory is missing or damaged; it may be cut off',
  },
  encrypted: { zh: '整个压缩包已加密', en: 'the package is encrypted as a whole' },
} satisfies Record<string, Term>;

/** The bytes up to the end of the directory's end record: downloads may carry a few bytes more. */
function trimmed(bytes: Uint8Array): Buffer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = buffer.lastIndexOf(END_OF_DIRECTORY);
  if (at < buffer.length - END_BYTES - MOST_COMMENT || at + END_BYTES > buffer.length) return buffer;
  return buffer.subarray(0, at + END_BYTES + buffer.readUInt16LE(at + END_BYTES - 2));
}

async function readMembers(zip: ZipFile, limits: Limits, emit: Emit): Promise<Member[]> {
  const members: Member[] = [];
  for await (const entry of zip.eachEntry()) {
    if (members.length >= limits.members) {
      report(emit, limitReached, { limit: 'members', value: limits.members }, []);
      break;
    }
    const { fileNameRaw: bytes, generalPurposeBitFlag: flags, extraFields } = entry;
    const name = decodeName({ bytes, flags, extraFields });
    members.push({ name, size: entry.uncompressedSize, folder: /[\\/]$/.test(name), entry });
  }
  return members;
}

/** Opens a zip package; null and a finding when its directory cannot be read. */
export async function openPackage(bytes: Uint8Array, limits: Limits, emit: Emit): Promise<Package | null> {
  const buffer = trimmed(bytes);
  try {
    const zip = await fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: false });
    const members = await readMembers(zip, limits, emit);
    return new Package(zip, buffer, members, limits, emit);
  } catch (error) {
    const encrypted = error instanceof Error && error.message.includes('encryption');
    report(emit, brokenPackage(encrypted ? reasons.encrypted : reasons.directory), {}, []);
    return null;
  }
}
