import { describe, expect, it } from 'vitest';
import { readHtml } from './support.ts';

async function figureOf(cell: string): Promise<string | undefined> {
  const { document } = await readHtml(
    `<table><tr><td>行政许可</td><td>12</td></tr><tr><td>行政处罚</td><td>7</td></tr>` +
      `<tr><td>行政强制</td><td>${cell}</td></tr></table>`,
  );
  const [table] = document.blocks;
  return table?.kind === 'table' ? table.cells[5]?.text : undefined;
}

describe('a cell of data with a table in it', () => {
  it('holds what a table of a single cell frames', async () => {
    expect(await figureOf('<table><tbody><tr><td><p>15</p></td></tr></tbody></table>')).toBe('15');
    expect(await figureOf('<div>1<table><tr><td>5</td></tr></table></div>')).toBe('1\n5');
  });

  it('is not empty when the table has several', async () => {
    expect(await figureOf('<table><tr><td>1</td><td>5</td></tr></table>')).toBe('\uFFFC');
  });
});
