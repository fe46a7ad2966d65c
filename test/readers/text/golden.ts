import { readFileSync } from 'node:fs';
import type { Block, Cell, Document, Span } from '../../../src/model/document.ts';

/** A Document as the golden files write it: each text with the line and column where each of its places begins. */
export interface Golden {
  readonly format: string;
  readonly title?: string;
  readonly blocks: readonly GoldenBlock[];
}

/** `text @line:column`, with `(2x1)` for rows and columns spanned, and `+line:column` for further places. */
export type GoldenBlock =
  | { readonly paragraph: string }
  | { readonly level: number; readonly heading: string }
  | { readonly grid?: string; readonly table: readonly (readonly string[])[] };

/** All spans of a document: its headings, paragraphs and cells, in reading order. */
export function spansOf(document: Document): Span[] {
  return document.blocks.flatMap((block): readonly Span[] =>
    block.kind === 'table' ? block.cells : [block],
  );
}

/** A document in the golden files' notation. */
export function goldenOf({ format, title, blocks }: Document): Golden {
  const written = blocks.map(goldenBlock);
  return title === undefined ? { format, blocks: written } : { format, title, blocks: written };
}

/** A document's tables as rows of cell texts. */
export function tablesOf(document: Document): string[][][] {
  return document.blocks.flatMap((block) =>
    block.kind === 'table'
      ? [Array.from({ length: block.rows }, (_, row) => rowOf(block.cells, row).map(({ text }) => text))]
      : [],
  );
}

/** Parses a golden file. */
export function readGolden(path: URL): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function goldenBlock(block: Block): GoldenBlock {
  if (block.kind === 'paragraph') return { paragraph: write(block) };
  if (block.kind === 'heading') return { level: block.level, heading: write(block) };
  const table = Array.from({ length: block.rows }, (_, row) => rowOf(block.cells, row).map(writeCell));
  return block.grid === 'ragged' ? { table } : { grid: block.grid, table };
}

function rowOf(cells: readonly Cell[], row: number): readonly Cell[] {
  return cells.filter((cell) => cell.row === row);
}

function writeCell(cell: Cell): string {
  const { rowSpan, columnSpan } = cell;
  return write(cell, rowSpan > 1 || columnSpan > 1 ? ` (${rowSpan}x${columnSpan})` : '');
}

function write({ text, places }: Span, spans = ''): string {
  const starts = places.map((place) =>
    place.kind === 'text' ? `${place.line}:${place.column}` : place.kind,
  );
  return `${text}${spans} @${starts.join('+')}`;
}
