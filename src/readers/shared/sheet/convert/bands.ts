import type { Anchor } from './anchors.ts';
import type { Hidden } from './hidden.ts';

/** The displayed cells of one row. */
export type AnchorRow = readonly Anchor[];

/** Bordered cells without text that make a row one of a table, as in a form not filled in. */
const BORDERED_ROW = 2;

function rowsOf(anchors: readonly Anchor[]): Anchor[][] {
  const rows: Anchor[][] = [];
  for (const anchor of anchors) {
    const open = rows.at(-1);
    if (open?.[0]?.row === anchor.row) open.push(anchor);
    else rows.push([anchor]);
  }
  return rows.filter((row) => row.length >= BORDERED_ROW || row.some(({ cell }) => cell.text !== ''));
}

/** Whether a row that is displayed stands between two rows of cells. */
function isApart(above: number, below: number, hidden: Hidden): boolean {
  return below > above + 1 && hidden.firstShown(above + 1, below - 1) !== null;
}

/**
 * Cuts the displayed cells of a sheet into bands: rows without an empty row between them. An empty row that a merged
 * cell with a text reaches over parts nothing.
 */
export function bandsOf(anchors: readonly Anchor[], hidden: Hidden): AnchorRow[][] {
  const bands: AnchorRow[][] = [];
  let reach = -1;
  let last = -1;
  for (const row of rowsOf(anchors)) {
    const at = row[0]?.row ?? 0;
    const band = bands.at(-1);
    if (band && (at <= reach || !isApart(last, at, hidden))) band.push(row);
    else bands.push([row]);
    last = at;
    for (const { cell, range } of row) if (cell.text !== '') reach = Math.max(reach, range.lastRow);
  }
  return bands.filter((band) => band.some((row) => row.some(({ cell }) => cell.text !== '')));
}
