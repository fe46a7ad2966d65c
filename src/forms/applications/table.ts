import type { RowNode, TableDefinition, Term } from '../../model/form.ts';
import { figure, subtotal, term } from '../build.ts';
import { applicantColumns } from './applicants.ts';
import { commonResults } from './results.ts';

const received = figure(
  'applications.received',
  '件',
  '一、本年新收政府信息公开申请数量',
  'Applications newly received in the year',
  { aliases: ['本年新收', '本年度新收', '新收申请数'] },
);

const carriedIn = figure(
  'applications.carried_in',
  '件',
  '二、上年结转政府信息公开申请数量',
  'Applications carried over from the previous year',
  { aliases: ['上年结转', '上年度结转', '上一年结转'] },
);

const total = figure('applications.results.total', '件', '（七）总计', 'Total settled', {
  relation: 'total',
  aliases: ['合计', '办理结果合计'],
});

const carriedOut = figure(
  'applications.carried_out',
  '件',
  '四、结转下年度继续办理',
  'Applications carried over to the next year',
  { aliases: ['结转下年度', '结转下一年继续办理', '结转下一年度', '结转下一年度继续办理'] },
);

function results(other: RowNode): RowNode {
  return subtotal('applications.results', '件', '三、本年度办理结果', 'Results of the year', {
    children: [...commonResults, other, total],
  });
}

/** The note in the corner of the table, left of its columns. */
export const applicationsCorner: Term = term(
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  '(In each column, items one and two together equal items three and four together)',
);

/** Chapter 三 of the annual report; the editions differ in （六）其他处理 only (国办公开办函〔2019〕60号, 〔2021〕30号). */
export function applicationsTable(other: RowNode): TableDefinition {
  return {
    id: 'applications',
    title: term(
      '三、收到和处理政府信息公开申请情况',
      'Applications for government information disclosure received and processed',
    ),
    titleAliases: [
      '收到和处理政府信息公开申请的情况',
      '行政机关收到和处理政府信息公开申请情况',
      '行政机关收到和处理政府信息公开申请的情况',
    ],
    parts: [
      {
        corner: applicationsCorner,
        columns: applicantColumns,
        rows: [received, carriedIn, results(other), carriedOut],
      },
    ],
  };
}
