import { describe, expect, it } from 'vitest';
import { sniff } from '../../../src/readers/sniff/sniff.ts';
import {
  biff,
  compoundFile,
  f64,
  sheetOf,
  style,
  u16,
  u32,
  wide,
  workbookStream,
} from '../../support/workbook/write-xls.ts';
import { readAs } from '../read.ts';
import { briefs, ranges } from './support.ts';

/** Shared texts, as the bytes of each. */
const shared = (...texts: readonly Buffer[]): Buffer =>
  biff(0xfc, u32(texts.length, texts.length), Buffer.concat(texts));
const format = (id: number, code: string): Buffer => biff(0x41e, u16(id), wide(code));
const number = (row: number, column: number, value: number, look = 0): Buffer =>
  biff(0x203, u16(row, column, look), f64(value));
const label = (row: number, column: number, index: number): Buffer =>
  biff(0xfd, u16(row, column, 0), u32(index));
const formula = (row: number, column: number, result: readonly number[] | Buffer, flags = 0): Buffer =>
  biff(0x06, u16(row, column, 0), result, u16(flags), u32(0), u16(0));
const special = (kind: number, value = 0): number[] => [kind, 0, value, 0, 0, 0, 255, 255];
const merge = (...range: readonly number[]): Buffer => biff(0xe5, u16(1), u16(...range));

async function read(
  globals: readonly Buffer[],
  ...sheets: readonly (Buffer | { bytes: Buffer; state?: number; kind?: number })[]
) {
  const listed = sheets.map((sheet, i) => ({
    name: `表${i + 1}`,
    ...(Buffer.isBuffer(sheet) ? { bytes: sheet } : sheet),
  }));
  return readAs('xls', compoundFile(workbookStream(globals, listed)));
}

