import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reader } from '../../src/readers/markdown/index.ts';
import { stripMarks } from '../../src/readers/markdown/inline.ts';
import { reader as textReader } from '../../src/readers/text/index.ts';
import { cpuSeconds } from '../support/cpu.ts';
import { readWith } from './read.ts';
import { goldenOf, spansOf, tablesOf } from './text/golden.ts';

async function read(text: string): Promise<readonly unknown[]> {
  return goldenOf((await readWith(reader, text)).document).blocks;
}

describe('inline marks', () => {
  it.each([
    ['**总计**', '总计'],
    ['***总计***', '总计'],
    ['__总计__ 与 _小计_', '总计 与 小计'],
    ['*总计* 5*3*2', '总计 532'],
    ['5 * 3 * 2', '5 * 3 * 2'],
    ['`规章`', '规章'],
    ['[公开**指南**](http://a.test/x "题")', '公开指南'],
    ['![图1](a.png)', '图1'],
    ['~~旧~~新', '旧新'],
    ['A\\*B\\|C', 'A*B|C'],
    ['<b>总计</b><sup>1</sup>', '总计¹'],
    ['12<sup>3</sup>', '12³'],
    ['12<sup>[3](#fn3)</sup>', '12³'],
    ['12[3](#fn3)', '12³'],
    ['12[详情3](#fn3)', '12详情3'],
    ['12<sub class="a1">&#51;3</sub>4', '123₃4'],
    ['~~12~~15', '1\u03362\u033615'],
    ['<del>1</del>2<s>3</s>4<strike>5</strike>6', '1\u033623\u033645\u03366'],
    ['12<sup>3', '12³'],
    ['~~12~~ ~~15', '1\u03362\u0336 15'],
    ['$12$', '12'],
    ['$1{,}234.5$', '1,234.5'],
    ['$-7$ 元 $x_1$', '-7 元 $x_1$'],
    ['$12^{3}$', '$12^{3}$'],
    ['商业<br>企业', '商业\n企业'],
    ['a&nbsp;b&#160;c&lt;&unknown;', 'a\u00a0b\u00a0c<&unknown;'],
    ['[image: image30]', '[image: image30]'],
    ['3 < 5 且 7 > 6', '3 < 5 且 7 > 6'],
    ['file_name_x', 'file_name_x'],
    ['已[公开]{.underline}的', '已公开的'],
  ])('%s prints %s', (text, printed) => {
    expect(stripMarks(text)).toBe(printed);
  });

  it('are stripped in linear time', async () => {
    for (const mark of [
      '[',
      '*',
      '`',
      '<a ',
      '![',
      '_',
      '**a',
      '\\',
      '&',
      '](',
      '* ',
      '<s>',
      '~~',
      '$1',
      '$1,',
    ]) {
      expect(await cpuSeconds(() => stripMarks(mark.repeat(200_000)))).toBeLessThan(3);
    }
  });
});

describe('a dash that opens a row of pipes', () => {
  it('is its first cell, not the bullet of a list', async () => {
    const { document } = await readWith(reader, '维持 | 纠正 | 总计\n--- | --- | ---\n- | 5 | 5\n');
    expect(tablesOf(document)).toEqual([
      [
        ['维持', '纠正', '总计'],
        ['-', '5', '5'],
      ],
    ]);
  });
});

describe('spans with attributes', () => {
  it('are the cells of a row where a line holds nothing else', async () => {
    const styled = (text: string) => `[${text}]{lang="EN-US" style="font-size:12.0pt"}`;
    expect(await read(`# 题\n\n  ${styled('规章')}   ${styled('3')}   ${styled('-1')}\n`)).toEqual([
      { level: 1, heading: '题 @1:3' },
      { table: [['规章 @3:4', '3 @3:50', '-1 @3:95']] },
    ]);
  });
});

describe('rows of pipes broken apart by paragraphs', () => {
  it('begin at a pipe at the margin; their cells end at indented ones', async () => {
    const cell = (text: string) => (text === '' ? '' : `\n${text}\n\n`);
    const row = (texts: readonly string[]) => `| ${texts.map((text) => `${cell(text)} |`).join(' ')}\n`;
    const head = `${row(['项目', '数量'])}| --- | --- |\n`;
    const table = `${head}${row(['规章', '3'])}${row(['收到申请\n\n其中网上', ''])}`;
    const { document } = await readWith(reader, `${table}\n二、其他\n\n${table}`);
    const cells = [
      ['项目', '数量'],
      ['规章', '3'],
      ['收到申请\n其中网上', ''],
    ];
    expect(tablesOf(document)).toEqual([cells, cells]);
    expect(document.blocks.map((block) => (block.kind === 'table' ? block.kind : block.text))).toEqual([
      ...['table', '二、其他', 'table'],
    ]);
  });
});

