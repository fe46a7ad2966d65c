import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDash, isNumber, isValue } from '../../../src/readers/shared/lines/values.ts';
import { reader } from '../../../src/readers/text/index.ts';
import { cpuSeconds } from '../../support/cpu.ts';
import { readWith } from '../read.ts';
import { spansOf, tablesOf } from './golden.ts';

/** What is printed, in order: all but blanks and the separators of tables. */
function printed(text: string): string {
  return text.replace(/[\s|\u0085\u200b\ufeff]/g, '');
}

async function tables(text: string): Promise<string[][][]> {
  return tablesOf((await readWith(reader, text)).document);
}

const label = fc
  .tuple(
    fc.constantFrom('', '1.', '（一）', '其中：', '二、'),
    fc.stringMatching(/^[㐀-鿿]{2,12}$/),
    fc.constantFrom('', '数', '（含办法、细则）'),
  )
  .map((parts) => parts.join(''))
  .filter((text) => !isValue(text));
const figure = fc.constantFrom(
  '0',
  '7',
  '967',
  '151990',
  '-540',
  '1278848.63',
  '1,234',
  '——',
  '/',
  '12件',
  '4万份',
);
const cell = fc.oneof({ weight: 4, arbitrary: figure }, { weight: 1, arbitrary: fc.constant('') });

function table(widest = 8): fc.Arbitrary<string[][]> {
  return fc.integer({ min: 2, max: widest }).chain((width) => {
    const row = fc.tuple(label, fc.array(cell, { minLength: width - 1, maxLength: width - 1 }));
    return fc.array(
      row.map(([first, rest]) => [first, ...rest]),
      { minLength: 3, maxLength: 12 },
    );
  });
}

describe('a figure after a space', () => {
  it('is a cell of its own behind a label, but not where a digit stands before the space', async () => {
    expect(await tables('收到申请总数 14件\n')).toEqual([[['收到申请总数', '14件']]]);
    expect(await tables('收到申请总数：1 4件\n')).toEqual([]);
  });
});

describe('a TAB that a text ends with on a line of its own', () => {
  it('is no empty cell, since the text may be cut off there', async () => {
    const rows = '\t规章\n\t3\n\n\t文件\n';
    expect(await tables(`${rows}\t`)).toEqual([[['规章', '3'], ['文件']]]);
    expect(await tables(`${rows}\t\n`)).toEqual([
      [
        ['规章', '3'],
        ['文件', ''],
      ],
    ]);
  });
});

describe('characters without width', () => {
  it('part no figure, and are no cell', async () => {
    expect(await tables('规章      73\u200b5    \u200b    2    \ufeff\n')).toEqual([
      [['规章', '73\u200b5', '2']],
    ]);
  });
});

describe('a TAB alone between empty lines', () => {
  const lines = (text: string) => text.split('|').join('\n\n\t\n\n');
  it('parts cells that are paragraphs, as browsers copy them', async () => {
    const text = `${lines('项目|本年|去年')}\n\n\n\n${lines('规章|3|\u00a0')}\n`;
    const { document } = await readWith(reader, text);
    expect(document.blocks.map((block) => (block.kind === 'table' ? 'table' : block.text))).toEqual([
      ...['项目', '本年', '去年', '规章', '3', '\u00a0'],
    ]);
  });

  it('is an empty cell where cells stand behind TABs', async () => {
    expect(await tables('\t规章\n\t3\n\n\t\n\n\t文件\n\t\n\n')).toEqual([
      [['规章', '3'], [''], ['文件', '']],
    ]);
  });
});

describe('TABs that indent', () => {
  const indent = '\t\t\t\t    ';
  const page = ['第二十条第（一）项', '', '信息内容', '本年制发件数', '', '规章', '5', '', '文件', '7', '8'];
  it('part nothing', async () => {
    const text = `${page.map((line) => (line === '' ? '\t\t' : indent + line)).join('\n')}\n`;
    const { document } = await readWith(reader, text);
    expect(spansOf(document).map((span) => span.text)).toEqual(page.filter((line) => line !== ''));
    expect(document.blocks.every(({ kind }) => kind === 'paragraph')).toBe(true);
  });

  it('are cells beside others that part some', async () => {
    const rows = [
      ['规章', '5', '7'],
      ['', '', '6'],
      ['', '', '8'],
      ['', '9', '1'],
    ];
    expect(await tables(rows.map((row) => row.join('\t')).join('\n'))).toEqual([rows]);
  });
});

