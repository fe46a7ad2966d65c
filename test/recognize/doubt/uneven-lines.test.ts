import { expect, test } from 'vitest';
import { mayHoldPageNumber } from '../../../src/recognize/doubt/figures/uneven-lines.ts';
import type { ValueCell } from '../../../src/recognize/rows/label-row.ts';
import { read } from '../../support/read.ts';

/** A figure in each line that is not empty. */
function cells(...lines: readonly string[]): ValueCell[] {
  return lines.flatMap((text, index) => {
    const place = { kind: 'text', line: index + 1, column: 1, endLine: index + 1, endColumn: 2 } as const;
    const cell = {
      kind: 'value',
      text,
      places: [place],
      column: null,
      columnSpan: 1,
      pieces: 1,
      shared: false,
    } as const;
    return text === '' ? [] : [cell];
  });
}

test('figures in lines equally far apart hold no page’s number', () => {
  expect(mayHoldPageNumber(cells('310', '', '19', '', '0', '', '87', '', '416'), true)).toBe(false);
});

test('a small number right before the line of a figure may be a page’s', () => {
  expect(mayHoldPageNumber(cells('310', '', '5953', '', '19', '870', '', '2', '', '416'), false)).toBe(true);
});

test('so may one farther from both its neighbours than these are from theirs', () => {
  expect(mayHoldPageNumber(cells('310', '4419', '2203', '', '7', '', '1680', '2416'), false)).toBe(true);
});

test('one farther from one of them may be only where lines are looked at strictly', () => {
  const figures = cells('3100', '', '4419', '', '', '', '15', '', '2203', '', '1680');
  expect([false, true].map((strictly) => mayHoldPageNumber(figures, strictly))).toEqual([false, true]);
});

test('a figure larger than any page’s number is none', () => {
  expect(mayHoldPageNumber(cells('310', '', '5953', '', '1900', '8700', '', '2203', '', '416'), false)).toBe(
    false,
  );
});

test('a small number right below its unit, where other figures stand a line apart from theirs, may be a page’s', async () => {
  const rows = [
    ['（一）主动公开政府信息数', '条', '4120'],
    ['1.政府公报公开政府信息数', '条', '310'],
    ['2.政府网站公开政府信息数', '条', '2260'],
    ['3.政务微博公开政府信息数', '条', '87'],
    ['4.政务微信公开政府信息数', '条', '1044'],
    ['5.其他方式公开政府信息数', '条', ''],
    ['二、回应解读情况', ' ', ''],
    ['（一）收到申请数', '件', '190'],
    ['1.当面申请数', '件', '120'],
    ['2.传真申请数', '件', '10'],
    ['3.网络申请数', '件', '60'],
    ['（二）申请办结数', '件', '185'],
    ['1.按时办结数', '件', '184'],
    ['2.延期办结数', '件', '1'],
  ];
  const lines = (paged: boolean): string[] =>
    rows.flatMap(([label = '', unit = '', figure = '']) =>
      paged && figure === '' ? [label, '', unit, '5', '', ' ', ''] : [label, '', unit, '', figure || ' ', ''],
    );
  const title = [
    '青山市2017年政府信息公开工作年度报告',
    '',
    '统计指标',
    '',
    '单位',
    '',
    '统计数',
    '',
    '一、主动公开情况',
    '',
  ];
  const factsOf = async (paged: boolean) =>
    (await read([...title, ...lines(paged)].join('\n'), 'report.txt')).statements[0]?.facts ?? {};
  expect(await factsOf(false)).toMatchObject({ 'proactive.channels.wechat': { value: 1044 } });
  expect((await factsOf(true))['proactive.channels.other']?.value ?? null).toBeNull();
});
