import { describe, expect, it } from 'vitest';
import { sniff } from '../../../src/readers/sniff/sniff.ts';
import {
  bodyParagraph,
  type Change,
  cellFlags,
  cellParagraph,
  type DocParagraph,
  defineRow,
  packStreams,
  rowEnd,
  writeDoc,
} from '../../support/doc.ts';
import { readAs } from '../read.ts';
import { goldenForm } from './support.ts';

const DELETED: Change = [0x0800, 1];
const HIDDEN: Change = [0x083c, 1];
const SUPERSCRIPT: Change = [0x2a48, 1];
const STRUCK: Change = [0x0837, 1];
const STRUCK_TWICE: Change = [0x2a53, 1];
const SPECIAL: Change = [0x0855, 1];

function raisedBy(halfPoints: number): Change {
  return [0x4845, halfPoints & 0xff, (halfPoints >> 8) & 0xff];
}

/** A row of cells of equal width. */
function row(...cells: readonly DocParagraph[]): DocParagraph[] {
  return [...cells, rowEnd(defineRow(cells.map((_, i) => i * 2000).concat(cells.length * 2000)))];
}

/** The texts of the cells of the first table, by row and column. */
async function cellsOf(paragraphs: readonly DocParagraph[]): Promise<string[]> {
  const { document } = await readAs('doc', writeDoc(paragraphs));
  const table = document?.blocks.find((block) => block.kind === 'table');
  return table?.kind === 'table' ? table.cells.map(({ text }) => text) : [];
}

const other = row(cellParagraph('结转'), cellParagraph('0'));

describe('text of a Word document', () => {
  it('that was deleted is left out, and the figure beside it kept', async () => {
    const figure = cellParagraph({ text: '96', changes: [DELETED] }, '8', { text: '9', changes: [DELETED] });
    expect(await cellsOf([...row(cellParagraph('新收'), figure), ...other])).toEqual([
      '新收',
      '8',
      '结转',
      '0',
    ]);
  });

  it('whose paragraph mark was deleted goes on in the next paragraph', async () => {
    const joined = [{ ...bodyParagraph('前'), markChanges: [DELETED] }, bodyParagraph('后')];
    expect(goldenForm(await readAs('doc', writeDoc(joined)))).toMatchObject({
      blocks: [{ paragraph: '前后' }],
    });
  });

  it('of a row that was deleted is left out with the row', async () => {
    const [label, figure, end] = row(
      cellParagraph({ text: '作废', changes: [DELETED] }),
      cellParagraph({ text: '7', changes: [DELETED] }),
    );
    if (!label || !figure || !end) throw new Error('no row');
    const gone = [label, figure, { ...end, markChanges: [DELETED] }];
    const first = row(cellParagraph('新收'), cellParagraph('8'));
    expect(await cellsOf([...first, ...gone, ...other])).toEqual(['新收', '8', '结转', '0']);
  });

  it('that is hidden is left out, with a note that quotes it', async () => {
    const read = await readAs(
      'doc',
      writeDoc([bodyParagraph('前', { text: '密', changes: [HIDDEN] }, '后')]),
    );
    expect(goldenForm(read)).toEqual({
      blocks: [{ paragraph: '前后', at: 'p[1]' }],
      findings: ['reading/hidden-text@p[1]'],
    });
  });

  it.each([
    ['set as superscript', SUPERSCRIPT],
    ['raised by three points', raisedBy(6)],
  ])('%s is no part of the figure it stands by', async (_, change) => {
    const figure = cellParagraph('15', { text: '2', changes: [change] });
    expect(await cellsOf([...row(cellParagraph('新收'), figure), ...other])).toContain('15²');
  });

  it.each([
    ['once', STRUCK],
    ['twice', STRUCK_TWICE],
  ])('struck through %s is no part of the figure it stands by', async (_, change) => {
    const figure = cellParagraph({ text: '7', changes: [change] }, '15');
    expect(await cellsOf([...row(cellParagraph('新收'), figure), ...other])).toContain('7\u033615');
  });

  it('that is raised as a whole is a figure', async () => {
    const figure = cellParagraph({ text: '15', changes: [raisedBy(6)] });
    expect(await cellsOf([...row(cellParagraph('新收'), figure), ...other])).toContain('15');
  });

  it('of a field is its result, not its instruction', async () => {
    const field = bodyParagraph('共\x13 =SUM(ABOVE) \x1423\x15件');
    expect(goldenForm(await readAs('doc', writeDoc([field])))).toMatchObject({
      blocks: [{ paragraph: '共23件' }],
    });
  });

  it('of a field that never ends is kept', async () => {
    const field = bodyParagraph('共\x13 23件');
    expect(goldenForm(await readAs('doc', writeDoc([field])))).toMatchObject({
      blocks: [{ paragraph: '共 23件' }],
    });
  });

  it('of one byte to a character is read in code page 1252', async () => {
    const read = await readAs('doc', writeDoc([bodyParagraph('12\x9634 \x93a\x94')], { width: 1 }));
    expect(goldenForm(read)).toMatchObject({ blocks: [{ paragraph: '12–34 “a”' }] });
  });

  it.each([
    ['a picture', '\x01'],
    ['a drawing', '\x08'],
    ['a field without a result', '\x13 EQ \\o(○,7) \x15'],
  ])('is not blank where %s stands in its place', async (_, text) => {
    const figure = cellParagraph({ text, changes: [SPECIAL] });
    expect(await cellsOf([...row(cellParagraph('新收'), figure), ...other])).toContain('\uFFFC');
  });
});

