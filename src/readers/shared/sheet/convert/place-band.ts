import type { Anchor } from './anchors.ts';
import type { AnchorRow } from './bands.ts';

/** A cell of a band's grid; `anchor` is null where the sheet has no cell. */
export interface BandCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly anchor: Anchor | null;
}

/** A band as a full grid of its rows and of the columns in which a cell begins. */
export interface BandGrid {
  /** The sheet's row and column of each of the grid's. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly cells: readonly BandCell[];
  /** Cells with a text that another cell covers. */
  readonly covered: readonly Anchor[];
  /** The first row that no room was left for, or null. */
  readonly cutAt: number | null;
}

/** How many of the sorted `indexes` lie from `first` to `last`. */
function countWithin(indexes: readonly number[], from: number, last: number): number {
  let low = from;
  let high = indexes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((indexes[middle] ?? 0) <= last) low = middle + 1;
    else high = middle;
  }
  return low - from;
}

/** The columns free in a row from `column` on, at most `wanted`. */
function freeColumns(busyUntil: readonly number[], row: number, column: number, wanted: number): number {
  let free = 1;
  while (free < wanted && (busyUntil[column + free] ?? 0) <= row) free++;
  return free;
}

/** Places the cells of a band in its grid, no two overlapping, blanks filled in; no more than `most` cells. */
export function placeBand(band: readonly AnchorRow[], most: number): BandGrid {
  const columns = [...new Set(band.flatMap((row) => row.map(({ column }) => column)))].sort((a, b) => a - b);
  const kept = band.slice(0, Math.floor(most / columns.length));
  const rows = kept.map((row) => row[0]?.row ?? 0);
  const cells: BandCell[] = [];
  const covered: Anchor[] = [];
  const busyUntil: number[] = columns.map(() => 0);
  kept.forEach((anchors, row) => {
    const byColumn = new Map(anchors.map((anchor) => [anchor.column, anchor]));
    columns.forEach((at, column) => {
      const anchor = byColumn.get(at) ?? null;
      if ((busyUntil[column] ?? 0) > row) {
        if (anchor && anchor.cell.text !== '') covered.push(anchor);
        return;
      }
      const wanted = anchor ? countWithin(columns, column, anchor.range.lastColumn) : 1;
      const rowSpan = anchor ? Math.max(1, countWithin(rows, row, anchor.range.lastRow)) : 1;
      const columnSpan = freeColumns(busyUntil, row, column, wanted);
      busyUntil.fill(row + rowSpan, column, column + columnSpan);
      cells.push({ row, column, rowSpan, columnSpan, anchor });
    });
  });
  const cutAt = kept.length < band.length ? (band[kept.length]?.[0]?.row ?? null) : null;
  return { rows, columns, cells, covered, cutAt };
}
