import { halfWidth } from '../../model/characters.ts';

/** A plain number, with wide digits and thousands set apart or not; null for anything else. */
export function plainNumber(text: string): number | null {
  const digits = halfWidth(text).replace(/,/g, '').trim();
  return /^\d+$/.test(digits) ? Number(digits) : null;
}

/** In a row over applicants the last number is the sum of the others. */
export function lastIsSum(numbers: readonly number[]): boolean {
  return numbers.length > 1 && sumBefore(numbers) === numbers.at(-1);
}

/** Where some of the others are not known, it is more than those that are. */
export function lastIsMore(numbers: readonly number[]): boolean {
  return sumBefore(numbers) < (numbers.at(-1) ?? 0);
}

function sumBefore(numbers: readonly number[]): number {
  return numbers.slice(0, -1).reduce((sum, number) => sum + number, 0);
}

/** In a row of groups of five the fifth is the sum of the four before it. */
export function everyFifthIsSum(numbers: readonly number[]): boolean {
  if (numbers.length % 5 !== 0) return false;
  return numbers.every(
    (number, index) =>
      index % 5 !== 4 || numbers.slice(index - 4, index).reduce((a, b) => a + b, 0) === number,
  );
}
