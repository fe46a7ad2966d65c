import type { Result } from '../model/result.ts';
import type { Language } from '../model/serialize.ts';

/** How an output is to be written. */
export interface WriterOptions {
  /** The language of messages. */
  readonly language: Language;
  /** Begin with a byte order mark; only outputs that say so in `allowsBom` heed it. */
  readonly bom: boolean;
}

/** Turns results into text, one after another: the header once, each result, the footer once. Computes nothing, keeps no result. */
export interface Writer {
  header(): string;
  write(result: Result): string;
  footer(): string;
}

/** An output format as the command line knows it. */
export interface WriterDefinition {
  readonly id: string;
  /** Of the files written into a folder: `.json`. */
  readonly extension: string;
  /** Whether a byte order mark may stand before it. */
  readonly allowsBom: boolean;
  /** Whether only facts are written, so that a result without facts leaves no trace. */
  readonly factsOnly: boolean;
  create(options: WriterOptions): Writer;
}
