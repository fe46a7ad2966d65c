import type { Cell } from '../../model/document.ts';
import { type CellKind, isFurniture } from './text/cell-kind.ts';

/** Fewer empty cells in a row are no row of figures. */
const BLANK_CELLS = 5;

/** A row of nothing but empty cells: that of a form not filled in. */
export function isBlankRow(kinds: readonly CellKind[]): boolean {
  return kinds.length >= BLANK_CELLS && kinds.every((kind) => kind === 'blank');
}

/** The number of a page in words, cut at its spaces or not: `Page 3 of 12`. */
export function isPageLine(row: readonly Cell[]): boolean {
  const text = row.map((cell) => cell.text).join('');
  return /第.*页|page/i.test(text) && isFurniture(text);
}

/** The cells of each row, as they come in reading order. */
export function groupRows(cells: readonly Cell[]): Cell[][] {
  const rows: Cell[][] = [];
  for (const cell of cells) {
    const open = rows.at(-1);
    if (open?.[0]?.row === cell.row) open.push(cell);
    else rows.push([cell]);
  }
  return rows;
}

/** Whether a row opens with a number of its own (序号, 代码) before its label. */
export function isNumbered(row: readonly Cell[], label: number): boolean {
  return (
    label > 0 &&
    row.slice(0, label).every((cell) => /^\d{0,4}$/.test(cell.text.trim())) &&
    row.length > label + 1
  );
}

const FIGURE = /^[-+]?\d[\d,.]*$/;
const LABEL = /[\u4e00-\u9fff]{2}/;
const LONG_UNIT = /^(?:人次|万元)$/;
/** So few rows may be what is left of broken ones. */
const LEAST_BEHIND = 3;

/** Whether the labels of a table stand behind their figures: more of its rows open with a figure and end with a label than the other way. */
export function standsBehind(rows: readonly (readonly Cell[])[]): boolean {
  let [behind, before] = [0, 0];
  for (const row of rows) {
    const printed = row.map(({ text }) => text.trim()).filter((text) => text !== '');
    const [first = '', last = ''] = [printed[0], printed.at(-1)];
    if (FIGURE.test(first) && LABEL.test(last) && !LONG_UNIT.test(last)) behind += 1;
    else if (LABEL.test(first) && FIGURE.test(last)) before += 1;
  }
  return behind >= LEAST_BEHIND && behind > before;
}
