import { describe, expect, it } from 'vitest';
import { sniff } from '../../../src/readers/sniff/sniff.ts';
import { odsContent, odsFile } from '../../support/workbook/write-ods.ts';
import { readAs } from '../read.ts';
import { briefs, ranges } from './support.ts';

const read = (rows: string, styles?: string) =>
  readAs('ods', odsFile(odsContent(`<table:table table:name="表1">${rows}</table:table>`, styles)));
const row = (...cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
const text = (value: string, attributes = ''): string =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${value}</text:p></table:table-cell>`;
const float = (value: number | string, shown: string, attributes = ''): string =>
  `<table:table-cell office:value-type="float" office:value="${value}" ${attributes}><text:p>${shown}</text:p></table:table-cell>`;

describe('cells of ods', () => {
  it('are texts of paragraphs, spaces, breaks and runs', async () => {
    const styles =
      '<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>';
    const rows = row(
      text('甲<text:s text:c="2"/>乙<text:line-break/>丙</text:p><text:p>丁'),
      text('12<text:span text:style-name="T1">3</text:span>'),
      text(
        '<text:ruby><text:ruby-base>申请</text:ruby-base><text:ruby-text>shen</text:ruby-text></text:ruby>',
      ),
    );
    expect(briefs(await read(rows, styles))).toEqual([[['甲  乙\n丙\n丁', '12³', '申请']]]);
  });

  it('are numbers as displayed, with a finding where that is not what is stored', async () => {
    const rows = row(
      text('项目'),
      float(1234567, '1,234,567'),
      float(149.92, '150'),
      float(0.5, '50%'),
      float(7, '###'),
    );
    const got = await read(rows);
    expect(briefs(got)).toEqual([[['项目', '1,234,567', '150', '50%', '###']]]);
    expect(got.findings.map(({ rule, data: { cells } }) => [rule, cells])).toEqual([
      ['reading/shown-otherwise', ['C1 “150” ← 149.92', 'E1 “###” ← 7']],
    ]);
  });

  it('without a display are read as stored', async () => {
    const rows = row(
      text('项目'),
      '<table:table-cell office:value-type="float" office:value="12.5"/>',
      '<table:table-cell office:value-type="date" office:date-value="2021-03-31"/>',
    );
    expect(briefs(await read(rows))).toEqual([[['项目', '12.5', '2021-03-31']]]);
  });

  it('that are formulas without a result, or with an error, are unread, with a finding', async () => {
    const rows = row(
      text('项目'),
      '<table:table-cell table:formula="of:=SUM([.B2:.B3])"/>',
      '<table:table-cell table:formula="of:=[.B2]/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>',
      '<table:table-cell table:formula="of:=[.B2]" office:value-type="float" office:value="3"><text:p>3</text:p></table:table-cell>',
    );
    const got = await read(rows);
    expect(briefs(got)).toEqual([[['项目', '=SUM([.B2:.B3])', '#DIV/0!', '3']]]);
    expect(got.findings.map(({ rule, places }) => [rule, ranges(places)])).toEqual([
      ['reading/formula-unread', 'B1 C1'],
    ]);
  });

  it('have no part in remarks, shapes and deleted content', async () => {
    const rows = `<table:tracked-changes><table:deletion><table:cell-content-deletion><table:table-cell office:value-type="float" office:value="99"><text:p>99</text:p></table:table-cell></table:cell-content-deletion></table:deletion></table:tracked-changes>
      <table:shapes><draw:frame><draw:text-box><text:p>图</text:p></draw:text-box></draw:frame></table:shapes>
      ${row('<table:table-cell office:value-type="float" office:value="5"><office:annotation><text:p>注</text:p></office:annotation><text:p>5</text:p></table:table-cell>', text('件'))}`;
    expect(briefs(await read(rows))).toEqual([[['5', '件']]]);
  });

  it('are repeated, and empty ones to the end of the sheet cost nothing', async () => {
    const rows = `<table:table-column table:number-columns-repeated="16384"/>
      ${row(text('甲', 'table:number-columns-repeated="2"'), '<table:table-cell table:style-name="ce1" table:number-columns-repeated="16382"/>')}
      <table:table-row table:number-rows-repeated="2">${float(1, '1')}${float(2, '2')}</table:table-row>
      <table:table-row table:number-rows-repeated="1048573"><table:table-cell table:style-name="ce1" table:number-columns-repeated="16384"/></table:table-row>`;
    const { document, findings } = await read(rows);
    const [table] = document?.blocks ?? [];
    expect(table?.kind === 'table' && table.cells.filter((cell) => cell.text !== '').map((cell) => cell.text)).toEqual([
      '甲', '甲', '1', '2', '1', '2']); // biome-ignore format: one literal
    expect(table?.kind === 'table' && table.rows).toBeLessThan(10);
    expect(findings).toEqual([]);
  });

  it('have the place the program shows', async () => {
    const rows = `${row(text('甲', 'table:number-columns-spanned="2" table:number-rows-spanned="2"'), '<table:covered-table-cell/>', float(1, '1'))}
      ${row('<table:covered-table-cell/>', '<table:covered-table-cell/>', float(2, '2'))}`;
    const { document } = await read(rows);
    const [table] = document?.blocks ?? [];
    expect(table?.kind === 'table' && table.cells.map(({ places }) => ranges(places))).toEqual([
      'A1:B2',
      'C1',
      'C2',
    ]);
  });
});

it('cells and runs of ods that are struck through stay so', async () => {
  const line = (name: string, family: string, type: string): string =>
    `<style:style style:name="${name}" style:family="${family}"><style:text-properties style:text-line-through-style="${type}" style:text-line-through-type="${type === 'none' ? type : 'single'}"/></style:style>`;
  const styles =
    line('c', 'table-cell', 'solid') + line('n', 'table-cell', 'none') + line('t', 'text', 'solid');
  const rows = row(
    text('新收'),
    float(15, '15', 'table:style-name="c"'),
    float(7, '7', 'table:style-name="n"'),
    text('4<text:span text:style-name="t">3</text:span>'),
  );
  expect(briefs(await read(rows, styles))).toEqual([[['新收', '1\u03365\u0336', '7', '43\u0336']]]);
});

describe('what ods does not show', () => {
  it('hidden rows and columns, filtered ones too, and hidden sheets are left out, with findings', async () => {
    const styles =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const sheets = `<table:table table:name="表1"><table:table-column/><table:table-column table:visibility="collapse"/>
      ${row(text('甲'), float(9, '9'), float(1, '1'))}
      <table:table-row table:visibility="filter">${text('乙')}${float(8, '8')}${float(2, '2')}</table:table-row></table:table>
      <table:table table:name="表2" table:style-name="ta2">${row(text('丙'), float(3, '3'))}</table:table>`;
    const got = await readAs('ods', odsFile(odsContent(sheets, styles)));
    expect(briefs(got)).toEqual([[['甲', '1']]]);
    expect(got.findings.map(({ rule, data: { text: quoted } }) => [rule, quoted])).toEqual([
      ['reading/hidden-text', '9 乙 8 2'],
      ['reading/hidden-table', '丙 3'],
    ]);
  });

  it('an encrypted one is not read, with a finding', async () => {
    const manifest =
      '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    const got = await readAs('ods', odsFile('rubbish', [{ name: 'META-INF/manifest.xml', data: manifest }]));
    expect(got.document).toBeNull();
    expect(got.rules).toEqual(['file/encrypted']);
  });
});

it('a flat one is read as a packed one is', async () => {
  const rows = row(text('甲'), float(1, '1'));
  const flat = odsContent(`<table:table table:name="表1">${rows}</table:table>`)
    .replace(
      '<office:document-content ',
      '<office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet" ',
    )
    .replace('</office:document-content>', '</office:document>');
  const bytes = Buffer.from(flat);
  expect(sniff(bytes).format).toBe('ods');
  expect(briefs(await readAs('ods', bytes))).toEqual([[['甲', '1']]]);
});

describe('ods that no program writes', () => {
  const two = `${row(text('甲'), text('乙'))}${row(text('丙'), text('丁'))}`;

  it.each([
    ['broken off within a row', odsContent(`<table:table>${two}`).replace(/<text:p>丁[\s\S]*$/, '')],
    [
      'with a cell within a cell',
      odsContent(`<table:table>${two.replace('<text:p>丁', '<table:table-cell/>')}</table:table>`),
    ],
  ])('%s: what follows is lost, and not blank', async (_, content) => {
    const lost = ['\uFFFD', '\uFFFD'];
    const read = await readAs('ods', odsFile(content));
    expect(briefs(read)).toEqual([[['甲', '乙'], ['丙', '\uFFFD'], lost]]);
    expect(read.rules.filter((rule) => /malformed|broken/.test(rule))).toHaveLength(1);
  });
});
