import { struckDigits } from '../../marked-digits.ts';
import type { SheetCell } from '../workbook.ts';
import { plainText } from './decimal.ts';
import { NumberFormats } from './number-format.ts';

/** A moment displayed so (the year alone, say) might be taken for a figure. */
const BARE_DIGITS = /^[\d.,]*$/;

/** What a cell displays: a sheet's cell without its place. */
export type Content = Pick<SheetCell, 'text' | 'stored' | 'doubt'>;

/** Stands for a text the file refers to and does not have: a cell with it is not empty, and no figure. */
export const LOST = '\uFFFD';

/** What a cell of text displays. Carriage returns are no characters of it. */
export function textContent(text: string): Content {
  return { text: text.replace(/\r\n?/g, '\n').trim(), stored: null, doubt: null };
}

/** What a cell displays whose font strikes it through: the figure is no longer meant. */
export function struckContent({ text, doubt }: Content): Content {
  return { text: struckDigits(text), stored: null, doubt };
}

/** An error value (`#REF!`), which stands where a figure should. */
export function errorContent(code: string): Content {
  return { text: code, stored: null, doubt: 'error' };
}

/** A formula no result is stored for: as it would be typed, or `=?` where that is not known. */
export function uncalculatedContent(formula: string): Content {
  const typed = formula
    .replace(/^\w*:?=/, '')
    .trim()
    .slice(0, 70);
  return { text: `=${typed === '' ? '?' : typed}`, stored: null, doubt: 'uncalculated' };
}

/** Displays the contents of a workbook's cells by their number formats. */
export class Display {
  readonly #formats: NumberFormats;
  /** Whether the sheet being read displays zeros. */
  zeros = true;

  constructor(date1904: boolean) {
    this.#formats = new NumberFormats(date1904);
  }

  /** A number by its format; where that is not followed, the number as stored, in doubt. */
  number(value: number, code: string): Content {
    if (value === 0 && !this.zeros) return { text: '', stored: value, doubt: null };
    if (code === 'General') return { text: plainText(value), stored: value, doubt: null };
    const shown = this.#formats.display(value, code);
    if (shown === null) return { text: plainText(value), stored: value, doubt: 'format' };
    const text = shown.text.trim();
    const moment = shown.moment && !BARE_DIGITS.test(text);
    return { text, stored: moment ? null : value, doubt: null };
  }

  /** A text by its format. */
  text(text: string, code: string): Content {
    return textContent(code === 'General' ? text : this.#formats.displayText(text, code));
  }
}

/** The formats a workbook names by number alone (ECMA-376 part 1, 18.8.30), as a Chinese Excel shows them. */
const BUILT_IN: readonly (readonly [id: number, code: string])[] = [
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '"¥"#,##0;"¥"-#,##0'],
  [6, '"¥"#,##0;"¥"-#,##0'],
  [7, '"¥"#,##0.00;"¥"-#,##0.00'],
  [8, '"¥"#,##0.00;"¥"-#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, '上午/下午h"时"mm"分"'],
  [35, '上午/下午h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [37, '#,##0;-#,##0'],
  [38, '#,##0;-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;-#,##0.00'],
  [41, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ '],
  [42, '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ '],
  [43, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '],
  [44, '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ '],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, '上午/下午h"时"mm"分"'],
  [56, '上午/下午h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
];

const builtIn = new Map(BUILT_IN);

/** The code of a number format: as the workbook defines it, or built in; `General` where it is neither. */
export function formatCode(id: number, own: ReadonlyMap<number, string>): string {
  const code = own.get(id) ?? builtIn.get(id) ?? 'General';
  return /^general$/i.test(code) ? 'General' : code;
}
