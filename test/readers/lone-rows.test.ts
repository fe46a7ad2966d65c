import { expect, test } from 'vitest';
import { linesAmong } from '../../src/readers/shared/lone-rows.ts';

test.each([
  ['a title above a table', [0, 3, 3], [0]],
  ['a title between tables of different widths', [2, 2, 0, 8, 8], [2]],
  ['a note under a table', [8, 8, 0], [2]],
  ['two lines one after another', [3, 0, 0, 3], [1, 2]],
])('%s is a line', (_, extents, lines) => {
  const isLine = linesAmong(extents);
  expect(extents.flatMap((_, index) => (isLine(index) ? [index] : []))).toEqual(lines);
});

test('a heading within a table, whose rows reach as far above as below, is a row of it', () => {
  const isLine = linesAmong([3, 2, 0, 2, 3]);
  expect(isLine(2)).toBe(false);
});
