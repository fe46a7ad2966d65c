import type { Cell, Table } from '../../../model/document.ts';
import { isColumnKey } from '../../labels/axis.ts';
import { labelKey } from '../../labels/normalize.ts';
import { cellKind } from '../text/cell-kind.ts';

/**
 * The cells of a grid in which column labels set over two rows (商业 over 企业, 结果 over 维持) are one cell, where that makes
 * them labels of a form; any other table as it is.
 */
export function joinStackedLabels(table: Table): readonly Cell[] {
  if (table.grid !== 'exact') return table.cells;
  const firstFigures = table.cells.find((cell) => cellKind(cell.text) === 'value')?.row ?? table.rows;
  const header = table.cells.filter(
    (cell) => cell.row < firstFigures && cell.columnSpan === 1 && cellKind(cell.text) === 'text',
  );
  const lower = new Map(header.map((cell) => [`${cell.row}:${cell.column}`, cell]));
  const joined = new Map<Cell, Cell | null>();
  for (const cell of header) {
    const below = lower.get(`${cell.row + cell.rowSpan}:${cell.column}`);
    if (!below || joined.has(cell) || !isSplit(cell, below)) continue;
    const text = `${cell.text}${below.text}`;
    joined.set(cell, {
      ...cell,
      text,
      places: [...cell.places, ...below.places],
      rowSpan: cell.rowSpan + below.rowSpan,
    });
    joined.set(below, null);
  }
  if (joined.size === 0) return table.cells;
  return table.cells.flatMap((cell) => joined.get(cell) ?? (joined.has(cell) ? [] : [cell]));
}

/** Two pieces make a label, and neither is it by itself beside a remark. */
function isSplit(cell: Cell, below: Cell): boolean {
  const [whole, upper, lower] = [`${cell.text}${below.text}`, cell.text, below.text].map(labelKey);
  const apart = isColumnKey(upper ?? '') && isColumnKey(lower ?? '');
  return isColumnKey(whole ?? '') && whole !== upper && whole !== lower && !apart;
}
