import { describe, expect, it } from 'vitest';
import { sniff } from '../../../src/readers/sniff/sniff.ts';
import { escapeRtf, wrapRtf } from '../../support/rtf.ts';
import { readAs } from '../read.ts';
import { goldenForm } from './support.ts';

/** What is read of rich text; characters beyond ASCII may be written as they are. */
async function read(content: string): Promise<object> {
  return goldenForm(await readAs('rtf', Buffer.from(wrapRtf(escapeAbove(content)), 'latin1')));
}

/** What is read of a whole file. */
async function readFile(rtf: string): Promise<object> {
  return goldenForm(await readAs('rtf', Buffer.from(escapeAbove(rtf), 'latin1')));
}

function escapeAbove(content: string): string {
  return content.replace(/[\u0100-\uffff]/g, (character) => escapeRtf(character));
}

function paragraphs(...texts: readonly string[]): object {
  return { blocks: texts.map((paragraph, i) => ({ paragraph, at: `p[${i + 1}]` })) };
}

describe('characters of rich text', () => {
  it.each([
    ['\\uN with one character to skip', "\\uc1\\u25919?\\u24220\\'bf", '政府'],
    ['\\uN with two, written as bytes', "\\uc2\\u25919\\'d5\\'fe\\u24220\\'b8\\'ae", '政府'],
    ['\\uN with none', '\\uc0\\u25919\\u24220 15', '政府15'],
    ['\\uN below zero', '\\u-30616?', '表'],
    ['a pair of surrogates', '\\u-10187?\\u-9138?', '\ud835\udc4e'],
    ['an end of group before what is skipped', '{\\u25919}?', '政?'],
    ['bytes by the character set of the font', "\\f0\\'d5\\'fe\\'b8\\'ae", '政府'],
    ['a second byte that is a character of ASCII', "\\f0\\'81@", '丂'],
    ['bytes in a font of no character set, by the page of the file', "\\f1\\'d5\\'fe", '政'],
    ['bytes that are none of that page, by page 1252', "\\f1 15\\'b0", '15°'],
    ['marks by name', '\\ldblquote a\\rdblquote\\emdash b\\~c\\_d\\-e', '“a”—b\u00a0c-de'],
    ['escaped braces', '\\{a\\}\\\\', '{a}\\'],
  ])('%s', async (_, content, text) => {
    expect(await read(`\\pard ${content}\\par`)).toEqual(paragraphs(text));
  });

  it('without any code page are tried as Chinese', async () => {
    expect(await readFile("{\\rtf1\\ansi{\\fonttbl{\\f0 Song;}}\\f0\\'d5\\'fe\\'b8\\'ae\\par}")).toEqual(
      paragraphs('政府'),
    );
  });

  it('that are none in their page are told', async () => {
    const found = await read("\\pard\\f0 \\'d5\\'fe\\'ff\\par");
    expect(found).toMatchObject({ findings: ['reading/broken-characters@'] });
  });

  it('of symbol fonts are no text', async () => {
    const fonts = '{\\fonttbl{\\f0\\fcharset134 S;}{\\f2\\fcharset2 Symbol;}}';
    expect(await readFile(`{\\rtf1\\ansicpg936${fonts}\\f0 a{\\f2\\'b7}b\\par}`)).toEqual(
      paragraphs('a\uFFFCb'),
    );
  });
});

describe('groups of rich text', () => {
  it.each([
    ['headers and footers', '{\\header 页眉\\par}正文{\\footer 7}'],
    ['starred groups that are not known', '正{\\*\\unknown 外}文'],
    ['comments', '正文{\\*\\annotation 批注}'],
    ['index entries', '正{\\xe 索引}文'],
    ['nested groups of what is left out', '正{\\info{\\title 标题{\\b x}}}文'],
    ['binary data', '正{\\pict\\bin5 }}}{{}文'],
    ['the older of two wordings', '{\\upr{old}{\\*\\ud{正文}}}'],
    [
      'embedded objects but for their result',
      '{\\object{\\*\\objclass X}{\\*\\objdata 00ff}{\\result 正文}}',
    ],
    ['bullets', '{\\pntext\\bullet\\tab}正文'],
  ])('%s are left out', async (_, content) => {
    expect(await read(`\\pard ${content}\\par`)).toEqual(paragraphs('正文'));
  });

  it('restore the properties they changed', async () => {
    expect(await read('\\pard 甲{\\v 密{\\b 密}}乙{\\deleted 丙}丁\\par')).toEqual({
      ...paragraphs('甲乙丁'),
      findings: ['reading/hidden-text@p[1]'],
    });
  });
});

