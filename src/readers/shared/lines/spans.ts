import type { Block, Cell, Paragraph, Span, Table } from '../../../model/document.ts';
import type { Place, TextPlace } from '../../../model/place.ts';
import { isBlank, isWideBlank, type Line } from './line.ts';

/** A stretch of one line, from the offset `from` up to `to`. */
export interface Piece {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
}

/** Makes the span of a piece: plain in text, without the marks in Markdown. */
export type MakeSpan = (source: string, piece: Piece) => Span;

/** The place of a piece. */
export function placeOf({ line, from, to }: Piece): TextPlace {
  const column = from - line.origin + 1;
  return { kind: 'text', line: line.number, column, endLine: line.number, endColumn: to - line.origin + 1 };
}

/** A piece without the blanks around it; of one that prints nothing, the wide blanks stay. */
export function trimPiece(source: string, { line, from, to }: Piece): Piece {
  let first = from;
  let last = to;
  while (first < last && isBlank(source.charCodeAt(first))) first += 1;
  if (first === last) return trimNarrow(source, { line, from, to });
  while (isBlank(source.charCodeAt(last - 1))) last -= 1;
  return { line, from: first, to: last };
}

function trimNarrow(source: string, { line, from, to }: Piece): Piece {
  let first = from;
  let last = to;
  while (first < last && !isWideBlank(source.charCodeAt(first))) first += 1;
  while (last > first && !isWideBlank(source.charCodeAt(last - 1))) last -= 1;
  return { line, from: first, to: last };
}

/** The span of a piece of plain text. */
export const plainSpan: MakeSpan = (source, piece) => {
  const trimmed = trimPiece(source, piece);
  return { text: source.slice(trimmed.from, trimmed.to), places: [placeOf(trimmed)] };
};

/** One span of several that continue one another, joined by line breaks. */
export function joinSpans(spans: readonly Span[]): Span {
  const [only] = spans;
  if (only && spans.length === 1) return only;
  return { text: spans.map((span) => span.text).join('\n'), places: spans.flatMap((span) => span.places) };
}

/** The paragraph of a span. */
export function paragraphOf({ text, places }: Span): Paragraph {
  return { kind: 'paragraph', text, places };
}

/** A ragged table of rows whose cells are known in order only. */
export function raggedTable(rows: readonly (readonly Span[])[]): Table {
  const cells: Cell[] = [];
  let columns = 0;
  rows.forEach((spans, row) => {
    if (spans.length > columns) columns = spans.length;
    spans.forEach(({ text, places }, column) => {
      cells.push({ text, places, row, column, rowSpan: 1, columnSpan: 1 });
    });
  });
  return { kind: 'table', grid: 'ragged', rows: rows.length, columns, cells, places: extent(cells) };
}

/** Where a table stands, from its first cell to its last. */
export function extent(cells: readonly Cell[]): Place[] {
  const first = cells.at(0)?.places.at(0);
  const last = cells.at(-1)?.places.at(-1);
  if (first?.kind !== 'text' || last?.kind !== 'text') return [];
  const { line, column } = first;
  return [{ kind: 'text', line, column, endLine: last.endLine, endColumn: last.endColumn }];
}

/** How many spans a block holds: its weight against the limit on cells. */
export function weightOf(block: Block): number {
  return block.kind === 'table' ? block.cells.length : 1;
}
