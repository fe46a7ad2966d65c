import type { RowNode } from '../../model/form.ts';
import { figure, subtotal } from '../build.ts';

const stem = 'applications.results';

/** A result that adds up to its parent. */
export function result(id: string, zh: string, en: string, aliases: readonly string[] = []): RowNode {
  return figure(`${stem}.${id}`, '件', zh, en, { relation: 'part', aliases });
}

/** A result divided by grounds; the form prints no figures beside it. */
export function resultGroup(id: string, zh: string, en: string, children: readonly RowNode[]): RowNode {
  return subtotal(`${stem}.${id}`, '件', zh, en, { relation: 'part', children });
}

const refused = resultGroup('refused', '（三）不予公开', 'Refused', [
  result('refused.state_secret', '1.属于国家秘密', 'State secrets', ['国家秘密']),
  result(
    'refused.law_prohibits',
    '2.其他法律行政法规禁止公开',
    'Disclosure prohibited by other laws or administrative regulations',
    [
      '法律行政法规禁止公开',
      '其他法律、行政法规禁止公开',
      '其他法律法规禁止公开',
      '其他法律法规行政法规禁止公开',
      '其他法律行政止公开',
    ],
  ),
  result(
    'refused.security_stability',
    '3.危及“三安全一稳定”',
    'Endangering state, public or economic security or social stability',
  ),
  result(
    'refused.third_party_rights',
    '4.保护第三方合法权益',
    'Protection of the lawful rights and interests of third parties',
    ['第三方合法权益'],
  ),
  result(
    'refused.internal_affairs',
    '5.属于三类内部事务信息',
    'The three kinds of information on internal affairs',
    ['内部事务信息'],
  ),
  result('refused.process_info', '6.属于四类过程性信息', 'The four kinds of process information', [
    '过程性信息',
  ]),
  result('refused.enforcement_files', '7.属于行政执法案卷', 'Administrative law enforcement files', [
    '行政执法案卷',
    '行政执法案卷信息',
  ]),
  result('refused.administrative_inquiry', '8.属于行政查询事项', 'Matters of administrative inquiry', [
    '行政查询事项',
  ]),
]);

const unable = resultGroup('unable', '（四）无法提供', 'Unable to provide', [
  result('unable.not_held', '1.本机关不掌握相关政府信息', 'Information not held by this organ', [
    '不掌握相关政府信息',
    '本机关不掌握',
  ]),
  result(
    'unable.needs_creation',
    '2.没有现成信息需要另行制作',
    'No existing information, would have to be created',
    ['需要另行制作'],
  ),
  result('unable.still_unclear', '3.补正后申请内容仍不明确', 'Application still unclear after correction', [
    '申请内容不明确',
  ]),
]);

const notProcessed = resultGroup('not_processed', '（五）不予处理', 'Not processed', [
  result(
    'not_processed.petition_complaint',
    '1.信访举报投诉类申请',
    'Applications that are petitions, reports or complaints',
    ['信访、举报、投诉类申请'],
  ),
  result('not_processed.duplicate', '2.重复申请', 'Duplicate applications'),
  result('not_processed.publication', '3.要求提供公开出版物', 'Requests for public publications'),
  result(
    'not_processed.excessive_repeated',
    '4.无正当理由大量反复申请',
    'Large numbers of repeated applications without justification',
    ['大量反复申请'],
  ),
  result(
    'not_processed.reconfirm_obtained',
    '5.要求行政机关确认或重新出具已获取信息',
    'Requests to confirm or reissue information already obtained',
    ['要求确认或重新出具已获取信息', '确认或重新出具'],
  ),
]);

/** （一） to （五） of 本年度办理结果, the same in both editions (国办公开办函〔2019〕60号, 〔2021〕30号). */
export const commonResults: readonly RowNode[] = [
  result('granted', '（一）予以公开', 'Granted', ['同意公开']),
  result(
    'partial',
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    'Granted in part (where information was separated, counted here only)',
  ),
  refused,
  unable,
  notProcessed,
];
