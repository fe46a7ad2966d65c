/** Whether numbers in column order can be what a row prints. */
export type Holds = (numbers: readonly number[]) => boolean;

const MOST_SPLITS = 200_000;

/**
 * All ways to cut a run of digits into at most `most` numbers without leading zeros, each a list of the pieces.
 * Null when there are too many to look at.
 */
export function splitsOf(digits: string, most: number): string[][] | null {
  if (countSplits(digits, most) > MOST_SPLITS) return null;
  const found: string[][] = [];
  const pieces: string[] = [];
  const cut = (start: number): void => {
    if (start === digits.length) found.push([...pieces]);
    if (pieces.length === most) return;
    const longest = digits[start] === '0' ? 1 : digits.length - start;
    for (let length = 1; length <= longest; length += 1) {
      pieces.push(digits.slice(start, start + length));
      cut(start + length);
      pieces.pop();
    }
  };
  cut(0);
  return found;
}

/** How many ways there are to cut a run of digits so. */
function countSplits(digits: string, most: number): number {
  let ways: readonly number[] = Array.from({ length: digits.length + 1 }, (_, left) => (left === 0 ? 1 : 0));
  for (let pieces = 0; pieces < most; pieces += 1) {
    const fewer = ways;
    // What is left of the run, by its length: nothing, or a piece and what is left behind it.
    ways = fewer.map((_, left) => {
      if (left === 0) return 1;
      const longest = digits[digits.length - left] === '0' ? 1 : left;
      return fewer.slice(left - longest, left).reduce((sum, each) => sum + each, 0);
    });
  }
  return ways.at(-1) ?? 0;
}

/** Whether there is no way to cut a run of digits so that it holds; false when there are too many ways to look at. */
export function isUnsplittable(digits: string, columns: number, holds: Holds): boolean {
  const splits = splitsOf(digits, columns);
  return splits !== null && !splits.some((split) => holds(split.map(Number)));
}

/**
 * The one way to cut a run of digits over `columns` cells, or null when it is not the only one. `holds` is the sum
 * the row must meet. Fewer numbers than columns (cells left blank) count as rivals when they could meet it too.
 */
export function proveSplit(digits: string, columns: number, holds: Holds): readonly string[] | null {
  const splits = splitsOf(digits, columns);
  if (!splits) return null;
  const possible = splits.filter((split) => holds(split.map(Number)));
  const [only] = possible;
  return possible.length === 1 && only?.length === columns ? only : null;
}

/**
 * The one way to cut a run of digits over `columns` cells of which all numbers but at most one are quoted in the
 * report's prose for that row; null when there is none, or another.
 */
export function proveByQuotes(
  digits: string,
  columns: number,
  quoted: ReadonlySet<number>,
): readonly string[] | null {
  const splits = splitsOf(digits, columns);
  if (!splits || columns < 2) return null;
  const told = splits.filter(
    (split) => split.filter((piece) => quoted.has(Number(piece))).length >= columns - 1,
  );
  const [only] = told;
  return told.length === 1 && only?.length === columns ? only : null;
}
