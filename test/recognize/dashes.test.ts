import { expect, test } from 'vitest';
import { splitSpacedNumbers } from '../../src/recognize/rows/text/cell-kind.ts';

test('a dash of two strokes set apart is one, not two cells', () => {
  expect(splitSpacedNumbers(' --  -- ')).toBeNull();
  expect(splitSpacedNumbers('-- -- --')?.map(({ text }) => text)).toEqual(['--', '--', '--']);
  expect(splitSpacedNumbers('-- 3')?.map(({ text }) => text)).toEqual(['--', '3']);
});
