/** Numbers read from little-endian bytes. Reading beyond the end gives 0 and is remembered: the file is damaged. */
export class ByteView {
  readonly bytes: Uint8Array;
  /** Whether anything was looked for beyond the end. */
  overrun = false;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(offset: number): number {
    const byte = this.bytes[offset];
    if (byte === undefined) this.overrun = true;
    return byte ?? 0;
  }

  u16(offset: number): number {
    return this.u8(offset) | (this.u8(offset + 1) << 8);
  }

  i16(offset: number): number {
    return (this.u16(offset) << 16) >> 16;
  }

  i32(offset: number): number {
    return this.u16(offset) | (this.u16(offset + 2) << 16);
  }

  u32(offset: number): number {
    return this.i32(offset) >>> 0;
  }

  /** The bytes of a stretch, as many of them as there are. */
  slice(offset: number, length: number): Uint8Array {
    if (offset + length > this.length) this.overrun = true;
    return this.bytes.subarray(Math.min(offset, this.length), Math.min(offset + length, this.length));
  }
}
