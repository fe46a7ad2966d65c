import { expect, test } from 'vitest';
import { repeatsLine } from '../../../src/recognize/doubt/figures/cell-lines.ts';
import { repeatsFigures } from '../../../src/recognize/doubt/figures/repeated-figures.ts';
import type { ValueCell } from '../../../src/recognize/rows/label-row.ts';
import { lastIsMore, lastIsSum } from '../../../src/recognize/rows/sums.ts';
import { read } from '../../support/read.ts';

/** A cell in a line of its own for each text; or all in one line. */
function cells(texts: string, apart = true): ValueCell[] {
  return texts.split(' ').map((text, index) => {
    const line = apart ? index + 1 : 1;
    const place = { kind: 'text', line, column: 1, endLine: line, endColumn: 2 } as const;
    const printed = text === '␣' ? '' : text;
    return {
      kind: printed === '' ? 'blank' : 'value',
      text: printed,
      places: [place],
      column: 1,
      columnSpan: 1,
      pieces: 1,
      shared: false,
    };
  });
}

const isDoubted = (texts: string, apart = true): boolean =>
  repeatsFigures(cells(texts, apart), lastIsSum, lastIsMore);

test.each([
  ['1097 39 464 8233 36 36 9869', 'a line stands there twice and another is lost'],
  ['0 0 0 504 0 585 0', 'noughts, and the total is less than its parts'],
  ['8 49 865 49 865 3 941', 'a stretch of lines stands there twice'],
  ['1 0 0 l4 0 0 15', 'a figure cannot be read, so that the sum is not known'],
  ['8 1 1 0 965 14 ␣', 'figures other than noughts beside an empty cell'],
])('%s is doubted: %s', (texts) => {
  expect(isDoubted(texts)).toBe(true);
});

test.each([
  ['5 5 0 0 1 0 11', 'the sum holds'],
  ['1,200 1,200 0 0 0 0 2,400', 'the sum holds, thousands set apart'],
  ['6 2 0 ␣ 0 0 19', 'the empty cell may hide the rest of the sum'],
  ['7 3 4 1 9 2 30', 'no figure is the one before it'],
])('%s is not: %s', (texts) => {
  expect(isDoubted(texts)).toBe(false);
});

test('figures on one line were not copied line by line', () => {
  expect(isDoubted('1097 39 464 8233 36 36 9869', false)).toBe(false);
});

test.each([
  ['5902 ␣ ␣ 0 612 9173 249 ␣', true],
  ['5902 ␣ 0 0 612 9173 249 7', true],
  ['5902 ␣ 0 612 9173 249 7 ␣', false],
  ['5902 ␣ ␣ 0 612 9173 249', false],
])('whether one of the lines %s may stand there twice: %s', (texts, twice) => {
  expect(repeatsLine(cells(texts), 7)).toBe(twice);
});

test('a row of more cells than others is not read by its first ones where lines may stand there twice', async () => {
  const granted = async (figures: readonly string[]) => {
    const names = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const empty = '\u00a0';
    const lines = [
      ...['云岭县人民政府2021年政府信息公开工作年度报告', '', '三、收到和处理政府信息公开申请情况', ...names],
      ...['本年新收政府信息公开申请数量', '31', '12', '1', '4', '7', '3', '58'],
      ...['上年结转政府信息公开申请数量', '2', '0', empty, '0', '0', '1', '3'],
      ...['（一）予以公开', ...figures, empty, empty],
      ...['（二）部分公开', '8', '5', '2', '0', '1', '0', '16', '三、其他'],
    ];
    const { facts = {} } = (await read(lines.join('\n\n'), 'yunling.txt')).statements[0] ?? {};
    const own = Object.entries(facts).filter(([key]) => key.startsWith('applications.results.granted/'));
    return own.map(([, { value }]) => value);
  };
  expect(await granted(['843', '54', '72', '929', '90'])).toEqual([843, 54, 72, 929, 90, null, null]);
  expect(
    (await granted(['843', '54', '72', '54', '72', '929', '90'])).filter((value) => value !== null),
  ).toEqual([]);
});
