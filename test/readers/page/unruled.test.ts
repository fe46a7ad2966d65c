import { describe, expect, it } from 'vitest';
import type { Run } from '../../../src/readers/shared/page/content.ts';
import { page, rebuild, run, shown, written } from './draw.ts';

/** Rows of texts set in columns, one row below the other. */
function set(rows: readonly (readonly string[])[], top = 100, pitch = 30): readonly Run[] {
  return rows.flatMap((texts, row) =>
    texts.flatMap((text, column) => (text === '' ? [] : [run(text, 50 + 120 * column, top + pitch * row)])),
  );
}

const body = [
  ['本年新收申请', '12', '3', '4'],
  ['上年结转申请', '5', '', '66'],
  ['予以公开申请', '', '78', '9'],
  ['不予公开申请', '10', '11', '12'],
];
const lines = set(body);

describe('tables without lines', () => {
  it('have their columns where figures stand under one another, and empty cells where none does', () => {
    expect(shown(rebuild(page(1, lines)).blocks)).toEqual([[...body.map((row) => row)]]);
  });

  it('have wrapped labels beside their figures', () => {
    const wrapped = lines.map((each) =>
      each.text === '上年结转申请' ? [run('上年结转', 50, 124), run('政府信息公开申请', 50, 137)] : [each],
    );
    const [table] = rebuild(page(1, wrapped.flat())).blocks;
    expect(table?.kind === 'table' && written(table)[1]).toEqual([
      '上年结转\n政府信息公开申请',
      '5',
      '',
      '66',
    ]);
  });

  it('are left as lines where the label of a row cannot be told', () => {
    const unlabelled = lines.filter(({ text }) => text !== '上年结转申请');
    const tables = rebuild(page(1, unlabelled)).blocks.filter(({ kind }) => kind === 'table');
    expect(tables.every((table) => table.kind === 'table' && table.grid === 'ragged')).toBe(true);
  });

  it('have no empty cell where something stands that is no figure', () => {
    const noted = [...lines, run('见附件', 290, 130)];
    expect(shown(rebuild(page(1, noted)).blocks)[0]?.[1]).toEqual([
      '上年结转申请',
      '5',
      '见附件\uFFFD',
      '66',
    ]);
  });

  it('have figures of two columns that touch apart where each column tells its own', () => {
    const close = lines.filter(({ text }) => text !== '10' && text !== '11');
    const touching = [run('10000000000000000000000', 170, 190), run('11', 290, 190)];
    expect(shown(rebuild(page(1, [...close, ...touching])).blocks)[0]?.[3]).toEqual([
      '不予公开申请',
      '10000000000000000000000',
      '11',
      '12',
    ]);
  });

  it('have labels for their columns, wrapped ones too, but none that stands over several', () => {
    const narrow = ['12', '3', '4'].map((_, row) => [
      run(['甲类申请', '乙类申请', '丙类申请'][row] ?? '', 50, 100 + 30 * row),
      ...[0, 1, 2].map((column) => run(String(10 + 3 * row + column), 170 + 40 * column, 100 + 30 * row)),
    ]);
    const head = [
      run('申请人情况', 185, 52),
      run('自然人', 160, 76),
      run('商业', 205, 70),
      run('企业', 205, 82),
      run('总计', 245, 76),
    ];
    expect(shown(rebuild(page(1, [...head, ...narrow.flat()])).blocks)).toEqual([
      '申请人情况',
      [
        ['自然人', '商业\n企业', '总计'],
        ['甲类申请', '10', '11', '12'],
        ['乙类申请', '13', '14', '15'],
        ['丙类申请', '16', '17', '18'],
      ],
    ]);
  });

  it('of few lines are read where their columns have labels', () => {
    const few = [...set([['', '自然人', '商业企业', '总计']], 70), ...set(body.slice(0, 1))];
    expect(shown(rebuild(page(1, few)).blocks)).toEqual([
      [
        ['自然人', '商业企业', '总计'],
        ['本年新收申请', '12', '3', '4'],
      ],
    ]);
  });

  it('have each label of its own where labels stand closely', () => {
    expect(shown(rebuild(page(1, set(body, 100, 13))).blocks)).toEqual([body]);
  });

  it('have labels parted by lines, where those wrap and stand closely', () => {
    const texts = ['一、本年新收', '申请数量', '二、上年结转', '申请数量', '三、予以公开', '的申请'];
    const labels = texts.map((text, i) => run(text, 50, 100 + 12 * i));
    const figures = [0, 1, 2].flatMap((row) =>
      [0, 1, 2].map((column) => run(String(10 * row + column), 170 + 60 * column, 100 + 24 * row)),
    );
    const rules = [98, 122, 146, 170].map((y) => ({ x0: 50, y0: y, x1: 350, y1: y }));
    const [table] = rebuild(page(1, [...labels, ...figures], rules)).blocks;
    expect(table?.kind === 'table' && written(table)).toEqual([
      ['一、本年新收\n申请数量', '0', '1', '2'],
      ['二、上年结转\n申请数量', '10', '11', '12'],
      ['三、予以公开\n的申请', '20', '21', '22'],
    ]);
  });

  it('are left as lines where closely set labels can be parted in more ways than one', () => {
    const labels = ['一、本年新收', '申请数量', '二、上年结转', '申请数量', '三、予以公开'];
    const runs = labels.map((text, i) => run(text, 50, 100 + 12 * i));
    const figures = [0, 2, 4].flatMap((line) =>
      [0, 1, 2].map((column) => run(String(line + column), 170 + 60 * column, 100 + 12 * line)),
    );
    const blocks = rebuild(page(1, [...runs, ...figures])).blocks;
    expect(blocks.every((block) => block.kind !== 'table' || block.grid === 'ragged')).toBe(true);
  });

  it('never take the label beside several rows for that of one, where the figures stand beside its last line', () => {
    const labels = [
      ['补正后申', '请内容仍', '不明确'],
      ['申请人逾', '期未按通', '知缴纳费', '用的申请'],
      ['其他情形'],
    ];
    const tops = [100, 156, 209];
    const runs = labels.flatMap((label, row) => {
      const top = tops[row] ?? 0;
      const at = label.map((text, i) => run(text, 110, top + 12 * i));
      const last = top + 12 * (label.length - 1);
      return [...at, ...[0, 1, 2].map((i) => run(String(10 * row + i), 170 + 60 * i, last))];
    });
    const stub = [run('（六）其', 50, 194), run('他处理', 50, 207)];
    const [table] = rebuild(page(1, [...runs, ...stub])).blocks;
    expect(table?.kind === 'table' && written(table).map((row) => row.at(-4))).toEqual(
      labels.map((label) => label.join('\n')),
    );
  });

  it('keep a label written downwards apart from the rows beside it', () => {
    const moved = lines.map((each) =>
      each.text.length > 3 ? { ...each, ...run(each.text, 64, each.box[1]) } : each,
    );
    const stub = [...'不予公开'].map((letter, i) => run(letter, 50, 121 + 15 * i));
    const [table] = rebuild(page(1, [...moved, ...stub])).blocks;
    expect(table?.kind === 'table' && table.cells.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        '不\n予\n公\n开',
        '本年新收申请',
        '上年结转申请',
        '予以公开申请',
        '不予公开申请',
      ]),
    );
  });

  it('go on over the page where each column of figures stands under its own', () => {
    const first = page(1, [...set([['', '自然人', '商业企业', '总计']], 70), ...lines]);
    const second = page(
      2,
      set([
        ['部分公开申请', '1', '2', '33'],
        ['无法提供申请', '4', '', '5'],
        ['其他处理申请', '6', '7', '8'],
      ]),
    );
    expect(shown(rebuild(first, second).blocks)).toEqual([
      [
        ['自然人', '商业企业', '总计'],
        ...body,
        ['部分公开申请', '1', '2', '33'],
        ['无法提供申请', '4', '', '5'],
        ['其他处理申请', '6', '7', '8'],
      ],
    ]);
  });
});

describe('writing across a page', () => {
  it('is taken for no part of what it lies over, and told at the end', () => {
    const mark = run('样稿 2023', 60, 95, 40);
    expect(shown(rebuild(page(1, [...lines, mark])).blocks)).toEqual([body, '样稿 2023']);
  });

  it('is no large title', () => {
    const title = run('年度报告', 60, 40, 22);
    expect(shown(rebuild(page(1, [title, ...lines])).blocks)).toEqual(['年度报告', body]);
  });
});

describe('figures beside a label of two lines', () => {
  it('are not taken for lowered ones', () => {
    const texts = rebuild(
      page(1, [run('上年结转', 50, 100), run('申请数量', 50, 112), run('12', 200, 106)]),
    ).blocks;
    expect(JSON.stringify(shown(texts))).not.toMatch(/[₀-₉⁰-⁹¹²³]/);
  });
});
