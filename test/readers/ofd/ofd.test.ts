import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/model/document.ts';
import { mm, type OfdPage, type OfdStyle } from '../../support/ofd/writer.ts';
import { drawGrid, rowsOf, tablesOf, textsOf } from '../pdf/read-pdf.ts';
import type { ReadFile } from '../read.ts';
import { type Draw, drawn, readDrawn, readOfd } from './read-ofd.ts';

/** A table of a label and a figure, with a header above. */
function drawTable(page: OfdPage, figure: (page: OfdPage) => void): void {
  drawGrid(page, [50, 200, 300], [100, 130, 160]);
  page.text(60, 118, '信息内容');
  page.text(210, 118, '本年制发件数');
  page.text(60, 148, '规章');
  figure(page);
}

function cellOf({ document }: ReadFile<Document>): string | undefined {
  const [table] = tablesOf(document);
  return table && rowsOf(table)[1]?.[1];
}

async function figureDrawn(figure: Draw): Promise<string | undefined> {
  return cellOf(await readDrawn((page, writer) => drawTable(page, () => figure(page, writer))));
}

/** A text object at the place of the figure, ten points high, with its codes as they are. */
function coded(codes: string, attributes = ''): Draw {
  return (page) =>
    page.raw(
      `<TextObject Boundary="${mm(210)} ${mm(139.2)} ${mm(80)} ${mm(10)}" Size="${mm(10)}" ${attributes}>${codes}</TextObject>`,
    );
}

const Y = `Y="${mm(8.8)}"`;
const FIVE = mm(5);

describe('a figure in a cell', () => {
  it('is read with its place', async () => {
    const { document } = await readDrawn((page) => drawTable(page, () => page.text(210, 148, '107719')));
    expect(tablesOf(document)[0]?.cells.at(-1)).toEqual({
      text: '107719',
      row: 1,
      column: 1,
      rowSpan: 1,
      columnSpan: 1, // biome-ignore format: one literal
      places: [{ kind: 'page', page: 1, box: [210, 139.2, 240, 149.2] }],
    });
  });

  it.each([
    ['each offset given', `<TextCode X="0" ${Y} DeltaX="${FIVE} ${FIVE} ${FIVE}">1234</TextCode>`],
    ['offsets repeated', `<TextCode X="0" ${Y} DeltaX="g 3 ${FIVE}">1234</TextCode>`],
    ['some of them repeated', `<TextCode X="0" ${Y} DeltaX="${FIVE} g 2 ${FIVE}">1234</TextCode>`],
    ['too many repeated', `<TextCode X="0" ${Y} DeltaX="g 99999999999 ${FIVE}">1234</TextCode>`],
    ['fewer offsets than characters', `<TextCode X="0" ${Y} DeltaX="${FIVE}">1234</TextCode>`],
    ['no offsets', `<TextCode X="0" ${Y}>1234</TextCode>`],
    ['no place', `<TextCode>12</TextCode><TextCode X="${mm(10)}">34</TextCode>`],
    [
      'digits as wide as a wide font has them',
      `<TextCode X="0" ${Y} DeltaX="g 3 ${mm(6.3)}">1234</TextCode>`,
    ],
    ['digits spaced evenly', `<TextCode X="0" ${Y} DeltaX="g 3 ${mm(7.5)}">1234</TextCode>`],
    [
      'other glyphs than its characters have',
      `<CGTransform CodePosition="0" CodeCount="4" GlyphCount="4"><Glyphs>17 18 19 20</Glyphs></CGTransform><TextCode X="0" ${Y} DeltaX="g 3 ${FIVE}">1234</TextCode>`,
    ],
    ['lines of XML around it', `<TextCode X="0" ${Y} DeltaX="g 3 ${FIVE}">\n    1234\n  </TextCode>`],
  ])('is one number with %s', async (_, codes) => {
    expect(await figureDrawn(coded(codes))).toBe('1234');
  });

  it('keeps the gap between numbers that stand apart', async () => {
    const apart = `${FIVE} ${mm(13)} ${FIVE}`;
    expect(await figureDrawn(coded(`<TextCode X="0" ${Y} DeltaX="${apart}">1234</TextCode>`))).toBe('12 34');
    expect(await figureDrawn(coded(`<TextCode X="0" ${Y} DeltaX="g 4 ${FIVE}">12 34</TextCode>`))).toBe(
      '12 34',
    );
  });

  it('never takes in the digit of a footnote mark', async () => {
    const marks: readonly Draw[] = [
      (page) => {
        page.text(210, 148, '81');
        page.text(220, 144, '2', { size: 6 });
      },
      coded(`<TextCode X="0" ${Y} DeltaX="g 2 ${FIVE}" DeltaY="0 -${mm(4)}">812</TextCode>`),
    ];
    for (const mark of marks) expect(await figureDrawn(mark)).toBe('81²');
    expect(
      await figureDrawn((page) => {
        page.text(210, 148, '81');
        page.text(220, 148, '2', { size: 6 });
      }),
    ).toBe('81 2');
  });

  it('is unreadable when its digits are drawn on one another, another over it, or a line through it', async () => {
    expect(await figureDrawn(coded(`<TextCode X="0" ${Y} DeltaX="0">12</TextCode>`))).toBe('1\uFFFD2');
    expect(
      await figureDrawn((page) => {
        page.text(210, 148, '968');
        page.text(212, 148, '969');
      }),
    ).toBe('968\uFFFD969');
    expect(
      await figureDrawn((page) => {
        page.text(210, 148, '968');
        page.line(210, 145, 225, 145);
      }),
    ).toBe('968\uFFFD');
  });

  it('is not taken for none when it is a picture', async () => {
    expect(await figureDrawn((page) => page.image(215, 138, 240, 152))).toBe('\uFFFC');
  });

  it('is left out, with a finding, when its place is none', async () => {
    const broken = [
      coded('<TextCode X="zehn" Y="3">12</TextCode>'),
      coded(`<TextCode X="0" ${Y} DeltaX="g 3">12</TextCode>`),
      coded(`<TextCode X="0" ${Y}>12</TextCode>`, 'CTM="1 0 0 1"'),
      coded(`<TextCode X="1e999" ${Y}>12</TextCode>`),
    ];
    for (const each of broken) {
      const read = await readDrawn((page, writer) => drawTable(page, () => each(page, writer)));
      expect([cellOf(read), read.rules]).toEqual(['', ['reading/damaged']]);
    }
  });
});

