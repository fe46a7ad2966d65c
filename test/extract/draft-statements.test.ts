import { describe, expect, it } from 'vitest';
import type { TableId } from '../../src/model/form.ts';
import type { Statement } from '../../src/model/result.ts';
import { read } from '../support/read.ts';

/** The disclosure, applications and remedies tables of one report, all its figures the same number. */
function tables(figure: number): Record<'D' | 'A' | 'R', string> {
  const line = (...cells: readonly (string | number)[]): string =>
    `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const seven = Array<number>(7).fill(figure);
  return {
    D: `<table>${line('第二十条第（一）项')}${line('信息内容', '本年制发件数', '本年废止件数', '现行有效件数')}
      ${line('规章', figure, figure, figure)}${line('行政规范性文件', figure, figure, figure)}</table>`,
    A: `<table>${line('', ...applicants)}${line('一、本年新收政府信息公开申请数量', ...seven)}
      ${line('二、上年结转政府信息公开申请数量', ...seven)}${line('三、本年度办理结果（一）予以公开', ...seven)}
      ${line('（二）部分公开', ...seven)}</table>`,
    R: `<table><tr><td colspan="5">行政复议</td><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
      ${line(...outcomes, ...outcomes, ...outcomes)}${line(...Array<number>(15).fill(figure))}</table>`,
  };
}

/** Letters are the report's own tables, letters with a stroke those of another that says nothing of itself. */
async function statementsOf(order: string): Promise<Partial<Record<TableId, number>>[]> {
  const [own, other] = [tables(3), tables(8)];
  const blocks = [...order.matchAll(/([DAR])('?)/g)].map(([, letter, stroke]) => {
    const printed = stroke ? other : own;
    return letter === 'D' ? printed.D : letter === 'A' ? printed.A : printed.R;
  });
  const { statements } = await read(
    `<h1>云岭县人民政府2023年政府信息公开工作年度报告</h1>${blocks.join('<p>续</p>')}`,
    'yunling.html',
  );
  return statements.map(figureOfEach);
}

/** The figure of each table of a statement. */
function figureOfEach({ facts }: Statement): Partial<Record<TableId, number>> {
  const figures: Partial<Record<TableId, number>> = {};
  for (const { table, value } of Object.values(facts)) if (value !== null) figures[table] = value;
  return figures;
}

describe('tables that contradict one another', () => {
  it.each([
    ['DAR', [{ disclosure: 3, applications: 3, remedies: 3 }]],
    ['ADR', [{ disclosure: 3, applications: 3, remedies: 3 }]],
    ["DARA'", [{ disclosure: 3, applications: 3, remedies: 3 }, { applications: 8 }]],
    [
      "DARD'A'R'",
      [
        { disclosure: 3, applications: 3, remedies: 3 },
        { disclosure: 8, applications: 8, remedies: 8 },
      ],
    ],
    [
      "DD'AA'RR'",
      [
        { disclosure: 3, applications: 3, remedies: 3 },
        { disclosure: 8, applications: 8, remedies: 8 },
      ],
    ],
  ])('%s are those of several reports', async (order, expected) => {
    expect(await statementsOf(order)).toEqual(expected);
  });
});

describe('a table only one of several reports has', () => {
  it.each([
    ["DAD'A'R'", [{ disclosure: 3, applications: 3 }, { disclosure: 8, applications: 8 }, { remedies: 8 }]],
    [
      "ARD'A'R'",
      [
        { applications: 3, remedies: 3 },
        { disclosure: 8, applications: 8, remedies: 8 },
      ],
    ],
    ["AA'R", [{ applications: 3 }, { applications: 8 }, { remedies: 3 }]],
  ])('%s joins none of them for certain', async (order, expected) => {
    expect(await statementsOf(order)).toEqual(expected);
  });
});
