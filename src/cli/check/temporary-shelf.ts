import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Shelf } from '../../check/kept/shelf.ts';
import { errorCode } from '../../files.ts';
import { type Session, UsageError } from '../session.ts';

/** So many bytes stay in memory before they are written: a run of some thousand reports needs no file. */
const mostInMemory = 8 * 2 ** 20;

/** A shelf to be closed in the end. */
export interface TemporaryShelf extends Shelf {
  close(): void;
}

/**
 * A shelf that lays what is much in a file, in the system's folder for temporary ones. The file has lost its name before
 * anything stands in it, so the system takes it away however the run ends. Throws a `UsageError` where the disk fails.
 */
export function temporaryShelf(session: Session, most = mostInMemory): TemporaryShelf {
  const starts: number[] = [];
  let waiting: Uint8Array[] = [];
  let [written, size] = [0, 0];
  let file: number | null = null;

  function spill(): void {
    file ??= openNameless();
    writeAt(file, written, Buffer.concat(waiting));
    waiting = [];
    written = size;
  }

  return {
    put(bytes) {
      const number = starts.push(size) - 1;
      waiting.push(bytes);
      size += bytes.length;
      if (size - written >= most) telling(session, spill);
      return number;
    },
    take(number) {
      const start = starts[number] ?? size;
      const kept = waiting[waiting.length - starts.length + number];
      if (kept || file === null) return kept ?? new Uint8Array();
      const [from, length] = [file, (starts[number + 1] ?? size) - start];
      return telling(session, () => readAt(from, start, length));
    },
    close() {
      if (file !== null) closeSync(file);
      file = null;
    },
  };
}

function openNameless(): number {
  const path = join(tmpdir(), `gov-report-${randomUUID()}`);
  const file = openSync(path, 'wx+', 0o600);
  unlinkSync(path);
  return file;
}

function writeAt(file: number, start: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, start + at);
}

function readAt(file: number, start: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  while (at < length) {
    const count = readSync(file, bytes, at, length - at, start + at);
    if (count === 0) throw new Error(`the temporary file ends at ${start + at}`);
    at += count;
  }
  return bytes;
}

/** Does something with the file; where the system will not, the user can give it another folder. */
function telling<T>({ say }: Session, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    throw new UsageError(say('noTemporaryFile', { folder: tmpdir(), code }));
  }
}
