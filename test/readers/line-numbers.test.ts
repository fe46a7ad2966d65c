import { expect, test } from 'vitest';
import { withoutLineNumbers } from '../../src/readers/shared/lines/line-numbers.ts';
import { read } from '../support/read.ts';

const LINES = [
  '# 石桥镇人民政府2023年政府信息公开工作年度报告',
  '',
  '## 二、主动公开政府信息情况',
  '| 第二十条第（一）项 | | | |',
  '|---|---|---|---|',
  '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
  '| 规章 | 0 | 0 | 0 |',
  '| 行政规范性文件 | 3 | 1 | 12 |',
  '| 第二十条第（五）项 | | | |',
  '| 信息内容 | 本年处理决定数量 | | |',
  '| 行政许可 | 317 | | |',
  '| 第二十条第（六）项 | | | |',
  '| 信息内容 | 本年处理决定数量 | | |',
  '| 行政处罚 | 20 | | |',
  '| 行政强制 | 4 | | |',
];

/** Cells in lines of their own, each behind a TAB, as Word exports them. */
const CELLS = LINES.filter((line) => !line.includes('---'))
  .flatMap((line) => line.split('|').map((cell) => cell.replace(/^#+/, '').trim()))
  .filter((cell) => cell !== '')
  .map((cell, index) => (index < 2 ? cell : `\t${cell}`));

const styles: readonly (readonly [string, (line: string, number: number) => string])[] = [
  ['cat -n', (line, number) => `${String(number).padStart(6)}\t${line}`],
  ['grep -n', (line, number) => `${number}:${line}`],
  ['a viewer of code', (line, number) => `${String(number).padStart(4)}→${line}`],
  ['an editor', (line, number) => `${number} ${line}`.trimEnd()],
  ['pipes', (line, number) => `${number}|${line}`],
];

test.each(styles)('the numbers of lines as %s prints them are no figures', async (_, numbered) => {
  for (const lines of [LINES, CELLS]) {
    const text = lines.map((line, index) => numbered(line, index + 1)).join('\n');
    const { title, statements } = await read(text, 'report.txt');
    const facts = statements[0]?.facts ?? {};
    expect(title).toBe('石桥镇人民政府2023年政府信息公开工作年度报告');
    expect(facts['disclosure.art20_1.normative_docs.in_force']?.value).toBe(12);
    expect(facts['disclosure.art20_5.licensing.decisions']?.value).toBe(317);
    expect(facts['disclosure.art20_6.coercion.decisions']?.value).toBe(4);
  }
});

test('columns count from before the number', async () => {
  const text = LINES.map((line, index) => `${index + 1}:${line}`).join('\n');
  const { statements } = await read(text, 'report.md');
  const place = statements[0]?.facts['disclosure.art20_5.licensing.decisions']?.place;
  expect(place).toMatchObject({ line: 11, column: '11:| 行政许可 | '.length + 1 });
});

test('numbers may pass over empty lines, or count them; numbered paragraphs and rows have none', () => {
  const rows = Array.from({ length: 14 }, (_, index) => `第${index}行`);
  const apart = rows.map((row, index) => `${index + 1}: ${row}`);
  expect(withoutLineNumbers(apart.join('\n\n'))?.text).toBe(rows.map((row) => ` ${row}`).join('\n\n'));
  expect(withoutLineNumbers(rows.map((row, index) => `${index + 1}、${row}`).join('\n'))).toBeNull();
  expect(
    withoutLineNumbers(['序号\t名称', ...rows.map((row, index) => `${index + 1}\t${row}`)].join('\n')),
  ).toBeNull();
});
