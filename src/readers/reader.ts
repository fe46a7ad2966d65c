import type { DecodedText, Document, Format } from '../model/document.ts';
import type { Emit } from '../model/finding.ts';

/** Bounds a reader keeps, so that no input exhausts time or memory. Reaching one is a finding, never a crash. */
export interface Limits {
  /** Bytes of a file read at all. */
  readonly bytes: number;
  /** Cells of one document; what follows is left out, with a finding. */
  readonly cells: number;
  /** Depth of nested elements that is followed. */
  readonly depth: number;
  /** Columns and rows a single span may claim before it is clipped to the table. */
  readonly span: number;
}

/** Reads the decoded text of one format into a Document. Pure; drops no cell; knows no forms. */
export interface TextReader {
  readonly format: Format;
  read(decoded: DecodedText, limits: Limits, emit: Emit): Document;
}
