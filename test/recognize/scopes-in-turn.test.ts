import { expect, it } from 'vitest';
import { read } from '../support/read.ts';

const remedies = '结果维持 结果纠正 其他结果 尚未审结 总计'.split(' ');
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function disclosure(licensing: number): string {
  return [
    line(['第二十条第（五）项', '']),
    '| --- | --- |',
    line(['信息内容', '本年处理决定数量']),
    line(['行政许可', `${licensing}`]),
    line(['第二十条第（六）项', '']),
    line(['信息内容', '本年处理决定数量']),
    line(['行政处罚', '3']),
    line(['行政强制', '1']),
  ].join('\n');
}

function reconsideration(upheld: number): string {
  const empty = Array.from({ length: 4 }, () => '');
  const second = ['', '', '', '', '', '未经复议直接起诉', ...empty, '复议后起诉', ...empty];
  return [
    line(['行政复议', ...empty, '行政诉讼', ...empty, ...empty, '']),
    `|${' --- |'.repeat(15)}`,
    line(second),
    line([...remedies, ...remedies, ...remedies]),
    line([`${upheld}`, '0', '0', '0', `${upheld}`, ...Array.from({ length: 10 }, () => '0')]),
  ].join('\n');
}

it('does not take a scope over into the next chapter where two take turns and one is not printed', async () => {
  const { statements } = await read(
    [
      '# 云河县2023年政府信息公开工作年度报告',
      '## 二、主动公开政府信息情况',
      '1.县政府办公室',
      disclosure(5),
      '2.全县',
      disclosure(50),
      '## 四、政府信息公开行政复议、行政诉讼情况',
      '1.县政府办公室',
      reconsideration(2),
      '2.全县',
      reconsideration(9),
    ].join('\n\n'),
    'yunhe.md',
  );
  const upheld = statements.map(({ scope, facts }) => [
    scope,
    facts['remedies.reconsideration.upheld']?.value,
  ]);
  expect(upheld).toEqual([
    [null, 2],
    ['region', 9],
  ]);
});

it('reads each of two tables on remedies that follow each other', async () => {
  const { statements } = await read(
    [
      '# 云河县2023年政府信息公开工作年度报告',
      '## 四、政府信息公开行政复议、行政诉讼情况',
      '（一）县本级',
      reconsideration(2),
      '（二）全县',
      reconsideration(9),
    ].join('\n\n'),
    'yunhe.md',
  );
  const upheld = statements.map(({ scope, facts }) => [
    scope,
    facts['remedies.reconsideration.upheld']?.value,
  ]);
  expect(upheld).toEqual([
    ['own_level', 2],
    ['region', 9],
  ]);
});