describe('a label', () => {
  it('set in lines by negative offsets is read line by line', async () => {
    const ten = mm(10);
    const codes = `<TextCode X="0" Y="${mm(-1)}" DeltaX="${ten} -${ten} ${ten}" DeltaY="0 ${mm(12)} 0">办理结果</TextCode>`;
    expect(await figureDrawn(coded(codes))).toBe('办理\n结果');
  });

  it.each([
    ['turned as a whole', 'CharDirection="90" ReadDirection="90"', `X="${mm(5)}" Y="0"`],
    ['turned by a transform', 'CTM="0 1 -1 0 0 0"', 'X="0" Y="0"'],
    ['upright, one character under the other', 'ReadDirection="90"', `X="0" Y="${mm(9)}"`],
  ])('that stands beside rows, %s, is read', async (_, attributes, at) => {
    const { document } = await readDrawn((page) => {
      drawGrid(page, [50, 80, 200, 300], [100, 160]);
      page.line(80, 130, 300, 130);
      page.raw(
        `<TextObject Boundary="${mm(60)} ${mm(110)} ${mm(15)} ${mm(45)}" Size="${mm(10)}" ${attributes}><TextCode ${at}>办理结果</TextCode></TextObject>`,
      );
      page.text(90, 118, '予以公开');
      page.text(210, 118, '12');
      page.text(90, 148, '部分公开');
      page.text(210, 148, '34');
    });
    const [table] = tablesOf(document);
    expect(table && rowsOf(table).map((row) => row.map((text) => text.replaceAll('\n', '')))).toEqual([
      ['办理结果', '予以公开', '12'],
      ['部分公开', '34'],
    ]);
  });
});

