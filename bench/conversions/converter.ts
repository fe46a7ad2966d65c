/** The kinds of file a report is converted from. */
export type Source = 'html' | 'docx' | 'doc' | 'odt' | 'rtf' | 'pdf' | 'xlsx';

/** A program, or a function of a package, that makes a text of a report. */
export interface Converter {
  readonly id: string;
  readonly from: Source;
  /** The text it makes of the file; throws where the program is not installed. */
  convert(path: string): Promise<Uint8Array | string> | Uint8Array | string;
}
