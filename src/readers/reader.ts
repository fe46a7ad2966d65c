import type { DecodedText, Document, Format } from '../model/document.ts';
import type { Emit } from '../model/finding.ts';
import type { Ocr } from './ocr.ts';

/** Bounds a reader keeps, so that no input exhausts time or memory. Reaching one is a finding, never a crash. */
export interface Limits {
  /** Bytes of a file read at all. */
  readonly bytes: number;
  /** Cells of one document; what follows is left out, with a finding. */
  readonly cells: number;
  /** Depth of nested elements that is followed. */
  readonly depth: number;
  /** Columns or rows a single span may claim before it is clipped to the table. */
  readonly span: number;
  /** Members of one zip package; the others are left out. */
  readonly members: number;
  /** Bytes one member of a package may unpack to. */
  readonly memberBytes: number;
  /** Bytes unpacked from one file in all, archives within archives included. */
  readonly packageBytes: number;
  /** How many times its packed size a member of several megabytes may unpack to. */
  readonly ratio: number;
  /** Archives within archives that are opened, the outermost counting as one. */
  readonly nesting: number;
}

/** A file as its reader gets it: the bytes, and for textual formats their decoding, made once while sniffing. */
export interface ReaderInput {
  readonly bytes: Uint8Array;
  readonly decoded: DecodedText | null;
  /** Who recognises characters on pictures; absent where no one shall. */
  readonly ocr?: Ocr;
}

/**
 * Reads files of one format into Documents. Pure; drops no cell; knows no forms; throws only on our own bugs. A file
 * that cannot be read at all gives null, and a finding that says why.
 */
export interface Reader<Read extends Document | null = Document | null> {
  readonly format: Format;
  read(input: ReaderInput, limits: Limits, emit: Emit): Read | Promise<Read>;
}
