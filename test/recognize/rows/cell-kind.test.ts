import { describe, expect, it, test } from 'vitest';
import { cellKind, splitSpacedNumbers } from '../../../src/recognize/rows/text/cell-kind.ts';

describe('a cell that shows a formula’s failure stands where a figure should', () => {
  it.each(['#REF!', '#DIV/0!', '#N/A', '#NAME?', 'Err:502', '=SUM(B2:B9)', '=B2+C2', '=?', "='附 表'!B2"])(
    '%s',
    (text) => {
      expect(cellKind(text)).toBe('value');
    },
  );

  it.each(['====', '==== 正文 ====', '#公开#', '#1楼', '=='])('but not %s', (text) => {
    expect(cellKind(text)).toBe('text');
  });
});

test('a dash of two strokes set apart is one, not two cells', () => {
  expect(splitSpacedNumbers(' --  -- ')).toBeNull();
  expect(splitSpacedNumbers('-- -- --')?.map(({ text }) => text)).toEqual(['--', '--', '--']);
  expect(splitSpacedNumbers('-- 3')?.map(({ text }) => text)).toEqual(['--', '3']);
});
