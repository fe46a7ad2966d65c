import type { Box } from '../content.ts';
import { NEAR, type Rule, type Rules } from './rules.ts';

/** A cell of a grid by its rows and columns, from 0. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The cells that the lines of one table make. */
export interface Grid {
  /** The positions of the lines between columns, the outer ones included; one more than there are columns. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
  /** Whether the lines leave no doubt: every cell is a rectangle. */
  readonly exact: boolean;
  /** For each column whether no line closes it above or below, as where a cell goes on over the page. */
  readonly openTop: readonly boolean[];
  readonly openBottom: readonly boolean[];
}

/** A line counts as a cell's edge when it covers this share of it. */
const COVERED = 0.7;
/** No honest page has more lines that meet. */
const MOST_RULES = 6000;
const MOST_UNITS = 60_000;
/** Nothing smaller is a table, but a symbol, a box to tick, or dirt. */
const SMALLEST = { width: 40, height: 12 };

/** The box of a grid. */
export function boxOfGrid({ xs, ys }: Pick<Grid, 'xs' | 'ys'>): Box {
  return [xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0];
}

function isLarge(grid: Grid): boolean {
  const [x0, y0, x1, y1] = boxOfGrid(grid);
  return x1 - x0 >= SMALLEST.width && y1 - y0 >= SMALLEST.height;
}

/** Finds the tables that rules make: groups of lines that meet, of two cells at least. Null when there are too many. */
export function findGrids(rules: Rules): readonly Grid[] | null {
  if (rules.level.length + rules.upright.length > MOST_RULES) return null;
  return groupsOf(rules).flatMap((group) => {
    const grid = gridOf(group);
    return grid && grid.cells.length > 1 && isLarge(grid) ? [grid] : [];
  });
}

