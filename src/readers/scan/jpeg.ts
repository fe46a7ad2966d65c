import type { PicturePage } from './as-pdf.ts';
import { BadPicture } from './png.ts';

const SPACES: Readonly<Record<number, string>> = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' };
/** Frame headers (ITU-T T.81, table B.1), without the tables whose codes lie among them. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
const SCAN = 0xda;
const EXIF = 0xe1;
const ADOBE = 0xee;
/** By how much a picture of an Exif orientation is to be turned; mirrored ones are left. */
const TURNS: Readonly<Record<number, PicturePage['turn']>> = { 3: 180, 6: 90, 8: 270 };

/** A JPEG file as a page, without decoding it. Throws `BadPicture`. */
export function pageOfJpeg(bytes: Uint8Array): PicturePage {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let turn: PicturePage['turn'] = 0;
  let adobe = false;
  for (let at = 2; at + 10 < bytes.length; ) {
    if (bytes[at] !== 0xff) throw new BadPicture('JPEG marker');
    const code = bytes[at + 1] ?? 0;
    if (code === 0xff) {
      at += 1;
      continue;
    }
    if (code === SCAN) break;
    const length = view.getUint16(at + 2);
    if (code === ADOBE) adobe = true;
    if (code === EXIF) turn = TURNS[orientation(bytes.subarray(at + 4, at + 2 + length))] ?? turn;
    if (FRAMES.has(code)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      const space = SPACES[bytes[at + 9] ?? 0];
      if (space === undefined || width === 0 || height === 0) throw new BadPicture('JPEG frame');
      // Adobe's programs write the inks inverted.
      const decode = space === '/DeviceCMYK' && adobe ? '/Decode[1 0 1 0 1 0 1 0]' : '';
      const entries = `/ColorSpace${space}/BitsPerComponent 8${decode}/Filter/DCTDecode`;
      return { width, height, turn, strips: [{ height, entries, data: bytes }] };
    }
    at += 2 + Math.max(2, length);
  }
  throw new BadPicture('JPEG frame');
}

/** The orientation an Exif segment states (Exif 2.3, 4.6.4: tag 274); 1 where it states none. */
function orientation(segment: Uint8Array): number {
  const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength);
  if (segment.length < 16 || view.getUint32(0) !== 0x45786966) return 1;
  const little = view.getUint8(6) === 0x49;
  const directory = 6 + view.getUint32(10, little);
  if (directory + 2 > segment.length) return 1;
  const count = view.getUint16(directory, little);
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > segment.length) return 1;
    if (view.getUint16(at, little) === 274) return view.getUint16(at + 8, little);
  }
  return 1;
}
