import { describe, expect, it } from 'vitest';
import { NumberFormats } from '../../../src/readers/shared/sheet/display/number-format.ts';

const formats = new NumberFormats(false);
const show = (value: number, code: string): string | undefined => formats.display(value, code)?.text;

describe('a number is displayed', () => {
  it.each([
    [967, 'General', '967'],
    [149.92, 'General', '149.92'],
    [0.1 + 0.2, 'General', '0.3'],
    [-12, 'General', '-12'],
    [5, 'G/通用格式"件"', '5件'],
    [149, '0"万元"', '149万元'],
    [3, '0\\件', '3件'],
    [3, '0件', '3件'],
    [12.5, '0', '13'],
    [-12.5, '0', '-13'],
    [149.92, '0', '150'],
    [1.005, '0.00', '1.01'],
    [9.995, '0.00', '10.00'],
    [99.5, '0', '100'],
    [1234567, '#,##0', '1,234,567'],
    [1234.5, '#,##0.00', '1,234.50'],
    [999, '#,##0', '999'],
    [0, '#,##0', '0'],
    [0, '#', ''],
    [0.4, '#', ''],
    [5, '000', '005'],
    [12345, '000', '12345'],
    [0.125, '0%', '13%'],
    [0.125, '0.0%', '12.5%'],
    [12345, '0!.0,"万"', '1.2万'],
    [12345, '0\\.0,', '1.2'],
    [1234567, '#,##0,', '1,235'],
    [1234567, '0.00,,', '1.23'],
    [1.5, '0.0##', '1.5'],
    [1.25, '0.0#', '1.25'],
    [-5, '0_);(0)', '(5)'],
    [-5, '0;[Red]-0', '-5'],
    [-3, '"增"0;"减"0', '减3'],
    [0, '0;-0;;@', ''],
    [0, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', ' - '],
    [1234, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', ' 1,234 '],
    [1234.5, '[$¥-804]#,##0.00', '¥1,234.50'],
    [1500, '[>=1000]0.0,"千";0', '1.5千'],
    [15, '[>=1000]0.0,"千";0', '15'],
    [1e21, '0', '1000000000000000000000'],
    [5, '@', '5'],
    [13812345678, '000-0000-0000', '138-1234-5678'],
  ])('%d by %s as “%s”', (value, code, text) => {
    expect(show(value, code)).toBe(text);
  });

  it.each([
    [43831, 'yyyy"年"m"月"d"日"', '2020年1月1日'],
    [43831, '[$-804]yyyy/m/d;@', '2020/1/1'],
    [44286.75, 'yyyy-mm-dd hh:mm:ss', '2021-03-31 18:00:00'],
    [44286.5, 'h:mm AM/PM', '12:00 PM'],
    [44264, 'aaaa', '星期二'],
    [59, 'yyyy-m-d', '1900-2-28'],
    [61, 'yyyy-m-d', '1900-3-1'],
    [43831, 'mmm d, yyyy', 'Jan 1, 2020'],
  ])('%d by %s as the moment %s', (value, code, text) => {
    expect(formats.display(value, code)).toEqual({ text, moment: true });
  });

  it('counts from 1904 where the workbook does', () => {
    expect(new NumberFormats(true).display(42369, 'yyyy-mm-dd')?.text).toBe('2020-01-01');
  });

  it.each([
    [0.5, '# ?/?'],
    [12345, '0.00E+00'],
    [12, '[DBNum1][$-804]General'],
    [1.5, '[h]:mm'],
    [-1, 'yyyy-mm-dd'],
    [1e9, 'yyyy-mm-dd'],
    [-5, '[>=0]0;0'],
    [Number.POSITIVE_INFINITY, '0'],
  ])('%d by %s in a way not followed here', (value, code) => {
    expect(formats.display(value, code)).toBeNull();
  });
});

describe('a text is displayed', () => {
  it.each([
    ['甲', 'General', '甲'],
    ['012', '@', '012'],
    ['甲', '"前"@', '前甲'],
    ['甲', '0;-0;;@"后"', '甲后'],
    ['甲', '0', '甲'],
  ])('%s by %s as %s', (text, code, shown) => {
    expect(formats.displayText(text, code)).toBe(shown);
  });
});
