import type { LabelRow, ValueCell } from '../rows/rows.ts';
import type { Header } from './remedies-header.ts';

/** A row of fewer cells is none of many columns. */
const MANY = 6;

/** Whether the rows of the header each open with an empty cell, as a bar of their own leaves it. */
export function isLed(headers: readonly Header[]): boolean {
  const led = headers
    .slice(0, -1)
    .filter(({ row }) => row.values.length === 1 && row.values[0]?.kind === 'blank');
  return led.length > 1;
}

/** The cells without the empty one that opens their row. */
export function withoutLead(cells: readonly ValueCell[]): readonly ValueCell[] {
  return opensEmpty(cells) ? cells.slice(1) : cells;
}

/** Whether most long rows end with an empty cell, as where the next each opens with a bar of its own. */
export function haveBars(printed: readonly LabelRow[]): boolean {
  const long = printed.filter(({ layout, values }) => layout !== 'exact' && values.length >= MANY);
  return long.filter(({ values }) => values.at(-1)?.kind === 'blank').length * 2 > long.length;
}

/** Whether the empty cell a row opens with may be such a bar, as a damaged header does not tell. */
export function mayOpenWithBar(cells: readonly ValueCell[], headers: readonly Header[]): boolean {
  return opensEmpty(cells) && cells.some(({ kind }) => kind !== 'blank') && !isLed(headers);
}

function opensEmpty([first]: readonly ValueCell[]): boolean {
  return first?.kind === 'blank';
}
