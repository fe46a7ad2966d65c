import type { ColumnNode, FormDefinition } from '../model/form.ts';
import { result, resultGroup } from './applications/results.ts';
import { applicationsTable } from './applications/table.ts';
import { measure, subject, term } from './build.ts';
import { article20, disclosureTable } from './disclosure.ts';
import { remediesTable } from './remedies.ts';

const documents: readonly ColumnNode[] = [
  measure('issued', '本年制发件数', 'Issued in the year', { unit: '件' }),
  measure('repealed', '本年废止件数', 'Repealed in the year', { unit: '件' }),
  measure('in_force', '现行有效件数', 'In force', { unit: '件', aliases: ['现行有效件'] }),
];

const decided: readonly ColumnNode[] = [
  measure('decisions', '本年处理决定数量', 'Decisions made in the year', { unit: '件' }),
];

const fees: readonly ColumnNode[] = [
  measure('amount', '本年收费金额（单位：万元）', 'Fees charged in the year (unit: 10,000 yuan)', {
    unit: '万元',
    type: 'amount',
    aliases: ['本年收费金额单位：万元'],
  }),
];

const disclosure = disclosureTable([
  article20('一', documents, [
    subject('disclosure.art20_1.regulations', '规章', 'Rules'),
    subject('disclosure.art20_1.normative_docs', '行政规范性文件', 'Administrative normative documents', [
      '规范性文件',
    ]),
  ]),
  article20('五', decided, [subject('disclosure.art20_5.licensing', '行政许可', 'Administrative licensing')]),
  article20('六', decided, [
    subject('disclosure.art20_6.penalties', '行政处罚', 'Administrative penalty'),
    subject('disclosure.art20_6.coercion', '行政强制', 'Administrative compulsion'),
  ]),
  article20('八', fees, [
    subject('disclosure.art20_8.fees', '行政事业性收费', 'Administrative and institutional fees'),
  ]),
]);

/** Where a report prints （六） as one row without the three below, it states form 2019's `applications.results.other`. */
const other = resultGroup('other', '（六）其他处理', 'Otherwise processed', [
  result(
    'other.not_corrected',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    'Applicant failed to correct the application in time without justification; no longer processed',
    ['申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请', '逾期不补正'],
  ),
  result(
    'other.fee_unpaid',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    'Applicant failed to pay the fee in time as notified; no longer processed',
    ['申请人逾期未按收费通知要求缴纳费用，行政机关不再处理其政府信息公开申请', '逾期未缴费', '逾期不缴费'],
  ),
  result('other.misc', '3.其他', 'Other', ['其他原因']),
]);

/** The annual report's format of the reports on 2021 and later years (国办公开办函〔2021〕30号, 26 September 2021). */
export const form2021 = {
  id: '2021',
  title: term(
    '政府信息公开工作年度报告格式',
    'Format of the annual report on government information disclosure',
  ),
  periods: { from: 2021 },
  authority: { number: '国办公开办函〔2021〕30号', date: '2021-09-26' },
  tables: [disclosure, applicationsTable(other), remediesTable],
} as const satisfies FormDefinition;
