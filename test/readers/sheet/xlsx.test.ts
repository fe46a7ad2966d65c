import { describe, expect, it } from 'vitest';
import { stylesOf, type XlsxParts, xlsxFile } from '../../support/workbook/xlsx-parts.ts';
import { readAs } from '../read.ts';
import { briefs, ranges } from './support.ts';

const read = (parts: XlsxParts) => readAs('xlsx', xlsxFile(parts));

/** One sheet of rows: each a list of `<c>` elements. */
const rows = (...lines: readonly string[]): string =>
  `<sheetData>${lines.map((line, i) => `<row r="${i + 1}">${line}</row>`).join('')}</sheetData>`;
const text = (name: string, value: string): string =>
  `<c r="${name}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (name: string, value: number | string, style = 0): string =>
  `<c r="${name}" s="${style}"><v>${value}</v></c>`;

describe('cells of xlsx', () => {
  it('are texts, shared or their own, with their runs joined', async () => {
    const strings =
      '<si><t>新收</t></si><si><r><t>申请</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 数</t></r><rPh sb="0" eb="1"><t>しん</t></rPh></si>';
    const xml = rows(
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>',
      `${text('A2', '结转_x000D_\n上年')}<c r="B2" t="str"><f>A1</f><v>新收</v></c>`,
    );
    expect(briefs(await read({ sheets: [{ xml }], strings }))).toEqual([
      [
        ['新收', '申请 数'],
        ['结转\n上年', '新收'],
      ],
    ]);
  });

  it('keep raised digits raised, so that a footnote’s number joins no figure', async () => {
    const strings =
      '<si><r><t>12</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>3</t></r></si><si><r><t>甲</t></r><r><rPr><vertAlign val="subscript"/></rPr><t>1</t></r></si>';
    const xml = rows('<c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c>');
    expect(briefs(await read({ sheets: [{ xml }], strings }))).toEqual([[['甲₁', '12³']]]);
  });

  it('keep struck digits struck, so that they join no figure', async () => {
    const strings =
      '<si><r><rPr><strike/></rPr><t>7</t></r><r><rPr><strike val="0"/></rPr><t>15</t></r></si>';
    const xml = rows(`${text('A1', '新收')}<c r="B1" t="s"><v>0</v></c>`);
    expect(briefs(await read({ sheets: [{ xml }], strings }))).toEqual([[['新收', '7\u033615']]]);
  });

  it('of a font that strikes through are struck, numbers and texts', async () => {
    const styles =
      '<fonts><font/><font><strike/></font></fonts><borders><border/></borders><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs>';
    const xml = rows(
      `${text('A1', '新收')}<c r="B1" s="1"><v>15</v></c><c r="C1" s="1" t="inlineStr"><is><t>9</t></is></c><c r="D1"><v>7</v></c>`,
    );
    const struck = ['新收', '1\u03365\u0336', '9\u0336', '7'];
    expect(briefs(await read({ sheets: [{ xml }], styles }))).toEqual([[struck]]);
  });

  it('are numbers as displayed', async () => {
    const xml = rows(
      text('A1', '项目') +
        number('B1', 1234567, 1) +
        number('C1', 149, 2) +
        number('D1', 44286, 3) +
        number('E1', 0.5, 4),
    );
    const styles = stylesOf('#,##0', '0"万元"', 'yyyy"年"m"月"d"日"', '0%');
    const got = await read({ sheets: [{ xml }], styles });
    expect(briefs(got)).toEqual([[['项目', '1,234,567', '149万元', '2021年3月31日', '50%']]]);
    expect(got.findings).toEqual([]);
  });

  it('are truth values in words', async () => {
    const xml = rows('<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c>');
    expect(briefs(await read({ sheets: [{ xml }] }))).toEqual([[['TRUE', 'FALSE']]]);
  });

  it('without names follow one another', async () => {
    const xml =
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c r="C2"><v>4</v></c></row></sheetData>';
    expect(briefs(await read({ sheets: [{ xml }] }))).toEqual([
      [
        ['1', '2', ''],
        ['3', '', '4'],
      ],
    ]);
  });

  it('that the file states twice hold both, so that neither passes for certain', async () => {
    const xml = rows(text('A1', '甲') + number('B1', 1) + number('B1', 2));
    expect(briefs(await read({ sheets: [{ xml }] }))).toEqual([[['甲', '1\n2']]]);
  });

  it('have the place the program shows, merged ones their range', async () => {
    const xml = `${rows(text('A1', '甲') + number('C1', 1), text('A2', '乙') + number('C2', 2))}<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>`;
    const { document } = await read({ sheets: [{ xml, name: '表1' }] });
    const [table] = document?.blocks ?? [];
    expect(table?.kind === 'table' && table.cells.map(({ places }) => ranges(places))).toEqual([
      'A1:B1',
      'C1',
      'A2:B2',
      'C2',
    ]);
    expect(table?.places).toEqual([{ kind: 'sheet', sheet: '表1', range: 'A1:C2' }]);
  });
});

describe('a number displayed otherwise than stored', () => {
  it.each([
    ['12.5', '0', '13'],
    ['149.92', '0', '150'],
    ['0', '0;-0;;@', ''],
    ['0', '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', '-'],
    ['-3', '0;0', '3'],
    ['12345', '0!.0,"万"', '1.2万'],
    ['12345', '#,##0,', '12'],
    ['0.126', '0%', '13%'],
    ['5', ';;;', ''],
    ['43831', 'yyyy', '2020'],
  ])('%s by %s is read as displayed, with a finding that names both', async (stored, code, shown) => {
    const xml = rows(text('A1', '项目') + number('B1', stored, 1), text('A2', '别项') + number('B2', 7));
    const got = await read({ sheets: [{ xml, name: '表1' }], styles: stylesOf(code) });
    expect(briefs(got)).toEqual([
      [
        ['项目', shown],
        ['别项', '7'],
      ],
    ]);
    expect(
      got.findings.map(({ rule, severity, data: { cells }, places }) => [
        rule,
        severity,
        cells,
        ranges(places),
      ]),
    ).toEqual([['reading/shown-otherwise', 'warning', [`B1 “${shown}” ← ${stored}`], 'B1']]);
  });

  it.each([
    ['12000', '0!.0,"万"', '1.2万'],
    ['0.125', '0.0%', '12.5%'],
    ['-3', '0_);(0)', '(3)'],
    ['-3', '"增"0;"减"0', '减3'],
    ['13812345678', '000-0000-0000', '138-1234-5678'],
    ['0.30000000000000004', '0.0', '0.3'],
  ])('but not %s by %s: it tells the number, or none', async (stored, code, shown) => {
    const xml = rows(text('A1', '项目') + number('B1', stored, 1));
    const got = await read({ sheets: [{ xml }], styles: stylesOf(code) });
    expect(briefs(got)).toEqual([[['项目', shown]]]);
    expect(got.findings).toEqual([]);
  });

  it('is read as stored, with a finding, where the format is not known', async () => {
    const xml = rows(text('A1', '项目') + number('B1', 12, 1));
    const got = await read({ sheets: [{ xml }], styles: stylesOf('[DBNum1][$-804]General') });
    expect(briefs(got)).toEqual([[['项目', '12']]]);
    expect(got.rules).toEqual(['reading/unknown-number-format']);
  });

  it('by the sheet, which hides zeros, gives a finding too', async () => {
    const xml = `<sheetViews><sheetView showZeros="0"/></sheetViews>${rows(text('A1', '项目') + number('B1', 0) + number('C1', 4))}`;
    const got = await read({ sheets: [{ xml }] });
    expect(briefs(got)).toEqual([[['项目', '', '4']]]);
    expect(got.rules).toEqual(['reading/shown-otherwise']);
  });
});

describe('formulas of xlsx', () => {
  it('are read by their stored result', async () => {
    const xml = rows(`${text('A1', '总计')}<c r="B1"><f>SUM(B2:B3)</f><v>12</v></c>`);
    const got = await read({ sheets: [{ xml }] });
    expect(briefs(got)).toEqual([[['总计', '12']]]);
    expect(got.findings).toEqual([]);
  });

  it.each([
    ['no result', '<c r="B1"><f>SUM(B2:B3)</f></c>', '', '=SUM(B2:B3)'],
    ['an empty result', '<c r="B1"><f>SUM(B2:B3)</f><v/></c>', '', '=SUM(B2:B3)'],
    [
      'a zero that was never calculated',
      '<c r="B1"><f>SUM(B2:B3)</f><v>0</v></c>',
      'fullCalcOnLoad="1"',
      '=SUM(B2:B3)',
    ],
    ['an error', '<c r="B1" t="e"><f>B2/B3</f><v>#DIV/0!</v></c>', '', '#DIV/0!'],
  ])('with %s are unread, with a finding', async (_, cell, calc, shown) => {
    const got = await read({ sheets: [{ xml: rows(text('A1', '总计') + cell) }], calc });
    expect(briefs(got)).toEqual([[['总计', shown]]]);
    expect(got.findings.map(({ rule, data: { cells }, places }) => [rule, cells, ranges(places)])).toEqual([
      ['reading/formula-unread', [`B1 ${shown}`], 'B1'],
    ]);
  });
});

describe('what xlsx does not show', () => {
  it('a hidden sheet is left out, with a finding', async () => {
    const shown = rows(text('A1', '甲') + number('B1', 1));
    const hidden = rows(text('A1', '乙') + number('B1', 2));
    for (const state of ['hidden', 'veryHidden']) {
      const got = await read({
        sheets: [{ xml: shown }, { xml: hidden, state, name: '旧表' }, { xml: rows(), state }],
      });
      expect(briefs(got)).toEqual([[['甲', '1']]]);
      expect(got.findings.map(({ rule, data }) => [rule, data])).toEqual([
        ['reading/hidden-table', { sheet: '旧表', text: '乙 2' }],
      ]);
    }
  });

  it('hidden rows and columns are left out, with a finding', async () => {
    const xml = `<cols><col min="2" max="2" hidden="1"/><col min="5" max="5" width="0"/></cols><sheetData>
      <row r="1">${text('A1', '项目')}${number('B1', 1)}${number('C1', 2)}</row>
      <row r="2" hidden="1">${text('A2', '旧')}${number('C2', 3)}</row>
      <row r="3">${text('A3', '新')}${number('B3', 4)}${number('C3', 5)}${number('E3', 6)}</row></sheetData>`;
    const got = await read({ sheets: [{ xml, name: '表1' }] });
    expect(briefs(got)).toEqual([
      [
        ['项目', '2'],
        ['新', '5'],
      ],
    ]);
    expect(got.findings.map(({ rule, data: { text }, places }) => [rule, text, ranges(places)])).toEqual([
      ['reading/hidden-text', '1 旧 3 4 6', 'B1 A2 C2 B3 E3'],
    ]);
  });

  it('a merged cell that begins in a hidden row shows in the others', async () => {
    const xml = `<sheetData><row r="1" hidden="1">${text('A1', '组')}${number('B1', 1)}</row>
      <row r="2">${number('B2', 2)}</row><row r="3">${number('B3', 3)}</row></sheetData>
      <mergeCells><mergeCell ref="A1:A3"/></mergeCells>`;
    const got = await read({ sheets: [{ xml }] });
    expect(briefs(got)).toEqual([[['组|2x1', '2'], ['3']]]);
    expect(got.rules).toEqual(['reading/hidden-text']);
  });

  it('what a merged cell covers is left out, with a finding', async () => {
    const xml = `${rows(text('A1', '甲') + number('B1', 9) + number('C1', 1))}<mergeCells><mergeCell ref="A1:B1"/></mergeCells>`;
    const got = await read({ sheets: [{ xml }] });
    expect(briefs(got)).toEqual([[['甲|1x2', '1']]]);
    expect(got.findings.map(({ rule, data: { text }, places }) => [rule, text, ranges(places)])).toEqual([
      ['reading/hidden-text', '9', 'B1'],
    ]);
  });

  it('sheets of charts are passed over', async () => {
    const got = await read({
      sheets: [{ xml: '', kind: 'chartsheet' }, { xml: rows(text('A1', '甲') + number('B1', 1)) }],
    });
    expect(briefs(got)).toEqual([[['甲', '1']]]);
    expect(got.findings).toEqual([]);
  });
});

describe('tables of a sheet', () => {
  it('are parted by empty rows, and by lines over their width', async () => {
    const xml = `${rows(
      text('A1', '某县2021年统计表'),
      text('A2', '项目') + text('B2', '数量'),
      text('A3', '新收') + number('B3', 1),
      text('A4', '二、其他'),
      text('A5', '项目') + text('B5', '数量'),
      text('A6', '结转') + number('B6', 2),
      '',
      text('B8', '制表人') + text('C8', '某'),
    )}<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A4:B4"/></mergeCells>`;
    expect(briefs(await read({ sheets: [{ xml }] }))).toEqual([
      '某县2021年统计表',
      [
        ['项目', '数量'],
        ['新收', '1'],
      ],
      '二、其他',
      [
        ['项目', '数量'],
        ['结转', '2'],
      ],
      [['制表人', '某']],
    ]);
  });

  it('stand under the names of their sheets, where there are several', async () => {
    const xml = rows(text('A1', '甲') + number('B1', 1));
    expect(
      briefs(
        await read({
          sheets: [
            { xml, name: '市本级' },
            { xml, name: 'Sheet2' },
          ],
        }),
      ),
    ).toEqual(['# 市本级', [['甲', '1']], [['甲', '1']]]);
  });

  it('far apart in an endless sheet take room for their cells only', async () => {
    const xml = `<sheetData><row r="1">${number('A1', 1)}</row><row r="1048576">${number('A1048576', 2)}${number('XFD1048576', 3)}</row></sheetData>`;
    const { document } = await read({ sheets: [{ xml }] });
    expect(document?.blocks.map((block) => ranges(block.places))).toEqual(['A1', 'A1048576:XFD1048576']);
  });
});

it('a cell within a cell ends the sheet: which column the next is in is not certain', async () => {
  const cell = (ref: string, within: string): string => `<c r="${ref}">${within}</c>`;
  const rows = `<row r="1">${cell('A1', '<v>1</v>')}${cell('B1', '<v>2</v>')}</row><row r="2">${cell('A2', cell('B2', '<v>3</v>'))}</row>`;
  const read = await readAs('xlsx', xlsxFile({ sheets: [{ xml: `<sheetData>${rows}</sheetData>` }] }));
  expect(briefs(read)).toEqual([
    [
      ['1', '2'],
      ['\uFFFD', '\uFFFD'],
    ],
  ]);
  expect(read.rules).toContain('reading/broken-workbook');
});
