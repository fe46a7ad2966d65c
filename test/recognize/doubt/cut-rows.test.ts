import { describe, expect, test } from 'vitest';
import { formById } from '../../../src/forms/index.ts';
import { points } from '../../../src/forms/points.ts';
import type { Fact } from '../../../src/model/result.ts';
import { read } from '../../support/read.ts';

type Row = readonly string[];

/** The facts of a report of these lines whose ids begin so. */
async function factsOf(lines: Row, stem: string): Promise<readonly Fact[]> {
  const { statements } = await read(lines.join('\n'), 'report.txt');
  const facts = Object.entries(statements[0]?.facts ?? {}).filter(([key]) => key.startsWith(stem));
  return facts.map(([, fact]) => fact);
}

/** What a report of these lines says of a row, whose id this is. */
async function valuesOf(lines: Row, id: string): Promise<readonly (number | null)[]> {
  return (await factsOf(lines, `${id}/`)).map(({ value }) => value);
}

const TITLE = ['某县2021年政府信息公开工作年度报告', '', '三、收到和处理政府信息公开申请情况', ''];
const HEAD = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
/** Every row of the table; the figures of one are those of no other, and add up. */
const ROWS: readonly Row[] = points(formById('2021'))
  .filter(({ table, applicant, asked }) => table === 'applications' && applicant === 'total' && asked)
  .map(({ rowPath }, row) => [rowPath.at(-1)?.zh ?? '', `${row}`, '6', '0', '0', '0', '1', `${row + 7}`]);
const LAST_BUT_ONE = ROWS.length - 2;
const tabbed = (rows: readonly Row[]): Row => rows.flatMap((row) => [...row.map((text) => `\t${text}`), '']);

describe('figures of applications that have a line each', () => {
  const total = (rows: readonly Row[]) =>
    valuesOf([...TITLE, ...tabbed([HEAD, ...rows])], 'applications.results.total');

  test('are read, and not those of the last label where lines from it to the end of the next row are lost', async () => {
    const [before = [], last = []] = ROWS.slice(LAST_BUT_ONE);
    expect(await total(ROWS)).toEqual(before.slice(1).map(Number));
    const cut = [...before.slice(0, 4), ...last.slice(4)];
    const values = await total([...ROWS.slice(0, LAST_BUT_ONE), cut]);
    expect(values.filter((value) => value !== null)).toEqual([]);
  });

  test('are not those of a label where lines from it to the end of a row before its own are lost', async () => {
    const at = ROWS.findIndex(([label]) => label?.startsWith('5.属于三类内部'));
    const [moved = [], own = []] = ROWS.slice(at - 1);
    const cut = [...own.slice(0, 4), ...moved.slice(4)];
    const rows = [...ROWS.slice(0, at - 1), cut, ...ROWS.slice(at + 1)];
    const lines = [...TITLE, ...HEAD, ...rows.flat()];
    const values = await valuesOf(lines, 'applications.results.refused.internal_affairs');
    expect(values.filter((value) => value !== null)).toEqual([]);
    expect(await valuesOf(lines, 'applications.results.refused.process_info')).not.toContain(null);
  });

  test('leave no row blank that stands below its own numeral, be it written with a blank, and figures', async () => {
    const at = ROWS.findIndex(([label]) => label === '3.要求提供公开出版物');
    const split = ['3 .', ...(ROWS[at]?.slice(1) ?? []), '要求提供公开出版物', ...Array(7).fill('\u00a0')];
    const lines = [...TITLE, ...HEAD, ...ROWS.slice(0, at).flat(), ...split, ...ROWS.slice(at + 1).flat()];
    const stem = 'applications.results.not_processed.';
    const states = (await factsOf(lines, `${stem}publication/`)).map(({ state }) => state);
    expect(states).not.toContain('blank');
    expect(await valuesOf(lines, `${stem}excessive_repeated`)).not.toContain(null);
  });
});

