import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PdfPage } from '../../support/pdf/writer.ts';
import { drawGrid, readDrawn, readPdf, rowsOf, tablesOf, textsOf } from './read-pdf.ts';

const XS = [50, 200, 300];
const YS = [100, 130, 160];

/** A table of a label and a figure, with a header above. */
function drawTable(page: PdfPage, figure: (page: PdfPage) => void): void {
  drawGrid(page, XS, YS);
  page.text(60, 118, '信息内容');
  page.text(210, 118, '本年制发件数');
  page.text(60, 148, '规章');
  figure(page);
}

async function figureDrawn(figure: (page: PdfPage) => void): Promise<string | undefined> {
  const { document } = await readDrawn((page) => drawTable(page, figure));
  const [table] = tablesOf(document);
  return table && rowsOf(table)[1]?.[1];
}

describe('a figure in a cell', () => {
  it('is read with its place', async () => {
    const { document } = await readDrawn((page) => drawTable(page, () => page.text(210, 148, '107719')));
    const [table] = tablesOf(document);
    expect(table?.cells.at(-1)).toEqual({
      text: '107719',
      row: 1,
      column: 1,
      rowSpan: 1,
      columnSpan: 1, // biome-ignore format: one literal
      places: [{ kind: 'page', page: 1, box: [210, 139.2, 240, 149.2] }],
    });
  });

  it('is one number however its digits are drawn', async () => {
    expect(
      await figureDrawn((page) => {
        for (const [i, digit] of [...'1234'].entries()) page.text(210 + 5 * i, 148, digit);
      }),
    ).toBe('1234');
    expect(await figureDrawn((page) => page.text(210, 148, '1234', { spacing: 2 }))).toBe('1234');
  });

  it('keeps the gap between numbers that stand apart', async () => {
    expect(
      await figureDrawn((page) => {
        page.text(210, 148, '12');
        page.text(228, 148, '34');
      }),
    ).toBe('12 34');
    expect(await figureDrawn((page) => page.text(210, 148, '12 34'))).toBe('12 34');
  });

  it('never takes in the digit of a footnote mark', async () => {
    expect(
      await figureDrawn((page) => {
        page.text(210, 148, '81');
        page.text(220, 148, '2', { size: 6, rise: 4 });
      }),
    ).toBe('81²');
    expect(
      await figureDrawn((page) => {
        page.text(210, 148, '81');
        page.text(220, 144.5, '2', { size: 8 });
      }),
    ).toBe('81²');
    expect(
      await figureDrawn((page) => {
        page.text(210, 148, '81');
        page.text(220, 148, '2', { size: 6 });
      }),
    ).toBe('81 2');
  });

  it('is read once when it is drawn twice to look bold', async () => {
    expect(
      await figureDrawn((page) => {
        page.text(210, 148, '11');
        page.text(210.3, 148, '11');
      }),
    ).toBe('11');
  });

  it('is unreadable when another is drawn over it', async () => {
    expect(
      await figureDrawn((page) => {
        page.text(210, 148, '968');
        page.text(212, 148, '969');
      }),
    ).toBe('968\uFFFD969');
  });

  it('is unreadable when it is struck through', async () => {
    expect(
      await figureDrawn((page) => {
        page.text(210, 148, '968');
        page.line(210, 145, 225, 145);
        page.text(225, 148, '969');
      }),
    ).toBe('968\uFFFD969');
  });

  it('is read when it is underlined', async () => {
    expect(
      await figureDrawn((page) => {
        page.text(210, 148, '968');
        page.line(210, 149, 225, 149);
      }),
    ).toBe('968');
  });

  it('is unreadable, like its neighbour, when it runs into the next cell', async () => {
    const { document } = await readDrawn((page) => {
      drawGrid(page, [50, 100, 120, 140, 160], [100, 130]);
      page.text(60, 118, '规章');
      page.text(102, 118, '96729');
      page.text(142, 118, '5');
    });
    expect(tablesOf(document).map(rowsOf)).toEqual([[['规章', '96729\uFFFD', '\uFFFD', '5']]]);
  });

  it('is unreadable, like its neighbour, when no gap is between them but the line', async () => {
    const { document } = await readDrawn((page) => {
      drawGrid(page, [50, 100, 120, 140], [100, 130]);
      page.text(60, 118, '规章');
      page.text(105, 118, '967');
      page.text(120, 118, '29');
    });
    expect(tablesOf(document).map(rowsOf)).toEqual([[['规章', '967\uFFFD', '29\uFFFD']]]);
  });
});

