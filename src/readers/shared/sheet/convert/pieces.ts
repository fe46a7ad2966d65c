import { linesAmong } from '../../lone-rows.ts';
import type { Anchor } from './anchors.ts';
import type { AnchorRow } from './bands.ts';

/** What a band consists of: lines by themselves, and rows that make a table. */
export type Piece =
  | { readonly kind: 'line'; readonly anchor: Anchor }
  | { readonly kind: 'rows'; readonly rows: readonly AnchorRow[] };

/** The only cell of a row with a text, when the row has no other cell beside it; null otherwise. */
function loneText(row: AnchorRow): Anchor | null {
  const [text, another] = row.filter(({ cell }) => cell.text !== '');
  if (!text || another) return null;
  const { firstColumn, lastColumn } = text.range;
  const beside = row.some(({ column }) => column < firstColumn || column > lastColumn);
  return beside ? null : text;
}

/** Whether all cells of some rows begin within the columns of a cell. */
function isOver({ range }: Anchor, rows: readonly AnchorRow[]): boolean {
  return rows.every((row) =>
    row.every(({ column }) => range.firstColumn <= column && column <= range.lastColumn),
  );
}

/**
 * Whether a row is a line by itself, a title or note over or under a table: its only cell reaches over the whole
 * band, or over all the next row; or it comes before any row of several cells and begins where they do.
 */
function isLine(band: readonly AnchorRow[], index: number, text: Anchor, leading: boolean): boolean {
  if (isOver(text, band)) return true;
  const next = band[index + 1];
  const merged = text.range.lastColumn > text.range.firstColumn;
  if (merged && next && next.length > 1 && isOver(text, [next])) return true;
  return leading && band.every((row) => row.every(({ column }) => column >= text.column));
}

/** In a band without merged cells: whether a text alone in the first column is a line. In any other band none is. */
function linesOf(band: readonly AnchorRow[]): (index: number) => boolean {
  const isMerged = ({ range }: Anchor): boolean =>
    range.lastRow > range.firstRow || range.lastColumn > range.firstColumn;
  if (band.some((row) => row.some(isMerged))) return () => false;
  const first = Math.min(...band.map(([anchor]) => anchor?.column ?? 0));
  return linesAmong(
    band.map((row) => (loneText(row)?.column === first ? 0 : (row.at(-1)?.column ?? first) - first + 1)),
  );
}

/**
 * Parts the lines of a band from its tables. Sheets set titles and notes in cells merged over the table's width, and
 * several tables of different columns one right under another; only what stands between such lines is one table.
 */
export function piecesOf(band: readonly AnchorRow[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let rows: AnchorRow[] = [];
  const isUnmergedLine = linesOf(band);
  let reach = -1;
  const endRows = (): void => {
    if (rows.length > 0) pieces.push({ kind: 'rows', rows });
    rows = [];
  };
  band.forEach((row, index) => {
    const text = loneText(row);
    const leading = pieces.every(({ kind }) => kind === 'line') && rows.length === 0;
    const line = text && text.row > reach && (isLine(band, index, text, leading) || isUnmergedLine(index));
    if (text && line) {
      endRows();
      pieces.push({ kind: 'line', anchor: text });
    } else rows.push(row);
    for (const { cell, range } of row) {
      if (cell.text !== '' && range.lastRow > range.firstRow) reach = Math.max(reach, range.lastRow);
    }
  });
  endRows();
  return pieces;
}
