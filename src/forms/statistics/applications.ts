import type { RowNode, Term } from '../../model/form.ts';
import { figure, heading } from '../build.ts';

function part(
  id: string,
  zh: string,
  en: string,
  aliases: readonly string[] = [],
  children: readonly RowNode[] = [],
): RowNode {
  return figure(`applications.${id}`, '件', zh, en, { relation: 'part', aliases, children });
}

function sum(id: string, label: Term, aliases: readonly string[], children: readonly RowNode[]): RowNode {
  return figure(`applications.${id}`, '件', label.zh, label.en, { aliases, children });
}

const received = sum(
  'received',
  { zh: '（一）收到申请数', en: 'Applications received' },
  ['收到申请总数'],
  [
    part('received.in_person', '1.当面申请数', 'In person'),
    part('received.fax', '2.传真申请数', 'By fax'),
    part('received.online', '3.网络申请数', 'Online', ['网上申请数']),
    part('received.letter', '4.信函申请数', 'By letter'),
    // A later insertion: absent from the notice of 2014, printed in the forms of 2017, without the suffix 数.
    figure('applications.received.other', '件', '5.其他形式', 'In other forms', {
      relation: 'part',
      aliases: ['其他形式申请数', '其他申请数', '其它形式'],
      leftOut: 'most',
    }),
  ],
);

const closed = sum(
  'closed',
  { zh: '（二）申请办结数', en: 'Applications settled' },
  [],
  [
    part('closed.on_time', '1.按时办结数', 'Settled on time'),
    part('closed.extended', '2.延期办结数', 'Settled after an extension'),
  ],
);

const refused = part(
  'answered.refused',
  '4.不同意公开答复数',
  'Refused',
  ['不同意公开', '不予公开'],
  [
    part('answered.refused.state_secret', '其中：涉及国家秘密', 'State secrets'),
    part('answered.refused.commercial_secret', '涉及商业秘密', 'Commercial secrets'),
    part('answered.refused.personal_privacy', '涉及个人隐私', 'Personal privacy'),
    part(
      'answered.refused.security_stability',
      '危及国家安全、公共安全、经济安全和社会稳定',
      'Endangering state, public or economic security or social stability',
      ['危及国家安全公共安全经济安全和社会稳定'],
    ),
    part(
      'answered.refused.not_government_information',
      '不是《条例》所指政府信息',
      'Not government information within the meaning of the Regulation',
      ['不是条例所指政府信息', '非《条例》所指政府信息'],
    ),
    part(
      'answered.refused.other_statutory',
      '法律法规规定的其他情形',
      'Other circumstances provided by laws and regulations',
      ['法律、法规规定的其他情形'],
    ),
  ],
);

const answered = sum(
  'answered',
  { zh: '（三）申请答复数', en: 'Applications answered' },
  [],
  [
    part('answered.already_public', '1.属于已主动公开范围数', 'Already proactively disclosed', [
      '属于已主动公开范围',
    ]),
    part('answered.granted', '2.同意公开答复数', 'Granted', ['同意公开']),
    part('answered.partially_granted', '3.同意部分公开答复数', 'Granted in part', ['同意部分公开']),
    refused,
    part(
      'answered.not_this_agency',
      '5.不属于本行政机关公开数',
      'Not within the competence of this administrative organ',
      ['不属于本行政机关公开'],
    ),
    part('answered.not_exist', '6.申请信息不存在数', 'Information does not exist', ['申请信息不存在']),
    part('answered.asked_to_amend', '7.告知作出更改补充数', 'Applicant asked to amend or supplement', [
      '告知作出更改补充',
      '告知更改补充',
      '告知做出更改补充数',
    ]),
    part('answered.referred_elsewhere', '8.告知通过其他途径办理数', 'Applicant referred to another channel', [
      '告知通过其他途径办理',
    ]),
  ],
);

/** Form 2014, chapter 三: disclosure on application (国办发〔2014〕32号). */
export const applications: RowNode = heading(
  'applications',
  '三、依申请公开情况',
  'Disclosure on application',
  {
    children: [received, closed, answered],
  },
);

/** Form 2014, chapter 七: fees charged for disclosure on application (国办发〔2014〕32号). */
export const feesCharged: RowNode = figure(
  'applications.fees_charged',
  '万元',
  '七、依申请公开信息收取的费用',
  'Fees charged for disclosure on application',
  { leftOut: 'some' },
);
