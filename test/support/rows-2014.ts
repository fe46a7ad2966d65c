import type { Fact } from '../../src/model/result.ts';
import { read } from './read.ts';

/** The facts, by id, read from rows of the 2014 form: a pipe table under its header, each row label, unit and figure. */
export async function statisticsOf(rows: readonly string[]): Promise<Readonly<Record<string, Fact>>> {
  const head = ['| 统计指标 | 单位 | 统计数 |', '| --- | --- | --- |'];
  const table = rows.map((row) => `| ${row} |`);
  const text = ['# 某县2017年政府信息公开工作年度报告', '', ...head, ...table, ''].join('\n');
  const { statements } = await read(text, 'report.md');
  return Object.fromEntries(
    statements.flatMap(({ facts }) =>
      Object.entries(facts).map(([key, fact]) => [key.replace('/total', ''), fact]),
    ),
  );
}
