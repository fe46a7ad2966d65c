import { isPrinted, type LabelRow, type ValueCell } from '../../rows/label-row.ts';
import type { Header } from './remedies-header.ts';

/** Whether the rows of the header each open with an empty cell, as a bar of their own leaves it; not one among their labels. */
export function isLed(headers: readonly Header[]): boolean {
  const led = headers.slice(0, -1).filter(({ row }) => {
    const [only, ...others] = row.values;
    const isOfNextRow = (only?.column ?? -1) < (row.column ?? 0);
    return only?.kind === 'blank' && others.length === 0 && isOfNextRow;
  });
  return led.length > 1;
}

/** The cells without the empty one that opens their row. */
export function withoutLead(cells: readonly ValueCell[]): readonly ValueCell[] {
  return cells[0]?.kind === 'blank' ? cells.slice(1) : cells;
}

/** The cells without a lone bar before so many figures that they make up the row. */
export function withoutBar(
  { layout }: LabelRow,
  cells: readonly ValueCell[],
  columns: number,
): readonly ValueCell[] {
  const [first, ...rest] = cells;
  const whole = rest.length === columns && rest.every(isPrinted);
  return layout === 'stream' && isBar(first) && whole ? rest : cells;
}

/** Whether a row of running lines opens with a lone bar: its first cell is empty, or it is the bar rows open with. */
export function mayOpenWithBar({ layout }: LabelRow, cells: readonly ValueCell[]): boolean {
  return layout === 'stream' && isBar(cells[0]) && cells.some(isPrinted);
}

/** An empty cell of which there is but the bar that ends it. */
function isBar(cell: ValueCell | undefined): boolean {
  return cell?.text === '';
}
