import { describe, expect, it } from 'vitest';
import { readHtml } from './support.ts';

const STROKE = '\u0336';

async function cellText(cell: string, row = '<tr>'): Promise<string | undefined> {
  const { document } = await readHtml(
    `<table><tr><td>行政处罚</td><td>12</td></tr>${row}<td>行政强制</td>${cell}</tr></table>`,
  );
  const [table] = document.blocks;
  return table?.kind === 'table' ? table.cells[3]?.text : undefined;
}

describe('a figure that is struck through does not join the one beside it', () => {
  it.each([
    ['<s>', '<td><s>7</s><u>1</u></td>'],
    ['<strike>', '<td><strike><font>7</font></strike>1</td>'],
    ['a style', '<td><span style="font-size:12pt;TEXT-DECORATION: line-through">7</span>1</td>'],
  ])('with %s', async (_, cell) => {
    expect(await cellText(cell)).toBe(`7${STROKE}1`);
  });

  it.each([
    ['its cell', '<td style="text-decoration:line-through">7</td>', '<tr>'],
    ['its row', '<td>7</td>', '<tr style="text-decoration:line-through">'],
  ])('nor stands for one: by %s', async (_, cell, row) => {
    expect(await cellText(cell, row)).toBe(`7${STROKE}`);
  });

  it('while labels and underlined figures are read as they are', async () => {
    expect(await cellText('<td><u style="text-decoration:underline">7</u></td>')).toBe('7');
    expect(await cellText('<td><s>无</s></td>')).toBe('无');
  });
});

it('leaves out what is set above a character to tell its sound', async () => {
  expect(await cellText('<td><ruby>1<rp>(</rp><rt>2</rt><rp>)</rp></ruby></td>')).toBe('1');
});
