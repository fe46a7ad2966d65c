import type { Cell } from '../../../../model/document.ts';
import { overlap } from '../boxes.ts';
import { joinSpans } from './cell-text.ts';
import { nearest, positionsOf } from './grids.ts';
import type { PageCell, PageTable } from './page-table.ts';
import { NEAR } from './rules.ts';

/** Tables of one width may be set this far apart on two pages, as with margins for binding. */
const MOST_SHIFT = 60;
/** How far the widths of two halves may differ. */
const WIDTH = 4;
/** The share of the inner lines of the part with fewer that the other part has too. */
const SHARED_LINES = 0.5;

/** How far the second part stands to the right of the first when it is as wide and goes on with its columns; else null. */
function shiftBetween(first: PageTable, second: PageTable): number | null {
  const [left = 0, right = 0] = [first.xs[0], first.xs.at(-1)];
  const [nextLeft = 0, nextRight = 0] = [second.xs[0], second.xs.at(-1)];
  const shift = nextLeft - left;
  if (Math.abs(shift) > MOST_SHIFT || Math.abs(nextRight - right - shift) > WIDTH) return null;
  const own = first.xs.slice(1, -1);
  const next = second.xs.slice(1, -1).map((x) => x - shift);
  const [fewer, more] = own.length < next.length ? [own, next] : [next, own];
  const shared = fewer.filter((x) => more.some((other) => Math.abs(other - x) <= NEAR)).length;
  return shared >= SHARED_LINES * fewer.length ? shift : null;
}

/**
 * Joins a table with the one that follows it on the next page when both have the same lines between columns: a
 * repeated header counts once, a row cut by the page is one row again. Null when they do not belong together.
 */
export function continueTable(first: PageTable, second: PageTable): PageTable | null {
  const aligned = alignedBy(first, second);
  if (aligned === null) return null;
  const { xs, above, below } = aligned;
  const header = headerRows(above, below, second.rows);
  const [repeated, rest] = [
    below.filter(({ row }) => row < header),
    below.filter(({ row }) => row >= header),
  ];
  const headed = above.map((cell) => withRepeated(cell, repeated));
  const lowered = rest.map((cell) => ({ ...cell, row: cell.row - header }));
  const { cells, rows } = stack(headed, first.rows, lowered, second.rows - header);
  return {
    xs,
    rows,
    cells,
    grid: first.grid === 'exact' && second.grid === 'exact' ? 'exact' : 'ragged',
    box: first.box,
    places: [...first.places, ...second.places],
  };
}

interface Aligned {
  readonly xs: readonly number[];
  readonly above: readonly PageCell[];
  readonly below: readonly PageCell[];
}

/** The cells of both parts with their columns counted alike; null where the columns are not the same. */
function alignedBy(first: PageTable, second: PageTable): Aligned | null {
  if (first.columns || second.columns) {
    const same = areSame(first.columns ?? [], second.columns ?? []);
    return same ? { xs: first.xs, above: first.cells, below: second.cells } : null;
  }
  const shift = shiftBetween(first, second);
  if (shift === null) return null;
  const xs = positionsOf([...first.xs, ...second.xs.map((x) => x - shift)]);
  return {
    xs,
    above: realign(first.cells, first.xs, xs, 0),
    below: realign(second.cells, second.xs, xs, shift),
  };
}

/** Whether columns of figures stand under one another, each under its own and under no other. */
function areSame(
  above: NonNullable<PageTable['columns']>,
  below: NonNullable<PageTable['columns']>,
): boolean {
  const isUnderOwn = ([from, to]: readonly [number, number], index: number): boolean =>
    below.every(([start, end], i) => (i === index) === overlap(from, to, start, end) > 0);
  return above.length === below.length && above.every(isUnderOwn);
}

/** Cells with their columns counted by another set of lines. */
function realign(
  cells: readonly PageCell[],
  own: readonly number[],
  xs: readonly number[],
  shift: number,
): PageCell[] {
  return cells.map((cell) => {
    const column = nearest(xs, (own[cell.column] ?? 0) - shift);
    const end = nearest(xs, (own[cell.column + cell.columnSpan] ?? 0) - shift);
    return { ...cell, column, columnSpan: Math.max(1, end - column) };
  });
}

function isSameCell(a: Cell, b: Cell): boolean {
  return (
    a.row === b.row &&
    a.column === b.column &&
    a.rowSpan === b.rowSpan &&
    a.columnSpan === b.columnSpan &&
    a.text.replace(/\s/g, '') === b.text.replace(/\s/g, '')
  );
}

function startingIn(cells: readonly Cell[], row: number): readonly Cell[] {
  return cells.filter((cell) => cell.row === row);
}

/** How many rows at the beginning of the second part repeat those of the first. */
function headerRows(above: readonly Cell[], below: readonly Cell[], most: number): number {
  let header = 0;
  for (let row = 0; row < most - 1; row += 1) {
    const [first, second] = [startingIn(above, row), startingIn(below, row)];
    const same =
      first.length === second.length && first.every((cell, i) => isSameCell(cell, second[i] ?? cell));
    if (!same || first.some(({ text }) => /^\s*\d+\s*$/.test(text))) break;
    if (below.every((cell) => cell.row > row || cell.row + cell.rowSpan <= row + 1)) header = row + 1;
  }
  const told = startingIn(below, 0).some(({ text }) => text.trim() !== '');
  return told ? header : 0;
}

function withRepeated(cell: PageCell, repeated: readonly Cell[]): PageCell {
  const again = repeated.find((other) => isSameCell(cell, other));
  return again ? { ...cell, places: [...cell.places, ...again.places] } : cell;
}

/** Puts the rows of the second part under those of the first; cells cut by the page are one again. */
function stack(
  above: readonly PageCell[],
  rows: number,
  below: readonly PageCell[],
  more: number,
): { readonly cells: readonly PageCell[]; readonly rows: number } {
  const one = isOneRow(above, rows, below);
  const offset = one ? rows - 1 : rows;
  const merged = new Set<PageCell>();
  const upper = above.map((cell) => {
    const under = cell.openBottom ? below.find((other) => other.openTop && isUnder(cell, other)) : undefined;
    if (!under) return cell.openBottom ? { ...cell, openBottom: false } : cell;
    merged.add(under);
    const rowSpan = cell.rowSpan + under.rowSpan - (one ? 1 : 0);
    return { ...cell, ...joinSpans(cell, under), rowSpan, openBottom: under.openBottom };
  });
  const lower = below
    .filter((cell) => !merged.has(cell))
    .map((cell) => ({ ...cell, row: cell.row + offset, openTop: false }));
  const cells = [...upper, ...lower].sort((a, b) => a.row - b.row || a.column - b.column);
  return { cells, rows: offset + more };
}

/** Whether the page cuts through a row: every cell above the cut goes on below it. */
function isOneRow(above: readonly PageCell[], rows: number, below: readonly PageCell[]): boolean {
  const last = above.filter((cell) => cell.row + cell.rowSpan === rows);
  const next = below.filter((cell) => cell.row === 0);
  return (
    last.length === next.length &&
    last.every((cell) => cell.openBottom && next.some((other) => other.openTop && isUnder(cell, other)))
  );
}

function isUnder(cell: Cell, other: Cell): boolean {
  return cell.column === other.column && cell.columnSpan === other.columnSpan;
}
