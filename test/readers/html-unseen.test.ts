import { describe, expect, it } from 'vitest';
import { readHtml } from './html-support.ts';

async function cellText(cell: string): Promise<string | undefined> {
  const { document } = await readHtml(
    `<table><tr><td>行政处罚</td><td>12</td></tr><tr><td>行政强制</td><td>${cell}</td></tr></table>`,
  );
  const [table] = document.blocks;
  return table?.kind === 'table' ? table.cells[3]?.text : undefined;
}

describe('what a page shows nowhere joins no figure', () => {
  it.each([
    ['without size', '71<span style="font-size:0px">37</span>'],
    ['without size, before the figure', '<span style="color:#fff;FONT-SIZE: 0">9</span>71'],
    ['far left', '71<span style="position:absolute;left:-9999px">37</span>'],
    ['indented out of sight', '71<em style="display:inline-block;text-indent:-9999em">8</em>'],
    ['transparent', '71<i style="opacity: 0.0">5</i>'],
    ['cut off', '71<span style="width:0;height:0;overflow:hidden">8</span>'],
    ['clipped', '71<span style="position:absolute;clip:rect(0 0 0 0)">8</span>'],
  ])('%s', async (_, cell) => {
    expect(await cellText(cell)).toBe('71');
  });

  it.each([
    ['small', '<span style="font-size:0.8em">71</span>'],
    ['in a size of its own', '<p style="font-size:0"><span style="font-size:14px">71</span></p>'],
    ['half transparent', '<span style="opacity:0.5">71</span>'],
    ['moved a little', '<span style="position:relative;left:-2px;text-indent:-21pt">71</span>'],
    ['cut at its edges', '<div style="overflow:hidden;width:60px">71</div>'],
  ])('but a figure %s is read', async (_, cell) => {
    expect(await cellText(cell)).toBe('71');
  });

  it('and what was left out is told', async () => {
    const { findings } = await readHtml('<p>71<span style="font-size:0px">甲乙丙</span></p>');
    expect(findings.map(({ rule }) => rule)).toEqual(['reading/hidden-text']);
  });
});

it('keeps a button apart from the figure beside it', async () => {
  expect(await cellText('71<button>1</button>')).toBe('71\n1');
});
