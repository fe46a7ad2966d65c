import type { Span } from '../../model/document.ts';

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

/** How many fields a record has up to its last that is filled. */
function extentOf(row: Row): number {
  return row.findLastIndex(({ text }) => text !== '') + 1;
}

/**
 * Parts the lines of separated values from their tables. A spreadsheet saved as such has as many fields in every record,
 * whatever stands in it; only what stands between lines, without the columns nothing stands in, is one table. A field
 * alone is a row where the rows around it reach as far as one another: that of a heading, or of blank figures.
 */
export function piecesOf(records: readonly Row[]): Piece[] {
  const reach = reachOf(records);
  const pieces: Piece[] = [];
  let rows: Row[] = [];
  const endRows = (): void => {
    const width = rows.reduce((most, row) => Math.max(most, extentOf(row)), 0);
    if (width > 0) pieces.push({ kind: 'rows', rows: rows.map((row) => row.slice(0, width)) });
    rows = [];
  };
  records.forEach((row, index) => {
    const lone = loneField(row);
    if (lone && isLine(reach, index, lone)) {
      endRows();
      pieces.push({ kind: 'line', span: lone });
    } else if (extentOf(row) === 0) endRows();
    else rows.push(row);
  });
  endRows();
  return pieces;
}

/** How far the stretch of rows that each record belongs to reaches; 0 for a field alone. */
function reachOf(records: readonly Row[]): number[] {
  const reach = records.map((row) => (loneField(row) ? 0 : extentOf(row)));
  for (let from = 0; from < reach.length; from += 1) {
    let [to, most] = [from, 0];
    for (; (reach[to] ?? 0) > 0; to += 1) most = Math.max(most, reach[to] ?? 0);
    reach.fill(most, from, to);
    from = Math.max(from, to);
  }
  return reach;
}

function isLine(reach: readonly number[], index: number, { text }: Span): boolean {
  if (text.length > LONGEST_LABEL || text.includes('。')) return true;
  const [above, below] = [reach[index - 1] ?? 0, reach[index + 1] ?? 0];
  return above === 0 || below === 0 || above !== below;
}
