import type { DrawnLine, DrawnPiece } from './drawn-line.ts';

/** A cell of a drawn table: where it stands, and its text line by line. */
export interface DrawnCell {
  readonly row: number;
  rowSpan: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly pieces: DrawnPiece[];
}

/** The grid that the strokes of a drawing make. */
export interface DrawnGrid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly DrawnCell[];
}

/**
 * Makes out the cells of a drawn table from its strokes alone. Null where they do not meet: the drawing was measured
 * otherwise, or is damaged.
 */
export function drawnGrid(lines: readonly DrawnLine[]): DrawnGrid | null {
  const edges = edgesOf(lines);
  if (edges.length < 2) return null;
  const builder = new GridBuilder(edges);
  return lines.every((line) => builder.add(line)) ? builder.end() : null;
}

/** Where upright strokes meet level ones; where there are none of these, where they stand in the first line. */
function edgesOf(lines: readonly DrawnLine[]): number[] {
  const strokes = lines.flatMap(({ pieces }) => pieces.filter(({ stroke }) => stroke));
  const edges = new Set<number>();
  for (const { left, right } of strokes.length > 0 ? strokes : (lines[0]?.pieces ?? []))
    edges.add(left).add(right);
  return [...edges].sort((a, b) => a - b);
}

class GridBuilder {
  readonly #columnOf: ReadonlyMap<number, number>;
  readonly #open: (DrawnCell | null)[];
  readonly #cells: DrawnCell[] = [];
  #row = 0;
  #filled = false;

  constructor(edges: readonly number[]) {
    this.#columnOf = new Map(edges.map((edge, index) => [edge, index]));
    this.#open = edges.slice(1).map(() => null);
  }

  /** Adds a line; false where its strokes stand elsewhere than those above it. */
  add({ pieces }: DrawnLine): boolean {
    const strokes = pieces.some(({ stroke }) => stroke);
    if (strokes && this.#filled) {
      this.#row += 1;
      this.#filled = false;
    }
    let column = 0;
    for (const piece of pieces) {
      const [from, to] = [this.#columnOf.get(piece.left), this.#columnOf.get(piece.right)];
      if (from !== column || to === undefined || to <= from) return false;
      if (piece.stroke) this.#open.fill(null, from, to);
      else if (!this.#write(piece, from, to)) return false;
      column = to;
    }
    if (!strokes) this.#filled = true;
    return column === this.#open.length;
  }

  #write(piece: DrawnPiece, from: number, to: number): boolean {
    const above = this.#open.slice(from, to);
    let cell = above[0] ?? null;
    if (above.some((other) => other !== cell)) return false;
    if (cell === null) {
      cell = { row: this.#row, rowSpan: 1, column: from, columnSpan: to - from, pieces: [] };
      this.#cells.push(cell);
      this.#open.fill(cell, from, to);
    } else if (cell.column !== from || cell.columnSpan !== to - from) return false;
    cell.pieces.push(piece);
    cell.rowSpan = Math.max(1, this.#row - cell.row + 1);
    return true;
  }

  end(): DrawnGrid {
    const rows = this.#row + (this.#filled ? 1 : 0);
    const cells = this.#cells.filter(({ row }) => row < rows);
    for (const cell of cells) cell.rowSpan = Math.min(cell.rowSpan, rows - cell.row);
    cells.sort((a, b) => a.row - b.row || a.column - b.column);
    return { rows, columns: this.#open.length, cells };
  }
}