describe('a page', () => {
  it.each([90, 180, 270])('turned by %i degrees is read as it shows', async (turn) => {
    const { document } = await readDrawn((page) => {
      page.extra = `/Rotate ${turn}`;
      drawTable(page, () => page.text(210, 148, '107719'));
    });
    expect(textsOf(document)).toEqual([
      [
        ['信息内容', '本年制发件数'],
        ['规章', '107719'],
      ],
    ]);
  });

  it('counts places from the corner of what is shown of it', async () => {
    const { document } = await readDrawn((page) => {
      page.extra = '/CropBox [40 41.89 595 791.89]';
      page.text(60, 148, '正文');
    });
    expect(document.blocks[0]?.places).toEqual([{ kind: 'page', page: 1, box: [20, 89.2, 40, 99.2] }]);
  });

  it('set sideways is read upright, with places as printed', async () => {
    const { document } = await readDrawn((page) => {
      drawGrid(page, [100, 130, 160], [100, 250, 350]);
      page.text(118, 340, '规章', { angle: 90 });
      page.text(118, 240, '12', { angle: 90 });
      page.text(148, 340, '规范性文件', { angle: 90 });
      page.text(148, 240, '34', { angle: 90 });
    });
    expect(textsOf(document)).toEqual([
      [
        ['规章', '12'],
        ['规范性文件', '34'],
      ],
    ]);
    const [table] = tablesOf(document);
    expect(table?.places).toEqual([{ kind: 'page', page: 1, box: [100, 100, 160, 350] }]);
  });

  it('reads a label that stands on its side beside upright rows', async () => {
    const { document } = await readDrawn((page) => {
      drawGrid(page, [50, 80, 200, 300], [100, 160]);
      page.line(80, 130, 300, 130);
      page.text(68, 158, '办理结果', { angle: 90 });
      page.text(90, 118, '予以公开申请');
      page.text(210, 118, '12');
      page.text(90, 148, '部分公开申请');
      page.text(210, 148, '34');
    });
    expect(textsOf(document)).toEqual([
      [
        ['办理结果', '予以公开申请', '12'],
        ['部分公开申请', '34'],
      ],
    ]);
  });

  it('without text is said to be a scan', async () => {
    const { document, findings } = await readDrawn((page) => page.line(0, 0, 10, 10));
    expect(document.blocks).toEqual([]);
    expect(findings.map(({ rule, data }) => [rule, data])).toEqual([['reading/no-text', { pages: ['1'] }]]);
  });

  it('with nothing but text that does not show is read, and said to be recognised', async () => {
    const { document, findings } = await readDrawn((page) => page.text(50, 50, '识别所得', { mode: 3 }));
    expect(textsOf(document)).toEqual(['识别所得']);
    expect(findings.map(({ rule }) => rule)).toEqual(['reading/recognised-text']);
  });

  it('with some text that does not show is read without it', async () => {
    const { document, findings } = await readDrawn((page) => {
      page.text(50, 50, '可见的文字');
      page.text(50, 80, '不可见', { mode: 3 });
    });
    expect(textsOf(document)).toEqual(['可见的文字']);
    expect(findings.map(({ rule }) => rule)).toEqual(['reading/hidden-text']);
  });

  it('whose font does not tell its characters is said to be rubbish', async () => {
    const { document, findings } = await readDrawn((page, writer) => {
      writer.font = writer.font.replace('UniGB-UCS2-H', 'Identity-H');
      writer.descendant = writer.descendant.replace('(GB1)', '(Identity)');
      page.text(50, 50, '规章12');
    });
    expect(textsOf(document)).toEqual(['\uFFFD\uFFFD\uFFFD\uFFFD']);
    expect(findings.map(({ rule }) => rule)).toEqual(['reading/rubbish-text']);
  });
});

describe('a file', () => {
  it('is left as it was, even where it lies within a larger piece of memory', async () => {
    const bytes = readFileSync(new URL('../../../fixtures/readers/pdf/encrypted.pdf', import.meta.url));
    const before = bytes.toString('hex');
    await readPdf(bytes);
    expect(bytes.toString('hex')).toBe(before);
  });

  it('that opens only with a password is said to be encrypted', async () => {
    const bytes = readFileSync(new URL('../../../fixtures/readers/pdf/encrypted.pdf', import.meta.url));
    const { findings } = await readPdf(new Uint8Array(bytes));
    expect(findings.map(({ rule }) => rule)).toEqual(['file/encrypted']);
  });

  it('has its radicals read as the ideographs they look like', async () => {
    const { document } = await readDrawn((page) => page.text(50, 50, '⼈⺠政府'));
    expect(textsOf(document)).toEqual(['人民政府']);
  });
});
