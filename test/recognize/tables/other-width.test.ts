import { expect, test } from 'vitest';
import { read } from '../../support/read.ts';

const NAMES = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const LABELS = [
  ['一、本年新收政府信息公开申请数量', '', ''],
  ['二、上年结转政府信息公开申请数量', '', ''],
  ['三、本年度办理结果', '（一）予以公开', ''],
  ['', '（二）部分公开', ''],
  ['', '（三）不予公开', '1.属于国家秘密'],
];
const FIGURES = [
  ['31', '12', '1', '4', '7', '3', '58'],
  ['', '2', '5', '6', '8', '1', '22'],
  ['9', '4', '2', '8', '5', '6', '34'],
  ['3', '1', '3', '2', '2', '', '11'],
  ['2', '5', '1', '4', '3', '7', '22'],
];

type Row = readonly string[];

/** The values read from the applications as separated values, by applicant, row by row. */
async function valuesOf(names: Row, figures: readonly Row[]): Promise<readonly (number | null)[]> {
  const rows = [['', '', '', ...names], ...figures.map((row, index) => [...(LABELS[index] ?? []), ...row])];
  const lines = ['某县2021年政府信息公开工作年度报告', ...rows.map((row) => row.join(',')), ''];
  const { statements } = await read(lines.join('\n'), 'report.csv');
  return Object.values(statements[0]?.facts ?? {}).map(({ value }) => value);
}

const without = (row: Row, at: number): Row => row.toSpliced(at, 1);
const parted = (row: Row, at: number): Row => row.toSpliced(at, 0, '');

test('a table with all its columns is read, whichever cells are empty', async () => {
  const printed = FIGURES.flat().map((text) => (text === '' ? null : Number(text)));
  expect(await valuesOf(NAMES, FIGURES)).toEqual(printed);
});

test.each(NAMES.map((name, at) => [name, at] as const))(
  'where the column of %s is lost, no figure is another applicant’s',
  async (_, at) => {
    const left = FIGURES.map((row) => without(row, at));
    expect((await valuesOf(without(NAMES, at), left)).filter((value) => value !== null)).toEqual([]);
  },
);

test.each([1, 3, 6])('an empty column before the one that was %d moves no figure', async (at) => {
  const figures = FIGURES.map((row) => parted(row, at));
  expect(await valuesOf(parted(NAMES, at), figures)).toEqual(await valuesOf(NAMES, FIGURES));
});

test('an empty column that may stand for one that is lost leaves rows unread', async () => {
  const change = (row: Row): Row => parted(without(row, 4), 2);
  const values = await valuesOf(change(NAMES), FIGURES.map(change));
  expect(values.filter((value) => value !== null)).toEqual([]);
});

test('thousands that separators cut make no figure another applicant’s', async () => {
  const cut = ['1', '234', '5', '0', '0', '0', '1239', ''];
  const short = ['2', '345', '1', '4', '0', '0', ''];
  const values = await valuesOf(NAMES, [...FIGURES.slice(0, 1), cut, short, ...FIGURES.slice(3)]);
  expect(values).not.toContain(234);
  expect(values).not.toContain(345);
});

test('nor does one in running lines, a figure each', async () => {
  const lines = FIGURES.flatMap((row, index) => [
    LABELS[index]?.findLast((label) => label !== '') ?? '',
    ...row.toSpliced(4, 1).toSpliced(2, 0, '\u00A0'),
  ]);
  const text = ['某县2021年政府信息公开工作年度报告', '自然人', '法律服务机构', '总计', ...lines, '五、问题'];
  const { statements } = await read(text.join('\n\n'), 'report.txt');
  const facts = Object.values(statements[0]?.facts ?? {});
  expect(facts.filter(({ value }) => value !== null)).toEqual([]);
});

const HEAD = ['', '', '', ...NAMES];
const piped = (row: Row): string => `| ${row.join(' | ')} |`;

/** The values read from two tables of one report, the second a part of the first that a page tore off. */
async function valuesOfParts(names: Row, first: readonly Row[], second: readonly Row[]) {
  const labels = [...LABELS, ['', '', '2.其他法律行政法规禁止公开']];
  const rows = [...first, ...second].map((row, index) => [...(labels[index] ?? []), ...row]);
  const table = [names, names.map(() => '---'), ...rows.slice(0, first.length)].map(piped);
  const torn = rows.slice(first.length).map(piped);
  const text = ['# 某县2021年政府信息公开工作年度报告', '', ...table, '', '第 2 页', '', ...torn, ''].join(
    '\n',
  );
  const { statements } = await read(text, 'report.md');
  return Object.values(statements[0]?.facts ?? {}).map(({ value }) => value);
}

test('a part of a table that has a column more than the others is not read', async () => {
  const [full = []] = FIGURES;
  const lacking = ['', ...parted(without(full, 6), 3)];
  const values = await valuesOfParts(HEAD, [full, full, full], [parted(full, 3), parted(full, 3), lacking]);
  expect(values.filter((value) => value !== null)).toHaveLength(21);
});

test('nor one with an empty column where the others have a column less', async () => {
  const left = FIGURES.slice(0, 4).map((row) => without(row, 2));
  const values = await valuesOfParts(without(HEAD, 5), left, [parted(without(FIGURES[4] ?? [], 2), 3)]);
  expect(values.filter((value) => value !== null)).toEqual([]);
});

test('nor does the empty cell that ends a row make up for the column, as lines without a grid show', async () => {
  const [received = [], , , , secret = []] = FIGURES.map((row) => without(row, 5));
  const page = '5';
  const granted = ['9', '4', '2', '8', '5', '28'];
  const lines = [
    ...['某县2021年政府信息公开工作年度报告', '', '三、收到和处理政府信息公开申请情况', '商业企'],
    ...[LABELS[0]?.[0] ?? '', ...received.toSpliced(2, 0, page), LABELS[1]?.[0] ?? '', ...secret, ''],
    ...['（一）予以公开', ...granted, ''].map((text) => `${text} |`.trim()),
    ...['', '（二）部分公开', ...secret, '1.属于国家秘密', ...secret, '3.危及“三安全一稳定”', ...secret],
  ];
  const { statements } = await read(lines.join('\n'), 'report.txt');
  const figures = Object.values(statements[0]?.facts ?? {}).flatMap(({ value }) => value ?? []);
  expect(figures).toEqual([]);
});
