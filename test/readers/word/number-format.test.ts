import { describe, expect, it } from 'vitest';
import { writeNumber } from '../../../src/readers/shared/word/number-format.ts';

describe('the number of a list', () => {
  it.each([
    [0, 12, '12'],
    [1, 14, 'XIV'],
    [2, 9, 'ix'],
    [3, 27, 'AA'],
    [4, 2, 'b'],
    [10, 20, '二〇'],
    [18, 3, '③'],
    [22, 7, '07'],
    [26, 3, '⒊'],
    [27, 3, '⑶'],
    [28, 20, '⑳'],
    [29, 4, '㊃'],
    [30, 2, '乙'],
    [37, 1, '一'],
    [37, 10, '十'],
    [37, 12, '十二'],
    [37, 20, '二十'],
    [39, 105, '一百零五'],
    [38, 15, '壹拾伍'],
    [99, 5, '5'],
    [37, 0, '0'],
    [1, -3, '-3'],
  ])('in format %i, %i is %s', (format, number, text) => {
    expect(writeNumber(number, format)).toBe(text);
  });
});
