import type { RowNode, TableDefinition } from '../../../src/model/form.ts';
import { prints } from '../figures.ts';
import type { DataRow, Figures, HeaderRow, Row, TableBlock, Variant } from '../model.ts';
import { printed } from '../printed.ts';

/** What a table is built from. */
export interface TableInput {
  readonly definition: TableDefinition;
  readonly variant: Variant;
  readonly figures: Figures;
  readonly statement: number;
}

const SHANDONG: Readonly<Record<string, string>> = {
  organization: '十二、机构建设和保障经费情况',
  training: '十三、政府信息公开会议和培训情况',
};
const COUNTY: Readonly<Record<string, string>> = {
  ...SHANDONG,
  gazette: '九、县市区政府公报发行量',
  'portals.county': '（一）县市区政府（市属开发区管委会）门户网站',
  'portals.township': '镇政府（街道办事处）门户网站',
  'reading_points.township': '镇政府（街道办事处）',
  'reading_visits.township': '镇政府（街道办事处）',
};

function labelOf(row: RowNode, variant: Variant): string {
  const own = variant === 'county' ? COUNTY : variant === 'prefecture' ? SHANDONG : {};
  return own[row.id] ?? row.label.zh;
}

/** Form 2014 prints no applicants: what it states of applications is their total. */
function keyOf(row: RowNode): string {
  return row.id.startsWith('applications.') ? `${row.id}/total` : row.id;
}

function isPrinted(row: RowNode, variant: Variant): boolean {
  return prints(variant, {
    indicator: row.id,
    ...(row.issuer && { issuer: row.issuer }),
  });
}

function rowOf(row: RowNode, input: TableInput): DataRow {
  const label = labelOf(row, input.variant);
  const heading = row.kind === 'heading';
  const key = keyOf(row);
  const slot = heading ? null : { statement: input.statement, key };
  return {
    kind: 'data',
    groups: [],
    label,
    unit: heading ? '' : (row.unit ?? ''),
    values: [{ text: heading ? '' : printed(input.figures.get(key)), slot, columnSpan: 1 }],
  };
}

function rowsOf(rows: readonly RowNode[], input: TableInput): readonly Row[] {
  return rows
    .filter((row) => isPrinted(row, input.variant))
    .flatMap((row) => [rowOf(row, input), ...rowsOf(row.children, input)]);
}

const header: HeaderRow = {
  kind: 'header',
  cells: ['统计指标', '单位', '统计数'].map((text, column) => ({ text, column, columnSpan: 1, rowSpan: 1 })),
};

/** The statistics table of form 2014. */
export function statisticsTable(input: TableInput): TableBlock {
  const rows = input.definition.parts.flatMap((part) => rowsOf(part.rows, input));
  return {
    kind: 'table',
    id: 'statistics',
    labelColumns: 1,
    hasUnits: true,
    valueColumns: 1,
    rows: [header, ...rows],
  };
}
