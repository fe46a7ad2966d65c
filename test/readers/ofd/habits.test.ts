import { describe, expect, it } from 'vitest';
import { mm, type OfdPage } from '../../support/ofd/writer.ts';
import { drawGrid, rowsOf, tablesOf } from '../pdf/read-pdf.ts';
import { type Draw, readDrawn } from './read-ofd.ts';

const XS = [50, 200, 300] as const;
const YS = [100, 130, 160] as const;
const TABLE = [
  ['信息内容', '本年制发件数'],
  ['规章', '12'],
];

function labels(page: OfdPage): void {
  page.text(60, 118, '信息内容');
  page.text(210, 118, '本年制发件数');
  page.text(60, 148, '规章');
}

function figure(page: OfdPage, x = 210): void {
  page.text(x, 148, '12');
}

function grid(page: OfdPage): void {
  drawGrid(page, [...XS], [...YS]);
}

/** A rectangle stroked around each cell, its path closed or led back; `more` is added to its object. */
function frames(page: OfdPage, data: (width: string, height: string) => string, more = ''): void {
  for (const [row, y0] of YS.slice(0, -1).entries()) {
    for (const [column, x0] of XS.slice(0, -1).entries()) {
      const [w, h] = [mm((XS[column + 1] ?? 0) - x0), mm((YS[row + 1] ?? 0) - y0)];
      page.raw(
        `<PathObject Boundary="${mm(x0)} ${mm(y0)} ${w} ${h}" LineWidth="0.2" ${more}><AbbreviatedData>${data(w, h)}</AbbreviatedData></PathObject>`,
      );
    }
  }
}

/** A text object whose transform turns or scales it, about its own corner. */
function transformed(page: OfdPage, x: number, y: number, transform: string, text: string): void {
  page.raw(
    `<TextObject Boundary="${mm(x)} ${mm(y)} 20 20" Size="${mm(10)}" CTM="${transform}"><TextCode X="0" Y="0">${text}</TextCode></TextObject>`,
  );
}

const habits: Readonly<Record<string, Draw>> = {
  'a closed frame around each cell': (page) => {
    frames(page, (w, h) => `M 0 0 L ${w} 0 L ${w} ${h} L 0 ${h} C`);
    labels(page);
    figure(page);
  },
  'a frame led back to its beginning around each cell': (page) => {
    frames(page, (w, h) => `S 0 0 L ${w} 0 L ${w} ${h} L 0 ${h} L 0 0`);
    labels(page);
    figure(page);
  },
  'frames filled with white': (page) => {
    frames(page, (w, h) => `M 0 0 L ${w} 0 L ${w} ${h} L 0 ${h} C`, 'Fill="true"');
    labels(page);
    figure(page);
  },
  'lines of no width': (page) => {
    for (const y of YS) page.line(XS[0], y, XS[2], y, 0);
    for (const x of XS) page.line(x, YS[0], x, YS[2], 0);
    labels(page);
    figure(page);
  },
  'figures drawn twice to look bold': (page) => {
    grid(page);
    labels(page);
    figure(page);
    figure(page, 210.6);
  },
  'characters drawn twice, each by itself': (page) => {
    grid(page);
    labels(page);
    for (const offset of [0, 0.5]) {
      page.text(210 + offset, 148, '1');
      page.text(215 + offset, 148, '2');
    }
  },
  'all drawn before the lines': (page) => {
    labels(page);
    figure(page);
    grid(page);
  },
  'a figure placed by its transform alone': (page) => {
    grid(page);
    labels(page);
    transformed(page, 0, 0, `1 0 0 1 ${mm(210)} ${mm(148)}`, '12');
  },
  'a watermark aslant over it': (page) => {
    grid(page);
    labels(page);
    figure(page);
    transformed(page, 200, 120, '2 2 -2 2 0 0', '内部资料34');
  },
  'a watermark of digits over it': (page) => {
    grid(page);
    page.text(190, 150, '2024', { size: 30 });
    labels(page);
    figure(page);
  },
  'a stamp over it': (page) => {
    grid(page);
    labels(page);
    figure(page);
    page.image(205, 95, 280, 170);
  },
};

describe('a table as writers set it', () => {
  it.each(Object.entries(habits))('with %s is read', async (_, draw) => {
    const [table, ...others] = tablesOf((await readDrawn(draw)).document);
    expect(others).toEqual([]);
    expect(table && rowsOf(table)).toEqual(TABLE);
  });

  it('with a label turned on its side by a transform is read', async () => {
    const { document } = await readDrawn((page) => {
      drawGrid(page, [50, 80, 200, 300], [100, 130, 160]);
      labels(page);
      transformed(page, 60, 104, '0 1 -1 0 0 0', '结果');
    });
    const [table] = tablesOf(document);
    expect(table?.cells.some(({ text }) => text.replace(/\s/g, '').includes('结果'))).toBe(true);
  });

  it.each<readonly [string, (page: OfdPage) => void]>([
    ['another figure of a lower layer', (page) => page.text(211.5, 148, '34')],
    ['a line struck through it', (page) => page.line(205, 145, 225, 145)],
  ])('with %s over its figure gives no number', async (_, over) => {
    const { document } = await readDrawn((page) => {
      grid(page);
      labels(page);
      over(page);
      figure(page);
    });
    const text = tablesOf(document).flatMap((table) => rowsOf(table))[1]?.[1] ?? '';
    expect(text).not.toMatch(/^\d+$/);
  });
});
