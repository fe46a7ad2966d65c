import type { RowNode } from '../../model/form.ts';
import { figure, heading } from '../build.ts';

/** Form 2014, chapter 一: proactive disclosure (国办发〔2014〕32号). */
export const proactive: RowNode = heading('proactive', '一、主动公开情况', 'Proactive disclosure', {
  children: [
    figure(
      'proactive.total',
      '条',
      '（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）',
      'Government information proactively disclosed (the same information in several channels counts once)',
      {
        aliases: ['主动公开政府信息合计', '主动公开政府信息总数', '主动公开信息数'],
        children: [
          figure(
            'proactive.total.normative_docs_disclosed',
            '条',
            '其中：主动公开规范性文件数',
            'Of which: normative documents proactively disclosed',
            { relation: 'of_which', aliases: ['主动公开的规范性文件数'] },
          ),
        ],
      },
    ),
    figure('proactive.normative_docs_issued', '件', '制发规范性文件总数', 'Normative documents issued', {
      relation: 'companion',
      aliases: ['制发规范性文件数', '制定规范性文件总数'],
    }),
    heading(
      'proactive.channels',
      '（二）通过不同渠道和方式公开政府信息的情况',
      'Government information disclosed, by channel',
      {
        children: [
          figure(
            'proactive.channels.gazette',
            '条',
            '1.政府公报公开政府信息数',
            'Disclosed in the government gazette',
            {
              aliases: ['政府公报公开信息数'],
            },
          ),
          figure(
            'proactive.channels.website',
            '条',
            '2.政府网站公开政府信息数',
            'Disclosed on government websites',
            {
              aliases: ['政府网站公开信息数'],
            },
          ),
          figure(
            'proactive.channels.weibo',
            '条',
            '3.政务微博公开政府信息数',
            'Disclosed on government Weibo',
            {
              aliases: ['政务微博公开信息数'],
            },
          ),
          figure(
            'proactive.channels.wechat',
            '条',
            '4.政务微信公开政府信息数',
            'Disclosed on government WeChat',
            {
              aliases: ['政务微信公开信息数'],
            },
          ),
          figure('proactive.channels.other', '条', '5.其他方式公开政府信息数', 'Disclosed in other ways', {
            aliases: ['其它方式公开政府信息数'],
          }),
        ],
      },
    ),
  ],
});
