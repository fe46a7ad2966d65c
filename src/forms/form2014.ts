import type { FormDefinition, RowNode } from '../model/form.ts';
import { term } from './build.ts';
import { applications, feesCharged } from './statistics/applications.ts';
import { organization, training } from './statistics/organization.ts';
import { proactive } from './statistics/proactive.ts';
import { complaints, litigation, reconsideration } from './statistics/remedies.ts';
import { response } from './statistics/response.ts';
import { shandongChapters } from './statistics/shandong.ts';

const rows: readonly RowNode[] = [
  proactive,
  response,
  applications,
  reconsideration,
  litigation,
  complaints,
  ...shandongChapters,
  feesCharged,
  organization,
  training,
];

/**
 * The statistics table of the reports on 2014 to 2018 (国办发〔2014〕32号): indicator, unit, value. The rows of
 * Shandong's form stand where that form prints them; numerals of chapters are the national form's.
 */
export const form2014 = {
  id: '2014',
  title: term('政府信息公开情况统计表', 'Statistics of government information disclosure'),
  periods: { from: 2014, to: 2018 },
  authority: { number: '国办发〔2014〕32号' },
  tables: [
    {
      id: 'statistics',
      title: term('政府信息公开情况统计表', 'Statistics of government information disclosure'),
      titleAliases: [
        '政府信息公开工作情况统计表',
        '政府信息公开工作统计表',
        '政府信息公开统计表',
        '政府信息公开情况统计',
        '指标统计附表',
      ],
      parts: [
        {
          corner: term('统计指标', 'Indicator'),
          columns: [{ label: term('统计数', 'Figure'), aliases: ['统计数量', '数量'], children: [] }],
          rows,
        },
      ],
    },
  ],
} as const satisfies FormDefinition;
