import { MOST_PIXELS } from '../shared/picture/raster.ts';
import type { PicturePage, Strip } from './as-pdf.ts';
import { BadPicture } from './png.ts';

/** Tags of a TIFF directory (TIFF 6.0, section 8). */
const TAG = {
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  strips: 273,
  orientation: 274,
  samples: 277,
  rowsPerStrip: 278,
  counts: 279,
  planar: 284,
  faxOptions: 292,
  predictor: 317,
  tileWidth: 322,
  jpegTables: 347,
} as const;

const TYPE_BYTES: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4, 7: 1 };
const MOST_VALUES = 100_000;
/** Pages beyond this are left out. */
const MOST_PAGES = 1000;

type Tags = ReadonlyMap<number, readonly number[]>;

/** A TIFF file as pages, without decoding them. Throws `BadPicture`. */
export function pagesOfTiff(bytes: Uint8Array): readonly PicturePage[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  const pages: PicturePage[] = [];
  const seen = new Set<number>();
  try {
    let at = view.getUint32(4, little);
    while (at !== 0 && !seen.has(at) && pages.length < MOST_PAGES) {
      seen.add(at);
      const { tags, next } = directoryAt(view, at, little);
      pages.push(pageOf(tags, bytes, little));
      at = next;
    }
  } catch (error) {
    if (error instanceof RangeError) throw new BadPicture('TIFF cut off');
    throw error;
  }
  return pages;
}

function directoryAt(
  view: DataView,
  at: number,
  little: boolean,
): { readonly tags: Tags; readonly next: number } {
  const tags = new Map<number, readonly number[]>();
  const count = view.getUint16(at, little);
  for (let entry = 0; entry < count; entry += 1) {
    const from = at + 2 + entry * 12;
    const type = view.getUint16(from + 2, little);
    const size = TYPE_BYTES[type];
    const length = view.getUint32(from + 4, little);
    if (size === undefined || length > MOST_VALUES) continue;
    const values = size * length <= 4 ? from + 8 : view.getUint32(from + 8, little);
    const read = (index: number): number => {
      if (size === 1) return view.getUint8(values + index);
      return size === 2
        ? view.getUint16(values + 2 * index, little)
        : view.getUint32(values + 4 * index, little);
    };
    tags.set(
      view.getUint16(from, little),
      Array.from({ length }, (_, index) => read(index)),
    );
  }
  return { tags, next: view.getUint32(at + 2 + count * 12, little) };
}

function pageOf(tags: Tags, bytes: Uint8Array, little: boolean): PicturePage {
  const one = (tag: number, otherwise: number): number => tags.get(tag)?.[0] ?? otherwise;
  const [width, height] = [one(TAG.width, 0), one(TAG.height, 0)];
  if (width === 0 || height === 0 || width * height > MOST_PIXELS) throw new BadPicture(`${width}×${height}`);
  const bits = one(TAG.bits, 1);
  const wide = bits === 16 && little;
  if (tags.has(TAG.tileWidth) || one(TAG.planar, 1) !== 1 || wide) throw new BadPicture('TIFF layout');
  const rows = Math.min(height, one(TAG.rowsPerStrip, height));
  const entries = `${coloursOf(tags)}/BitsPerComponent ${bits}`;
  const offsets = tags.get(TAG.strips) ?? [];
  const strips = offsets.map((offset, index): Strip => {
    const own = Math.min(rows, height - index * rows);
    const data = bytes.subarray(offset, offset + (tags.get(TAG.counts)?.[index] ?? 0));
    return { height: own, ...encoded(data, tags, width, own, entries) };
  });
  if (strips.length === 0 || strips.some((strip) => strip.height <= 0 || strip.data.length === 0)) {
    throw new BadPicture('TIFF strips');
  }
  const turn = ({ 3: 180, 6: 90, 8: 270 } as const)[one(TAG.orientation, 1)] ?? 0;
  return { width, height, turn, strips };
}

/** The colours of a picture in the terms of PDF. */
function coloursOf(tags: Tags): string {
  const photometric = tags.get(TAG.photometric)?.[0] ?? 0;
  const samples = tags.get(TAG.samples)?.[0] ?? 1;
  const jpeg = tags.get(TAG.compression)?.[0] === 7;
  if (samples === 1 && photometric <= 1) {
    const fax = (tags.get(TAG.compression)?.[0] ?? 1) === 3 || tags.get(TAG.compression)?.[0] === 4;
    // What codes fax as black is black in PDF whichever way it is stored, and white is one elsewhere.
    const inverted = fax ? photometric === 1 : photometric === 0;
    return `/ColorSpace/DeviceGray${inverted ? '/Decode[1 0]' : ''}`;
  }
  if (samples === 3 && (photometric === 2 || (jpeg && photometric === 6))) return '/ColorSpace/DeviceRGB';
  throw new BadPicture('TIFF colours');
}

/** A strip's data and how it is encoded, in the terms of PDF (ISO 32000-1, 7.4). */
function encoded(
  data: Uint8Array,
  tags: Tags,
  width: number,
  height: number,
  entries: string,
): Pick<Strip, 'entries' | 'data'> {
  const one = (tag: number, otherwise: number): number => tags.get(tag)?.[0] ?? otherwise;
  const compression = one(TAG.compression, 1);
  const plain = one(TAG.fillOrder, 1) === 2 ? data.map(reversed) : data;
  const predictor = `/DecodeParms<</Predictor ${one(TAG.predictor, 1)}/Colors ${one(TAG.samples, 1)}/BitsPerComponent ${one(TAG.bits, 1)}/Columns ${width}>>`;
  const fax = (k: number): string =>
    `/Filter/CCITTFaxDecode/DecodeParms<</K ${k}/Columns ${width}/Rows ${height}/EndOfBlock false>>`;
  switch (compression) {
    case 1:
      return { entries, data: plain };
    case 3:
      return { entries: `${entries}${fax(one(TAG.faxOptions, 0) % 2 === 1 ? 1 : 0)}`, data: plain };
    case 4:
      return { entries: `${entries}${fax(-1)}`, data: plain };
    case 5:
      return { entries: `${entries}/Filter/LZWDecode${predictor}`, data };
    case 7:
      return { entries: `${entries}/Filter/DCTDecode`, data: withTables(data, tags) };
    case 8:
    case 32946:
      return { entries: `${entries}/Filter/FlateDecode${predictor}`, data };
    case 32773:
      return { entries: `${entries}/Filter/RunLengthDecode`, data };
    default:
      throw new BadPicture(`TIFF compression ${compression}`);
  }
}

/** A strip of JPEG with the tables all strips share put before it. */
function withTables(data: Uint8Array, tags: Tags): Uint8Array {
  const tables = tags.get(TAG.jpegTables);
  return tables ? Buffer.concat([Uint8Array.from(tables.slice(0, -2)), data.subarray(2)]) : data;
}

/** A byte with its bits in the other order. */
function reversed(byte: number): number {
  let turned = 0;
  for (let bit = 0; bit < 8; bit += 1) if (byte & (1 << bit)) turned |= 0x80 >> bit;
  return turned;
}
