import { describe, expect, it } from 'vitest';
import { joinNumber, numeral } from '../../../src/readers/shared/office/numerals.ts';

describe('a number', () => {
  it.each([
    ['chineseCounting', [1, 9, 10, 11, 20, 21, 99], '一 九 十 十一 二十 二十一 九十九'],
    ['chineseCounting', [100, 105], '一〇〇 一〇五'],
    [
      'chineseCountingThousand',
      [10, 15, 100, 101, 110, 111, 305, 1001, 2020],
      '十 十五 一百 一百零一 一百一十 一百一十一 三百零五 一千零一 二千零二十',
    ],
    ['chineseLegalSimplified', [1, 10, 21, 105], '壹 壹拾 贰拾壹 壹佰零伍'],
    ['ideographDigital', [7, 10, 21], '七 一〇 二一'],
    ['ideographTraditional', [1, 10, 11], '甲 癸 甲'],
    ['ideographZodiac', [1, 12], '子 亥'],
    ['decimalEnclosedCircle', [1, 20, 21, 36, 50, 51], '① ⑳ ㉑ ㊱ ㊿ 51'],
    ['decimalEnclosedCircleChinese', [0, 3], '⓪ ③'],
    ['decimalEnclosedParen', [1, 20, 21], '⑴ ⒇ 21'],
    ['decimalEnclosedFullstop', [1, 20], '⒈ ⒛'],
    ['decimalFullWidth', [12], '１２'],
    ['decimalZero', [3, 12], '03 12'],
    ['upperRoman', [1, 4, 9, 14, 1999, 4000], 'I IV IX XIV MCMXCIX 4000'],
    ['lowerRoman', [3], 'iii'],
    ['upperLetter', [1, 26, 27], 'A Z AA'],
    ['lowerLetter', [2], 'b'],
    ['none', [5], ''],
    ['unheardOf', [5], '5'],
  ])('in the notation %s', (format, numbers, expected) => {
    expect(numbers.map((number) => numeral(number, format)).join(' ')).toBe(expected);
  });

  it.each([
    ['一、', '一、'],
    ['（一）', '（一）'],
    ['①', '①'],
    ['1.', '1. '],
    ['1.\t', '1. '],
    ['A', 'A '],
    ['２', '２ '],
    ['第一条', '第一条 '],
    ['', ''],
  ])('%s is joined to its text as %s', (number, joined) => {
    expect(joinNumber(number)).toBe(joined);
  });
});