describe('random tables are read back', () => {
  it('one cell per line, a TAB before each', async () => {
    await fc.assert(
      fc.asyncProperty(table(), async (rows) => {
        const text = `标题\n${rows.map((row) => row.map((text) => `\t${text}\n`).join('')).join('\n')}`;
        expect(await tables(text)).toEqual([rows]);
      }),
      { seed: 1 },
    );
  });

  it('one row per line, TABs between the cells', async () => {
    await fc.assert(
      fc.asyncProperty(table(), async (rows) => {
        const numbered = rows.filter((row) => row.length === 2 && /^[1一二（].{0,5}$/.test(row[0] ?? ''));
        fc.pre(numbered.length === 0);
        expect(await tables(`标题\n${rows.map((row) => row.join('\t')).join('\r\n')}\n\n正文。`)).toEqual([
          rows,
        ]);
      }),
      { seed: 2 },
    );
  });

  it.each([
    ['pipes after the cells', (row: readonly string[]) => `${row.join(' | ')} |`],
    ['pipes around the cells', (row: readonly string[]) => `| ${row.join(' | ')} |`],
  ])('one row per line, %s', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(table(), async (rows) => {
        expect(await tables(`标题\n${rows.map(write).join('\n')}\n正文。`)).toEqual([rows]);
      }),
      { seed: 3 },
    );
  });

  it('one cell per line, a pipe after each, filler for merged cells', async () => {
    await fc.assert(
      fc.asyncProperty(table(), label, async (rows, caption) => {
        const width = rows[0]?.length ?? 0;
        fc.pre(width > 2);
        const head = [`${caption} |`, '|'.repeat(width - 1)];
        const lines = rows.flatMap((row) => row.map((text) => (text === '' ? '|' : `${text} |`)));
        const text = ['第一章', ...head, ...lines, '第二章'].join('\n');
        expect(await tables(text)).toEqual([[[caption], ...rows]]);
      }),
      { seed: 4 },
    );
  });

  it('figures after single spaces', async () => {
    const numbers = fc.array(fc.constantFrom('0', '12', '1,234', '-8', '——', '3.5'), {
      minLength: 2,
      maxLength: 15,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(label, numbers), { minLength: 1, maxLength: 8 }), async (rows) => {
        fc.pre(rows.every(([, values]) => values.some(isNumber)));
        const text = rows.map(([first, values]) => [first, ...values].join(' ')).join('\n');
        expect(await tables(text)).toEqual([rows.map(([first, values]) => [first, ...values])]);
      }),
      { seed: 5 },
    );
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    label,
    figure,
    fc.constantFrom(
      '\t',
      '|',
      ' ',
      '  ',
      '\n',
      '\n\n',
      '\r\n',
      '\r',
      '\u3000',
      '\u00a0',
      '\u2028',
      '\f',
      '\0',
      '。',
      '- ',
    ),
    fc.string(),
  );

  it('is read without loss: what is printed stands in the blocks, in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const text = pieces.join('');
        const { document } = await readWith(reader, text);
        const kept = spansOf(document).map((span) => span.text);
        expect(printed(kept.join(''))).toBe(printed(text));
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  it('keeps lines of wide blanks and lone TABs, which may be empty cells', async () => {
    const { document } = await readWith(reader, '规章\n\u00a0\n\u3000\u3000\n \n\n5\n\t\n');
    expect(spansOf(document).map((span) => span.text)).toEqual(['规章', '\u00a0', '\u3000\u3000', '5', '']);
  });
});

describe('cells that end unclearly', () => {
  it('keeps digits that go on in the next line in one cell, so that no half number is read', async () => {
    expect(await tables('\t收到申请数\n\t件\n\t1519\n90\n')).toEqual([[['收到申请数', '件', '1519\n90']]]);
    expect(await tables('\t发行总份数\n\t份\n\t4\n万份\n')).toEqual([[['发行总份数', '份', '4\n万份']]]);
  });

  it('ends a value at a long line or one with a colon', async () => {
    expect(await tables('\t人次\n\t5000\n（注：各栏目数应相等）\n')).toEqual([[['人次', '5000']]]);
  });

  it('does not guess the sign of a number a space away', async () => {
    expect(await tables('- 5\n')).toEqual([]);
    expect(await tables('— 5\n')).toEqual([]);
    expect(await tables('— 4 —\n')).toEqual([]);
  });

  it('does not take dates, times, telephone numbers and ordinals for figures', async () => {
    expect(
      await tables('会议通知 2020年5月6日\n\n联系电话 0635-8288700\n\n发布时间 14:30\n\n说明 1.\n'),
    ).toEqual([]);
  });
});

