/** In a row over applicants the last number is the sum of the others. */
export function lastIsSum(numbers: readonly number[]): boolean {
  const total = numbers.at(-1) ?? 0;
  return numbers.length > 1 && numbers.slice(0, -1).reduce((sum, number) => sum + number, 0) === total;
}

/** In a row of groups of five the fifth is the sum of the four before it. */
export function everyFifthIsSum(numbers: readonly number[]): boolean {
  if (numbers.length % 5 !== 0) return false;
  return numbers.every(
    (number, index) =>
      index % 5 !== 4 || numbers.slice(index - 4, index).reduce((a, b) => a + b, 0) === number,
  );
}
