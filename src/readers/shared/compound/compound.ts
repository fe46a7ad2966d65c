import { ByteView } from './byte-view.ts';

/** The streams that stand directly in the root of an OLE compound file: those of embedded objects do not. */
export interface Compound {
  readonly names: readonly string[];
  /** The bytes of a stream, or null when there is none of that name. `complete` is false when some are missing. */
  stream(name: string): { readonly bytes: Uint8Array; readonly complete: boolean } | null;
}

const HEADER_BYTES = 512;
const HEADER_FAT_SECTORS = 109;
const ENTRY_BYTES = 128;
const MINI_SECTOR_BYTES = 64;
const MINI_STREAM_BELOW = 4096;
/** Directories of honest files have some dozen entries. */
const MOST_DIRECTORY_BYTES = 1024 * 1024;

const STREAM = 2;
const ROOT = 5;

/** A directory entry. Siblings and child are numbers of entries; -1 is none. */
interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** Sectors of one size, chained by a table of what follows each. */
interface Sectors {
  readonly bytes: Uint8Array;
  readonly size: number;
  /** Where a sector begins. */
  offset(sector: number): number;
  /** The sector that follows; negative at the end of a chain. */
  next(sector: number): number;
}

/** The bytes of a chain, at most `size`. A chain that loops, or leaves the file, ends there, within a sector if need be. */
function readChain(sectors: Sectors, start: number, size: number): Uint8Array {
  const offsets: number[] = [];
  const most = Math.min(Math.ceil(size / sectors.size), Math.ceil(sectors.bytes.length / sectors.size));
  for (let sector = start; sector >= 0 && offsets.length < most; sector = sectors.next(sector)) {
    const offset = sectors.offset(sector);
    if (offset >= sectors.bytes.length) break;
    offsets.push(offset);
    if (offset + sectors.size > sectors.bytes.length) break;
  }
  const first = offsets[0] ?? 0;
  const missing = Math.max(0, (offsets.at(-1) ?? 0) + sectors.size - sectors.bytes.length);
  const length = Math.min(size, Math.max(0, offsets.length * sectors.size - missing));
  if (offsets.every((offset, i) => offset === first + i * sectors.size)) {
    return sectors.bytes.subarray(first, first + length);
  }
  return joinSectors(sectors, offsets).subarray(0, length);
}

function joinSectors({ bytes, size }: Sectors, offsets: readonly number[]): Uint8Array {
  const joined = new Uint8Array(offsets.length * size);
  offsets.forEach((offset, i) => {
    joined.set(bytes.subarray(offset, offset + size), i * size);
  });
  return joined;
}

/** The sectors that hold the allocation table: listed in the header, then in a chain of further lists (DIFAT). */
function fatSectors(header: ByteView, offset: (sector: number) => number, size: number): number[] {
  const most = Math.ceil(header.length / size / (size / 4)) + 1;
  const list: number[] = [];
  for (let i = 0; i < HEADER_FAT_SECTORS && list.length < most; i++) {
    const sector = header.i32(0x4c + i * 4);
    if (sector >= 0) list.push(sector);
  }
  let further = header.i32(0x44);
  while (further >= 0 && offset(further) + size <= header.length && list.length < most) {
    const before = list.length;
    for (let i = 0; i < size / 4 - 1; i++) {
      const sector = header.i32(offset(further) + i * 4);
      if (sector >= 0) list.push(sector);
    }
    if (list.length === before) break;
    further = header.i32(offset(further) + size - 4);
  }
  return list;
}

/** The table of big sectors as the header states it ([MS-CFB] 2.2, 2.3, 2.5). */
function bigSectors(view: ByteView, size: number): Sectors {
  const offset = (sector: number): number => (sector + 1) * size;
  const fat = fatSectors(view, offset, size);
  const perSector = size / 4;
  const next = (sector: number): number => {
    const table = fat[Math.floor(sector / perSector)];
    if (table === undefined) return -1;
    const at = offset(table) + (sector % perSector) * 4;
    return at + 4 > view.length ? -1 : view.i32(at);
  };
  return { bytes: view.bytes, size, offset, next };
}

function readEntry(view: ByteView, at: number): Entry {
  const nameBytes = Math.min(Math.max(view.u16(at + 64) - 2, 0), 62);
  return {
    name: new TextDecoder('utf-16le').decode(view.slice(at, nameBytes)),
    type: view.u8(at + 66),
    left: view.i32(at + 68),
    right: view.i32(at + 72),
    child: view.i32(at + 76),
    start: view.i32(at + 116),
    size: view.u32(at + 120),
  };
}

function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new ByteView(bytes);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) entries.push(readEntry(view, at));
  return entries;
}

/** The streams among the root's children, which form a tree of siblings; each entry is visited once. */
function rootStreams(entries: readonly Entry[], root: Entry): Map<string, Entry> {
  const streams = new Map<string, Entry>();
  const visited = new Set<Entry>();
  const stack = [root.child];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    const entry = entries[id];
    if (entry === undefined || visited.has(entry)) continue;
    visited.add(entry);
    stack.push(entry.left, entry.right);
    if (entry.type === STREAM) streams.set(entry.name, entry);
  }
  return streams;
}

/** The small sectors, which lie in a stream of their own ([MS-CFB] 2.4). */
function miniSectors(big: Sectors, view: ByteView, root: Entry): Sectors {
  const table = new ByteView(readChain(big, view.i32(0x3c), view.length));
  const bytes = readChain(big, root.start, root.size);
  const next = (sector: number): number => (sector * 4 + 4 > table.length ? -1 : table.i32(sector * 4));
  return { bytes, size: MINI_SECTOR_BYTES, offset: (sector) => sector * MINI_SECTOR_BYTES, next };
}

/**
 * Opens an OLE compound file ([MS-CFB]), or gives null when its header or root is none. Every chain is followed no
 * further than the file has sectors, so that loops end; streams are not copied where their sectors lie in order.
 */
export function openCompound(bytes: Uint8Array): Compound | null {
  const view = new ByteView(bytes);
  if (bytes.length < HEADER_BYTES || view.u32(0) !== 0xe011cfd0 || view.u32(4) !== 0xe11ab1a1) return null;
  const shift = view.u16(0x1e);
  if (shift !== 9 && shift !== 12) return null;
  const big = bigSectors(view, 2 ** shift);
  const entries = readDirectory(readChain(big, view.i32(0x30), MOST_DIRECTORY_BYTES));
  const root = entries.find((entry) => entry.type === ROOT);
  if (root === undefined) return null;
  const streams = rootStreams(entries, root);
  const mini = miniSectors(big, view, root);
  return {
    names: [...streams.keys()],
    stream(name) {
      const entry = streams.get(name);
      if (entry === undefined) return null;
      const read = readChain(entry.size < MINI_STREAM_BELOW ? mini : big, entry.start, entry.size);
      return { bytes: read, complete: read.length === entry.size };
    },
  };
}
