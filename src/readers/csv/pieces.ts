import type { Span } from '../../model/document.ts';
import { linesAmong } from '../shared/lone-rows.ts';

/** What records consist of: lines by themselves, and rows that make a table. */
export type Piece =
  | { readonly kind: 'line'; readonly span: Span }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly Span[])[] };

/** A field longer than this, alone in its record, is a sentence. */
const LONGEST_LABEL = 60;

type Row = readonly Span[];

/** The field of a record that has no other and begins with it; null otherwise. */
function loneField(row: Row | undefined): Span | null {
  const [first, ...rest] = row ?? [];
  return first && first.text !== '' && rest.every(({ text }) => text === '') ? first : null;
}

function isSentence(text: string): boolean {
  return text.length > LONGEST_LABEL || text.includes('。');
}

/** How many fields a record has up to its last that is filled. */
function extentOf(row: Row): number {
  return row.findLastIndex(({ text }) => text !== '') + 1;
}

/**
 * Parts the lines of separated values from their tables. A spreadsheet saved as such has as many fields in every record,
 * whatever stands in it; only what stands between lines, up to the last column filled there, is one table.
 */
export function piecesOf(records: readonly Row[]): Piece[] {
  const isApart = linesAmong(records.map((row) => (loneField(row) ? 0 : extentOf(row))));
  const pieces: Piece[] = [];
  let rows: Row[] = [];
  const endRows = (): void => {
    const width = rows.reduce((most, row) => Math.max(most, extentOf(row)), 0);
    if (width > 0) pieces.push({ kind: 'rows', rows: rows.map((row) => row.slice(0, width)) });
    rows = [];
  };
  records.forEach((row, index) => {
    const lone = loneField(row);
    if (lone && (isSentence(lone.text) || isApart(index))) {
      endRows();
      pieces.push({ kind: 'line', span: lone });
    } else if (extentOf(row) === 0) endRows();
    else rows.push(row);
  });
  endRows();
  return pieces;
}
