import type { PagePlace, Place } from './place.ts';

/** The formats a reader exists for. Decided by content, never by the file's name. */
export const formats = [
  'text',
  'markdown',
  'html',
  'csv',
  'docx',
  'odt',
  'xlsx',
  'xls',
  'ods',
  'pdf',
  'ofd',
  'doc',
  'rtf',
  'scan',
] as const;

/** One of them. */
export type Format = (typeof formats)[number];

/** The character encodings a file may be read in. GBK and GB2312 are read as GB18030, their superset. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** What an encoding was decided on: a byte order mark, strict validity as UTF-8, the page's own declaration, or the text it yields. */
export type EncodingEvidence = 'bom' | 'valid-utf8' | 'declared' | 'content';

/** A decoded file: its text, and how the encoding was decided. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly evidence: EncodingEvidence;
  /** The encoding the file itself declares, as printed there, when it declares one. */
  readonly declared?: string;
}

/** Text with the places it stood at: two or more places when it runs over a page or was joined from pieces. */
export interface Span {
  readonly text: string;
  readonly places: readonly Place[];
}

/** A line the source marks as a heading. Level 1 is the outermost. */
export interface Heading extends Span {
  readonly kind: 'heading';
  readonly level: number;
}

/** A line or paragraph of running text. A line of nothing but no-break or ideographic spaces is kept: it may be an empty cell. */
export interface Paragraph extends Span {
  readonly kind: 'paragraph';
}

/** A table cell at its first row and column (from 0). The text keeps line breaks between paragraphs of the cell as `\n`. */
export interface Cell extends Span {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/**
 * A table as a list of spanned cells in reading order, no two overlapping.
 * `exact`: the source states the grid, so that cells of one column stand under one another.
 * `ragged`: only the order of the cells within a row is known (separators in running text, lost merges).
 */
export interface Table {
  readonly kind: 'table';
  readonly grid: 'exact' | 'ragged';
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Cell[];
  readonly places: readonly Place[];
}

/** What a document consists of. */
export type Block = Heading | Paragraph | Table;

/** How sure a stretch of a page is that was read from a picture: from 0 to 1. */
export interface Recognised {
  readonly place: PagePlace;
  readonly confidence: number;
}

/** What a reader makes of a file: its blocks in reading order. Knows nothing of forms. */
export interface Document {
  readonly format: Format;
  readonly blocks: readonly Block[];
  /** The title the format itself carries apart from the text (`<title>`, front matter), when it does. */
  readonly title?: string;
  /** What of it was read from pictures, cells whole; absent where nothing was. What is not certain says so in its text. */
  readonly recognised?: readonly Recognised[];
}
