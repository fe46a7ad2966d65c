import { isPrinted, type ValueCell } from '../../rows/label-row.ts';
import { plainNumber } from '../../rows/sums.ts';
import { areInLine } from './cell-lines.ts';

/** No more lines of figures are taken for a copy of those just before them. */
const MOST_COPIED = 3;

/**
 * Whether figures in lines of their own may stand where they do since a line, or a few, stand there twice: some are
 * the same as those just before them, and `addsUp` does not hold of the row. Two noughts are no sign in a row whose
 * empty cell may hide the rest of a sum, as `mayAddUp` tells.
 */
export function repeatsFigures(
  cells: readonly ValueCell[],
  addsUp: (numbers: readonly number[]) => boolean,
  mayAddUp: (numbers: readonly number[]) => boolean = () => false,
): boolean {
  const figures = cells.filter(isPrinted).map(({ text }) => text.trim());
  const copied = copiedFigures(figures);
  if (copied.length === 0 || areInLine(cells)) return false;
  const numbers = figures.map(plainNumber);
  const known = numbers.filter((number) => number !== null);
  if (known.length < numbers.length) return true;
  if (addsUp(known)) return false;
  const noughts = copied.every((text) => plainNumber(text) === 0);
  return !(noughts && cells.at(-1)?.kind !== 'blank' && figures.length < cells.length && mayAddUp(known));
}

/** The figures of a row that are the same as those before them. */
function copiedFigures(figures: readonly string[]): string[] {
  const found: string[] = [];
  for (let length = 1; length <= MOST_COPIED; length += 1) {
    let alike = 0;
    for (let at = length; at < figures.length; at += 1) {
      alike = figures[at] === figures[at - length] ? alike + 1 : 0;
      if (alike >= length) found.push(...figures.slice(at - length + 1, at + 1));
    }
  }
  return found;
}
