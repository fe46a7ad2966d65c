import { describe, expect, it } from 'vitest';
import { readHtml } from './support.ts';

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
    ['without size, within and without', '71<b style="font-size:0"><i style="font-size:0">3</i>7</b>'],
    ['far left', '71<span style="position:absolute;left:-9999px">37</span>'],
    ['indented out of sight', '71<em style="display:inline-block;text-indent:-9999em">8</em>'],
    ['transparent', '71<i style="opacity: 0.0">5</i>'],
    ['cut off', '71<span style="width:0;height:0;overflow:hidden">8</span>'],
    ['all but transparent', '71<i style="opacity:.01">5</i>'],
    ['in a transparent colour', '71<span style="color: rgba(0, 0, 0, 0)">5</span>'],
    ['scaled away', '71<span style="display:inline-block;transform:scale(0)">5</span>'],
    ['smaller than a dot', '71<span style="font-size:0.01px">5</span>'],
    ['collapsed', '71<span style="visibility:collapse">5</span>'],
    ['clipped', '71<span style="position:absolute;clip:rect(0 0 0 0)">8</span>'],
  ])('%s', async (_, cell) => {
    expect(await cellText(cell)).toBe('71');
  });

  it.each([
    ['small', '<span style="font-size:0.8em">71</span>'],
    ['in a size of its own', '<p style="font-size:0"><span style="font-size:14px">71</span></p>'],
    ['cut out of its background', '<b style="-webkit-background-clip:text;color:transparent">71</b>'],
    ['over a transparent ground', '<b style="background-color:transparent">71</b>'],
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

describe('the number of a note', () => {
  it.each([
    ['raised', '71<span style="vertical-align:super">1</span>'],
    ['raised by Word', "71<span style='position:relative;top:-3.0pt;mso-text-raise:3.0pt'>1</span>"],
    ['set higher', '71<span style="position:relative;top:-5px">1</span>'],
    ["in Word's style for notes", '71<span class=MsoFootnoteReference>1</span>'],
    ['linked to its note', '71<a href="#note1">1</a>'],
    ['in small print', '71<small>1</small>'],
  ])('%s joins no figure', async (_, cell) => {
    expect(await cellText(cell)).toBe('71¹');
  });

  it.each([
    [
      'raised a little as a whole',
      "<span style='position:relative;top:-1.0pt;mso-text-raise:1.0pt'>71</span>",
    ],
    [
      'raised a little in two runs',
      "<span style='mso-text-raise:1.0pt'>7</span><span style='mso-text-raise:1.0pt'>1</span>",
    ],
    ['a link as a whole', '<a href="#list">71</a>'],
    ['in small print as a whole', '<small>71</small>'],
  ])('but a figure %s is none', async (_, cell) => {
    expect(await cellText(cell)).toBe('71');
  });
});

describe('a cell is not empty', () => {
  it.each([
    ['with a drawing', '<svg><text>71</text></svg>'],
    ['with a picture deep inside', '<p><b><i><u><b><i><img src="a.png"></i></b></u></i></b></p>'],
    ['with an object', '<object data="a.svg"></object>'],
    ["with a picture of Word's", '<v:shape><v:imagedata src="a.png"></v:imagedata></v:shape>'],
    ['that a script writes into', '<script>document.write(71)</script>'],
  ])('%s', async (_, cell) => {
    expect(await cellText(cell)).toBe('\uFFFC');
  });

  it.each([
    ['the option selected', '<select><option>8</option><option selected>71</option></select>'],
    ['the first where none is', '<select><option>71</option><option>8</option></select>'],
  ])('with a list, which shows %s', async (_, cell) => {
    expect(await cellText(cell)).toBe('71');
  });
});

it.each(['<bdo dir="rtl">17</bdo>', '<span style="unicode-bidi:bidi-override;direction:rtl">17</span>'])(
  '%s says that it shows the other way round',
  async (cell) => {
    expect(await cellText(cell)).toBe('\u202E17');
  },
);