describe('what does not show', () => {
  it.each([
    ['an object that is not visible', { more: 'Visible="false"' }],
    ['a transparent object', { more: 'Alpha="0"' }],
    ['a transparent colour', { inside: '<FillColor Value="0 0 0" Alpha="0"/>' }],
    ['text neither filled nor stroked', { more: 'Fill="false"' }],
    [
      'text clipped away',
      {
        inside:
          '<Clips><Clip><Area><Path Boundary="0 0 9 9"><AbbreviatedData>M 90 90 L 99 90 L 99 99 L 90 99 C</AbbreviatedData></Path></Area></Clip></Clips>',
      },
    ],
  ])('%s is left out, with a finding', async (_, style) => {
    const read = await readDrawn((page) => {
      page.text(50, 50, '可见的文字');
      page.text(50, 80, '不可见', style);
    });
    expect([textsOf(read.document), read.rules]).toEqual([['可见的文字'], ['reading/hidden-text']]);
  });

  it('is read, and said to be recognised, where it is all there is', async () => {
    const read = await readDrawn((page) => {
      page.image(0, 0, 595, 842);
      page.text(50, 50, '识别所得', { more: 'Alpha="0"' });
    });
    expect([textsOf(read.document), read.rules]).toEqual([['识别所得'], ['reading/recognised-text']]);
  });

  it('is no line of a table, unlike what is clipped to the page', async () => {
    const clip = (data: string): string =>
      `<Clips><Clip><Area><Path Boundary="0 0 300 300"><AbbreviatedData>${data}</AbbreviatedData></Path></Area></Clip></Clips>`;
    const line = (more: string, inside: string): string =>
      `<PathObject Boundary="${mm(50)} ${mm(130)} ${mm(250)} 1" ${more}>${inside}<AbbreviatedData>M 0 0 L ${mm(250)} 0</AbbreviatedData></PathObject>`;
    const rows = async (object: string): Promise<number | undefined> => {
      const { document } = await readDrawn((page) => {
        drawGrid(page, [50, 200, 300], [100, 160]);
        page.text(60, 118, '规章');
        page.raw(object);
      });
      return tablesOf(document)[0]?.rows;
    };
    expect(await rows(line('', ''))).toBe(2);
    expect(await rows(line('', clip('M -9 -9 L 200 -9 L 200 200 C')))).toBe(2);
    expect(await rows(line('Visible="0"', ''))).toBe(1);
    expect(await rows(line('Stroke="false"', ''))).toBe(1);
    expect(await rows(line('', '<StrokeColor Alpha="0"/>'))).toBe(1);
    expect(await rows(line('', clip('M 90 90 L 99 90 L 99 99 C')))).toBe(1);
  });

  it('of annotations and seals is no part of the text', async () => {
    const read = await readDrawn((page, writer) => {
      page.text(50, 50, '正文');
      writer.more.push({ name: 'Doc_0/Annots/Annotations.xml', data: '<Annotations/>' });
      writer.body = '<Signatures>/Doc_0/Signs/Signatures.xml</Signatures>';
    });
    expect([textsOf(read.document), read.rules]).toEqual([['正文'], []]);
  });
});

describe('a path', () => {
  const table = async (path: string): Promise<readonly number[] | undefined> => {
    const { document } = await readDrawn((page) => {
      drawGrid(page, [50, 200, 300], [100, 160]);
      page.text(60, 118, '规章');
      page.raw(`<PathObject Boundary="0 0 300 300" LineWidth="0.2">${path}</PathObject>`);
    });
    return tablesOf(document).flatMap(({ rows, columns }) => [rows, columns]);
  };
  const data = (text: string): string => `<AbbreviatedData>${text}</AbbreviatedData>`;
  const [left, right, y] = [mm(50), mm(300), mm(130)];

  it('draws lines from where it begins or moves to', async () => {
    expect(await table(data(`S ${left} ${y} L ${right} ${y}`))).toEqual([2, 2]);
    expect(await table(data(`M 0 0 M ${left},${y}\n L ${right} ${y} C`))).toEqual([2, 2]);
  });

  it('draws none along an arc', async () => {
    expect(await table(data(`M ${left} ${y} A 40 40 0 1 0 ${right} ${y}`))).toEqual([1, 2]);
  });

  it('that is none is said to be damaged', async () => {
    const read = await readDrawn((page) => {
      page.text(50, 50, '正文');
      page.raw(`<PathObject Boundary="0 0 9 9">${data('M 1 2 L 3')}</PathObject>`);
    });
    expect([textsOf(read.document), read.rules]).toEqual([['正文'], ['reading/damaged']]);
  });
});

