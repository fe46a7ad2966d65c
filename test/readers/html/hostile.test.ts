import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../../src/readers/limits.ts';
import { timed } from '../../support/cpu.ts';
import { readHtml } from './support.ts';

const data = '<table><tr><td>新收</td><td>4</td></tr><tr><td>结转</td><td>0</td></tr></table>';

/** Reads markup, and fails when that takes long: these pages are small, and each once took minutes or the stack. */
async function readInTime(markup: string, seconds = 10) {
  const run = await timed(() => readHtml(markup));
  expect(run.seconds).toBeLessThan(seconds);
  const read = run.result;
  return { ...read, rules: read.findings.map((finding) => finding.rule) };
}

describe('hostile pages', () => {
  it('nested 100,000 deep: a finding, and the table after them is read', async () => {
    const { document, rules } = await readInTime(
      `${'<div>'.repeat(100_000)}深${'</div>'.repeat(100_000)}${data}`,
    );
    expect(rules).toEqual(['reading/too-deep']);
    expect(document.blocks.map((block) => block.kind)).toEqual(['paragraph', 'table']);
  });

  it.each([
    ['tables in tables', '<table><tr><td>'.repeat(50_000)],
    ['data tables in tables', '<table><tr><td>甲<td>1<tr><td>乙<td>2'.repeat(5_000)],
    [
      'formatting left open',
      `${Array.from({ length: 20_000 }, (_, i) => `<b id=${i}>`).join('')}${'<p>x'.repeat(20_000)}`,
    ],
    ['misnested anchors', '<a><div>'.repeat(50_000)],
    ['forms closed early', '<form><div></form>'.repeat(50_000)],
    ['text strewn in a table', `${'<p>x</p>'.repeat(30_000)}<table>${'x<b>y</b>'.repeat(30_000)}`],
    ['200,000 attributes', `<p ${Array.from({ length: 200_000 }, (_, i) => `a${i}=1`).join(' ')}>`],
    ['open angle brackets', '<'.repeat(1_000_000)],
    ['half references', '&#x'.repeat(300_000)],
    ['templates', '<template>'.repeat(50_000)],
  ])('%s end in time', async (_, markup) => {
    const { document } = await readInTime(`<html>${markup}终`);
    expect(document.format).toBe('html');
  });

  it('of 100,000 cells are read whole', async () => {
    const { document, rules } = await readInTime(
      `<table>${`<tr>${'<td>1</td>'.repeat(10)}</tr>`.repeat(10_000)}</table>`,
    );
    expect(rules).toEqual([]);
    expect(document.blocks[0]).toMatchObject({ kind: 'table', rows: 10_000, columns: 10 });
  });

  it('of more cells than the limit are cut there, with a finding', async () => {
    const { document, findings } = await readHtml(
      `<table>${'<tr><td>1</td><td>2</td></tr>\n'.repeat(60)}</table>`,
      {
        ...defaultLimits,
        cells: 100,
      },
    );
    const [table] = document.blocks;
    expect(table?.kind === 'table' && table.cells.length).toBe(100);
    expect(findings.map(({ rule, data, places }) => ({ rule, data, places }))).toEqual([
      {
        rule: 'reading/limit-reached',
        data: { limit: 'cells', value: 100 },
        places: [{ kind: 'text', line: 51, column: 5, endLine: 51, endColumn: 5 }],
      },
    ]);
  });

  it('of more elements than the limit are cut there, with a finding', async () => {
    const { document, findings } = await readHtml('<p>x</p>'.repeat(200), { ...defaultLimits, cells: 10 });
    expect(document.blocks.length).toBeLessThan(101);
    expect(findings.map(({ rule, data }) => [rule, data])).toEqual([
      ['reading/limit-reached', { limit: 'elements', value: 100 }],
    ]);
  });

  it('with colspan="100000" and rowspan="100000" keep their size', async () => {
    const { document, rules } = await readInTime(
      `<table>${'<tr><td colspan="100000">1<td rowspan=100000>2'.repeat(2_000)}</table>`,
    );
    const [table] = document.blocks;
    expect(table?.kind === 'table' && table.cells.length).toBe(4_000);
    expect(rules).toEqual(['reading/bad-span']);
  });

  it('cut off anywhere still give a Document', async () => {
    const page = `<html><head><title>年报</title><body><p>前&nbsp;言</p>${data}<!-- x --></body></html>`;
    for (let end = 0; end <= page.length; end++) {
      const { document } = await readHtml(page.slice(0, end));
      expect(document.format).toBe('html');
    }
  });

  it('of many megabytes without a tag take memory in proportion', async () => {
    const text = '政府信息公开工作年度报告，'.repeat(500_000);
    const { document } = await readInTime(`<html><p>${text}</p>`, 20);
    const [block] = document.blocks;
    expect(block?.kind === 'paragraph' && block.text.length).toBe(text.length);
  });
});

describe('a page that breaks off', () => {
  const rows = '<table><tr><td>新收</td><td>8044</td></tr><tr><td>结转</td><td>';
  const textsOf = async (markup: string) => {
    const { document, rules } = await readInTime(markup);
    const [table] = document.blocks;
    return [table?.kind === 'table' ? table.cells.map(({ text }) => text) : [], rules];
  };

  it.each([
    ['within a figure', '80', '80\uFFFD'],
    ['before one', '', '\uFFFD'],
    ['before one, after a space', '\n', '\uFFFD'],
    ['within the tag after one', '8044</t', '8044\uFFFD'],
  ])('%s: what is left of it is no figure, and no blank', async (_, end, left) => {
    expect(await textsOf(rows + end)).toEqual([['新收', '8044', '结转', left], ['reading/damaged']]);
  });

  it('between cells is told', async () => {
    expect(await textsOf(`${rows}0</td>`)).toEqual([['新收', '8044', '结转', '0'], ['reading/damaged']]);
  });

  it('with its own end behind a table that was never closed is whole', async () => {
    expect(await textsOf(`<html><body>${rows}0</body>\n</html>\n`)).toEqual([
      ['新收', '8044', '结转', '0'],
      [],
    ]);
  });

  it('after its tables is whole, whatever else was left open', async () => {
    expect(await textsOf(`<html><body><div>${rows}0</table>`)).toEqual([['新收', '8044', '结转', '0'], []]);
  });
});
