import { isPrinted, type ValueCell } from '../../rows/label-row.ts';

/** Columns are at least so many blanks apart where a single one is none. */
const WIDE = 2;

/** Whether cells stand on one line of a text. */
export function areInLine(cells: readonly ValueCell[]): boolean {
  const lines = cells.map(({ places: [place] }) => (place?.kind === 'text' ? place.line : null));
  return lines[0] !== undefined && lines[0] !== null && lines.every((line) => line === lines[0]);
}

/** Whether cells stand on one line, some with a single blank between: one within a figure would look the same. */
export function isClose(cells: readonly ValueCell[]): boolean {
  if (!areInLine(cells)) return false;
  return cells.some(({ places: [own] }, index) => {
    const before = cells[index - 1]?.places[0];
    return own?.kind === 'text' && before?.kind === 'text' && own.column - before.endColumn < WIDE;
  });
}

/** Whether all figures of a row stand on one line but one, which stands alone on another as a page's number does. */
export function isAloneOnLine(cells: readonly ValueCell[]): boolean {
  const lines = cells.flatMap(({ places: [place] }) => (place?.kind === 'text' ? [place.line] : []));
  const [first] = lines;
  const others = lines.filter((line) => line !== first);
  return (
    lines.length > 2 &&
    (others.length === 1 || (others.length === lines.length - 1 && new Set(others).size === 1))
  );
}

/**
 * Whether a row has more cells than columns, an empty one among its figures, and a line of them once more on the next: it
 * may stand there twice.
 */
export function repeatsLine(cells: readonly ValueCell[], columns: number): boolean {
  const printed = cells.slice(0, cells.findLastIndex(isPrinted));
  if (cells.length <= columns || printed.every(isPrinted)) return false;
  return cells.some((cell, index) => {
    const [own, last] = [cell.places[0], cells[index - 1]?.places[0]];
    const below = own?.kind === 'text' && last?.kind === 'text' && own.line > last.line;
    const within = cell.kind !== 'blank' || index < printed.length;
    return below && within && cell.text === cells[index - 1]?.text;
  });
}
