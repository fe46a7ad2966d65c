import { close, openSync, rmSync, writeFile } from 'node:fs';
import { mkdir, realpath, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { errorCode } from '../files.ts';
import type { Result } from '../model/result.ts';
import type { Writer } from '../writers/writer.ts';
import { type Session, UsageError } from './session.ts';
import { ClosedPipe, writeOut } from './terminal/streams.ts';

/** Takes the results of a batch one after another. */
export interface Sink {
  /**
   * Writes a result; `relative` names it in a folder, where what is no file (null) is left out. Gives the name
   * of its output when another input of the batch has been written there, and null when all is well.
   */
  write(result: Result, relative: string | null): Promise<string | null>;
  close(): Promise<void>;
  /** Removes what is half written. Synchronous: called when the process is interrupted. */
  abandon(): void;
}

/** A sink for nothing. */
export const noSink: Sink = { write: async () => null, close: async () => {}, abandon: () => {} };

/** Where text goes. */
export interface Target {
  write(text: string): Promise<void>;
  commit(): Promise<void>;
  /** Removes what is half written. Synchronous. */
  abandon(): void;
}

/** How the sink of a batch is made. */
export interface SinkOptions {
  readonly output: string | undefined;
  readonly extension: string;
  readonly createWriter: () => Writer;
  /** Whether two inputs might bear the same relative path: there is more than one starting point. */
  readonly mayCollide: boolean;
}

/** The sink for `-o`: standard output, one file, or a folder with a file for each input, under its relative path. */
export async function openSink(options: SinkOptions, session: Session): Promise<Sink> {
  const { output } = options;
  if (output === undefined || output === '-') return streamSink(standardOutput, options.createWriter());
  if (output.endsWith('/') || (await isFolder(output))) return folderSink(output, options, session);
  return streamSink(await openFile(output, session), options.createWriter());
}

const standardOutput: Target = { write: writeOut, commit: async () => {}, abandon: () => {} };

function streamSink(target: Target, writer: Writer): Sink {
  let head: string | null = writer.header();
  const begun = (text: string): string => {
    const whole = `${head ?? ''}${text}`;
    head = null;
    return whole;
  };
  return {
    async write(result) {
      await target.write(begun(writer.write(result)));
      return null;
    },
    async close() {
      await target.write(begun(writer.footer()));
      await target.commit();
    },
    abandon: () => target.abandon(),
  };
}

function folderSink(folder: string, options: SinkOptions, session: Session): Sink {
  const written = new Set<string>();
  let current: Target | null = null;
  return {
    async write(result, relative) {
      if (relative === null) return null;
      const path = join(folder, `${relative}${options.extension}`);
      if (written.has(path)) return path;
      if (options.mayCollide) written.add(path);
      await makeFolder(dirname(path), session);
      current = await openFile(path, session);
      const writer = options.createWriter();
      await current.write(writer.header() + writer.write(result) + writer.footer());
      await current.commit();
      current = null;
      return null;
    },
    close: async () => {},
    abandon: () => current?.abandon(),
  };
}

/** Standard output (null), or a file. */
export async function openTarget(path: string | null, session: Session): Promise<Target> {
  return path === null ? standardOutput : openFile(path, session);
}

/**
 * A file that appears under its name only once it is whole: it is written beside it and renamed. Until then its name
 * begins with a dot, so that a run over its folder passes it over.
 */
async function openFile(path: string, session: Session): Promise<Target> {
  const complain = complainer(path, session);
  const existing = await stat(path).catch(() => null);
  const special = existing !== null && !existing.isFile();
  const whole = existing === null || special ? path : await realpath(path);
  const partial = special ? whole : join(dirname(whole), `.${basename(whole)}.${process.pid}.part`);
  const file = openAtOnce(partial, complain);
  return {
    write: (text) => writeAll(file, text).catch(complain),
    async commit() {
      await closeFile(file);
      if (!special) await rename(partial, whole).catch(complain);
    },
    abandon() {
      if (!special) rmSync(partial, { force: true });
    },
  };
}

const writeAll = promisify(writeFile);
const closeFile = promisify(close);

/** Opened while nothing else goes on: an interrupt finds no file that is there and cannot be abandoned yet. */
function openAtOnce(path: string, complain: (error: unknown) => never): number {
  try {
    return openSync(path, 'w');
  } catch (error) {
    return complain(error);
  }
}

async function makeFolder(folder: string, session: Session): Promise<void> {
  await mkdir(folder, { recursive: true }).catch(complainer(folder, session));
}

function complainer(path: string, { say }: Session): (error: unknown) => never {
  return (error) => {
    const code = errorCode(error);
    if (code === null) throw error;
    if (code === 'EPIPE') throw new ClosedPipe();
    throw new UsageError(say('cannotWrite', { path, code }));
  };
}

/** Whether there is a folder of that name. */
export async function isFolder(path: string): Promise<boolean> {
  const status = await stat(path).catch(() => null);
  return status?.isDirectory() ?? false;
}
