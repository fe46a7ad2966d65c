import { expect, it } from 'vitest';
import { read } from '../../support/read.ts';

const outcomes = '结果维持 结果纠正 其他结果 尚未审结 总计'.split(' ');
const spaced = (cells: readonly string[]): string =>
  `<p>${cells.map((cell) => `<span>${cell}</span>`).join('&nbsp;&nbsp;&nbsp; ')}</p>`;

it('does not call the remedies blank where a line of figures stands that is not cut into cells', async () => {
  const lines = [
    ['行政复议', '行政诉讼'],
    [...outcomes, '未经复议直接起诉', '复议后起诉'],
    [...outcomes, ...outcomes],
    ['2210', '0', '0', '0', '2210', ...Array.from({ length: 8 }, () => '0'), '1880', '1880'],
  ];
  const { statements } = await read(
    `<h1>云河县人民政府2023年政府信息公开工作年度报告</h1><h2>四、政府信息公开行政复议、行政诉讼情况</h2>${lines
      .map(spaced)
      .join('')}\n<h2>五、存在的主要问题及改进情况</h2><p>部分单位目录更新不及时。</p>`,
    'yunhe.html',
  );
  const states = statements.flatMap(({ facts }) => Object.values(facts).map(({ state }) => state));
  expect(states).not.toContain('blank');
});
