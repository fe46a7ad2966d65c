import { expect, test } from 'vitest';
import { formById } from '../../src/forms/index.ts';
import { points } from '../../src/forms/points.ts';
import { parseBytes } from '../../src/pipeline.ts';

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
