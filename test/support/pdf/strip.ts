import { columnsOf, type GridCell, gridOf } from '../grid.ts';
import type { TableBlock } from '../model.ts';
import { widthOf } from './writer.ts';

/** A line of text on a strip: where it begins, and the top of its em. */
export interface StripText {
  readonly x: number;
  readonly top: number;
  readonly text: string;
  readonly row: number;
}

/** A cell's box on a strip. */
export interface StripCell {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A table set on a page without end: what is cut into pages. */
export interface Strip {
  readonly texts: readonly StripText[];
  readonly cells: readonly StripCell[];
  /** The tops of its rows, and its end. */
  readonly rows: readonly number[];
  /** Where its column labels end. */
  readonly header: number;
}

/** How a table is set. */
export interface StripStyle {
  readonly left: number;
  readonly width: number;
  readonly size: number;
  readonly padding: number;
  /** Sets labels that stand beside several rows with one character to a line. */
  readonly verticalStubs: boolean;
  readonly align: 'left' | 'center';
}

const LEADING = 1.3;
const LABEL_WEIGHT = 3;
const STUB_WEIGHT = 1.6;

/** Sets a table: columns as wide as their kind, rows as high as their text. */
export function setTable(table: TableBlock, style: StripStyle): Strip {
  const rows = gridOf(table);
  const xs = columnEdges(table, style);
  const lines = new Map<GridCell, readonly string[]>();
  for (const { cells } of rows) for (const cell of cells) lines.set(cell, linesOf(cell, xs, style));
  const needed = (cell: GridCell): number =>
    (lines.get(cell)?.length ?? 1) * style.size * LEADING + 2 * style.padding;
  const heights = rows.map(({ cells }) =>
    Math.max(
      style.size * LEADING + 2 * style.padding,
      ...cells.filter((cell) => cell.rowSpan === 1).map(needed),
    ),
  );
  rows.forEach(({ cells }, row) => {
    for (const cell of cells) {
      const end = row + cell.rowSpan - 1;
      const have = heights.slice(row, end + 1).reduce((sum, height) => sum + height, 0);
      if (cell.rowSpan > 1 && have < needed(cell)) heights[end] = (heights[end] ?? 0) + needed(cell) - have;
    }
  });
  const ys = edgesOf(0, heights);
  const texts: StripText[] = [];
  const boxes: StripCell[] = [];
  rows.forEach(({ cells }, row) => {
    for (const cell of cells) {
      const box = boxOf(cell, row, xs, ys);
      boxes.push(box);
      texts.push(...textsIn(box, lines.get(cell) ?? [], row, style));
    }
  });
  const header = rows.findIndex(({ source }) => source.kind !== 'header');
  return { texts, cells: boxes, rows: ys, header: ys[Math.max(0, header)] ?? 0 };
}

function columnEdges(table: TableBlock, { left, width }: StripStyle): readonly number[] {
  const weights = Array.from({ length: columnsOf(table) }, (_, column) => {
    if (column >= table.labelColumns) return 1;
    return column === table.labelColumns - 1 ? LABEL_WEIGHT : STUB_WEIGHT;
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return edgesOf(
    left,
    weights.map((weight) => (weight / all) * width),
  );
}

/** Where stretches of these lengths, one after another, begin and end. */
function edgesOf(from: number, lengths: readonly number[]): readonly number[] {
  const edges = [from];
  for (const length of lengths) edges.push((edges.at(-1) ?? 0) + length);
  return edges;
}

function boxOf(cell: GridCell, row: number, xs: readonly number[], ys: readonly number[]): StripCell {
  return {
    x0: xs[cell.column] ?? 0,
    y0: ys[row] ?? 0,
    x1: xs[cell.column + cell.columnSpan] ?? 0,
    y1: ys[row + cell.rowSpan] ?? 0,
  };
}

function linesOf(cell: GridCell, xs: readonly number[], style: StripStyle): readonly string[] {
  if (cell.text === '') return [];
  if (style.verticalStubs && cell.role === 'group') return [...cell.text];
  if (cell.slot) return [cell.text];
  const room = (xs[cell.column + cell.columnSpan] ?? 0) - (xs[cell.column] ?? 0) - 2 * style.padding;
  const lines: string[] = [''];
  for (const character of cell.text) {
    const line = `${lines.at(-1)}${character}`;
    if (widthOf(line) * style.size > room && lines.at(-1) !== '') lines.push(character);
    else lines[lines.length - 1] = line;
  }
  return lines;
}

function textsIn(
  box: StripCell,
  lines: readonly string[],
  row: number,
  style: StripStyle,
): readonly StripText[] {
  const pitch = style.size * LEADING;
  const top = (box.y0 + box.y1 - lines.length * pitch) / 2 + (pitch - style.size) / 2;
  return lines.map((text, index) => {
    const width = widthOf(text) * style.size;
    const x = style.align === 'center' ? (box.x0 + box.x1 - width) / 2 : box.x0 + style.padding;
    return { x, top: top + index * pitch, text, row };
  });
}
