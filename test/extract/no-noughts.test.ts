import { expect, test } from 'vitest';
import { parseBytes } from '../../src/pipeline.ts';

const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

async function told(figures: readonly (number | string)[]) {
  const row = (texts: readonly (number | string)[], span = 1): string =>
    `<tr>${texts.map((text) => `<td colspan="${span}">${text}</td>`).join('')}</tr>`;
  const header = [
    row(['行政复议', '未经复议直接起诉', '复议后起诉'], 5),
    row([...OUTCOMES, ...OUTCOMES, ...OUTCOMES]),
  ];
  const title = '<h1>云岭县2022年政府信息公开工作年度报告</h1>';
  const page = `<html><body>${title}<table>${header.join('')}${row(figures)}</table></body></html>`;
  const { findings } = await parseBytes(Buffer.from(page), 'page.html');
  return findings.filter(({ rule }) => rule.startsWith('reading/no-'));
}

test('figures without a nought among empty cells are told, with how many', async () => {
  const [finding, ...more] = await told([2, '', '', 1, 3, ...Array(10).fill('')]);
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ rule: 'reading/no-noughts', data: { figures: 3, blanks: 12 } });
});

test('they are not where a nought is printed, or few cells are empty', async () => {
  expect(await told([2, '', '', 1, 3, 0, ...Array(9).fill('')])).toEqual([]);
  expect(await told([2, '', '', 1, 3, 1, '', '', 1, 2, 4, '', '', 1, 5])).toEqual([]);
});

test('a form that is blank throughout is told as such', async () => {
  expect((await told(Array(15).fill(''))).map(({ rule }) => rule)).toEqual(['reading/no-values']);
});
