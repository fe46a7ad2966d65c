import type { RowNode } from '../../model/form.ts';
import { figure, heading } from '../build.ts';

const channels: readonly RowNode[] = [
  figure(
    'response.channels.press_conferences',
    '次',
    '1.参加或举办新闻发布会总次数',
    'Press conferences attended or held',
    {
      aliases: ['参加或举办新闻发布会次数', '举办新闻发布会总次数'],
      children: [
        figure(
          'response.channels.press_conferences.by_principal',
          '次',
          '其中：主要负责同志参加新闻发布会次数',
          'Of which: press conferences attended by the principal official',
          { relation: 'of_which' },
        ),
      ],
    },
  ),
  figure(
    'response.channels.online_interviews',
    '次',
    '2.政府网站在线访谈次数',
    'Online interviews on government websites',
    {
      aliases: ['在线访谈次数'],
      children: [
        figure(
          'response.channels.online_interviews.by_principal',
          '次',
          '其中：主要负责同志参加政府网站在线访谈次数',
          'Of which: online interviews attended by the principal official',
          { relation: 'of_which' },
        ),
      ],
    },
  ),
  figure(
    'response.channels.policy_interpretations',
    '篇',
    '3.政策解读稿件发布数',
    'Policy interpretations published',
    {
      aliases: ['政策解读稿件发布数量'],
    },
  ),
  figure(
    'response.channels.weibo_wechat',
    '次',
    '4.微博微信回应事件数',
    'Events responded to on Weibo and WeChat',
    {
      aliases: ['微博、微信回应事件数'],
    },
  ),
  figure('response.channels.other', '次', '5.其他方式回应事件数', 'Events responded to in other ways', {
    aliases: ['其它方式回应事件数'],
  }),
];

/** Form 2014, chapter 二: responses to public concern and interpretation of policy (国办发〔2014〕32号). */
export const response: RowNode = heading(
  'response',
  '二、回应解读情况（不同方式回应同一热点或舆情计1次）',
  'Responses and interpretations (several responses to one topic count once)',
  {
    children: [
      figure(
        'response.total',
        '次',
        '（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）',
        'Topics of public concern or major public opinion responded to (several responses to one topic count once)',
        { aliases: ['回应公众关注热点和重大舆情数'] },
      ),
      heading(
        'response.channels',
        '（二）通过不同渠道和方式回应解读的情况',
        'Responses and interpretations, by channel',
        { children: channels },
      ),
    ],
  },
);
