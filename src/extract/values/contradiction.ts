import type { TableId } from '../../model/form.ts';
import type { Place } from '../../model/place.ts';
import type { ReadRow } from '../../recognize/recognition.ts';
import { everyFifthIsSum, lastIsSum } from '../../recognize/rows/sums.ts';
import { isUnsplittable } from './split-digits.ts';

const APPLICANTS = 7;
const GROUP = 5;
/** No table stands on the first page alone where another page begins within it. */
const PAGE = /^(?:[2-9]|[1-9]\d)$/;
const FIGURE = /^(?:0|[1-9]\d*)$/;

/**
 * Whether the sums of a row speak for another reading of what is printed. Asked only where no grid tells the columns,
 * so that a figure cut at its thousands, or a page number, may make up for an empty cell that left no trace; or, where they
 * stand in one line, be joined to a figure. A row whose sums merely fail is an author's affair.
 */
export function speaksForAnother(row: ReadRow, table: TableId): boolean {
  const printed = row.cells.map(({ cell }) => cell?.text.trim() ?? '');
  if (printed.some((text) => !/^\d+$/.test(text))) return false;
  const inOneLine = row.cells.every(({ place }) => isOnLineOf(place, row.cells[0]?.place));
  if (table === 'applications' && printed.length === APPLICANTS)
    return isCutAtThousands(printed) || (inOneLine && holdsPageNumber(printed, lastIsSum));
  if (table === 'remedies' && printed.length === 3 * GROUP)
    return (
      holdsForeignFigure(printed.map(Number)) || (inOneLine && holdsPageNumber(printed, everyFifthIsSum))
    );
  return false;
}

/** Whether some row of a table breaks its own sum, however it is read; such sums prove nothing about other rows. */
export function breaksItsSums(rows: readonly ReadRow[], table: TableId): boolean {
  const holds = table === 'applications' ? lastIsSum : table === 'remedies' ? everyFifthIsSum : null;
  const columns = table === 'applications' ? APPLICANTS : 3 * GROUP;
  if (holds === null) return false;
  return rows.some(({ cells, runs }) => {
    const printed = cells.map(({ cell }) => cell?.text.trim() ?? '');
    const whole = printed.length === columns && printed.every((text) => /^\d+$/.test(text));
    if (whole && !holds(printed.map(Number))) return true;
    return runs.some(({ points, text }) => points.length === columns && isUnsplittable(text, columns, holds));
  });
}

/** 1160 862 911 1166 1230 6 168: joined, the last is the sum of the others, and one cell is empty. */
function isCutAtThousands(printed: readonly string[]): boolean {
  if (lastIsSum(printed.map(Number))) return false;
  return printed.slice(1).some((text, index) => {
    const joined = [...printed.slice(0, index), `${printed[index]}${text}`, ...printed.slice(index + 2)];
    return /^\d{3}$/.test(text) && printed[index] !== '0' && lastIsSum(joined.map(Number));
  });
}

function isOnLineOf(place: Place, other: Place | undefined): boolean {
  return place.kind === 'text' && other?.kind === 'text' && place.line === other.line;
}

/** 5 77 0 where a line broke between 5 and 7, and page 7 stood there: it adds up without some digits at an end of one figure. */
function holdsPageNumber(
  printed: readonly string[],
  holds: (numbers: readonly number[]) => boolean,
): boolean {
  const numbers = printed.map(Number);
  if (holds(numbers)) return false;
  return printed.some((text, at) =>
    [...text].some((_, cut) => {
      const halves = [text.slice(0, cut), text.slice(cut)];
      return halves.some(
        (page, half) =>
          PAGE.test(page) &&
          FIGURE.test(halves[1 - half] ?? '') &&
          holds(numbers.with(at, Number(halves[1 - half]))),
      );
    }),
  );
}

/** Groups that add up once one figure is taken out and an empty cell put in elsewhere; in its place, it is but a wrong figure. */
function holdsForeignFigure(printed: readonly number[]): boolean {
  if (everyFifthIsSum(printed)) return false;
  return printed.some((_, foreign) => {
    const own = printed.toSpliced(foreign, 1);
    const corrected = printed.with(foreign, 0).join();
    return printed.some((__, blank) => {
      const other = own.toSpliced(blank, 0, 0);
      return everyFifthIsSum(other) && other.join() !== corrected;
    });
  });
}
