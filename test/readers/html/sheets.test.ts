import { describe, expect, it } from 'vitest';
import { readHtml } from './support.ts';

/** What a page shows of its body, block by block, tables as the texts of their cells. */
async function shown(css: string, body: string): Promise<string[]> {
  const { document } = await readHtml(
    `<html><head><style type="text/css">${css}</style></head><body>${body}</body></html>`,
  );
  return document.blocks.map((block) =>
    block.kind === 'table' ? block.cells.map(({ text }) => text).join(' ') : block.text,
  );
}

const TABLE = '<table><tr><td>行政处罚</td><td>12</td></tr><tr><td>行政强制</td><td>3</td></tr></table>';
const COPY = '<table><tr><td>行政处罚</td><td>91</td></tr><tr><td>行政强制</td><td>8</td></tr></table>';

describe("what a page's own style sheet hides joins no figure", () => {
  it.each([
    ['a class', '.n{display:none}', '<b class="n">7</b>'],
    ['one of several classes', '.a, .n { DISPLAY : none !important }', '<b class="a n">7</b>'],
    ['an id', '#n{color:red;display:none}', '<b id="n">7</b>'],
    ['a tag with a class', 'b.n{display:none}', '<b class="n">7</b>'],
    ['within another', '.text .n{display:none}', '<b class="n">7</b>'],
    ['right within another', 'p.text > .n{display:none}', '<b class="n">7</b>'],
    ['without size', '.n{font-size:0}', '<b class="n">7</b>'],
    ['behind a comment and a rule', '/*}*/ p{color:red} .n{display:none}', '<b class="n">7</b>'],
    ['hidden from old browsers', '<!-- .n{display:none} -->', '<b class="n">7</b>'],
    ['behind what browsers skip', 'p{;color} a:!b{} .n{*display:block;display:none}', '<b class="n">7</b>'],
    ['on screens as wide as most', '@media (min-width:800px){.n{display:none}}', '<b class="n">7</b>'],
  ])('%s', async (_, css, noise) => {
    expect(await shown(css, `<p class="text">71${noise}</p>`)).toEqual(['71']);
  });

  it('and is struck or raised as it says', async () => {
    const css = '.old{text-decoration:line-through} span.MsoFootnoteReference{vertical-align:super}';
    const body = '<p><i class="old">9</i>71<span class="MsoFootnoteReference">1</span></p>';
    expect(await shown(css, body)).toEqual(['9\u033671¹']);
  });
});

describe('what it does not hide is read', () => {
  it.each([
    ['on narrow screens only', '@media (max-width:768px){.n{display:none}}'],
    ['in print only', '@media print{.n{display:none}}'],
    ['until it is chosen', '.n{display:none} .n.on{display:block}'],
    ['shown again further down', '.n{display:none}\n.n{display:block}'],
    [
      'shown by the later of two rules, whichever class is named first',
      '.on{display:none} .n{display:block}',
    ],
    ['in pages with scripts', '.js .n{display:none}'],
    ['under the pointer', '.n:hover{display:none}'],
    ['within another body', '.other .n{display:none}'],
    ['shown under a condition', '.n{display:none} .n[data-on]:first-child{display:block}'],
  ])('%s', async (_, css) => {
    expect(await shown(css, '<p class="n on" data-on>71</p>')).toEqual(['71']);
  });

  it('by a style of its own', async () => {
    expect(await shown('.n{display:none}', '<p class="n" style="display:block">71</p>')).toEqual(['71']);
  });

  it('where the whole page waits for its script', async () => {
    expect(await shown('body{visibility:hidden}', '<p>71</p>')).toEqual(['71']);
  });
});

describe('a table in what it hides', () => {
  it('is left out beside its like, as a copy for small screens is', async () => {
    const css = '.phone{display:none} @media (max-width:600px){.phone{display:block}}';
    expect(await shown(css, `<div class="phone">${COPY}</div>${TABLE}`)).toEqual(['行政处罚 12 行政强制 3']);
  });

  it('is read where no other has its labels: a script will show it', async () => {
    const other = '<table><tr><td>规章</td><td>5</td></tr><tr><td>行政规范性文件</td><td>6</td></tr></table>';
    const tabs = `<table><tr><td><div class="tab on">${other}</div><div class="tab">${TABLE}</div></td></tr></table>`;
    expect(await shown('.tab{display:none} .tab.on{display:block}', tabs)).toEqual([
      '规章 5 行政规范性文件 6',
      '行政处罚 12 行政强制 3',
    ]);
  });
});

it.each([
  ['comments never closed', '/*'.repeat(200_000)],
  ['blanks', `${' '.repeat(400_000)}{display:none}`],
  ['rules for one tag', 'i .x b p{display:none}'.repeat(20_000)],
  ['open braces', '@media print{'.repeat(50_000)],
])('a style sheet of %s is read in time', async (_, css) => {
  expect(await shown(css, `${'<i><b>'.repeat(50)}${'<p>71</p>'.repeat(100)}`)).toHaveLength(100);
});
