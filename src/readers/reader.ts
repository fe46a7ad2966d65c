import type { DecodedText, Document, Format } from '../model/document.ts';
import type { Emit } from '../model/finding.ts';
import type { Limits } from './limits.ts';
import type { Ocr } from './shared/picture/ocr.ts';

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
