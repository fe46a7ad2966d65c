/** Each part stands behind its length, of so many bytes. */
const lengthBytes = 4;

/** Several lists of bytes as one. */
export function joinParts(parts: readonly Uint8Array[]): Uint8Array {
  const size = parts.reduce((sum, part) => sum + lengthBytes + part.length, 0);
  const joined = new Uint8Array(size);
  const view = new DataView(joined.buffer);
  let at = 0;
  for (const part of parts) {
    view.setUint32(at, part.length);
    joined.set(part, at + lengthBytes);
    at += lengthBytes + part.length;
  }
  return joined;
}

/** What was joined, one by one. */
export function splitParts(joined: Uint8Array): readonly Uint8Array[] {
  const view = new DataView(joined.buffer, joined.byteOffset, joined.byteLength);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < joined.length; ) {
    const start = at + lengthBytes;
    at = start + view.getUint32(at);
    parts.push(joined.subarray(start, at));
  }
  return parts;
}
