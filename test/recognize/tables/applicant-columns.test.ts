import { describe, expect, it } from 'vitest';
import { applicants as members } from '../../../src/model/form.ts';
import type { Result } from '../../../src/model/result.ts';
import { read } from '../../support/read.ts';

const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const labels = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '（二）部分公开',
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '3.危及“三安全一稳定”',
  '4.保护第三方合法权益',
  '5.属于三类内部事务信息',
  '6.属于四类过程性信息',
  '7.属于行政执法案卷',
  '8.属于行政查询事项',
  '（七）总计',
  '四、结转下年度继续办理',
];

/** The figures of a row, told apart by tens: those of the first row are 11 to 17, of the second 21 to 27. */
function figures(row: number): number[] {
  return applicants.map((_, column) => (row + 1) * 10 + column + 1);
}

function line(...cells: readonly (string | number)[]): string {
  return `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;
}

/** A report of 2023 whose table has this header, and rows of these cells, from the figures of the form. */
function report(
  header: string,
  cells: (own: readonly number[]) => readonly (string | number)[],
  rows = labels,
) {
  const body = rows.map((label, row) => line(label, ...cells(figures(row)))).join('');
  return read(
    `<h1>云岭县人民政府2023年政府信息公开工作年度报告</h1><table>${header}${body}</table>`,
    'yunling.html',
  );
}

/** What was read for the first two rows, by applicant. */
function firstRows({ statements }: Result) {
  const facts = Object.entries(statements[0]?.facts ?? {});
  return ['received', 'carried_in'].map((row) =>
    Object.fromEntries(
      facts
        .filter(([key, { value }]) => key.startsWith(`applications.${row}/`) && value !== null)
        .map(([key, { value }]) => [key.slice(key.indexOf('/') + 1), value]),
    ),
  );
}

const whole = [0, 1].map((row) => Object.fromEntries(members.map((name, i) => [name, figures(row)[i]])));

const rulesOf = ({ findings }: Result) => findings.map(({ rule }) => rule);

describe('a table without columns for applicants', () => {
  it.each(['总计', '合计', '数量', '件数'])('has totals under %s', async (label) => {
    const result = await report(line('项目', label), (own) => own.slice(-1));
    expect(firstRows(result)).toEqual([{ total: 17 }, { total: 27 }]);
    expect(rulesOf(result)).toContain('reading/missing-columns');
  });

  it('has none under another label, nor in a few rows alone', async () => {
    const one = await report(line('项目', '县教育局'), (own) => own.slice(-1));
    expect(firstRows(one)).toEqual([{}, {}]);
    const few = await report(line('项目', '总计'), (own) => own.slice(-1), labels.slice(0, 4));
    expect(firstRows(few)).toEqual([{}, {}]);
  });

  it('has none beside columns of other bodies', async () => {
    const header = line('项目', '县本级', '城关镇', '总计');
    const result = await report(header, ([a = 0, b = 0, c = 0]) => [a, b, c]);
    expect(firstRows(result)).toEqual([{}, {}]);
    expect(rulesOf(result)).toContain('reading/uncertain-columns');
  });
});

describe('a table with columns for some applicants', () => {
  it('gives those, and tells the others', async () => {
    const header = line('项目', '自然人', '法人或其他组织', '总计');
    const result = await report(header, ([a = 0, b = 0, c = 0]) => [a, b, c]);
    expect(firstRows(result)).toEqual([
      { natural_person: 11, total: 13 },
      { natural_person: 21, total: 23 },
    ]);
    expect(result.findings).toContainEqual(
      expect.objectContaining({
        rule: 'reading/missing-columns',
        data: expect.objectContaining({ labels: expect.arrayContaining(['法人或其他组织 › 科研机构']) }),
      }),
    );
  });

  it('gives no row that has other cells than columns', async () => {
    const header = line('项目', '自然人', '法人或其他组织', '总计');
    const result = await report(header, ([a = 0, b = 0]) => [a, b]);
    expect(firstRows(result)).toEqual([{}, {}]);
  });
});

describe('columns beside those of the applicants', () => {
  it.each([
    ['a sum of the organisations', [...applicants.slice(0, 6), '小计', '总计'], 6],
    ['a share', [...applicants, '占比'], 7],
    ['the total of last year', [...applicants, '上年总计'], 7],
    ['the total of a year', [...applicants, '2022年'], 7],
    ['codes', ['代码', ...applicants], 0],
  ])('such as %s are none of theirs', async (_, names, at) => {
    const result = await report(line('项目', ...names), (own) => own.toSpliced(at, 0, 9));
    expect(firstRows(result)).toEqual(whole);
    expect(result.statements[0]?.other[0]?.values).toMatchObject([{ column: names[at], value: 9 }]);
  });

  it('whose header is not repeated in a row leave it unread', async () => {
    const names = [...applicants.slice(0, 6), '小计', '总计'];
    const result = await report(line('项目', ...names), (own) => own);
    expect(firstRows(result)).toEqual([{}, {}]);
  });
});

it('knows applicants under labels that open with that of their group', async () => {
  const names = applicants.map((name, i) => (i > 0 && i < 6 ? `法人或其他组织—${name}` : name));
  expect(firstRows(await report(line('项目', ...names), (own) => own))).toEqual(whole);
});

describe('two years side by side', () => {
  const stated = (first: string, second: string): string =>
    `<tr><td rowspan="2">项目</td><td colspan="7">${first}</td><td colspan="7">${second}</td></tr>${line(...applicants, ...applicants)}`;
  const lastYear = (own: readonly number[]) => own.map((figure) => figure + 500);

  it('are told apart by the year reported on, and the other is told', async () => {
    const result = await report(stated('2022年', '2023年'), (own) => [...lastYear(own), ...own]);
    expect(firstRows(result)).toEqual(whole);
    expect(result.statements).toHaveLength(1);
    expect(rulesOf(result)).toContain('reading/other-year');
    const reversed = await report(stated('2023年度', '2022年度'), (own) => [...own, ...lastYear(own)]);
    expect(firstRows(reversed)).toEqual(whole);
  });

  it('are not read in a row that lacks a cell', async () => {
    const result = await report(stated('2023年', '2022年'), (own) => [
      ...own.toSpliced(2, 1),
      ...lastYear(own),
    ]);
    expect(firstRows(result)).toEqual([{}, {}]);
  });

  it('are totals where a year heads a single column', async () => {
    const result = await report(line('项目', '2022年', '2023年'), (own) => [999, own[6] ?? 0]);
    expect(firstRows(result)).toEqual([{ total: 17 }, { total: 27 }]);
  });

  it('are not read where neither is the year reported on', async () => {
    const result = await report(stated('2020年', '2021年'), (own) => [...lastYear(own), ...own]);
    expect(firstRows(result)).toEqual([{}, {}]);
    expect(rulesOf(result)).toContain('reading/other-report');
  });

  it('are not read where a year heads columns more than once', async () => {
    const names = applicants.flatMap(() => ['2022年', '2023年']);
    const header = `<tr><td rowspan="2">项目</td>${applicants.map((name) => `<td colspan="2">${name}</td>`).join('')}</tr>${line(...names)}`;
    const result = await report(header, (own) => own.flatMap((figure) => [figure + 500, figure]));
    expect(firstRows(result)).toEqual([{}, {}]);
    expect(rulesOf(result)).toContain('reading/uncertain-columns');
  });
});

describe('a row that lacks a cell', () => {
  it('is not read where an empty remark fills the place of its last', async () => {
    const result = await report(line('项目', ...applicants, '备注'), (own) => [...own.toSpliced(0, 1), '']);
    expect(firstRows(result)).toEqual([{}, {}]);
    expect(rulesOf(result)).toContain('reading/uncertain-columns');
  });

  it('is read where only the remark is missing', async () => {
    expect(firstRows(await report(line('项目', ...applicants, '备注'), (own) => own))).toEqual(whole);
  });
});

it('reads no row by the order of the form where the header has another', async () => {
  const header = line('项目', '总计', ...applicants.slice(0, 6));
  const pushed = (own: readonly number[]) => ['', ...own.slice(-1), ...own.slice(0, 6)];
  expect(firstRows(await report(header, (own) => pushed(own).slice(1)))).toEqual(whole);
  expect(firstRows(await report(header, pushed))).toEqual([{}, {}]);
});

it('takes no code for a figure where the header that names its column stands in the table above', async () => {
  const header = line('项目', '代码', ...applicants);
  const first = labels.slice(0, 7).map((label, row) => line(label, row + 1, ...figures(row)));
  const second = labels.slice(7).map((label) => line(label, 8, 9, 9, 9, 9, 9, 9, ''));
  const { statements } = await read(
    `<h1>云岭县人民政府2023年政府信息公开工作年度报告</h1>
     <table>${header}${first.join('')}</table><table>${second.join('')}</table>`,
    'yunling.html',
  );
  const values = Object.values(statements[0]?.facts ?? {}).map(({ value }) => value);
  expect(values).toContain(17);
  expect(values).not.toContain(8);
});

describe('names of applicants in a running line', () => {
  const rows = labels.map((label, row) => [
    label,
    ...figures(row).slice(0, 6),
    figures(row)
      .slice(0, 6)
      .reduce((a, b) => a + b),
  ]);
  const readText = async (names: readonly string[], between: string, line: string) => {
    const lines = [['项目', ...names], ...rows].map((cells) => cells.join(between));
    const text = `云岭县民政局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${lines.join(line)}\n`;
    const { statements } = await read(text, 'report.txt');
    return Object.values(statements[0]?.facts ?? {}).flatMap(({ value }) => value ?? []);
  };

  it('have their figures in the form’s order', async () => {
    expect(await readText(applicants, ' ', ' ')).toHaveLength(7 * rows.length);
  });

  it.each([
    ['with the total first', ['总计', ...applicants.slice(0, 6)], ' ', ' '],
    [
      'in another order, run together',
      ['自然人', '法律服务机构', '商业企业', '科研机构', '社会公益组织', '其他', '总计'],
      '',
      '\n',
    ],
  ])('%s have none', async (_, names, between, line) => {
    expect(await readText(names, between, line)).toEqual([]);
  });
});
