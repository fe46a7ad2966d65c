import { formById } from '../../src/forms/index.ts';
import type { FormId, TableDefinition } from '../../src/model/form.ts';
import type { Scope } from '../../src/model/result.ts';
import type {
  Block,
  LineBlock,
  Numbering,
  ReportModel,
  Row,
  StatementModel,
  TableBlock,
  Variant,
} from './model.ts';
import { renumber } from './numbering.ts';
import type { Random } from './random.ts';
import { applicationsTable } from './tables/applications.ts';
import { disclosureTable } from './tables/disclosure.ts';
import { remediesTable } from './tables/remedies.ts';
import { statisticsTable, type TableInput } from './tables/statistics.ts';

/** What a report is made of. */
export interface ReportInput {
  readonly form: FormId;
  readonly variant: Variant;
  readonly numbering: Numbering;
  readonly statements: readonly StatementModel[];
}

const ENTITIES = ['青禾市人民政府', '云溪县人民政府', '临江区司法局', '白石镇人民政府'] as const;
const YEARS: Readonly<Record<FormId, readonly number[]>> = {
  '2014': [2015, 2016, 2017, 2018],
  '2019': [2019, 2020],
  '2021': [2021, 2022, 2023, 2024],
};
const SCOPE_LINES: Readonly<Record<'own_level' | 'region', string>> = {
  own_level: '市本级',
  region: '本行政区域',
};
const builders: Readonly<Record<TableDefinition['id'], (input: TableInput) => TableBlock>> = {
  statistics: statisticsTable,
  disclosure: disclosureTable,
  applications: applicationsTable,
  remedies: remediesTable,
};

function line(role: LineBlock['role'], text: string): LineBlock {
  return { kind: 'line', role, text };
}

function opening(entity: string, year: number, title: string): readonly Block[] {
  return [
    line('title', title),
    line(
      'prose',
      `根据《中华人民共和国政府信息公开条例》的规定，现公布本机关上一年度的工作报告，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    ),
    line('chapter', '一、总体情况'),
    line('prose', `这一年里，${entity}把公开作为日常工作的一部分，答复时限、文本质量和窗口服务都有改善。`),
  ];
}

function closing(modern: boolean): readonly Block[] {
  if (!modern) return [line('prose', '附注：表中各项由统计人员逐项核对。')];
  return [
    line('chapter', '五、存在的主要问题及改进情况'),
    line('prose', '个别栏目更新偏慢，培训覆盖面不够。下一步将充实人员，改进检索。'),
    line('chapter', '六、其他需要报告的事项'),
    line('prose', '本机关没有收取信息处理费。'),
  ];
}

function tableFor(definition: TableDefinition, input: ReportInput, statement: number): TableBlock {
  const figures = input.statements[statement]?.figures ?? new Map();
  const table = builders[definition.id]({ definition, variant: input.variant, figures, statement });
  return { ...table, rows: table.rows.map((row) => renumberRow(row, input.numbering)) };
}

function renumberRow(row: Row, numbering: Numbering): Row {
  if (row.kind !== 'data') return row;
  const groups = row.groups.map((group) => ({ ...group, text: renumber(group.text, numbering) }));
  return { ...row, groups, label: renumber(row.label, numbering) };
}

function statementBlocks(
  input: ReportInput,
  statement: number,
  year: number,
  scope: Scope,
): readonly Block[] {
  return formById(input.form).tables.flatMap((definition) => {
    const statistics = definition.id === 'statistics';
    const title = statistics
      ? line('caption', `${year}年度政府信息公开工作情况统计表`)
      : line('chapter', renumber(definition.title.zh, input.numbering));
    const scopeLine = scope === null ? [] : [line('scope', SCOPE_LINES[scope])];
    return [title, ...scopeLine, tableFor(definition, input, statement)];
  });
}

/** Writes a whole report around the tables of its statements. */
export function makeReport(input: ReportInput, random: Random): ReportModel {
  const entity = random.pick(ENTITIES);
  const year = random.pick(YEARS[input.form]);
  const title = `${entity}${year}年政府信息公开工作年度报告`;
  const blocks = [
    ...opening(entity, year, title),
    ...input.statements.flatMap(({ scope }, index) => statementBlocks(input, index, year, scope)),
    ...closing(input.form !== '2014'),
  ];
  const { form, variant, statements } = input;
  return { form, variant, entity, year, title, statements, blocks };
}
