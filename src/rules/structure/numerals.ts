import type { Chapter, Outline } from '../../model/result.ts';

/** An outline of chapters with these numerals, for examples. */
export function chaptersWith(...numerals: readonly string[]): Partial<Outline> {
  const place = { kind: 'text', line: 5, column: 1, endLine: 5, endColumn: 9 } as const;
  return { chapters: numerals.map((numeral): Chapter => ({ numeral, title: '概述', place })) };
}

/** Whether a numeral is printed in Arabic digits. */
export function isArabic({ numeral }: Chapter): boolean {
  return numeral !== null && /\d/.test(numeral);
}
