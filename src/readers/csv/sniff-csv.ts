import { recordsOf, type Separator } from './records.ts';

const SEPARATORS: readonly Separator[] = [',', '\t', ';'];
const LEAST_RECORDS = 3;
const LEAST_FIELDS = 3;
/** Records looked at; what is no table shows within the first. */
const MOST_RECORDS = 400;
const START = 5000;

/**
 * The separator of a text that is separated values through and through: all its records have as many fields, but for
 * lines of one field, and some have several filled, which indented lines have not. Null for any other text. `whole`: whether the text is not cut off at its end.
 */
export function separatorOf(text: string, whole: boolean): Separator | null {
  return SEPARATORS.find((separator) => isSeparated(text, separator, whole)) ?? null;
}

function isSeparated(text: string, separator: Separator, whole: boolean): boolean {
  // One look at the first lines spares most texts the rest.
  if (!text.slice(0, START).includes(separator)) return false;
  const counts: number[] = [];
  let [width, led, filled] = [0, 0, 0];
  const isOdd = (count: number): boolean => count > 1 && (count !== width || count < LEAST_FIELDS);
  for (const record of recordsOf(text, separator)) {
    // Only the last record may be cut off: of a text that is no table the first lines tell.
    if (isOdd(counts.at(-1) ?? 1)) return false;
    if (width === 0 && record.length > 1) width = record.length;
    counts.push(record.length);
    if (record[0]?.text === '') led += 1;
    if (record.filter(({ text }) => text !== '').length > 1) filled += 1;
    if (counts.length >= MOST_RECORDS) break;
  }
  if (!whole && counts.length < MOST_RECORDS) counts.pop();
  const wide = counts.filter((count) => count === width).length;
  return (
    !counts.some(isOdd) &&
    Math.min(wide, filled) >= LEAST_RECORDS &&
    wide * 2 >= counts.length &&
    led < counts.length
  );
}
