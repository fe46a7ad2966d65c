import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Segment } from '../../../src/readers/shared/page/content.ts';
import { Ink } from '../../../src/readers/shared/page/drawing/ink.ts';
import { identity } from '../../../src/readers/shared/page/drawing/matrix.ts';
import { CLOSE, fillPath, LINE, MOVE } from '../../../src/readers/shared/page/drawing/paths.ts';
import { findGrids } from '../../../src/readers/shared/page/tables/grids.ts';
import { mergeRules } from '../../../src/readers/shared/page/tables/rules.ts';
import { grid, page, rebuild, run, shown, written } from './draw.ts';

const XS = [50, 150, 250, 350];
const YS = [100, 130, 160];

/** The shape of the tables that segments make: rows, columns, cells. */
function shapes(segments: readonly Segment[]): readonly (readonly number[])[] {
  return (findGrids(mergeRules(segments)) ?? []).map(({ xs, ys, cells }) => [
    ys.length - 1,
    xs.length - 1,
    cells.length,
  ]);
}

/** A line in pieces of one length with gaps of another. */
function broken({ x0, y0, x1, y1 }: Segment, dash: number, gap: number): readonly Segment[] {
  const length = Math.hypot(x1 - x0, y1 - y0);
  const [dx, dy] = [(x1 - x0) / length, (y1 - y0) / length];
  const pieces: Segment[] = [];
  for (let at = 0; at < length; at += dash + gap) {
    const end = Math.min(length, at + dash);
    pieces.push({ x0: x0 + dx * at, y0: y0 + dy * at, x1: x0 + dx * end, y1: y0 + dy * end });
  }
  return pieces;
}

/** Fills a square of three quarters of a point. */
function dot(x: number, y: number, ink: Ink): void {
  const corners = [MOVE, x, y, LINE, x + 0.75, y, LINE, x + 0.75, y + 0.75, LINE, x, y + 0.75, CLOSE];
  fillPath(corners, identity, ink);
}

describe('lines', () => {
  it('that cross make cells', () => {
    expect(shapes(grid(XS, YS))).toEqual([[2, 3, 6]]);
  });

  it.each([
    [3, 2],
    [1, 1.5],
    [8, 5],
    [60, 2],
  ])('in dashes of %f with gaps of %f make the same cells', (dash, gap) => {
    expect(shapes(grid(XS, YS).flatMap((line) => broken(line, dash, gap)))).toEqual([[2, 3, 6]]);
  });

  it('in dots make the same cells', () => {
    const ink = new Ink();
    for (const { x0, y0, x1, y1 } of grid(XS, YS)) {
      for (let x = x0; x <= x1; x += 1.5) for (const y of y0 === y1 ? [y0] : []) dot(x, y, ink);
      for (let y = y0; y <= y1; y += 1.5) for (const x of x0 === x1 ? [x0] : []) dot(x, y, ink);
    }
    expect(shapes(ink.segments)).toEqual([[2, 3, 6]]);
  });

  it('drawn double make the same cells', () => {
    const second = grid(XS, YS).map(({ x0, y0, x1, y1 }) => ({
      x0: x0 + 2,
      y0: y0 + 2,
      x1: x1 + 2,
      y1: y1 + 2,
    }));
    expect(shapes([...grid(XS, YS), ...second])).toEqual([[2, 3, 6]]);
  });

  it('drawn once for each cell, a little off, make the same cells', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: -0.8, max: 0.8, noNaN: true })), (stream) => {
        const off = (value: number): number => value + Number(stream.next().value);
        const cells = YS.slice(1).flatMap((y1, row) =>
          XS.slice(1).flatMap((x1, column) => grid([XS[column] ?? 0, x1], [YS[row] ?? 0, y1])),
        );
        const moved = cells.map(({ x0, y0, x1, y1 }) => {
          const [dx, dy] = [off(0), off(0)];
          return { x0: x0 + dx, y0: y0 + dy, x1: x1 + dx, y1: y1 + dy };
        });
        expect(shapes(moved)).toEqual([[2, 3, 6]]);
      }),
      { numRuns: 100, seed: 3 },
    );
  });

  it('that are missing between cells make one of them', () => {
    const { blocks } = rebuild(
      page(
        1,
        [run('甲', 60, 110), run('乙', 160, 110), run('丙', 260, 140)],
        [
          ...grid([50, 350], [100, 160]),
          { x0: 150, y0: 100, x1: 150, y1: 160 },
          { x0: 250, y0: 130, x1: 250, y1: 160 },
          { x0: 150, y0: 130, x1: 350, y1: 130 },
        ],
      ),
    );
    expect(shown(blocks)).toEqual([
      [
        ['甲 (2x1)', '乙 (1x2)'],
        ['', '丙'],
      ],
    ]);
    expect(blocks[0]).toMatchObject({ grid: 'exact', rows: 2, columns: 3 });
  });

  it('that leave a cell of no rectangle make a ragged table', () => {
    const { blocks } = rebuild(
      page(
        1,
        [run('甲', 60, 110)],
        [
          ...grid([50, 350], [100, 160]),
          { x0: 200, y0: 100, x1: 200, y1: 130 },
          { x0: 200, y0: 130, x1: 350, y1: 130 },
        ],
      ),
    );
    expect(blocks[0]).toMatchObject({ kind: 'table', grid: 'ragged' });
  });

  it('under words of a cell make no row', () => {
    const underline = { x0: 160, y0: 121, x1: 190, y1: 121 };
    const { blocks } = rebuild(page(1, [run('12', 160, 110)], [...grid(XS, YS), underline]));
    expect(blocks[0]).toMatchObject({ rows: 2, columns: 3 });
  });

  it('missing at the sides of a table leave its outer cells', () => {
    const open = grid([150, 250], YS).map((line) =>
      line.y0 === line.y1 ? { ...line, x0: 50, x1: 350 } : line,
    );
    expect(shapes(open)).toEqual([[2, 3, 6]]);
  });

  it('of two tables side by side make two tables, the left one first', () => {
    const { blocks } = rebuild(
      page(
        1,
        [run('右', 410, 110), run('左', 60, 110)],
        [...grid([50, 150, 250], YS), ...grid([400, 450, 550], YS)],
      ),
    );
    expect(shown(blocks)).toEqual([
      [
        ['左', ''],
        ['', ''],
      ],
      [
        ['右', ''],
        ['', ''],
      ],
    ]);
  });

  it('around the page make no table', () => {
    const { blocks } = rebuild(page(1, [run('正文', 60, 110)], grid([30, 560], [30, 800])));
    expect(shown(blocks)).toEqual(['正文']);
  });

  it('of a table within a cell make a table of their own', () => {
    const { blocks } = rebuild(
      page(
        1,
        [run('外', 60, 110), run('内', 210, 140)],
        [...grid([50, 200, 550], [100, 300]), ...grid([205, 300, 400], [130, 160, 190])],
      ),
    );
    expect(shown(blocks)).toEqual([
      [['外', '']],
      [
        ['内', ''],
        ['', ''],
      ],
    ]);
  });
});

