import { describe, expect, it } from 'vitest';
import type { Segment } from '../../../src/readers/shared/page/content.ts';
import { grid, page, rebuild, run, shown } from './draw.ts';

const XS = [50, 250, 350];

/** Lines without the level one at a height: a table that goes on over the page. */
function without(segments: readonly Segment[], y: number): readonly Segment[] {
  return segments.filter((segment) => segment.y0 !== y || segment.y1 !== y);
}

describe('a table that goes on over the page', () => {
  const first = grid(XS, [700, 730, 760]);
  const above = [run('信息内容', 60, 710), run('数量', 260, 710), run('规章', 60, 740), run('12', 260, 740)];

  it('between rows is one table', () => {
    const second = page(2, [run('规范性文件', 60, 80), run('34', 260, 80)], grid(XS, [70, 100]));
    const { blocks } = rebuild(page(1, above, first), second);
    expect(shown(blocks)).toEqual([
      [
        ['信息内容', '数量'],
        ['规章', '12'],
        ['规范性文件', '34'],
      ],
    ]);
    expect(blocks[0]?.places.map((place) => place.kind === 'page' && place.page)).toEqual([1, 2]);
  });

  it('with its header again has it once, with both places', () => {
    const runs = [
      run('信息内容', 60, 80),
      run('数量', 260, 80),
      run('规范性文件', 60, 110),
      run('34', 260, 110),
    ];
    const { blocks } = rebuild(page(1, above, first), page(2, runs, grid(XS, [70, 100, 130])));
    expect(shown(blocks)).toEqual([
      [
        ['信息内容', '数量'],
        ['规章', '12'],
        ['规范性文件', '34'],
      ],
    ]);
    expect(blocks[0]?.kind === 'table' && blocks[0].cells[0]?.places).toHaveLength(2);
  });

  it('set off to the side is one table', () => {
    const shifted = XS.map((x) => x + 20);
    const second = page(2, [run('规范性文件', 80, 80), run('34', 280, 80)], grid(shifted, [70, 100]));
    expect(shown(rebuild(page(1, above, first), second).blocks)).toEqual([
      [
        ['信息内容', '数量'],
        ['规章', '12'],
        ['规范性文件', '34'],
      ],
    ]);
  });

  it('inside a row, which no line closes, is one row with two places for its label', () => {
    const open = without(first, 760);
    const second = page(2, [run('规范性文件', 60, 80)], without(grid(XS, [70, 100]), 70));
    const { blocks } = rebuild(page(1, above, open), second);
    expect(shown(blocks)).toEqual([
      [
        ['信息内容', '数量'],
        ['规章\n规范性文件', '12'],
      ],
    ]);
    expect(blocks[0]?.kind === 'table' && blocks[0].cells[2]?.places).toHaveLength(2);
  });

  it('with page numbers, headers and footers between is one table, without them', () => {
    const furniture = (n: number) => [run('某县年报', 260, 30), run(`- ${n} -`, 290, 800)];
    const second = page(
      2,
      [...furniture(2), run('规范性文件', 60, 80), run('34', 260, 80)],
      grid(XS, [70, 100]),
    );
    const { blocks } = rebuild(page(1, [...furniture(1), ...above], first), second);
    expect(shown(blocks)).toEqual([
      [
        ['信息内容', '数量'],
        ['规章', '12'],
        ['规范性文件', '34'],
      ],
      '某县年报',
    ]);
  });

  it('is not joined with one of other columns', () => {
    const second = page(2, [run('34', 60, 80)], grid([50, 120, 180, 350], [70, 100]));
    expect(rebuild(page(1, above, first), second).blocks).toHaveLength(2);
  });

  it('is not joined over a line of text', () => {
    const second = page(2, [run('三、申请情况', 60, 60), run('34', 60, 90)], grid(XS, [80, 110]));
    expect(rebuild(page(1, above, first), second).blocks).toHaveLength(3);
  });
});

describe('the edge of the page', () => {
  it('keeps a number that does not count the pages', () => {
    const { blocks } = rebuild(
      page(1, [run('正文', 60, 400), run('57', 290, 800)]),
      page(2, [run('正文', 60, 400)]),
    );
    expect(shown(blocks)).toContain('57');
  });

  it('keeps rows of figures that look the same on two pages', () => {
    const row = (n: number) => [
      run('其他', 60, 60),
      run(`${n}`, 200, 60),
      run('0', 300, 60),
      run('5', 400, 60),
    ];
    const { blocks } = rebuild(page(1, row(3)), page(2, row(4)));
    expect(shown(blocks)).toEqual([
      [
        ['其他', '3', '0', '5'],
        ['其他', '4', '0', '5'],
      ],
    ]);
  });
});

describe('running text', () => {
  const line = '这一年里本机关把公开作为日常工作的一部分答复时限文本质量和窗口服务都有改善';

  it('is joined where the line is full', () => {
    const { blocks } = rebuild(
      page(1, [run(`　${line}`, 50, 100), run('，没有超期。', 50, 116), run(line, 60, 300)]),
    );
    expect(shown(blocks)[0]).toBe(`${line}，没有超期。`);
  });

  it('is not joined with a heading after it', () => {
    const { blocks } = rebuild(page(1, [run(line, 50, 100), run('二、主动公开', 50, 116)]));
    expect(shown(blocks)).toEqual([line, '二、主动公开']);
  });
});

describe('a sideways page', () => {
  it('is read upright; its places are those of the page as printed', () => {
    const runs = [run('规章', 100, 300, 10, 270), run('12', 100, 200, 10, 270)].map((each) => {
      const [x0, y0, x1, y1] = each.box;
      return { ...each, box: [x0, y0, x0 + (y1 - y0), y0 + (x1 - x0)] as const };
    });
    const { blocks } = rebuild(page(1, runs, grid([90, 120], [190, 250, 350])));
    expect(shown(blocks)).toEqual([[['规章', '12']]]);
    expect(blocks[0]?.places).toEqual([{ kind: 'page', page: 1, box: [90, 190, 120, 350] }]);
  });
});
