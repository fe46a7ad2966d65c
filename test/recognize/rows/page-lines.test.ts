import { describe, expect, test } from 'vitest';
import { parseBytes } from '../../../src/pipeline.ts';

const ROWS = [
  ['三、依申请公开情况', '', ''],
  ['（一）收到申请数', '件', '86'],
  ['1.当面申请数', '件', '21'],
  ['2.传真申请数', '件', ''],
  ['3.网络申请数', '件', '60'],
  ['4.信函申请数', '件', '5'],
  ['（二）申请办结数', '件', '88'],
  ['1.按时办结数', '件', '80'],
] as const;

type Row = readonly [label: string, unit: string, figure: string];

async function received(write: (row: Row) => string): Promise<Record<string, number | null>> {
  const text = ['某县2017年政府信息公开工作年度报告', '', ...ROWS.map(write)].join('\n');
  const { statements } = await parseBytes(Buffer.from(text), 'report.txt');
  const facts = statements[0]?.facts ?? {};
  const value = (row: string) => facts[`applications.received.${row}/total`]?.value ?? null;
  return { in_person: value('in_person'), fax: value('fax'), online: value('online') };
}

describe('in a text of rows', () => {
  const line = (row: Row): string => row.filter((text) => text !== '').join('  ');

  test('a number in a line of its own is not the figure of the row above, as those of the others stand beside them', async () => {
    const paged = (row: Row): string => (row[0] === '2.传真申请数' ? `${line(row)}\n\n8\n` : line(row));
    expect(await received(paged)).toEqual({ in_person: 21, fax: null, online: 60 });
  });
});

test('a figure above its unit, where others stand below theirs, is not that of the row', async () => {
  const lines = (row: Row): string => row.filter((text) => text !== '').join('\n\n');
  const paged = (row: Row): string =>
    row[0] === '2.传真申请数' ? `\n${row[0]}\n\n8\n\n件\n` : `\n${lines(row)}\n`;
  expect(await received(paged)).toEqual({ in_person: 21, fax: null, online: 60 });
});

describe('in a text of cells ended by bars', () => {
  const barred = (row: Row): string => row.map((text) => `${text} |`).join('\n');

  test('the number of a page in words is no part of the cell below it', async () => {
    const paged = (row: Row): string => barred(row).replace('21 |', '第 3 页 共 5 页\n21 |');
    expect(await received(paged)).toMatchObject({ in_person: 21, online: 60 });
  });

  test('a bare number above a figure is none of its own', async () => {
    const paged = (row: Row): string => barred(row).replace('21 |', '8\n21 |');
    expect(await received(paged)).toMatchObject({ in_person: null, online: 60 });
  });

  test('a bare number above the bar of an empty cell is not its figure', async () => {
    const paged = (row: Row): string => barred(row).replace('件 |\n |', '件 |\n\n8\n\n|');
    expect(await received(paged)).toMatchObject({ in_person: 21, fax: null, online: 60 });
  });
});

test('a label cut from its numeral, with figures beside that, has none of its own', async () => {
  const cells = (row: Row): string => row.map((text) => `\t${text}`).join('\n');
  const cut = (row: Row): string =>
    `${row[0] === '3.网络申请数' ? '\t（3）\n\t件\n\t60\n\n\t网络申请数\n\t37\n' : cells(row)}\n`;
  expect(await received(cut)).toMatchObject({ in_person: 21, online: null });
});

test('a bare number below an empty cell is not its figure, where each cell begins with a TAB', async () => {
  const cells = (row: Row): string => `${row.map((text) => `\t${text}`).join('\n')}\n`;
  const paged = (row: Row): string => (row[2] === '' ? cells(row).replace(/\t\n$/, '\t\n8\n') : cells(row));
  expect(await received(paged)).toMatchObject({ in_person: 21, fax: null, online: 60 });
});

test('nor has a label the number of a page that comes between its cell and the next, for lack of a TAB', async () => {
  const cells = (row: Row): string => row.map((text) => `\t${text}`).join('\n');
  const paged = (row: Row): string =>
    `${row[0] === '2.传真申请数' ? `${cells(row).replace('\n', '\n8\n')}` : cells(row)}\n`;
  expect(await received(paged)).toEqual({ in_person: 21, fax: null, online: 60 });
});

test('a number beside an empty cell is not the figure of a row where no units are printed', async () => {
  const lines = ([label, , figure]: Row): string =>
    label === '2.传真申请数' ? `${label}\n\n8\n\n\u00A0\n` : `${label}\n\n${figure}\n`;
  expect(await received(lines)).toEqual({ in_person: 21, fax: null, online: 60 });
});

test('nor where they are, and the figures of other rows stand without such a cell below their labels', async () => {
  const beside = (figure: string): string => (figure === '' ? '\u00A0' : figure);
  const plain = ([label, unit, figure = '']: Row): string => `${label}\n\n${unit}\n\n${beside(figure)}\n`;
  const paged = (row: Row): string =>
    row[2] === '' ? plain(row).replace('\u00A0', '8\n\n\u00A0') : plain(row);
  expect(await received(plain)).toEqual({ in_person: 21, fax: null, online: 60 });
  expect(await received(paged)).toEqual({ in_person: 21, fax: null, online: 60 });
});