describe('the text of a cell', () => {
  it('is its lines in order, and where they stand', () => {
    const { blocks } = rebuild(
      page(1, [run('区分处理', 60, 114), run('部分公开', 60, 102), run('5', 160, 108)], grid(XS, YS)),
    );
    const [table] = blocks;
    expect(table?.kind === 'table' && written(table)[0]).toEqual(['部分公开\n区分处理', '5', '']);
    expect(table?.kind === 'table' && table.cells[0]?.places).toEqual([
      { kind: 'page', page: 1, box: [60, 102, 100, 124] },
    ]);
  });

  it('set one character below the other reads downwards', () => {
    const letters = [...'办理结果'].map((letter, i) => run(letter, 60, 102 + 12 * i));
    const { blocks } = rebuild(page(1, letters, grid(XS, [100, 160, 190])));
    expect(blocks[0]).toMatchObject({ cells: [{ text: '办\n理\n结\n果' }, {}, {}, {}, {}, {}] });
  });

  it('is marked when a picture stands in its place', () => {
    const content = {
      ...page(1, [run('规章', 60, 110)], grid(XS, YS)),
      pictures: [[160, 105, 200, 125]] as const,
    };
    expect(shown(rebuild(content).blocks)).toEqual([
      [
        ['规章', '\uFFFC', ''],
        ['', '', ''],
      ],
    ]);
  });
});

describe('what stands apart in a cell', () => {
  const cellOf = (...runs: readonly ReturnType<typeof run>[]) =>
    shown(rebuild(page(1, [run('规章', 60, 80), ...runs], grid([50, 250, 350], [70, 100, 130]))).blocks);

  it('by what typesetting puts between scripts has no space between', () => {
    expect(cellOf(run('4', 260, 80), run('万份', 267.5, 80))).toEqual([
      [
        ['规章', '4万份'],
        ['', ''],
      ],
    ]);
  });

  it('by more has one', () => {
    expect(cellOf(run('4', 260, 80), run('万份', 269, 80))).toEqual([
      [
        ['规章', '4 万份'],
        ['', ''],
      ],
    ]);
  });
});
