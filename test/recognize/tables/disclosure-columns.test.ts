import { describe, expect, it } from 'vitest';
import { read } from '../../support/read.ts';

function line(...cells: readonly (string | number)[]): string {
  return `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;
}

/** The figures of the first item of a report of 2023, whose table opens with this corner and has these columns at its end. */
async function figures(corner: string, more: readonly string[], cells: readonly (string | number)[]) {
  const { statements } = await read(
    `<h1>云岭县人民政府2023年政府信息公开工作年度报告</h1><table>
    <tr><td colspan="${4 + more.length}">第二十条第（一）项</td></tr>
    ${line(corner, '本年制发件数', '本年废止件数', '现行有效件数', ...more)}
    ${line('规章', 1, 2, 3, ...cells)}${line('行政规范性文件', 4, 5, 6, ...cells)}</table>`,
    'yunling.html',
  );
  return Object.values(statements[0]?.facts ?? {}).map(({ value }) => value);
}

describe('the table on disclosure', () => {
  it.each(['信息内容', '项目', '类别', ''])('opens with “%s”', async (corner) => {
    expect(await figures(corner, [], [])).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it.each([[['']], [['含修订一件']], [[9]]])('may end with a column of remarks: %j', async (cells) => {
    expect(await figures('信息内容', ['备注'], cells)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('is not read beside a column of figures no form has', async () => {
    expect(await figures('信息内容', ['累计'], [9])).toEqual([]);
  });
});

it.each([
  ['set apart by TABs', '\t'],
  ['by pipes', ' | '],
  ['by blanks', '  '],
  ['in lines of their own', '\n'],
])('columns %s, in another order than the form’s, are told by their labels', async (_, between) => {
  const rows = [
    ['第二十条第（一）项'],
    ['信息内容', '现行有效件数', '本年制发件数', '本年废止件数'],
    ['规章', '3', '1', '2'],
    ['行政规范性文件', '60', '40', '50'],
  ];
  const lines = ['云岭县人民政府2023年政府信息公开工作年度报告', ...rows.map((row) => row.join(between))];
  const { statements } = await read(`${lines.join('\n')}\n`, 'yunling.txt');
  const facts = Object.entries(statements[0]?.facts ?? {}).map(([key, { value }]) => [key, value]);
  expect(Object.fromEntries(facts)).toEqual({
    'disclosure.art20_1.regulations.issued': 1,
    'disclosure.art20_1.regulations.repealed': 2,
    'disclosure.art20_1.regulations.in_force': 3,
    'disclosure.art20_1.normative_docs.issued': 40,
    'disclosure.art20_1.normative_docs.repealed': 50,
    'disclosure.art20_1.normative_docs.in_force': 60,
  });
});

it('takes a row for blank though the table after it has figures', async () => {
  const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const { statements } = await read(
    `<h1>云岭县人民政府2023年政府信息公开工作年度报告</h1><table>
    <tr><td colspan="2">第二十条第（五）项</td></tr>${line('信息内容', '本年处理决定数量')}${line('行政许可', 71)}
    <tr><td colspan="2">第二十条第（六）项</td></tr>${line('信息内容', '本年处理决定数量')}
    ${line('行政处罚', 9)}${line('行政强制', 2)}
    <tr><td colspan="2">第二十条第（八）项</td></tr>${line('信息内容', '本年收费金额（单位：万元）')}
    ${line('行政事业性收费', '')}</table>
    <table>${line('', ...applicants)}${line('本年新收政府信息公开申请数量', 1, 2, 3, 4, 5, 6, 21)}
    ${line('上年结转政府信息公开申请数量', 0, 0, 0, 0, 0, 0, 0)}${line('予以公开', 1, 1, 1, 1, 1, 1, 6)}</table>`,
    'yunling.html',
  );
  expect(statements[0]?.facts['disclosure.art20_8.fees.amount']?.state).toBe('blank');
});

it('takes no empty cell for a column’s where its header leaves one out', async () => {
  const over = (text: string, count: number): string => `|${` ${text} |`.repeat(count)}`;
  const part = [over('第二十条第（一）项', 5), over('---', 5)];
  const head = '| 信息内容 | 本年制发件数 |  | 本年废止件数 | 现行有效件数 |';
  const lines = [
    ...['# 云岭县人民政府2023年政府信息公开工作年度报告', '', ...part, head, '| 规章 | 1498 |  | 6 |  |'],
    ...['| 行政规范性文件 | 420 |  | 7 | 4 |', over('第二十条第（五）项', 5)],
    ...[`| 信息内容 ${over('本年处理决定数量', 4)}`, `| 行政许可 ${over('71', 4)}`, ''],
  ];
  const { statements } = await read(lines.join('\n'), 'yunling.md');
  const facts = statements[0]?.facts ?? {};
  expect(facts['disclosure.art20_5.licensing.decisions']?.value).toBe(71);
  expect(facts['disclosure.art20_1.regulations.in_force']?.value ?? null).toBeNull();
  expect(facts['disclosure.art20_1.regulations.repealed']?.state).not.toBe('blank');
});

it('nor where another row reaches farther than its columns', async () => {
  const names = ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'];
  const rows = [names, ['规章', '5', '', '7', '69'], ['规范性文件', '60', '', '2', '']];
  const more = ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量', '行政许可', '218', '1', '106'];
  const cells = ['第二十条第（一）项', ...rows.flat(), '第二十条第（五）项', ...more].map(
    (text) => `${text} |`,
  );
  const text = ['云岭县人民政府2020年政府信息公开工作年度报告', ...cells, '', '三、其他'].join('\n');
  const facts = (await read(text, 'yunling.txt')).statements[0]?.facts ?? {};
  expect(Object.keys(facts)).toContain('disclosure.art20_5.licensing.decisions');
  expect(facts['disclosure.art20_1.normative_docs.total_disclosed']?.value ?? null).toBeNull();
});

it('nor where a row of another part opens with an empty cell too many', async () => {
  const part = (item: string, ...cells: readonly string[]): readonly string[] => [
    ...[`第二十条第（${item}）项`, '信息内容', '上一年项目数量', '本年增/减'],
    ...cells,
  ];
  const factsWith = async (first: readonly string[]) => {
    const rows = [
      ...part('六', '处理决定数量', '行政强制', ...first, '700', '-409', '634'),
      ...part('八', '行政事业性收费', '\u00a0', '-1'),
    ];
    const lines = ['云岭县人民政府2020年政府信息公开工作年度报告', '', ...rows, '三、其他'];
    return (await read(lines.join('\n\n'), 'yunling.txt')).statements[0]?.facts ?? {};
  };
  const even = await factsWith([]);
  expect(even['disclosure.art20_8.fees.prev_year_items']?.state).toBe('blank');
  expect(even['disclosure.art20_8.fees.change']?.value).toBe(-1);
  const led = await factsWith(['\u00a0']);
  expect(led['disclosure.art20_8.fees.prev_year_items']?.state).not.toBe('blank');
  expect(led['disclosure.art20_8.fees.change']?.value ?? null).toBeNull();
});

it('nor in a grid where another row has more figures than there are labels', async () => {
  const normative = async (...cells: readonly string[]) => {
    const { statements } = await read(
      `<h1>云岭县人民政府2023年政府信息公开工作年度报告</h1><table>
      <tr><td colspan="5">第二十条第（一）项</td></tr>
      ${line('信息内容', '本年制发件数', '本年废止件数', '现行有效件数')}
      ${line('规章', 17, '', 74)}${line('行政规范性文件', ...cells)}</table>`,
      'yunling.html',
    );
    const facts = statements[0]?.facts ?? {};
    return ['issued', 'repealed', 'in_force'].map(
      (key) => facts[`disclosure.art20_1.regulations.${key}`]?.value ?? null,
    );
  };
  expect(await normative('24', '', '28')).toEqual([17, null, 74]);
  expect(await normative('24', '', '28', '3')).toEqual([null, null, null]);
});
