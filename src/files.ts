import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { makeFinding } from './findings/define.ts';
import { endless, isFolder, noPermission, notFound, readFailed, tooLarge } from './findings/files.ts';
import type { Finding } from './model/finding.ts';

/** What reading a file gave: its bytes, or why not. `head` is its beginning when it was only too large. */
export type ReadOutcome =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'failed';
      readonly finding: Finding;
      readonly size: number;
      readonly head: Uint8Array | null;
    };

const headBytes = 65_536;
const streamBytes = 1_048_576;
/** Enough to tell results from reports. */
const leastPeeked = 512;

/** Reads a file of at most `limit` bytes. Also reads what has no size of its own, such as a named pipe. */
export async function readBounded(path: string, limit: number): Promise<ReadOutcome> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, 'r');
    const status = await handle.stat();
    if (status.isFile() && status.size > limit) return await declineLarge(handle, status.size, limit);
    if (status.isFile()) return { kind: 'read', bytes: await handle.readFile() };
    return await readStream(handle.createReadStream({ autoClose: false }), limit);
  } catch (error) {
    return { kind: 'failed', finding: describeFailure(error), size: 0, head: null };
  } finally {
    await handle?.close();
  }
}

/** The beginning of a regular file; null when it cannot be read, or is a pipe, whose beginning is gone once read. */
export async function readHead(path: string): Promise<Uint8Array | null> {
  try {
    const handle = await open(path, 'r');
    try {
      if (!(await handle.stat()).isFile()) return null;
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return null;
  }
}

/** The bytes of a file or pipe, as they come. A system error is thrown while they are taken. */
export function streamFile(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: streamBytes });
}

/** The beginning of a stream, and the whole of it, beginning included. */
export async function peek(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: Uint8Array; readonly whole: AsyncIterable<Uint8Array> }> {
  const iterator = stream[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size < leastPeeked) {
    const { value, done } = await iterator.next();
    if (done) break;
    chunks.push(value);
    size += value.byteLength;
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield* chunks;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { head: Buffer.concat(chunks), whole: whole() };
}

/** Reads a stream to its end, or gives it up beyond `limit` bytes. */
export async function readStream(stream: AsyncIterable<Uint8Array>, limit: number): Promise<ReadOutcome> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    chunks.push(chunk);
    if (size > limit) {
      return { kind: 'failed', finding: makeFinding(endless, { limit }, []), size, head: chunks[0] ?? null };
    }
  }
  return { kind: 'read', bytes: Buffer.concat(chunks) };
}

/** The finding for an error of the file system. Anything else is not ours to explain and is thrown on. */
export function describeFailure(error: unknown): Finding {
  const code = errorCode(error);
  if (code === null) throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return makeFinding(notFound, {}, []);
  if (code === 'EACCES' || code === 'EPERM') return makeFinding(noPermission, {}, []);
  if (code === 'EISDIR') return makeFinding(isFolder, {}, []);
  return makeFinding(readFailed, { code }, []);
}

/** The code of a system error (`ENOENT`), or null when it is none. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && 'syscall' in error && typeof error.code === 'string'
    ? error.code
    : null;
}

async function declineLarge(handle: FileHandle, size: number, limit: number): Promise<ReadOutcome> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
  const finding = makeFinding(tooLarge, { bytes: size, limit }, []);
  return { kind: 'failed', finding, size, head: buffer.subarray(0, bytesRead) };
}
