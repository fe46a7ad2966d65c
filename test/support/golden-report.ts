import { type GoldenStatement, type GoldenValue, readGolden } from './golden.ts';
import type { DataRow, ReportModel, Row, Variant } from './model.ts';
import { slotId } from './page.ts';
import { printAs } from './printing.ts';
import { Random } from './random.ts';
import { makeReport } from './report.ts';

/** The real reports that have tables: the rows their form prints, and how many values a person read in them. */
export const goldenReports: readonly (readonly [slug: string, variant: Variant, count: number])[] = [
  ['liaocheng-2017', 'prefecture', 78],
  ['liaocheng-2020', 'national', 198],
  ['zhucheng-2017', 'county', 75 + 78],
  ['zaozhuang-2017', 'prefecture', 79],
];

/** The rows of a value: those of the model, with what the report printed, or one for a row that the model lacks. */
function rowOf(
  model: DataRow | undefined,
  { label, unit, raw, key }: GoldenValue,
  statement: number,
): DataRow {
  const value = { text: raw, slot: { statement, key }, columnSpan: 1 };
  const own = { label: label ?? model?.label ?? '', unit: unit ?? model?.unit ?? '' };
  return { ...(model ?? { kind: 'data', groups: [] }), ...own, values: [value] };
}

/** The rows of a table of single values as the report printed them, under the model's headings. */
function statisticsRows(
  rows: readonly Row[],
  values: readonly GoldenValue[],
  statement: number,
): readonly Row[] {
  const keyOf = (row: Row): string => (row.kind === 'data' ? (row.values[0]?.slot?.key ?? '') : '');
  const known = new Set(rows.map(keyOf));
  return rows.flatMap((row): readonly Row[] => {
    const at = values.findIndex(({ key }) => key === keyOf(row));
    const [value, ...after] = at === -1 ? [] : values.slice(at);
    if (!value || row.kind !== 'data') return keyOf(row) === '' ? [row] : [];
    const end = after.findIndex(({ key }) => known.has(key));
    const own = end === -1 ? after : after.slice(0, end);
    return [rowOf(row, value, statement), ...own.map((each) => rowOf(undefined, each, statement))];
  });
}

/** The tables of a real report with what it printed in every cell, labels and units too, where the golden tells. */
export function goldenModel(slug: string, variant: Variant): ReportModel {
  const { form, statements } = readGolden(slug);
  const empty = statements.map(({ scope }) => ({ scope, figures: new Map<string, number | null>() }));
  const plain = makeReport({ form, variant, numbering: 'official', statements: empty }, new Random(1));
  let statement = -1;
  const blocks = plain.blocks.map((block) => {
    if (block.kind === 'line' || block.id !== 'statistics') return block;
    statement += 1;
    return { ...block, rows: statisticsRows(block.rows, statements[statement]?.values ?? [], statement) };
  });
  return printAs({ ...plain, blocks }, rawsOf(statements));
}

function rawsOf(statements: readonly GoldenStatement[]): ReadonlyMap<string, string> {
  const raws = statements.flatMap(({ values }, statement) =>
    values.map(({ key, raw }) => [slotId({ statement, key }), raw] as const),
  );
  return new Map(raws);
}
