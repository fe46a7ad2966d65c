import { describe, expect, it } from 'vitest';
import { parseBytes } from '../src/pipeline.ts';
import { Random } from './support/random.ts';
import { makeReport } from './support/report.ts';
import { cases, fillIn } from './support/study.ts';
import { layOut, sheetStyles } from './support/workbook/lay-out.ts';
import type { SheetCell } from './support/workbook/sheet-model.ts';
import { writeOdsFile } from './support/workbook/write-ods.ts';

type Edit = (cells: readonly SheetCell[], random: Random) => readonly SheetCell[];

const FIRST_TABLE_ROW = 8;

function someRow(cells: readonly SheetCell[], random: Random): number {
  return FIRST_TABLE_ROW + random.below(Math.max(...cells.map(({ row }) => row)) - FIRST_TABLE_ROW);
}

function width(cells: readonly SheetCell[]): number {
  return Math.max(...cells.map(({ column, columnSpan }) => column + columnSpan));
}

function lone(row: number, column: number, value: string | number): SheetCell {
  return { row, column, rowSpan: 1, columnSpan: 1, value, bordered: false };
}

/** Puts an empty row among the others; merged cells it falls in grow, or end above it. */
function insertRow(cells: readonly SheetCell[], at: number, grow: boolean): readonly SheetCell[] {
  return cells.map((cell) => {
    if (cell.row >= at) return { ...cell, row: cell.row + 1 };
    if (cell.row + cell.rowSpan <= at) return cell;
    return { ...cell, rowSpan: grow ? cell.rowSpan + 1 : at - cell.row };
  });
}

/** What people do to a form in a spreadsheet that should cost no figure. */
const harmless: Readonly<Record<string, Edit>> = {
  'an empty row within, merged cells grown over it': (cells, random) =>
    insertRow(cells, someRow(cells, random), true),
  'an empty row within, merged cells cut at it': (cells, random) =>
    insertRow(cells, someRow(cells, random), false),
  'an empty column within': (cells) =>
    cells.map((cell) => {
      if (cell.column > 2) return { ...cell, column: cell.column + 1 };
      return cell.column + cell.columnSpan > 3 ? { ...cell, columnSpan: cell.columnSpan + 1 } : cell;
    }),
  'every column of three': (cells) =>
    cells.map((cell) => ({ ...cell, column: cell.column * 3, columnSpan: cell.columnSpan * 3 })),
  'a unit above the last column': (cells) => {
    const header = cells.find(({ value }) => /统计指标|信息内容|勾稽|行政复议/.test(String(value)))?.row ?? 0;
    return [...insertRow(cells, header, false), lone(header, width(cells) - 1, '单位：件')];
  },
  'no borders': (cells) => cells.map((cell) => ({ ...cell, bordered: false })),
};

/** What may cost figures, and may never give a wrong one. */
const harmful: Readonly<Record<string, Edit>> = {
  'a remark beside': (cells, random) => [...cells, lone(someRow(cells, random), width(cells) + 1, '备注')],
  'a figure beside': (cells, random) => [...cells, lone(someRow(cells, random), width(cells) + 1, 777)],
  'an error in a cell': (cells, random) => {
    const values = cells.filter(({ value }) => typeof value === 'number');
    const struck = values[random.below(values.length)];
    return cells.map((cell) => (cell === struck ? { ...cell, value: '#REF!' } : cell));
  },
};

/** What is read wrongly, and how many figures are not read, in forms edited so. */
async function study(edit: Edit): Promise<{ readonly wrong: readonly string[]; readonly missing: number }> {
  const wrong: string[] = [];
  let missing = 0;
  for (const style of sheetStyles.slice(0, 3)) {
    for (const each of cases) {
      const random = new Random(each.form.length + style.id.length);
      const { form, variant } = each;
      const model = makeReport(
        { form, variant, numbering: 'official', statements: fillIn(each, random) },
        random,
      );
      const sheets = layOut(model, style).sheets.map(({ name, cells }) => ({
        name,
        cells: edit(cells, random),
      }));
      const { statements } = await parseBytes(writeOdsFile(sheets), 'edited.ods');
      for (const { scope, figures } of model.statements) {
        const facts = statements.find((statement) => statement.scope === scope)?.facts ?? {};
        missing += [...figures.keys()].filter((key) => !(facts[key]?.value === figures.get(key))).length;
        const told = Object.entries(facts).filter(
          ([key, { value }]) => value !== null && value !== figures.get(key),
        );
        wrong.push(...told.map(([key, { value }]) => `${style.id} ${form} ${key}: ${value}`));
      }
    }
  }
  return { wrong, missing };
}

describe('a form in a workbook, with', () => {
  it.each(Object.entries(harmless))('%s: is read whole', async (_, edit) => {
    expect(await study(edit)).toEqual({ wrong: [], missing: 0 });
  });

  it.each(Object.entries(harmful))('%s: is read without a wrong figure', async (_, edit) => {
    const { wrong, missing } = await study(edit);
    expect(wrong).toEqual([]);
    expect(missing).toBeLessThan(150);
  });
});
