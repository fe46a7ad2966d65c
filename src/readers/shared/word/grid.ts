import type { CellDefinition, SourceCell, SourceRow } from './row.ts';

/** A cell in the grid, with the source cells it was merged from; the first is the one that shows. */
export interface PlacedCell {
  readonly sources: SourceCell[];
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  readonly columnSpan: number;
}

/** Cells placed in reading order. `exact`: every row stated its edges. */
export interface Grid {
  readonly cells: readonly PlacedCell[];
  readonly rows: number;
  readonly columns: number;
  readonly exact: boolean;
}

/** Edges so near one another (2 mm, in twips) are one, unless one row has both: then a cell stands between them. */
const SAME_EDGE = 113;

/** The width given to cells of which the file states none. */
const UNSTATED_WIDTH = 1000;

/** A cell of one row after horizontal merging. */
interface Stretch {
  readonly sources: SourceCell[];
  readonly left: number;
  right: number;
  readonly vertical: CellDefinition['vertical'];
}

/**
 * Whether a cell continues the one before it. Sources differ over which of two marks opens a merge, so `first` and
 * `rest` are told by order: of two different marks side by side the second continues.
 */
function continues(opened: CellDefinition | undefined, cell: CellDefinition): boolean {
  if (opened === undefined || opened.horizontal === 'none' || cell.horizontal === 'none') return false;
  return opened.horizontal !== cell.horizontal;
}

/** The cells of a row by their order alone: columns of one width. */
function inOrder({ cells }: SourceRow): Stretch[] {
  return cells.map((source, i) => {
    return { sources: [source], left: i * UNSTATED_WIDTH, right: (i + 1) * UNSTATED_WIDTH, vertical: 'none' };
  });
}

/** The cells of a row with their edges, which only ever grow, however the file states them. */
function stretchesOf({ definition, cells }: SourceRow): Stretch[] {
  const stretches: Stretch[] = [];
  let left = definition?.left ?? 0;
  let opened: CellDefinition | undefined;
  cells.forEach((source, i) => {
    const defined: CellDefinition = definition?.cells[i] ?? {
      right: left + UNSTATED_WIDTH,
      horizontal: 'none',
      vertical: 'none',
    };
    const right = Math.max(defined.right, left + 1);
    const last = stretches.at(-1);
    if (last !== undefined && continues(opened, defined)) {
      last.sources.push(source);
      last.right = right;
    } else {
      stretches.push({ sources: [source], left, right, vertical: defined.vertical });
      opened = defined;
    }
    left = right;
  });
  return stretches;
}

/** The lines between columns: which of them each edge belongs to, from 0, and how many there are. */
interface Boundaries {
  readonly of: ReadonlyMap<number, number>;
  readonly count: number;
}

function boundariesOf(rows: readonly (readonly Stretch[])[]): Boundaries {
  const rowsAt = new Map<number, Set<number>>();
  const note = (edge: number, row: number): void => {
    const known = rowsAt.get(edge);
    if (known === undefined) rowsAt.set(edge, new Set([row]));
    else known.add(row);
  };
  rows.forEach((stretches, row) => {
    for (const { left, right } of stretches) {
      note(left, row);
      note(right, row);
    }
  });
  const boundaries = new Map<number, number>();
  let first = Number.NEGATIVE_INFINITY;
  let taken = new Set<number>();
  let boundary = -1;
  for (const [edge, at] of [...rowsAt].sort(([a], [b]) => a - b)) {
    const apart = edge - first > SAME_EDGE || [...at].some((row) => taken.has(row));
    if (apart) {
      boundary++;
      first = edge;
      taken = new Set();
    }
    for (const row of at) taken.add(row);
    boundaries.set(edge, boundary);
  }
  return { of: boundaries, count: boundary + 1 };
}

/** Whether every cell of a row has its definition, and every definition its cell. */
function isStated({ definition, cells }: SourceRow): boolean {
  return definition !== null && definition.cells.length === cells.length;
}

/**
 * Places the cells of a table by their edges; by their order alone when a row has no definition. A cell that continues the one above joins it when both have the same
 * columns; where none does, it stands for itself. No two cells overlap.
 */
export function placeRows(source: readonly SourceRow[]): Grid {
  const ordered = source.some(({ definition }) => definition === null);
  const rows = source.map(ordered ? inOrder : stretchesOf);
  const boundaries = boundariesOf(rows);
  const cells: PlacedCell[] = [];
  let above = new Map<number, PlacedCell>();
  rows.forEach((stretches, row) => {
    const open = new Map<number, PlacedCell>();
    for (const { sources, left, right, vertical } of stretches) {
      const column = boundaries.of.get(left) ?? 0;
      const columnSpan = (boundaries.of.get(right) ?? column + 1) - column;
      const upper = vertical === 'rest' ? above.get(column) : undefined;
      if (upper !== undefined && upper.columnSpan === columnSpan) {
        for (const covered of sources) upper.sources.push(covered);
        upper.rowSpan++;
        open.set(column, upper);
      } else {
        const cell = { sources: [...sources], row, column, rowSpan: 1, columnSpan };
        cells.push(cell);
        if (vertical !== 'none') open.set(column, cell);
      }
    }
    above = open;
  });
  return {
    cells,
    rows: rows.length,
    columns: Math.max(0, boundaries.count - 1),
    exact: source.every(isStated),
  };
}