describe('paragraphs of rich text', () => {
  it('are headings by their outline level', async () => {
    expect(await read('\\pard\\outlinelevel1 二级\\par\\pard 正文\\par')).toEqual({
      blocks: [
        { heading: '二级', level: 2, at: 'p[1]' },
        { paragraph: '正文', at: 'p[2]' },
      ],
    });
  });

  it('break at lines and pages', async () => {
    expect(await read('\\pard 甲\\line 乙\\page 丙\\par')).toMatchObject({
      blocks: [{ paragraph: '甲' }, { paragraph: '乙' }, { paragraph: '丙' }],
    });
  });

  it('go on where their mark was deleted', async () => {
    expect(await read('\\pard 甲{\\deleted\\par}乙\\par')).toEqual(paragraphs('甲乙'));
  });
});

describe('tables of rich text', () => {
  const row = (cells: readonly string[], edges = '\\cellx2000\\cellx4000'): string =>
    `\\trowd${edges}\\pard\\intbl ${cells.map((cell) => `${cell}\\cell`).join(' ')}\\row`;

  it('are read where writers do not say that paragraphs are in them', async () => {
    const loose =
      '\\trowd\\cellx2000\\cellx4000 甲\\cell 1\\par 2\\cell\\row\\trowd\\cellx2000\\cellx4000 乙\\cell 3\\cell\\row';
    expect(await read(`${loose}\\pard 后\\par`)).toMatchObject({
      blocks: [{ table: '2x2', cells: [['0,0', '甲', expect.any(String)], ['0,1', '1\n2', expect.any(String)], {}, {}] }, { paragraph: '后' }], // biome-ignore format: one expectation
    });
  });

  it('take the definition that stands last before the end of the row', async () => {
    const late = '\\pard\\intbl 甲\\cell 1\\cell{\\trowd\\clmgf\\cellx2000\\clmrg\\cellx4000\\row}';
    expect(await read(`${late}${row(['乙', '2'])}${row(['丙', '3'])}`)).toMatchObject({
      blocks: [{ table: '3x2', cells: [['0,0 1x2', '甲', expect.any(String)], {}, {}, {}, {}] }],
    });
  });

  it('keep raised digits from figures, and figures raised as a whole', async () => {
    const cells = [`15{\\super 1}`, '{\\up6 20}{\\up6 3}'];
    expect(JSON.stringify(await read(`${row(cells)}${row(['甲', '1'])}`))).toMatch(/"15¹".*"203"/);
  });

  it('keep struck digits from figures', async () => {
    const cells = ['{\\strike\\striked0 7}15', '{\\striked1 8}20'];
    expect(JSON.stringify(await read(`${row(cells)}${row(['甲', '1'])}`))).toMatch(
      /"7\u033615".*"8\u033620"/,
    );
  });

  it('with more cells than edges are ragged', async () => {
    const read3 = await read(`${row(['甲', '1', '2'])}${row(['乙', '3'])}`);
    expect(read3).toMatchObject({ blocks: [{ table: '2x3', grid: 'ragged' }] });
  });

  it('within a text box stand after the text, and within the table beside it once', async () => {
    const box = `{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt ${row(['甲', '1'])}${row(['乙', '2'])}\\pard}}{\\shprslt 甲1乙2}}`;
    expect(await read(`\\pard 前${box}后\\par`)).toMatchObject({
      blocks: [{ paragraph: '前后' }, { table: '2x2', at: 'txbx/tbl[1]' }],
    });
  });
});

it('rich text is told by its first bytes', () => {
  expect(sniff(Buffer.from('{\\rtf1\\ansi x}'))).toMatchObject({ format: 'rtf', decoded: null });
});