describe('pipe-per-cell lines', () => {
  const row = (...cells: string[]) => cells.map((text) => (text === '' ? '|' : `${text} |`));

  it('has a last row that is cut off', async () => {
    const lines = [...row('项目', '甲', '乙'), ...row('规章', '1', '2'), ...row('文件', '3')];
    expect(await tables(lines.join('\n'))).toEqual([
      [
        ['项目', '甲', '乙'],
        ['规章', '1', '2'],
        ['文件', '3'],
      ],
    ]);
  });

  it('reads rows of figures alone when filler elsewhere fixes the width', async () => {
    const lines = [
      '行政复议 |',
      '行政诉讼 |',
      '||',
      ...row('维持', '纠正', '维持', '总计'),
      ...row('1', '0', '', '5'),
    ];
    expect(await tables(lines.join('\n'))).toEqual([
      [
        ['行政复议', '行政诉讼'],
        ['维持', '纠正', '维持', '总计'],
        ['1', '0', '', '5'],
      ],
    ]);
  });

  it('gives the cells one by one where several widths fit', async () => {
    expect(await tables(['甲', '乙', '丙', '丁', '戊', '己'].map((text) => `${text} |`).join('\n'))).toEqual(
      [],
    );
  });

  it('may have blank lines between the cells', async () => {
    const lines = [...row('项目', '甲'), ...row('规章', '1'), ...row('文件', '')];
    expect(await tables(lines.join('\n\n'))).toEqual([
      [
        ['项目', '甲'],
        ['规章', '1'],
        ['文件', ''],
      ],
    ]);
  });
});

describe('a pipe that most rows begin with', () => {
  it('ends an empty cell where the other rows have as many', async () => {
    expect(await tables('结果|公开|3|1\n |部分公开|2|0\n |不予公开|5|\n |其他|0|4\n')).toEqual([
      [
        ['结果', '公开', '3', '1'],
        ['', '部分公开', '2', '0'],
        ['', '不予公开', '5'],
        ['', '其他', '0', '4'],
      ],
    ]);
  });

  it('ends none where these have fewer', async () => {
    expect(await tables('项目|制发|废止|\n|规章|2|0|\n|文件|5||\n|其他|0|4|\n')).toEqual([
      [
        ['项目', '制发', '废止'],
        ['规章', '2', '0'],
        ['文件', '5', ''],
        ['其他', '0', '4'],
      ],
    ]);
  });
});

describe('a backslash before a pipe', () => {
  it('is a cell where nothing stands before it, and else takes the pipe into the text', async () => {
    expect(await tables('规章|3|\\|5\n文件|a\\|b|\\|1\n')).toEqual([
      [
        ['规章', '3', '\\', '5'],
        ['文件', 'a\\|b', '\\', '1'],
      ],
    ]);
  });
});

describe('strokes in place of pipes', () => {
  it.each(['｜', '│'])('part cells where they stand in rows: %s', async (stroke) => {
    const rows = [
      ['信息内容', '制发', '废止'],
      ['规章', '3', '1'],
      ['文件', '', '5'],
    ];
    const text = `题\n${rows.map((row) => row.join(stroke)).join('\n')}\n`;
    const { document } = await readWith(reader, text);
    expect(tablesOf(document)).toEqual([rows]);
    expect(document.blocks[1]?.kind === 'table' && document.blocks[1].cells[4]?.places).toEqual([
      { kind: 'text', line: 3, column: 4, endLine: 3, endColumn: 5 },
    ]);
  });

  it('are text where a line or two have them', async () => {
    expect(await tables('首页｜公开｜互动\n规章 3\n')).toEqual([]);
  });

  it.each(['；', ';'])('part cells where most lines that have any are rows: %s', async (mark) => {
    const rows = [
      ['信息内容', '本年制发件数', '现行有效件数'],
      ['规章', '0', '2'],
      ['行政规范性文件', '', '3'],
      ['行政许可', '——', '1,284'],
    ];
    const text = `一是完善制度；二是加强培训。\n${rows.map((row) => row.join(mark)).join('\n')}\n`;
    expect(await tables(text)).toEqual([rows]);
  });

  it.each([
    [
      'sentences',
      '一是完善制度；二是加强培训；\n三是抓好落实；\n予以公开；3\n部分公开；2\n不予公开；1\n一是；二是\n三是；四是\n',
    ],
    ['references to characters', '规章&#160;3\n行政许可&nbsp;4\n行政处罚&nbsp;5\n'],
  ])('part nothing in %s', async (_, text) => {
    expect(await tables(text)).toEqual([]);
  });
});

