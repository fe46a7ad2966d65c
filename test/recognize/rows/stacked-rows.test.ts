import { describe, expect, it } from 'vitest';
import type { Result } from '../../../src/model/result.ts';
import { read } from '../../support/read.ts';

const labels = ['（一）收到申请数', '1.当面申请数', '2.传真申请数', '3.网络申请数', '4.信函申请数'];
const units = ['件', '件', '件', '件', '件'];
const figures = ['31', '4', '0', '21', '6'];

function page(columns: readonly (readonly string[])[]): Promise<Result> {
  const cells = columns.map((lines) => `<td>${lines.join('<br>')}</td>`).join('');
  return read(
    `<h1>云岭县人民政府2016年政府信息公开工作年度报告</h1>
     <table><tr><td>统计指标</td><td>单位</td><td>统计数</td></tr><tr>${cells}</tr></table>`,
    'yunling.html',
  );
}

describe('a row whose cells hold a line for each of many rows', () => {
  it('is read line by line', async () => {
    const { mentions } = await page([labels, units, figures]);
    expect(mentions.map(({ value }) => value)).toEqual([31, 4, 0, 21, 6]);
  });

  it('keeps an empty line in its place', async () => {
    const { mentions } = await page([labels, units, ['31', '4', '&nbsp;', '21', '6']]);
    expect(mentions.map(({ value, raw }) => value ?? raw)).toEqual([31, 4, '', 21, 6]);
  });

  it('is not read where a line is missing, and told', async () => {
    const { mentions, findings } = await page([labels, units, ['31', '4', '21', '6']]);
    expect(mentions).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toContain('reading/unread-table');
  });
});