describe('cells of xls', () => {
  it('are numbers of every kind, as displayed', async () => {
    const globals = [
      format(164, '0"万元"'),
      style(0, false),
      style(3, false),
      style(164, false),
      style(10, false),
    ];
    const rk = biff(0x27e, u16(0, 1, 1), u32((1234567 << 2) | 2));
    const hundredth = biff(0x27e, u16(0, 2, 0), u32((1250 << 2) | 3));
    const many = biff(
      0xbd,
      u16(1, 0),
      [...u16(0), ...u32((7 << 2) | 2)],
      [...u16(2), ...u32((149 << 2) | 2)],
      u16(1),
    );
    const negative = biff(0x27e, u16(1, 2, 0), u32(((-5 << 2) | 2) >>> 0));
    const got = await read(
      globals,
      sheetOf(number(0, 0, 12.5), rk, hundredth, many, negative, number(1, 3, 0.125, 3)),
    );
    expect(briefs(got)).toEqual([
      [
        ['12.5', '1,234,567', '12.5', ''],
        ['7', '149万元', '-5', '12.50%'],
      ],
    ]);
    expect(got.findings).toEqual([]);
  });

  it('are texts, wide or narrow, shared or their own', async () => {
    const narrow = Buffer.from([...u16(3), 0, ...Buffer.from('A-1')]);
    const own = biff(0x204, u16(0, 2, 0), wide('其他'));
    const got = await read(
      [style(0, false), shared(wide('新收'), narrow)],
      sheetOf(label(0, 0, 0), label(0, 1, 1), own),
    );
    expect(briefs(got)).toEqual([[['新收', 'A-1', '其他']]]);
  });

  it('keep raised digits raised, and have no part in phonetic marks', async () => {
    const font = (script: number): Buffer =>
      biff(0x31, u16(200, 0, 0, 400, script), [0, 0, 0, 0], wide('宋体', 1));
    const fonts = [font(0), font(0), font(0), font(0), font(1)];
    const rich = Buffer.concat([
      Buffer.from([...u16(3), 0x0d, ...u16(1), ...u32(4)]),
      Buffer.from('123', 'utf16le'),
      Buffer.from([...u16(2, 5), 9, 9, 9, 9]),
    ]);
    const got = await read(
      [...fonts, style(0, false), shared(rich, wide('后'))],
      sheetOf(label(0, 0, 0), label(0, 1, 1)),
    );
    expect(briefs(got)).toEqual([[['12³', '后']]]);
  });

  it('of a font that strikes through are struck, whole or in runs', async () => {
    const font = (flags: number): Buffer =>
      biff(0x31, u16(200, flags, 0, 400, 0), [0, 0, 0, 0], wide('宋体', 1));
    const fonts = [font(0), font(0), font(0), font(0), font(0x08)];
    const struck = biff(0xe0, u16(5, 0), u16(0, 0, 0), u16(0), u16(0, 0, 0, 0));
    const rich = Buffer.concat([
      Buffer.from([...u16(2), 0x09, ...u16(1)]),
      Buffer.from('43', 'utf16le'),
      Buffer.from(u16(1, 5)),
    ]);
    const got = await read(
      [...fonts, style(0, false), struck, shared(wide('新收'), rich)],
      sheetOf(label(0, 0, 0), label(0, 1, 1), number(0, 2, 15, 1), number(0, 3, 7)),
    );
    expect(briefs(got)).toEqual([[['新收', '43\u0336', '1\u03365\u0336', '7']]]);
  });

  it('of a text that goes on in the next record in the other width are whole', async () => {
    const first = biff(0xfc, u32(2, 2), u16(6), [1], Buffer.from('依申请公', 'utf16le'));
    const more = biff(0x3c, [0], Buffer.from('AB'), wide('后'));
    const got = await read([style(0, false), first, more], sheetOf(label(0, 0, 0), label(0, 1, 1)));
    expect(briefs(got)).toEqual([[['依申请公AB', '后']]]);
  });

  it('of formulas are read by their result', async () => {
    const sheet = sheetOf(
      formula(0, 0, f64(12)),
      formula(0, 1, special(0)),
      biff(0x207, wide('文字')),
      formula(0, 2, special(1, 1)),
      formula(0, 3, special(2, 23)),
      formula(0, 4, f64(0), 2),
      formula(0, 5, f64(0)),
    );
    const got = await read([style(0, false)], sheet);
    expect(briefs(got)).toEqual([[['12', '文字', 'TRUE', '#REF!', '=?', '0']]]);
    expect(got.findings.map(({ rule, places }) => [rule, ranges(places)])).toEqual([
      ['reading/formula-unread', 'D1 E1'],
    ]);
  });

  it('are merged, and blank where they are only bordered', async () => {
    const blanks = biff(0xbe, u16(0, 1), u16(1, 1, 1), u16(3));
    const got = await read(
      [style(0, false), style(0, true)],
      sheetOf(number(0, 0, 1), blanks, number(1, 0, 2), merge(0, 0, 2, 3)),
    );
    expect(briefs(got)).toEqual([
      [
        ['1', '', '|1x2'],
        ['2', '', '', ''],
      ],
    ]);
  });
});

describe('what xls does not show', () => {
  it('hidden rows, columns and sheets are left out, with findings', async () => {
    const hiddenRow = biff(0x208, u16(1, 0, 3, 300, 0, 0, 0x20), u16(0));
    const hiddenColumn = biff(0x7d, u16(1, 1, 2000, 0, 1, 0));
    const shown = sheetOf(
      hiddenColumn,
      hiddenRow,
      number(0, 0, 1),
      number(0, 1, 9),
      number(0, 2, 2),
      number(1, 0, 8),
    );
    const got = await read([style(0, false)], shown, { bytes: sheetOf(number(0, 0, 3)), state: 1 });
    expect(briefs(got)).toEqual([[['1', '2']]]);
    expect(got.findings.map(({ rule, data: { text } }) => [rule, text])).toEqual([
      ['reading/hidden-text', '9 8'],
      ['reading/hidden-table', '3'],
    ]);
  });

  it('zeros the sheet hides are blank, with a finding', async () => {
    const window = biff(0x23e, u16(0x06a6), u16(0, 0, 0));
    const got = await read([style(0, false)], sheetOf(number(0, 0, 0), number(0, 1, 4), window));
    expect(briefs(got)).toEqual([[['', '4']]]);
    expect(got.rules).toEqual(['reading/shown-otherwise']);
  });

  it('charts, in sheets and as sheets, are passed over', async () => {
    const chart = Buffer.concat([
      biff(0x809, u16(0x600, 0x20), u16(0, 0), u32(0, 0)),
      number(0, 0, 99),
      biff(0x0a),
    ]);
    const got = await read([style(0, false)], sheetOf(number(0, 0, 1), chart, number(0, 1, 2)), {
      bytes: chart,
      kind: 2,
    });
    expect(briefs(got)).toEqual([[['1', '2']]]);
    expect(got.findings).toEqual([]);
  });
});

