import { describe, expect, it } from 'vitest';
import { convert, hasSoffice } from '../../support/soffice.ts';
import { stylesOf, xlsxFile } from '../../support/workbook/xlsx-parts.ts';
import { readAs } from '../read.ts';

const PLAIN = [0, 1, 7.5, 12.5, 149.92, 0.125, 999.5, 1234567, 43831.75, 0.4, 12345];
const SIGNED = [...PLAIN, -3, -12.5];
const DATES = [61, 43831.75, 44286.25];

/** Formats, and the values by which both displays are held against each other: dates before 1900-03 are counted otherwise there. */
const CASES: readonly (readonly [code: string, values: readonly number[]])[] = [
  ...[
    '0',
    '0.00',
    '#,##0',
    '#,##0.00',
    '0%',
    '0.00%',
    '0"万元"',
    '#,##0"件"',
    '0.0##',
    '#',
    '000',
    '0;-0;;@',
  ],
  ...['0_);(0)', '0;[Red]-0', '"增"0;"减"0;"平"', '[$¥-804]#,##0.00', 'General"件"'],
  '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
]
  .map((code) => [code, SIGNED] as const)
  .concat(
    ['#,##0,', '0.00,,', '[>=1000]0.0,"千";0', '0\\.0,"万"', '??0.0?'].map((code) => [code, PLAIN] as const),
    ['yyyy"年"m"月"d"日"', 'yyyy-mm-dd', 'h:mm', 'yyyy/m/d h:mm:ss', 'mm/dd/yy'].map(
      (code) => [code, DATES] as const,
    ),
  );

const columnOf = (i: number): string => String.fromCharCode(66 + i);
const why = hasSoffice ? '' : ' (skipped: no LibreOffice)';

describe.skipIf(!hasSoffice)(`LibreOffice displays numbers as we do${why}`, () => {
  it('by each format', async () => {
    const rows = CASES.map(([, values], i) => {
      const cells = values.map(
        (value, j) => `<c r="${columnOf(j)}${i + 1}" s="${i + 1}"><v>${value}</v></c>`,
      );
      return `<row r="${i + 1}"><c r="A${i + 1}" t="inlineStr"><is><t>${i}</t></is></c>${cells.join('')}</row>`;
    });
    const xlsx = xlsxFile({
      sheets: [{ xml: `<sheetData>${rows.join('')}</sheetData>` }],
      styles: stylesOf(...CASES.map(([code]) => code)),
    });
    const ods = convert(new Map([['formats.xlsx', xlsx]]), 'ods').get('formats.xlsx') ?? Buffer.alloc(0);
    const texts = async (
      format: 'xlsx' | 'ods',
      bytes: Uint8Array,
    ): Promise<readonly (readonly string[])[]> => {
      const [table] = (await readAs(format, bytes)).document?.blocks ?? [];
      const cells = table?.kind === 'table' ? table.cells : [];
      return CASES.map(([code], row) => [
        code,
        ...cells.filter((cell) => cell.row === row).map(({ text }) => text),
      ]);
    };
    expect(await texts('xlsx', xlsx)).toEqual(await texts('ods', ods));
  }, 120_000);
});
