import type { ColumnNode, TableDefinition } from '../model/form.ts';
import { columnGroup, measure, term } from './build.ts';

function outcomes(stem: string): readonly ColumnNode[] {
  const unit = '件';
  return [
    measure(`${stem}.upheld`, '结果维持', 'Upheld', { unit, aliases: ['维持'] }),
    measure(`${stem}.corrected`, '结果纠正', 'Corrected', { unit, aliases: ['纠正'] }),
    measure(`${stem}.other`, '其他结果', 'Other result', { unit }),
    measure(`${stem}.pending`, '尚未审结', 'Pending', { unit, aliases: ['未审结'] }),
    measure(`${stem}.total`, '总计', 'Total', { unit, aliases: ['合计'] }),
  ];
}

const columns: readonly ColumnNode[] = [
  columnGroup('行政复议', 'Administrative reconsideration', outcomes('remedies.reconsideration')),
  columnGroup('行政诉讼', 'Administrative litigation', [
    columnGroup(
      '未经复议直接起诉',
      'Brought directly, without reconsideration',
      outcomes('remedies.litigation_direct'),
    ),
    columnGroup(
      '复议后起诉',
      'Brought after reconsideration',
      outcomes('remedies.litigation_after_reconsideration'),
    ),
  ]),
];

/** Chapter 四 of the annual report, the same in both editions (国办公开办函〔2019〕60号, 〔2021〕30号): one row of 15 figures. */
export const remediesTable: TableDefinition = {
  id: 'remedies',
  title: term(
    '四、政府信息公开行政复议、行政诉讼情况',
    'Administrative reconsideration and litigation over government information disclosure',
  ),
  titleAliases: [
    '政府信息公开行政复议及行政诉讼情况',
    '政府信息公开行政复议和行政诉讼情况',
    '政府信息公开行政复议行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
  ],
  parts: [{ columns, rows: [] }],
};
