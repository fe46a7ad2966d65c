import { expect, test } from 'vitest';
import { mayHoldPageNumber } from '../../src/recognize/doubt/uneven-lines.ts';
import type { ValueCell } from '../../src/recognize/rows/rows.ts';

/** A figure in each line that is not empty. */
function cells(...lines: readonly string[]): ValueCell[] {
  return lines.flatMap((text, index) => {
    const place = { kind: 'text', line: index + 1, column: 1, endLine: index + 1, endColumn: 2 } as const;
    const cell = {
      kind: 'value',
      text,
      places: [place],
      column: null,
      columnSpan: 1,
      pieces: 1,
      shared: false,
    } as const;
    return text === '' ? [] : [cell];
  });
}

test('figures in lines equally far apart hold no page’s number', () => {
  expect(mayHoldPageNumber(cells('310', '', '19', '', '0', '', '87', '', '416'), true)).toBe(false);
});

test('a small number right before the line of a figure may be a page’s', () => {
  expect(mayHoldPageNumber(cells('310', '', '5953', '', '19', '870', '', '2', '', '416'), false)).toBe(true);
});

test('so may one farther from both its neighbours than these are from theirs', () => {
  expect(mayHoldPageNumber(cells('310', '4419', '2203', '', '7', '', '1680', '2416'), false)).toBe(true);
});

test('one farther from one of them may be only where lines are looked at strictly', () => {
  const figures = cells('3100', '', '4419', '', '', '', '15', '', '2203', '', '1680');
  expect([false, true].map((strictly) => mayHoldPageNumber(figures, strictly))).toEqual([false, true]);
});

test('a figure larger than any page’s number is none', () => {
  expect(mayHoldPageNumber(cells('310', '', '5953', '', '1900', '8700', '', '2203', '', '416'), false)).toBe(
    false,
  );
});
