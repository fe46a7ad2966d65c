import type { Issuer, RowNode } from '../../model/form.ts';
import { figure } from '../build.ts';

function part(id: string, zh: string, en: string, issuer?: Issuer): RowNode {
  return figure(id, '件', zh, en, issuer ? { relation: 'part', issuer } : { relation: 'part' });
}

/** Form 2014, chapter 四: administrative reconsideration (国办发〔2014〕32号). */
export const reconsideration: RowNode = figure(
  'remedies.reconsideration.total',
  '件',
  '四、行政复议数量',
  'Administrative reconsiderations',
  {
    aliases: ['行政复议数'],
    children: [
      part('remedies.reconsideration.upheld', '（一）维持具体行政行为数', 'Administrative act upheld'),
      part('remedies.reconsideration.corrected', '（二）被依法纠错数', 'Administrative act corrected'),
      part('remedies.reconsideration.other_or_pending', '（三）其他情形数', 'Other circumstances'),
    ],
  },
);

/** Form 2014, chapter 五: administrative litigation (国办发〔2014〕32号). */
export const litigation: RowNode = figure(
  'remedies.litigation.total',
  '件',
  '五、行政诉讼数量',
  'Administrative litigation',
  {
    aliases: ['行政诉讼数'],
    children: [
      figure(
        'remedies.litigation.upheld_or_dismissed',
        '件',
        '（一）维持具体行政行为或者驳回原告诉讼请求数',
        'Administrative act upheld or claim dismissed',
        { relation: 'part', aliases: ['维持具体行政行为或驳回原告诉讼请求数'] },
      ),
      part('remedies.litigation.corrected', '（二）被依法纠错数', 'Administrative act corrected'),
      part('remedies.litigation.other_or_pending', '（三）其他情形数', 'Other circumstances'),
    ],
  },
);

/** Form 2014, chapter 六: reports and complaints (国办发〔2014〕32号); its three parts were added by Shandong. */
export const complaints: RowNode = figure('complaints', '件', '六、举报投诉数量', 'Reports and complaints', {
  aliases: ['被举报投诉数量', '举报投诉数'],
  children: [
    part('complaints.upheld', '（一）维持具体行政行为数', 'Administrative act upheld', 'shandong'),
    part('complaints.corrected', '（二）被纠错数', 'Administrative act corrected', 'shandong'),
    part('complaints.other', '（三）其他情形数', 'Other circumstances', 'shandong'),
  ],
});