test('half a label that shares its cell with words before it is not blank', async () => {
  const at = ROWS.findIndex(([label]) => label === '2.没有现成信息需要另行制作');
  const [before = [], own = []] = ROWS.slice(at - 1);
  const halves = [['2.没有', ...own.slice(1)], before, ['现成信息 需要另行制作', ...Array(7).fill('')]];
  const rows = [['', ...HEAD], ...ROWS.slice(0, at - 1), ...halves, ...ROWS.slice(at + 1)];
  const cells = rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`);
  const { statements } = await read(`<h1>${TITLE[0]}</h1><table>${cells.join('')}</table>`, 'report.html');
  const stateOf = (id: string) => statements[0]?.facts[`applications.results.unable.${id}/total`]?.state;
  expect(stateOf('needs_creation')).not.toBe('blank');
  expect(stateOf('not_held')).toBe('number');
});

/** A line for each cell and a pipe at its end, of rows each behind a pipe. */
const led = (rows: readonly Row[]): Row =>
  rows.flatMap((row) => ['|', ...row.map((text) => (/^\|*$/.test(text) ? text || '|' : `${text} |`))]);
const STATISTICS = ['某县2017年政府信息公开工作年度报告', '统计指标', '单位', '统计数', '三、依申请公开情况'];
const RECEIVED: readonly Row[] = [
  ['（一）收到申请数', '件', '86'],
  ['1.当面申请数', '件', '21'],
  ['2.传真申请数', '件', '4'],
  ['3.网络申请数', '件', '60'],
  ['4.信函申请数', '件', '1'],
  ['（二）申请办结数', '件', '86'],
  ['1.按时办结数', '件', '80'],
  ['2.延期办结数', '件', '6'],
  ['（三）申请答复数', '件', '86'],
  ['1.属于已主动公开范围数', '件', '30'],
];

describe('a row of the statistics table', () => {
  const statesOf = async (lines: Row) => {
    const facts = await factsOf([...STATISTICS, ...lines], 'applications.received.');
    return facts.map(({ state }) => state);
  };
  const without = (row: number, cell: number): readonly Row[] =>
    RECEIVED.with(row, RECEIVED[row]?.toSpliced(cell, 1) ?? []);

  test('is not read without its unit where the others have theirs: lines are lost', async () => {
    expect(await statesOf(RECEIVED.flat())).toEqual(['number', 'number', 'number', 'number']);
    expect(await statesOf(without(2, 1).flat())).toEqual(['number', 'unparsed', 'number', 'number']);
  });

  test('is not blank for the pipe that opens the next where its figure is lost', async () => {
    const rows = without(2, 2);
    expect(await statesOf(['|', ...led(rows), '|'])).not.toContain('blank');
    expect(await statesOf(['|', ...led(rows), '|'])).toContain('number');
  });
});

const DISCLOSURE = ['某县2020年政府信息公开工作年度报告', '', '一、主动公开政府信息情况', ''];
const COLUMNS = ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'];

/** The two tables on licensing and on penalties, with the lines given for the row of other services. */
const licensed = (services: Row, next: readonly Row[] = [['第二十条第（六）项', '|||'], COLUMNS]): Row => [
  ...led([['第二十条第（五）项', '|||'], COLUMNS, ['行政许可', '18', '-3', '204']]),
  ...services,
  ...led([...next, ['行政处罚', '276', '-26', '85'], ['行政强制', '645', '-421', '658']]),
];

describe('a row on disclosure of a line for each figure', () => {
  const servicesOf = async (lines: Row) => {
    const facts = await factsOf([...DISCLOSURE, ...lines], 'disclosure.art20_5.other_services.');
    return facts.map(({ state }) => state);
  };

  test('is read where it has all of its columns', async () => {
    const row = led([['其他对外管理服务事项', '4', '0', '12']]);
    expect(await servicesOf(licensed(row))).toEqual(['number', 'number', 'number']);
  });

  test('is not blank at its end where the caption after it is lost', async () => {
    const row = ['|', '其他对外管理服务事项 |', '4 |', '|||', '|', '|'];
    expect(await servicesOf(licensed(row, [COLUMNS.slice(1)]))).not.toContain('blank');
  });

  test('is not read with an empty cell where a figure without a label follows', async () => {
    const row = ['|', '其他对外管理服务事项 |', '|', '0 |', '0 |', '4 / 14', '73 |'];
    expect(await servicesOf(licensed(row))).not.toContain('number');
  });

  test('is not blank at its end where its header ends with an empty cell, too', async () => {
    const fees = (figures: Row): Row => [
      ...licensed(led([['其他对外管理服务事项', '4', '0', '12']])),
      ...led([
        ['第二十条第（八）项', '|||'],
        ['信息内容', '上一年项目数量', '本年增/减', '|'],
      ]),
      ...led([
        ['行政事业性收费', ...figures, '|'],
        ['第二十条第（九）项', '|||'],
      ]),
      ...led([
        ['信息内容', '采购项目数量', '采购总金额', '|'],
        ['政府集中采购', '62', '9.5', '|'],
      ]),
    ];
    const statesOf = async (figures: Row) => {
      const facts = await factsOf([...DISCLOSURE, ...fees(figures)], 'disclosure.art20_8.fees.');
      return facts.map(({ state }) => state);
    };
    expect(await statesOf(['3', '41'])).toEqual(['number', 'number']);
    expect(await statesOf(['41'])).not.toContain('blank');
  });
});