describe('headings', () => {
  it('of any level, with and without a space, closed or underlined', async () => {
    expect(await read('#一\n## 二 ##\n#######七\n三\n===\n四\n---\n#\n')).toEqual([
      { level: 1, heading: '一 @1:2' },
      { level: 2, heading: '二 @2:4' },
      { level: 7, heading: '七 @3:8' },
      { level: 1, heading: '三 @4:1' },
      { level: 2, heading: '四 @6:1' },
      { paragraph: '# @8:1' },
    ]);
  });

  it('do not arise from a rule after a table or a blank line, nor from two dashes, which may be a value', async () => {
    expect(await read('规章\t1\n---\n\n---\n收到申请数\n--\n')).toEqual([
      { table: [['规章 @1:1', '1 @1:4']] },
      { paragraph: '收到申请数 @5:1' },
      { paragraph: '-- @6:1' },
    ]);
  });
});

describe('separators of pipe tables', () => {
  it('go, while rows of dashes stay', async () => {
    const text = '| 项目 | 数 |\n| - | - |\n| 规章 | 1 |\n| - | - |\n| -- | / |\n';
    expect(tablesOf((await readWith(reader, text)).document)).toEqual([
      [
        ['项目', '数'],
        ['规章', '1'],
        ['-', '-'],
        ['--', '/'],
      ],
    ]);
  });

  it('of drawn tables go too', async () => {
    expect(
      tablesOf(
        (await readWith(reader, '+----+---+\n| 规章 | 1 |\n+====+===+\n| 文件 | 2 |\n+----+---+\n')).document,
      ),
    ).toEqual([
      [
        ['规章', '1'],
        ['文件', '2'],
      ],
    ]);
  });
});

describe('HTML among the lines', () => {
  it('is read with its places, after text on the same line', async () => {
    const blocks = await read('甲\n\n> 乙 <table><tr><td>规章</td>\n<td>3</td></tr></table> 丙\n');
    expect(blocks).toEqual([
      { paragraph: '甲 @1:1' },
      { paragraph: '乙 @3:3' },
      { grid: 'exact', table: [['规章 @3:20', '3 @4:5']] },
      { paragraph: '丙 @4:25' },
    ]);
  });

  it('may stand in a fence, within another table, or be cut off', async () => {
    expect(
      tablesOf(
        (await readWith(reader, '```html\n<table>\n<tr><td>规章</td><td>1</td></tr>\n</table>\n```\n尾'))
          .document,
      ),
    ).toEqual([[['规章', '1']]]);
    const nested = '<table><tr><td><table><tr><td>1</td></tr></table></td></tr></table>';
    expect(spansOf((await readWith(reader, nested)).document).map(({ text }) => text)).toContain('1');
    expect(tablesOf((await readWith(reader, '<table><tr><td>规章</td><td>1')).document)).toEqual([
      [['规章', '1\uFFFD']],
    ]);
  });

  it('keeps what stands before a comment and after it, not what is in it', async () => {
    expect(await read('前<!-- 注 -->后\n<!-- 一\n\n二 -->\n末 <!-- 未完')).toEqual([
      { paragraph: '前 @1:1' },
      { paragraph: '后 @1:12' },
      { paragraph: '末 <!-- 未完 @5:1' },
    ]);
  });

  it('costs no more than its share when there is much of it', async () => {
    const seconds = await cpuSeconds(async () => {
      await readWith(reader, '<table><tr><td>规章</td><td>1</td></tr></table>\n'.repeat(20_000));
      await readWith(reader, '<table>\n'.repeat(100_000));
      await readWith(reader, '<!-- \n'.repeat(100_000));
    });
    expect(seconds).toBeLessThan(12);
  });
});

describe('front matter', () => {
  it('gives the title, and stays as text', async () => {
    const { document } = await readWith(reader, '---\ntitle: "云河县年报"\ndate: 2020\n---\n\n正文\n');
    expect(document.title).toBe('云河县年报');
    expect(spansOf(document).map(({ text }) => text)).toEqual(['title: "云河县年报"', 'date: 2020', '正文']);
  });

  it('is not what stands between two rules', async () => {
    expect((await readWith(reader, '---\n一、总体情况\n---\n')).document.title).toBeUndefined();
  });
});

describe('any text', () => {
  it('is read without an exception, and text without marks as the text reader reads it', async () => {
    const plain = fc.array(
      fc.constantFrom('规章', '5', ' ', '  ', '\t', '|', '\n', '\n\n', '\u3000', '——', '（一）', '。'),
    );
    await fc.assert(
      fc.asyncProperty(plain, async (pieces) => {
        const text = pieces.join('');
        const asText = (await readWith(textReader, text)).document.blocks;
        expect((await readWith(reader, text)).document.blocks).toEqual(asText);
      }),
      { seed: 7, numRuns: 300 },
    );
    const marked = fc.array(
      fc.constantFrom(
        '规章',
        '5',
        ' ',
        '|',
        '\n',
        '#',
        '*',
        '**',
        '`',
        '[',
        '](',
        ')',
        '<',
        '<td>',
        '<table>',
        '</table>',
        '>',
        '-',
        '---',
        '\t',
        '&nbsp;',
        '\\',
        '<!--',
        '-->',
        '```',
      ),
    );
    await fc.assert(
      fc.asyncProperty(marked, async (pieces) => {
        await readWith(reader, pieces.join(''));
      }),
      { seed: 8, numRuns: 500 },
    );
  });
});