describe('a table of a Word document', () => {
  const plain = [cellParagraph('甲'), cellParagraph('1'), cellParagraph('2')];

  it('has the merges its changes make after its definition', async () => {
    const edges = [0, 2000, 4000, 6000];
    const merged = rowEnd(defineRow(edges), [0x5624, 1, 3]);
    const upper = rowEnd(defineRow(edges), [0xd62b, 2, 0, 3]);
    const lower = rowEnd(defineRow(edges), [0xd62b, 2, 0, 1]);
    const blank = cellParagraph('');
    const paragraphs = [
      ...[cellParagraph('项目'), cellParagraph('数量'), blank, merged],
      ...[...plain, upper],
      ...[blank, cellParagraph('3'), cellParagraph('4'), lower],
    ];
    expect(goldenForm(await readAs('doc', writeDoc(paragraphs)))).toMatchObject({
      blocks: [
        {
          table: '3x3',
          cells: [
            ['0,0', '项目', 'tbl[1]/tr[1]/tc[1]'],
            ['0,1 1x2', '数量', 'tbl[1]/tr[1]/tc[2]'],
            ['1,0 2x1', '甲', 'tbl[1]/tr[2]/tc[1]'],
            ['1,1', '1', 'tbl[1]/tr[2]/tc[2]'],
            ['1,2', '2', 'tbl[1]/tr[2]/tc[3]'],
            ['2,1', '3', 'tbl[1]/tr[3]/tc[2]'],
            ['2,2', '4', 'tbl[1]/tr[3]/tc[3]'],
          ],
        },
      ],
    });
  });

  it.each([
    ['first is 2, as the specification has it', [0, 2, 1]],
    ['first is 1, as older ones have it', [0, 1, 2]],
  ])('is merged sideways where the mark of the %s', async (_, flags) => {
    const end = rowEnd(defineRow([0, 2000, 4000, 6000], flags));
    const cells = [cellParagraph('甲'), cellParagraph('数量'), cellParagraph('')];
    const read = goldenForm(await readAs('doc', writeDoc([...cells, end, ...row(...plain)])));
    expect(JSON.stringify(read)).toContain('["0,1 1x2","数量"');
  });

  it('keeps a cell that goes on from above where nothing stands', async () => {
    const end = rowEnd(defineRow([0, 2000, 4000, 6000], [cellFlags.rest, 0, 0]));
    const read = goldenForm(await readAs('doc', writeDoc([...plain, end, ...row(...plain)])));
    expect(JSON.stringify(read)).toContain('["0,0","甲"');
  });

  it('tells of text that a merged cell hides', async () => {
    const edges = [0, 2000, 4000];
    const upper = [cellParagraph('甲'), cellParagraph('1'), rowEnd(defineRow(edges, [cellFlags.first, 0]))];
    const lower = [cellParagraph('乙'), cellParagraph('2'), rowEnd(defineRow(edges, [cellFlags.rest, 0]))];
    const { findings } = await readAs('doc', writeDoc([...upper, ...lower]));
    expect(findings.map(({ rule, data }) => [rule, data])).toEqual([['reading/hidden-text', { text: '乙' }]]);
  });

  it('has its columns where its edges are, though rows are indented and edges are a millimetre off', async () => {
    const paragraphs = [
      ...[
        cellParagraph('项目'),
        cellParagraph('甲'),
        cellParagraph('乙'),
        rowEnd(defineRow([-108, 2000, 4000, 6000])),
      ],
      ...[cellParagraph('只有乙'), cellParagraph('9'), rowEnd(defineRow([2050, 3970, 6010]))],
    ];
    const read = goldenForm(await readAs('doc', writeDoc(paragraphs)));
    expect(JSON.stringify(read)).toContain('["1,1","只有乙"');
    expect(JSON.stringify(read)).toContain('["1,2","9"');
  });

  it('of which a row has no definition is ragged', async () => {
    const end: DocParagraph = { runs: [], mark: '\x07', changes: [[0x2416, 1], [0x2417, 1]] }; // biome-ignore format: one row
    const read = goldenForm(await readAs('doc', writeDoc([...plain, end, ...row(...plain)])));
    expect(read).toMatchObject({ blocks: [{ grid: 'ragged', table: '2x3' }] });
  });

  it('keeps text that stands before the end of a row', async () => {
    const loose = { ...rowEnd(defineRow([0, 2000, 4000])), runs: [{ text: '9' }] };
    const read = goldenForm(await readAs('doc', writeDoc([cellParagraph('甲'), loose, ...row(...plain)])));
    expect(JSON.stringify(read)).toContain('"9"');
  });

  it('whose definitions stand in the Data stream is read the same', async () => {
    const paragraphs = [...row(...plain), ...row(...plain)];
    const near = goldenForm(await readAs('doc', writeDoc(paragraphs)));
    expect(goldenForm(await readAs('doc', writeDoc(paragraphs, { longest: 20 })))).toEqual(near);
  });

  it('within a cell stands after the table it is in', async () => {
    const depth = (n: number): Change => [0x6649, n, 0, 0, 0];
    const inner = (text: string): DocParagraph => {
      return { ...bodyParagraph(text), changes: [[0x2416, 1], depth(2), [0x244b, 1]] };
    };
    const changes: Change[] = [[0x2416, 1], depth(2), [0x244c, 1], defineRow([0, 500, 1000])];
    const innerEnd: DocParagraph = { runs: [], mark: '\r', changes };
    const outer = [cellParagraph('许可'), inner('网上'), inner('9'), innerEnd, cellParagraph('其中')];
    const end = rowEnd(defineRow([0, 2000, 4000]));
    const read = await readAs(
      'doc',
      writeDoc([...row(cellParagraph('指标'), cellParagraph('数')), ...outer, end, ...other]),
    );
    expect(goldenForm(read)).toMatchObject({
      blocks: [{ table: '3x2' }, { table: '1x2', at: 'tbl[1]/tr[2]/tc[2]/tbl[1]', cells: [['0,0', '网上', expect.any(String)], ['0,1', '9', expect.any(String)]] }], // biome-ignore format: one expectation
    });
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['file/old-word', 'of Word 95', writeDoc([bodyParagraph('旧')], { identity: 0xa5dc })],
    ['file/encrypted', 'with a password', writeDoc([bodyParagraph('密')], { flags: 0x0300 })],
    ['file/encrypted', 'that is obfuscated', writeDoc([bodyParagraph('密')], { flags: 0x8300 })],
    ['reading/damaged', 'without its table stream', writeDoc([bodyParagraph('缺')], { flags: 0 })],
    ['reading/damaged', 'of an unknown head', writeDoc([bodyParagraph('怪')], { identity: 0x1234 })],
  ])('gives %s when it is one %s', async (rule, _, bytes) => {
    expect(sniff(bytes).format).toBe('doc');
    const { document, findings } = await readAs('doc', bytes);
    expect(document).toBeNull();
    expect(findings.map((finding) => finding.rule)).toEqual([rule]);
  });

  it('is no Word document when only an embedded object is one', () => {
    const sheet = packStreams({
      Workbook: new Uint8Array(5000),
      'Embedded/WordDocument': new Uint8Array(5000),
    });
    expect(sniff(sheet).kind).toBe('xls');
    expect(sniff(packStreams({ Contents: new Uint8Array(5000) })).kind).toBe('ole');
  });
});
