import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Format } from '../../../src/model/document.ts';
import { parseBytes } from '../../../src/pipeline.ts';
import { defaultLimits } from '../../../src/readers/limits.ts';
import { timed } from '../../support/cpu.ts';
import { Random } from '../../support/random.ts';
import { makeReport } from '../../support/report.ts';
import { cases, fillIn } from '../../support/study.ts';
import { layOut, sheetStyles } from '../../support/workbook/lay-out.ts';
import { odsContent, odsFile, writeOdsFile } from '../../support/workbook/write-ods.ts';
import {
  biff,
  compoundFile,
  f64,
  sheetOf,
  style,
  u16,
  u32,
  workbookStream,
  writeXlsFile,
} from '../../support/workbook/write-xls.ts';
import { writeXlsxFile } from '../../support/workbook/write-xlsx.ts';
import { xlsxFile } from '../../support/workbook/xlsx-parts.ts';
import { zip } from '../../support/zip.ts';
import { readAs } from '../read.ts';

const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
beforeEach(() => {
  for (const method of methods) vi.spyOn(console, method).mockImplementation(() => {});
});
afterEach(() => {
  for (const method of methods) expect(console[method]).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

/** Reads bytes, and fails when that takes long. */
async function readInTime(format: Format, bytes: Uint8Array, limits = defaultLimits, seconds = 8) {
  const run = await timed(() => readAs(format, bytes, limits));
  expect(run.seconds).toBeLessThan(seconds);
  return run.result;
}

const cellsOf = ({ document }: Awaited<ReturnType<typeof readAs>>): number =>
  (document?.blocks ?? []).reduce((sum, block) => sum + (block.kind === 'table' ? block.cells.length : 1), 0);

describe('hostile xlsx', () => {
  const sheet = (xml: string): Uint8Array => xlsxFile({ sheets: [{ xml }] });

  it('with a sheet that says it unpacks to a gigabyte is not unpacked', async () => {
    const bytes = zip([
      {
        name: 'xl/workbook.xml',
        data: '<workbook><sheets><sheet name="表1" r:id="r1"/></sheets></workbook>',
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        data: '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="a.xml"/></Relationships>',
      },
      { name: 'xl/a.xml', data: '<worksheet><sheetData/>', size: 2 ** 30 },
    ]);
    expect((await readInTime('xlsx', bytes)).rules).toEqual(['reading/limit-reached']);
  });

  it('with a sheet larger than it says is not read', async () => {
    const bytes = zip([
      {
        name: 'xl/workbook.xml',
        data: '<workbook><sheets><sheet name="表1" r:id="r1"/></sheets></workbook>',
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        data: '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="a.xml"/></Relationships>',
      },
      { name: 'xl/a.xml', data: ' '.repeat(30_000_000), size: 500 },
    ]);
    expect((await readInTime('xlsx', bytes)).rules).toEqual(['reading/broken-part']);
  });

  it.each([
    [
      'a million empty rows',
      `<sheetData>${'<row/>'.repeat(1_000_000)}<row><c><v>1</v></c></row></sheetData>`,
    ],
    [
      'a merge of the whole sheet',
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    ],
    [
      'merges over one another',
      `<sheetData>${'<row><c><v>1</v></c><c><v>2</v></c></row>'.repeat(3000)}</sheetData><mergeCells>${Array.from({ length: 30_000 }, (_, i) => `<mergeCell ref="A${1 + (i % 3000)}:Z${2000 + i}"/>`).join('')}</mergeCells>`,
    ],
    [
      'hidden stretches by the hundred thousand',
      `<cols>${Array.from({ length: 100_000 }, (_, i) => `<col min="${(i * 7) % 16_000}" max="16384" hidden="1"/>`).join('')}</cols><sheetData><row><c><v>1</v></c></row></sheetData>`,
    ],
    [
      'addresses beyond the sheet',
      '<sheetData><row r="99999999"><c r="ZZZZ1"><v>1</v></c><c r="A0"><v>2</v></c><c r="XFE1"><v>3</v></c></row><row r="-4"><c><v>4</v></c></row></sheetData>',
    ],
    [
      'rows in no order',
      `<sheetData>${Array.from({ length: 5000 }, (_, i) => `<row r="${((i * 7919) % 100_000) + 1}"><c><v>${i}</v></c><c><v>2</v></c></row>`).join('')}</sheetData>`,
    ],
    [
      'a number format of endless digits',
      '<sheetData><row><c><v>1e300</v></c><c><v>1e-300</v></c><c><v>-0</v></c><c><v>NaN</v></c></row></sheetData>',
    ],
  ])('with %s ends in time', async (_, xml) => {
    expect((await readInTime('xlsx', sheet(xml))).document?.format).toBe('xlsx');
  });

  it('with more cells than the limit is cut there, with a finding', async () => {
    const xml = `<sheetData>${'<row><c><v>1</v></c><c><v>2</v></c></row>'.repeat(600)}</sheetData>`;
    const got = await readInTime('xlsx', sheet(xml), { ...defaultLimits, cells: 100 });
    expect(cellsOf(got)).toBe(100);
    expect(got.findings.map(({ rule, places }) => [rule, places])).toEqual([
      ['reading/limit-reached', [{ kind: 'sheet', sheet: 'Sheet1', range: 'A51' }]],
    ]);
  });

  it('with few cells strewn over a wide grid is cut at the limit too, with a finding', async () => {
    const xml = `<sheetData>${Array.from({ length: 300 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c><c r="${String.fromCharCode(66 + (i % 25))}${i + 1}"><v>2</v></c></row>`).join('')}</sheetData>`;
    const got = await readInTime('xlsx', sheet(xml), { ...defaultLimits, cells: 1000 });
    expect(cellsOf(got)).toBeLessThanOrEqual(1000);
    expect(got.rules).toEqual(['reading/limit-reached']);
  });

  it('with texts that are not there is read but for them, with a finding', async () => {
    const xml =
      '<sheetData><row><c t="s"><v>4294967295</v></c><c t="s"><v>-1</v></c><c t="s"><v>x</v></c><c><v>5</v></c></row></sheetData>';
    const got = await readInTime('xlsx', xlsxFile({ sheets: [{ xml }], strings: '<si><t>甲</t></si>' }));
    const [table] = got.document?.blocks ?? [];
    expect(table?.kind === 'table' && table.cells.map(({ text }) => text)).toEqual([
      '\uFFFD',
      '\uFFFD',
      '\uFFFD',
      '5',
    ]);
    expect(got.rules).toEqual(['reading/broken-workbook']);
  });

  it('without its parts, or in Excel’s binary form, gives a finding', async () => {
    const rels =
      '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>';
    const binary = await readInTime(
      'xlsx',
      zip([
        { name: '_rels/.rels', data: rels },
        { name: 'xl/workbook.bin', data: 'x' },
      ]),
    );
    expect([binary.document, binary.rules]).toEqual([null, ['file/binary-workbook']]);
    const hollow = await readInTime('xlsx', zip([{ name: 'a', data: 'xl/workbook' }]));
    expect([hollow.document, hollow.rules]).toEqual([null, ['reading/missing-part']]);
  });
});

describe('hostile ods', () => {
  it.each([
    [
      'repeated without end',
      '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16000" office:value-type="float" office:value="1"/></table:table-row>',
    ],
    ['nested', '<table:table-row><table:table-cell>'.repeat(200)],
    [
      'spanned without end',
      '<table:table-row><table:table-cell table:number-columns-spanned="999999999" table:number-rows-spanned="999999999" office:value-type="float" office:value="1"/><table:table-cell office:value-type="float" office:value="2"/></table:table-row>',
    ],
    [
      'of spaces',
      `<table:table-row><table:table-cell><text:p>${'<text:s text:c="999999999"/>'.repeat(1000)}x</text:p></table:table-cell></table:table-row>`,
    ],
  ])('%s ends in time', async (_, rows) => {
    const got = await readInTime(
      'ods',
      odsFile(odsContent(`<table:table table:name="表1">${rows}</table:table>`)),
    );
    expect(cellsOf(got)).toBeLessThanOrEqual(defaultLimits.cells);
  });

  it('of rows by the hundred thousand, all but one empty, is read', async () => {
    const rows = `${'<table:table-row/>'.repeat(400_000)}<table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row>`;
    const got = await readInTime(
      'ods',
      odsFile(odsContent(`<table:table table:name="表1">${rows}</table:table>`)),
    );
    expect(cellsOf(got)).toBe(1);
  });
});

describe('hostile xls', () => {
  it('with a sheet that begins anywhere, or with itself, is read but for it', async () => {
    for (const offset of [0, 7, 0x7fffffff, 0xffffffff]) {
      const stream = workbookStream([style(0, false)], [{ name: '表1', bytes: sheetOf() }]);
      const at = stream.indexOf(Buffer.from([0x85, 0])) + 4;
      stream.writeUInt32LE(offset, at);
      const got = await readInTime('xls', compoundFile(stream));
      expect(got.document?.format).toBe('xls');
    }
  });

  it('with texts counted by the billion is read, with a finding', async () => {
    const many = biff(0xfc, u32(0xffffffff, 0xffffffff), u16(1), [0, 65]);
    const got = await readInTime(
      'xls',
      compoundFile(workbookStream([many], [{ name: '表1', bytes: sheetOf() }])),
    );
    expect(got.rules).toEqual(['reading/broken-workbook']);
  });

  it('with thousands of sheets at one place keeps to the limit of cells', async () => {
    const cells = Array.from({ length: 200 }, (_, i) => biff(0x27e, u16(i, 0, 0), u32(6)));
    const bytes = sheetOf(...cells);
    const stream = workbookStream(
      [style(0, false)],
      Array.from({ length: 3000 }, () => ({ name: '表', bytes: Buffer.alloc(0) })),
    );
    const all = Buffer.concat([stream, bytes]);
    for (
      let at = stream.indexOf(Buffer.from([0x85, 0]));
      at !== -1;
      at = stream.indexOf(Buffer.from([0x85, 0, 10, 0]), at + 1)
    )
      all.writeUInt32LE(stream.length, at + 4);
    const got = await readInTime('xls', compoundFile(all), defaultLimits, 20);
    expect(cellsOf(got)).toBeLessThanOrEqual(defaultLimits.cells);
    expect(got.rules).toContain('reading/limit-reached');
  });
});

const [, , , third] = cases;
const random = new Random(4);
const model = makeReport(
  {
    form: '2019',
    variant: 'national',
    numbering: 'official',
    statements: third ? fillIn(third, random) : [],
  },
  random,
);
const [, setOut] = sheetStyles;
const sheets = setOut ? layOut(model, setOut).sheets : [];
const written = {
  xlsx: await writeXlsxFile(sheets),
  ods: writeOdsFile(sheets),
  xls: writeXlsFile(sheets),
} as const;

describe('an xls file cut off', () => {
  const cell = (row: number, column: number): Buffer => biff(0x203, u16(row, column, 0), f64(174));
  const rowOf = (row: number): readonly Buffer[] => [0, 1, 2].map((column) => cell(row, column));
  const sheet = sheetOf(...rowOf(0), ...rowOf(1), ...rowOf(2));

  it('anywhere in its cells gives no figure that is half one, and no blanks for those that are lost', async () => {
    const bytes = cell(0, 0).length;
    for (let end = sheet.length - 4 - 3 * bytes + 1; end < sheet.length - 4; end += 1) {
      const stream = workbookStream([style(0, false)], [{ name: '表', bytes: sheet.subarray(0, end) }]);
      const { document, rules } = await readAs('xls', compoundFile(stream));
      const texts = (document?.blocks ?? []).flatMap((block) =>
        block.kind === 'table' ? block.cells.map(({ text }) => text) : [block.text],
      );
      const whole = 9 - Math.ceil((sheet.length - 4 - end) / bytes);
      const rows = Math.ceil(whole / 3) + 1;
      expect(texts).toEqual(Array.from({ length: 3 * rows }, (_, i) => (i < whole ? '174' : '\uFFFD')));
      expect(rules).toContain('reading/broken-workbook');
    }
  });
});

describe('an xlsx file whose shared texts are out of order', () => {
  it('gives none of them: they are counted', async () => {
    const xml =
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row></sheetData></worksheet>';
    const strings = '<si><t>新收</t><si><t>81</t></si><si><t>18</t></si>';
    const { document } = await readAs('xlsx', xlsxFile({ sheets: [{ xml: '', raw: xml }], strings }));
    expect(JSON.stringify(document?.blocks)).not.toMatch(/81|18/);
  });
});

/** Harms bytes at some places, and perhaps cuts them off. */
function harmed(bytes: Uint8Array, seed: number): Uint8Array {
  const dice = new Random(seed);
  const copy = Uint8Array.from(bytes);
  for (let i = 0; i <= dice.below(12); i++) copy[dice.below(copy.length)] = dice.below(256);
  return dice.chance(0.3) ? copy.subarray(0, dice.below(copy.length)) : copy;
}

describe('harmed files', () => {
  it.each(['xlsx', 'ods', 'xls'] as const)(
    '%s, 300 times: a result, in time, and where there are checksums nothing wrong',
    async (format) => {
      const figures = model.statements[0]?.figures ?? new Map();
      for (let seed = 0; seed < 300; seed++) {
        const run = await timed(() => parseBytes(harmed(written[format], seed), `harmed.${format}`));
        expect(run.seconds).toBeLessThan(10);
        const { result } = run;
        if (result.status !== 'parsed') expect(result.findings.length).toBeGreaterThan(0);
        if (format === 'xls') continue;
        for (const { facts } of result.statements)
          for (const [key, { value }] of Object.entries(facts))
            if (value !== null) expect([key, value]).toEqual([key, figures.get(key)]);
      }
    },
  );

  it.each(['xlsx', 'ods'] as const)(
    'the XML of %s cut off anywhere: no figure is a part of one',
    async (format) => {
      const content = odsContent(
        `<table:table table:name="a"><table:table-row>${'<table:table-cell office:value-type="float" office:value="12345"><text:p>12345</text:p></table:table-cell>'.repeat(3)}</table:table-row></table:table>`,
      );
      const xml = `<worksheet><sheetData><row>${'<c><v>12345</v></c><c t="inlineStr"><is><t>12345</t></is></c>'.repeat(3)}</row></sheetData></worksheet>`;
      const whole = format === 'ods' ? content : xml;
      for (let end = 0; end < whole.length; end += 1) {
        const cut = whole.slice(0, end);
        const got =
          format === 'ods'
            ? await readAs('ods', odsFile(cut))
            : await readAs('xlsx', xlsxFile({ sheets: [{ xml: '', raw: cut }] }));
        const texts = (got.document?.blocks ?? []).flatMap((block) =>
          block.kind === 'table' ? block.cells.map(({ text }) => text) : [block.text],
        );
        expect(texts.filter((text) => !['12345', '\uFFFD', ''].includes(text))).toEqual([]);
        if (texts.length < (format === 'ods' ? 3 : 6) && /<row>|table:table-row>/.test(cut))
          expect(got.rules).toContain('reading/malformed-xml');
      }
    },
  );
});