describe('xls that is not read', () => {
  it.each([
    ['encrypted', [biff(0x2f, u16(1, 1, 1), Buffer.alloc(48))], 'Workbook', 'file/encrypted'],
    ['of Excel 95', [], 'Book', 'file/old-workbook'],
  ])('%s: a finding', async (_, globals, name, rule) => {
    const stream = workbookStream([...globals], [{ name: '表1', bytes: sheetOf(number(0, 0, 1)) }]);
    if (name === 'Book') stream.writeUInt16LE(0x500, 4);
    const bytes = compoundFile(stream, name);
    expect(sniff(bytes).format).toBe('xls');
    const got = await readAs('xls', bytes);
    expect(got.document).toBeNull();
    expect(got.rules).toEqual([rule]);
  });

  it('a text that is not there makes its cell unreadable, with a finding', async () => {
    const got = await read([style(0, false), shared(wide('甲'))], sheetOf(label(0, 0, 0), label(0, 1, 7)));
    expect(briefs(got)).toEqual([[['甲', '\uFFFD']]]);
    expect(got.rules).toEqual(['reading/broken-workbook']);
  });
});

describe('xls that is one XML file', () => {
  const book = (table: string, more = ''): Buffer =>
    Buffer.from(`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="s1"><NumberFormat ss:Format="#,##0"/></Style><Style ss:ID="s2"><NumberFormat ss:Format="Fixed"/></Style><Style ss:ID="s3"><Font ss:StrikeThrough="1"/></Style></Styles>
<Worksheet ss:Name="表1"><Table>${table}</Table>${more}</Worksheet></Workbook>`);
  const data = (type: string, value: string | number): string => `<Data ss:Type="${type}">${value}</Data>`;

  it('is read with its merges, formats and places', async () => {
    const bytes =
      book(`<Row><Cell ss:MergeDown="1">${data('String', '组')}</Cell><Cell>${data('String', '甲')}</Cell><Cell ss:StyleID="s1">${data('Number', 1234)}</Cell></Row>
      <Row><Cell ss:Index="2">${data('String', '乙')}<Comment><ss:Data>注</ss:Data></Comment></Cell><Cell ss:StyleID="s2">${data('Number', 5)}</Cell></Row>
      <Row ss:Index="3"><Cell ss:MergeAcross="1">${data('String', '计')}</Cell><Cell ss:Formula="=R[-1]C">${data('Error', '#REF!')}</Cell></Row>`);
    expect(sniff(bytes).format).toBe('xls');
    const got = await readAs('xls', bytes);
    expect(briefs(got)).toEqual([
      [
        ['组|2x1', '甲', '1,234'],
        ['乙', '5.00'],
        ['计|1x2', '#REF!'],
      ],
    ]);
    expect(got.rules).toEqual(['reading/formula-unread']);
  });

  it('keeps what is struck through struck', async () => {
    const rich = '<ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">4<S>3</S>5</ss:Data>';
    const cells = `<Cell ss:StyleID="s3">${data('Number', 15)}</Cell><Cell>${rich}</Cell><Cell>${data('Number', 7)}</Cell>`;
    expect(briefs(await readAs('xls', book(`<Row>${cells}</Row>`)))).toEqual([
      [['1\u03365\u0336', '43\u03365', '7']],
    ]);
  });

  it('leaves out what is hidden, with findings', async () => {
    const bytes = book(
      `<Column ss:Index="2" ss:Hidden="1"/><Row><Cell>${data('Number', 1)}</Cell><Cell>${data('Number', 9)}</Cell><Cell>${data('Number', 2)}</Cell></Row><Row ss:Hidden="1"><Cell>${data('Number', 8)}</Cell></Row>`,
    );
    const got = await readAs('xls', bytes);
    expect(briefs(got)).toEqual([[['1', '2']]]);
    expect(got.rules).toEqual(['reading/hidden-text']);
    const hidden = await readAs(
      'xls',
      book(
        `<Row><Cell>${data('Number', 1)}</Cell></Row>`,
        '<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>',
      ),
    );
    expect(hidden.rules).toEqual(['reading/hidden-table']);
  });
});