describe('a file', () => {
  const text: Draw = (page) => page.text(50, 50, '正文');
  const styles: readonly (readonly [name: string, style: OfdStyle])[] = [
    ['another prefix', { prefix: 'x:' }],
    ['none', { prefix: '' }],
    ['absolute locations', { locations: 'absolute' }],
    ['locations from the package', { locations: 'from root' }],
    ['locations in the wrong case', { locations: 'wrong case' }],
    ['locations with backslashes', { locations: 'backslashes' }],
    ['GBK', { gbk: true }],
  ];

  it.each(styles)('with %s is read', async (_, style) => {
    const read = await readOfd(drawn(style, text));
    expect([textsOf(read.document), read.findings]).toEqual([['正文'], []]);
  });

  it('has names in GBK', async () => {
    const name = Buffer.from('b5da31d2b3', 'hex');
    const read = await readDrawn((page, writer) => {
      text(page, writer);
      const data =
        '<Page><Content><Layer><TextObject Size="4" Boundary="9 9 9 9"><TextCode X="0" Y="4">第一页</TextCode></TextObject></Layer></Content></Page>';
      writer.more.push({ name: Buffer.concat([Buffer.from('Doc_0/'), name]), data, utf8: false });
      writer.more.push({
        name: 'Doc_0/Document.xml',
        data: '<Document><CommonData/><Pages><Page BaseLoc="第1页"/></Pages></Document>',
      });
    });
    expect([textsOf(read.document), read.findings]).toEqual([['第一页'], []]);
  });

  it('of several documents is read through all of them, its pages counted on', async () => {
    const page =
      (words: string): Draw =>
      (each) =>
        each.text(50, 50, words);
    const { document } = await readOfd(
      drawn({ documents: 2 }, page('甲'), page('乙'), page('丙'), page('丁')),
    );
    expect(
      document.blocks.map((block) => [textsOf({ ...document, blocks: [block] })[0], block.places[0]]),
    ).toEqual([
      ['甲', expect.objectContaining({ page: 1 })],
      ['乙', expect.objectContaining({ page: 2 })],
      ['丙', expect.objectContaining({ page: 3 })],
      ['丁', expect.objectContaining({ page: 4 })],
    ]);
  });

  it('of several versions is read as its current one', async () => {
    const read = await readDrawn((page, writer) => {
      page.text(50, 50, '新');
      writer.body =
        '<Versions><Version ID="1" Index="1" BaseLoc="V/1.xml"/><Version ID="2" Index="2" Current="true" BaseLoc="/V/2.xml"/></Versions>';
      writer.more.push({
        name: 'V/2.xml',
        data: '<DocVersion><DocRoot>Old/Document.xml</DocRoot></DocVersion>',
      });
      writer.more.push({
        name: 'V/Old/Document.xml',
        data: '<Document><Pages><Page BaseLoc="../../Doc_0/Pages/Page_0/Content.xml"/></Pages></Document>',
      });
      writer.more.push({ name: 'Doc_0/Document.xml', data: '<Document/>' });
    });
    expect([textsOf(read.document), read.rules]).toEqual([['新'], []]);
  });

  it('counts places from the corner of the page', async () => {
    const { document } = await readDrawn((page) => {
      page.text(60, 148, '正文');
      page.area = `${mm(40)} ${mm(50)} 200 200`;
    });
    expect(document.blocks[0]?.places).toEqual([{ kind: 'page', page: 1, box: [20, 89.2, 40, 99.2] }]);
  });

  it('says which pages are pictures', async () => {
    const read = await readDrawn(text, (page) => page.image(0, 0, 595, 842));
    expect(textsOf(read.document)).toEqual(['正文']);
    expect(read.findings.map(({ rule, data }) => [rule, data])).toEqual([
      ['reading/no-text', { pages: ['2'] }],
    ]);
  });

  it('says which parts are missing, and joins no tables over a page that is', async () => {
    const half: Draw = (page) => {
      drawGrid(page, [50, 200, 300], [60, 90, 800]);
      page.text(60, 80, '规章');
      page.text(210, 80, '12');
    };
    const writer: Draw = (page, all) => {
      half(page, all);
      all.more.push({ name: 'Doc_0/Pages/Page_1/Content.xml', data: '' });
    };
    const read = await readOfd(drawn({}, writer, half, half));
    expect(tablesOf(read.document)).toHaveLength(2);
    expect(read.findings.map(({ rule, data }) => [rule, data])).toEqual([
      ['reading/missing-part', { part: 'Doc_0/Pages/Page_1/Content.xml' }],
    ]);
  });

  it.each([
    ['a template', '<Template TemplateID="77"/>', '', 'TemplatePage 77'],
    ['a composite', '', '<CompositeObject Boundary="0 0 9 9" ResourceID="78"/>', 'CompositeGraphicUnit 78'],
  ])('says that %s is missing', async (_, before, object, part) => {
    const read = await readDrawn((page) => {
      page.text(50, 50, '正文');
      page.before = before;
      page.raw(object);
    });
    expect(textsOf(read.document)).toEqual(['正文']);
    expect(read.findings.map(({ rule, data }) => [rule, data])).toEqual([['reading/missing-part', { part }]]);
  });

  it('that is encrypted says so', async () => {
    const encrypted = [
      drawn({}, (page, writer) => {
        text(page, writer);
        writer.more.push({ name: 'Encryptions.xml', data: '<Encryptions/>' });
      }),
      drawn({}, (page, writer) => {
        text(page, writer);
        writer.body = '<Encryption>Encrypt/Encryption.xml</Encryption>';
      }),
    ];
    for (const bytes of encrypted) {
      const read = await readOfd(bytes);
      expect([read.document.blocks, read.rules]).toEqual([[], ['file/encrypted']]);
    }
  });
});
