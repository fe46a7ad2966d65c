import { expect, test } from 'vitest';
import { formById } from '../../../src/forms/index.ts';
import { points } from '../../../src/forms/points.ts';
import { parseBytes } from '../../../src/pipeline.ts';
import { holdsAnother } from '../../../src/recognize/doubt/placements/half-labels.ts';
import { axes } from '../../../src/recognize/labels/axis.ts';
import { labelRows } from '../../../src/recognize/rows/rows.ts';
import { statisticsOf } from '../../support/rows-2014.ts';

const labels = points(formById('2014')).map(({ key, rowPath }) => [key, rowPath.at(-1)?.zh ?? ''] as const);

/** A page of the form of 2014, with some rows printed otherwise; each figure is the row's number. */
async function read(otherwise: Readonly<Record<string, readonly (readonly [string, string])[]>>) {
  const rows = labels.flatMap(([key, label], index) => otherwise[key] ?? [[label, String(index)] as const]);
  const cells = rows.map(([label, figure]) => `<tr><td>${label}</td><td>件</td><td>${figure}</td></tr>`);
  const page = `<html><body><p>某县2016年政府信息公开情况统计表</p><table><tr><td>统计指标</td><td>单位</td><td>统计数</td></tr>${cells.join('')}</table></body></html>`;
  const { statements } = await parseBytes(Buffer.from(page), 'page.html');
  return (key: string) => statements[0]?.facts[key];
}

test('a label cut in two by a page is one row', async () => {
  const fact = await read({
    'applications.answered.already_public/total': [
      ['1.属于已主动公', '7'],
      ['开范围数', ''],
    ],
  });
  expect(fact('applications.answered.already_public/total')?.value).toBe(7);
});

test('a bracket left open in one row does not swallow it into the next', async () => {
  const fact = await read({
    'complaints.upheld': [['(一千维具体行政行数', '182700']],
    'complaints.corrected': [['中二)被纠错数', '']],
  });
  expect(fact('complaints.corrected')?.value ?? null).toBe(null);
});

test('a figure below two labels on one line is neither’s', async () => {
  const rows = [
    ['三、依申请公开情况', ''],
    ['（一）收到申请数', '86'],
    ['1.当面申请数', '21'],
    ['2.传真申 请数 3.网络申请数', '60'],
    ['4.信函申请数', '5'],
    ['（二）申请办结数', '88'],
    ['1.按时办结数', '80'],
    ['2.延期办结数', '8'],
    ['（三）申请答复数', '70'],
  ];
  const cells = rows.flatMap(([label, figure]) => [label, '件', figure]);
  const text = ['某县2016年政府信息公开工作年度报告', '统计指标', '单位', '统计数', ...cells];
  const { statements } = await parseBytes(Buffer.from(text.join('\n\n')), 'report.txt');
  const facts = statements[0]?.facts ?? {};
  const values = ['in_person', 'online'].map((way) => facts[`applications.received.${way}/total`]?.value);
  expect(values).toEqual([21, undefined]);
});

test('nor is one beside two labels in a cell, where the first stands under other chapters, too', async () => {
  const facts = await statisticsOf([
    '十、设置政府信息查阅点数 | 个 | 9',
    '（一）县市区政府（市属开发区管委会） | 个 | 4',
    '县市区政府（市属开发区管委会）部门 | 个 | 3',
    '镇政府（街道办事处） | 个 | 2',
    '十一、查阅点接待人数 | 次 | 75',
    '（一）县市区政府（市属开发区管委会） | 次 | 60',
    '县市区政府（市属开发区管委会）部门 | 次 | 3',
    '镇政府（街道办事处） （一）政府信息公开工作专门机构数 | 次 | 12',
    '（二）设置政府信息公开查阅点数 | 个 | 6',
    '（三）从事政府信息公开工作人员数 | 人 | 61',
    '十三、政府信息公开会议和培训情况 | |',
    '（一）召开政府信息公开工作会议或专题会议数 | 次 | 7',
  ]);
  expect(facts['organization.reading_points']?.value).toBe(6);
  expect(facts['organization.agencies']?.value).toBeUndefined();
});

test.each([
  ['举办各类培训班数接受培', true],
  ['会议数举办各类培训班数', true],
  ['举办各类培训班数不计网上其中', true],
  ['举办各类培训办数', false],
  ['举办各类培训班数不计网上', false],
  ['举办各类培训班数次', false],
])('whether %s holds more than one row’s label: %s', (text, more) => {
  const axis = axes.find(({ table }) => table === 'statistics');
  const row = axis?.rows.find(({ id }) => id === 'training.classes');
  if (!axis || !row) throw new Error('no such row');
  const printed = labelRows({ format: 'text', blocks: [{ kind: 'paragraph', text, places: [] }] });
  const placement = { printed: [0], row, key: text, similarity: 0.7, margin: 1 };
  const region = { axis, start: 0, end: 1, score: 1, placements: [placement] };
  expect(holdsAnother(printed, region, placement)).toBe(more);
});
