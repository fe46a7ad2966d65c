import { defineRule, linear } from '../define.ts';
import { notEqual } from '../messages.ts';
import { observed2014 } from '../sources.ts';

export const readingPointsAgree = defineRule({
  id: '2014/reading-points-agree',
  title: { zh: '两处查阅点数一致', en: 'The two rows on reading points agree' },
  severity: 'warning',
  forms: ['2014'],
  source: observed2014,
  message: notEqual,
  help: {
    zh: '“设置政府信息查阅点数”与机构建设中的“设置政府信息公开查阅点数”应为同一数；常见差错是把全行政区域的数填入本级表。',
    en: 'Both rows count the same reading points. A common slip is to enter the region’s figure in the table of the own level.',
  },
  check: linear({ left: ['reading_points'], relation: '=', right: ['organization.reading_points'] }),
  examples: {
    holds: [{ form: '2014', facts: { reading_points: 87, 'organization.reading_points': 87 } }],
    fails: [{ form: '2014', facts: { reading_points: 71, 'organization.reading_points': 87 } }],
    open: [{ form: '2014', facts: { reading_points: 71, 'organization.reading_points': 'blank' } }],
  },
});