/** Sorts rules into groups of which each meets another. */
function groupsOf({ level, upright }: Rules): readonly Rules[] {
  const parent = Array.from({ length: level.length + upright.length }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== undefined && parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  const sorted = upright.map((rule, index) => ({ rule, index: level.length + index }));
  sorted.sort((a, b) => a.rule.at - b.rule.at);
  level.forEach((rule, index) => {
    for (let i = firstFrom(sorted, rule.from - NEAR); i < sorted.length; i += 1) {
      const other = sorted[i];
      if (!other || other.rule.at > rule.to + NEAR) break;
      if (rule.at >= other.rule.from - NEAR && rule.at <= other.rule.to + NEAR)
        parent[find(index)] = find(other.index);
    }
  });
  const groups = new Map<number, { level: Rule[]; upright: Rule[] }>();
  const groupOf = (index: number): { level: Rule[]; upright: Rule[] } => {
    const root = find(index);
    const known = groups.get(root) ?? { level: [], upright: [] };
    groups.set(root, known);
    return known;
  };
  level.forEach((rule, index) => {
    groupOf(index).level.push(rule);
  });
  upright.forEach((rule, index) => {
    groupOf(level.length + index).upright.push(rule);
  });
  return [...groups.values()].filter((group) => group.level.length > 0 && group.upright.length > 0);
}

function firstFrom(sorted: readonly { readonly rule: Rule }[], at: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.rule.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Positions of lines, those near one another as one. */
export function positionsOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const positions: number[] = [];
  let first = Number.NEGATIVE_INFINITY;
  let last = first;
  for (const value of sorted) {
    if (value - last > NEAR || value - first > 2 * NEAR) {
      positions.push(value);
      first = value;
    } else positions[positions.length - 1] = (first + value) / 2;
    last = value;
  }
  return positions;
}

/** The index of the position nearest to a value. */
export function nearest(positions: readonly number[], value: number): number {
  let best = 0;
  positions.forEach((position, index) => {
    if (Math.abs(position - value) < Math.abs((positions[best] ?? 0) - value)) best = index;
  });
  return best;
}

/** `edges[i][j]`: whether position i is drawn as an edge between positions j and j + 1 of the other direction. */
type Edges = boolean[][];

function edgesOf(rules: readonly Rule[], positions: readonly number[], across: readonly number[]): Edges {
  const edges = positions.map(() => across.slice(1).map(() => false));
  for (const { at, from, to } of rules) {
    const row = edges[nearest(positions, at)] ?? [];
    for (let j = 0; j + 1 < across.length; j += 1) {
      const [start = 0, end = 0] = [across[j], across[j + 1]];
      if (Math.min(to, end) - Math.max(from, start) >= COVERED * (end - start)) row[j] = true;
    }
  }
  return edges;
}

/** Positions without the inner ones that bound no cell: underlines, strokes that end in the open. */
function withoutIdle(positions: readonly number[], edges: Edges): number[] {
  return positions.filter(
    (_, index) => index === 0 || index === positions.length - 1 || (edges[index] ?? []).includes(true),
  );
}

function gridOf({ level, upright }: Rules): Grid | null {
  const xs = positionsOf([...upright.map(({ at }) => at), ...endsOf(level)]);
  const ys = positionsOf([...level.map(({ at }) => at), ...endsOf(upright)]);
  if (xs.length < 2 || ys.length < 2 || xs.length * ys.length > MOST_UNITS) return null;
  const keptYs = withoutIdle(ys, edgesOf(level, ys, xs));
  const keptXs = withoutIdle(xs, edgesOf(upright, xs, keptYs));
  const levelEdges = edgesOf(level, keptYs, keptXs);
  const uprightEdges = edgesOf(upright, keptXs, keptYs);
  const { cells, exact } = cellsOf(keptXs.length - 1, keptYs.length - 1, levelEdges, uprightEdges);
  return {
    xs: keptXs,
    ys: keptYs,
    cells,
    exact,
    openTop: (levelEdges[0] ?? []).map((drawn) => !drawn),
    openBottom: (levelEdges.at(-1) ?? []).map((drawn) => !drawn),
  };
}

/** The outermost ends of lines: a table may have no line at its sides, or be cut by the end of the page. */
function endsOf(rules: readonly Rule[]): readonly number[] {
  return [Math.min(...rules.map(({ from }) => from)), Math.max(...rules.map(({ to }) => to))];
}

/** Joins the units of a grid that no edge parts; a joined shape that is no rectangle is cut into its rows. */
function cellsOf(
  columns: number,
  rows: number,
  level: Edges,
  upright: Edges,
): { readonly cells: readonly GridCell[]; readonly exact: boolean } {
  const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false));
  const cells: GridCell[] = [];
  let exact = true;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken[row]?.[column]) continue;
      const shape = shapeFrom(row, column, taken, level, upright);
      const cell = spanOf(shape);
      if (cell.rowSpan * cell.columnSpan === shape.length) cells.push(cell);
      else {
        exact = false;
        cells.push(...rowsOfShape(shape));
      }
    }
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { cells, exact };
}

type Unit = readonly [row: number, column: number];

function shapeFrom(row: number, column: number, taken: boolean[][], level: Edges, upright: Edges): Unit[] {
  const shape: Unit[] = [[row, column]];
  const take = (r: number, c: number): void => {
    const line = taken[r];
    if (line?.[c] !== false) return;
    line[c] = true;
    shape.push([r, c]);
  };
  const first = taken[row];
  if (first) first[column] = true;
  for (let i = 0; i < shape.length; i += 1) {
    const [r, c] = shape[i] ?? [0, 0];
    if (!upright[c + 1]?.[r]) take(r, c + 1);
    if (!upright[c]?.[r]) take(r, c - 1);
    if (!level[r + 1]?.[c]) take(r + 1, c);
    if (!level[r]?.[c]) take(r - 1, c);
  }
  return shape;
}

function spanOf(shape: readonly Unit[]): GridCell {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, column] of shape) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return { row: top, column: left, rowSpan: bottom - top + 1, columnSpan: right - left + 1 };
}

function rowsOfShape(shape: readonly Unit[]): GridCell[] {
  const sorted = [...shape].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const cells: { row: number; column: number; rowSpan: number; columnSpan: number }[] = [];
  for (const [row, column] of sorted) {
    const last = cells.at(-1);
    if (last && last.row === row && last.column + last.columnSpan === column) last.columnSpan += 1;
    else cells.push({ row, column, rowSpan: 1, columnSpan: 1 });
  }
  return cells;
}