describe('TABs beside pipes', () => {
  it('are blanks where a pipe ends the line, separators where none does', async () => {
    expect(await tables('规章\t|\t5\t|\n文件\t|\t7\t|\n')).toEqual([
      [
        ['规章', '5'],
        ['文件', '7'],
      ],
    ]);
    expect(await tables('规章\t甲|乙\t5\n')).toEqual([[['规章', '甲|乙', '5']]]);
  });
});

describe('value notations', () => {
  it.each([
    '0',
    '151990',
    '1278848.63',
    '-540',
    '+2',
    '＋103',
    '－8',
    '增103',
    '减4',
    '1,234',
    '1，234,567',
    '１２３',
  ])('%s is a number', (text) => expect(isNumber(text)).toBe(true));
  it.each([
    '4万份',
    '12件',
    '5次',
    '1.2万',
    '80618元',
    '200余',
    '2100余个',
    '22（其中修订16件）',
    '25.1%',
    '3万元',
  ])('%s is a number with something glued to it', (text) => expect(isNumber(text)).toBe(true));
  it.each([
    '',
    '1.',
    '（一）',
    '2017年',
    '12月',
    '5日',
    '2020.12.31',
    '2017-2018',
    '规章5',
    '12,34',
    '3号',
    '第5',
    '1、',
  ])('%s is none', (text) => expect(isValue(text)).toBe(false));
  it.each(['——', '—', '－－', '-', '--', '/', '\\', '*'])('%s says that there is no number', (text) => {
    expect(isDash(text)).toBe(true);
  });
});

describe('limits', () => {
  it('stops at the limit of cells, with one finding at the place where it stopped', async () => {
    const { document, findings } = await readWith(reader, '甲\n乙\n丙\n丁\n', { cells: 2 });
    expect(spansOf(document).map(({ text }) => text)).toEqual(['甲', '乙']);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ rule: 'reading/limit-reached', places: [{ line: 3, column: 1 }] });
  });

  it('keeps the first rows of a table that reaches the limit', async () => {
    const { document, findings } = await readWith(reader, '规章\t1\t2\n文件\t3\t4\n', { cells: 4 });
    expect(tablesOf(document)).toEqual([[['规章', '1', '2']]]);
    expect(findings[0]?.places).toMatchObject([{ line: 2, column: 1 }]);
  });

  it.each([
    ['one line', 'a'.repeat(4_000_000)],
    ['lines of a TAB', '\t\n'.repeat(500_000)],
    ['lines of a pipe', '|\n'.repeat(500_000)],
    ['cells with pipes, no width to fit', '甲 |\n1 |\n||\n乙\n'.repeat(120_000)],
    ['spaces', ' 1  '.repeat(1_000_000)],
    ['columns', '甲  1\n'.repeat(400_000)],
    ['breaks of all kinds', '\r\f\u2028\n'.repeat(500_000)],
  ])('reads millions of characters in seconds: %s', async (_, text) => {
    expect(await cpuSeconds(() => readWith(reader, text, { cells: 1e6 }))).toBeLessThan(12);
  });
});

describe('page numbers', () => {
  const lines = async (text: string): Promise<string[]> =>
    spansOf((await readWith(reader, text)).document).map(({ text: line }) => line);

  it('at the foot of every page are no figures', async () => {
    expect(await lines('微博公开数\n5\n\f微信公开数\n12\n6\n\f其他方式\n3\n7\n\f')).toEqual([
      '微博公开数',
      '微信公开数',
      '12',
      '其他方式',
      '3',
    ]);
  });

  it('that do not count up may be figures', async () => {
    expect(await lines('微博公开数\n5\n\f微信公开数\n12\n\f')).toContain('5');
  });

  it('without page breaks may be figures', async () => {
    expect(await lines('微博公开数\n5\n微信公开数\n6\n')).toContain('5');
  });
});
