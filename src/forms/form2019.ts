import type { ColumnNode, FormDefinition } from '../model/form.ts';
import { result } from './applications/results.ts';
import { applicationsTable } from './applications/table.ts';
import { measure, subject, term } from './build.ts';
import { article20, disclosureTable } from './disclosure.ts';
import { remediesTable } from './remedies.ts';

const documents: readonly ColumnNode[] = [
  measure('created', '本年新制作数量', 'Newly made in the year', { unit: '件', aliases: ['本年新制作数'] }),
  measure('newly_disclosed', '本年新公开数量', 'Newly disclosed in the year', { unit: '件' }),
  measure('total_disclosed', '对外公开总数量', 'Disclosed in total', { unit: '件' }),
];

const inventory: readonly ColumnNode[] = [
  measure('prev_year_items', '上一年项目数量', 'Items in the previous year', {
    unit: '项',
    aliases: ['上年项目数量'],
  }),
  measure('change', '本年增/减', 'Change in the year', { unit: '项', type: 'change', aliases: ['本年增减'] }),
];

const decided: readonly ColumnNode[] = [
  ...inventory,
  measure('decisions', '处理决定数量', 'Decisions made', { unit: '件' }),
];

const procurement: readonly ColumnNode[] = [
  measure('projects', '采购项目数量', 'Procurement projects', { unit: '个' }),
  measure('amount', '采购总金额', 'Total procurement amount', {
    unit: '万元',
    type: 'amount',
    aliases: ['采购总金额（万元）'],
  }),
];

const disclosure = disclosureTable([
  article20('一', documents, [
    subject('disclosure.art20_1.regulations', '规章', 'Rules'),
    subject('disclosure.art20_1.normative_docs', '规范性文件', 'Normative documents', ['行政规范性文件']),
  ]),
  article20('五', decided, [
    subject('disclosure.art20_5.licensing', '行政许可', 'Administrative licensing'),
    subject(
      'disclosure.art20_5.other_services',
      '其他对外管理服务事项',
      'Other administration and service matters for the public',
    ),
  ]),
  article20('六', decided, [
    subject('disclosure.art20_6.penalties', '行政处罚', 'Administrative penalty'),
    subject('disclosure.art20_6.coercion', '行政强制', 'Administrative compulsion'),
  ]),
  article20('八', inventory, [
    subject('disclosure.art20_8.fees', '行政事业性收费', 'Administrative and institutional fees'),
  ]),
  article20('九', procurement, [
    subject('disclosure.art20_9.procurement', '政府集中采购', 'Centralized government procurement'),
  ]),
]);

/** The annual report's format of the reports on 2019 and 2020, for trial implementation (国办公开办函〔2019〕60号). */
export const form2019 = {
  id: '2019',
  title: term(
    '政府信息公开工作年度报告格式（试行）',
    'Format of the annual report on government information disclosure (trial)',
  ),
  periods: { from: 2019, to: 2020 },
  authority: { number: '国办公开办函〔2019〕60号' },
  tables: [
    disclosure,
    applicationsTable(result('other', '（六）其他处理', 'Otherwise processed')),
    remediesTable,
  ],
} as const satisfies FormDefinition;
