import { type Pattern, patterns, totals } from './pattern.ts';

const UNITS = '件 条 起 宗 例 份 个 次 件次';
const VERB =
  '(?:收到|受理|接收|接到|收悉|新收|新增|收)(?:到|了)?(?:并(?:办理|受理|答复|处理|办结)|[和及](?:处理|办理|受理))?了?';
const FROM =
  '(?:来自)?(?:(?:各类|各种|全部|有效|书面|公民、?法人(?:[和及与或、]|或者)?其[他它](?:社会)?组织|社会公众|人民群众|公众|群众|公民|申请人|社会各界)(?:提出|提交|提起)?的?)*';
const REQUEST =
  '(?:关于)?(?:(?:政府|政务)?信息(?:依申请)?公开(?:政府信息)?|公开政府信息|依申请公开|公开)?的?申请(?:公开)?(?:政府信息)?(?:事项|案件|表|件|书)?';
const ON_REQUEST = '依申请公开(?:的)?(?:政府)?(?:信息)?(?:申请)?(?:件|事项|案件)?';
const RECEIVED = `${VERB}${FROM}(?:${REQUEST}|${ON_REQUEST})`;
const CHANNEL = /系统|网站|网络|网上|平台|信函|邮寄|邮件|传真|当面|现场|窗口|在线|邮箱/;
/** A single channel; a list of them (当面、网络、信函等方式) is all there is. */
const ONE_CHANNEL = new RegExp(`^(?!.*(?:、|等(?:方式|形式|渠道|途径|多))).*(?:${CHANNEL.source})`);
/** The attribute documents are given when they are made out is no answer to a request. */
const ATTRIBUTES = /(?:公文|公开属性|属性)[^；]*$|(?<!已|已经)主动公开(?:的|类)?\d+[件条份][^；]*$/;
/** Of what was answered, new ones are a part. */
const ANSWERED = /(?:答复|办结|回复|办理)[^，；]*\d+[件宗](?:[，（：；](?:其中)?|其中)[^，；]*$/;
const OTHER_REQUESTS =
  /复议|诉讼|许可|审批|登记|补助|救助|补贴|仲裁|赔偿|补正|重复|前[\d一二三四五十]+[位名]|的(?:单位|部门|地区|乡镇)|撤回|撤销|不予受理|延期|公证/;
const DISCLOSURE = {
  words: /信息公开|公开.{0,4}信息|政务公开|依申请/,
  headings: /申请/,
  paragraph: 'all' as const,
};

const received = { unless: OTHER_REQUESTS, about: DISCLOSURE };
const outcome = {
  alone: true as const,
  subjects: ['applications'] as const,
  unless: /行政许可|建议|提案/,
  never: ATTRIBUTES,
};
const LEFT_OVER = '(?:的)?(?:政府信息公开)?(?:申请)?(?:件|事项)?(?:过来)?';
/** What is said of an answer: 予以公开的, 部分公开答复, “不同意公开”的答复. */
const SO = '(?:的)?(?:答复)?(?:意见)?';
/** The whole that a sentence goes on to divide: 收到的45件申请中. */
const IN_ALL = /^(?:政府信息公开|依申请公开)?申请(?:件|事项)?中/;
const PERSON = '(?:来自|涉及|由|其中)?(?:的)?';
const SAID = '(?:提交|提出|申请|提出申请|提交申请|的申请|的政府信息公开申请)?';
const orgs = ['commercial', 'research', 'public_welfare', 'legal_service', 'other'] as const;

/** How prose states the figures on applications in every edition. */
const common: readonly Pattern[] = patterns(['2014'], UNITS, received, [
  [totals('received'), RECEIVED, { unless: new RegExp(`${OTHER_REQUESTS.source}|${ONE_CHANNEL.source}`) }],
  [
    totals('received'),
    `${VERB}${FROM}`,
    {
      right: /^(?:的)?(?:政府|政务)?信息公开(?:的)?申请(?!的)/,
      unless: new RegExp(`${OTHER_REQUESTS.source}|${ONE_CHANNEL.source}`),
    },
  ],
]).flatMap((pattern) => [{ ...pattern, forms: ['2014', '2019', '2021'] as const }]);

const statistics: readonly Pattern[] = [
  ...patterns(['2014'], UNITS, outcome, [
    [totals('closed.on_time'), '按[时期](?:办结|答复)'],
    [totals('closed.extended'), '延期(?:办结|答复)'],
    [totals('closed'), '(?<![按延][时期])办结(?:政府信息公开)?(?:申请)?'],
    [
      totals('answered'),
      '(?:已|共|均|依法|予以|本年度|作出)?(?:答复|回复)(?:了)?(?:(?:政府)?信息公开|依申请公开)?(?:申请)?(?:件|事项)?',
      { unless: /公开的?答复|按[时期]|延期|热线|留言|咨询|建议|提案/ },
    ],
    [
      totals('received.in_person'),
      '^(?:其中)?(?:以|通过)?(?:当面|现场|窗口)(?:提交|递交|形式|方式|申请|的)*申请',
    ],
    [totals('received.fax'), '^(?:其中)?(?:以|通过)?传真(?:提交|形式|方式|的)*申请'],
    [
      totals('received.online'),
      '^(?:其中)?(?:以|通过)?(?:政务|政府)?(?:网络|网上|互联网|在线|网站)(?:平台|提交|递交|表单|形式|方式|渠道|的)*申请',
    ],
    [
      totals('received.letter'),
      '^(?:其中)?(?:以|通过)?(?:信函|邮寄|信件)(?:邮寄|提交|递交|形式|方式|渠道|的)*申请',
    ],
    [totals('received.other'), '^(?:其中)?(?:以|通过)?其[他它](?:形式|方式|渠道)(?:提交|的)*申请'],
    [totals('answered.already_public'), '(?:属于)?已(?:经)?主动公开(?:范围)?(?:的)?(?:政府)?(?:信息)?'],
    [totals('answered.partially_granted'), `(?:同意)?部分公开${SO}`],
    [totals('answered.granted'), `(?<!不|第三[方人])同意公开${SO}`],
    [totals('answered.refused'), `(?:(?<!第三[方人])不同意公开|不予公开)${SO}`],
    [totals('answered.not_this_agency'), '不属于本(?:行政)?机关(?:公开|掌握)?(?:范围)?(?:的)?(?:政府信息)?'],
    [totals('answered.not_exist'), '(?:申请|政府)*信息不存在'],
    [totals('answered.asked_to_amend'), '告知(?:申请人)?(?:作出|做出)?(?:更改|补充|补正|、)+(?:申请)?'],
    [totals('answered.referred_elsewhere'), '(?:告知)?通过其[他它]途径(?:办理|解决)?'],
    [
      totals('answered.refused.not_government_information'),
      '(?:不是|非)《?条例》?所指(?:的)?(?:应公开的)?政府信息',
    ],
    [totals('answered.refused.state_secret'), '涉及国家秘密(?:的)?(?:政府信息)?'],
    [totals('answered.refused.commercial_secret'), '涉及商业秘密(?:的)?(?:政府信息)?'],
    [totals('answered.refused.personal_privacy'), '涉及个人隐私(?:的)?(?:政府信息)?'],
  ]),
];

const modern: readonly Pattern[] = [
  ...patterns(['2019', '2021'], UNITS, received, [
    [totals('received', 'carried_in'), `${VERB}${FROM}${REQUEST}[和及与、]上一?年度?结转(?:申请)?(?:件)?`],
    [totals('received'), '(?:本年度?)?新(?:收|增)(?:到)?(?:政府信息公开)?申请(?:件)?'],
    [
      totals('received'),
      '^(?:其中)?(?:本年度?|当年)?新收(?:到)?',
      { subjects: ['applications'], never: ANSWERED },
    ],
    [totals('received'), '(?:政府)?信息公开申请(?:总)?(?:量|数)'],
    [totals('received'), VERB, { right: IN_ALL }],
    [totals('received'), '依申请公开(?:申请)?(?:受理|收件|收到)量?'],
  ]),
  ...patterns(['2019', '2021'], UNITS, { about: DISCLOSURE, subjects: ['applications'] }, [
    [
      totals('carried_in'),
      `(?:上一?年度?|20\\d\\d年度?)结转${LEFT_OVER}`,
      { unless: /[和及与、]上一?年/, never: ANSWERED },
    ],
    [
      totals('carried_out'),
      '(?:另|其余|尚|余|剩余)',
      { right: /^(?:申请)?结转(?:至|到|入)?(?:下一?年度?|次年|20\d\d年度?)/ },
    ],
    [
      totals('carried_out'),
      `结转(?:至|到|入)?(?:下一?年度?|次年|20\\d\\d年度?)(?:继续)?(?:办理|处理|答复)?${LEFT_OVER}`,
    ],
  ]),
  ...patterns(['2019', '2021'], UNITS, outcome, [
    [
      totals('results.total'),
      `(?<![按延][时期])(?:已|共|均|依法|全部)?(?:答复|办结|办理完毕|办复)(?:了)?${FROM}(?:政府信息公开|依申请公开)?(?:申请)?(?:件|事项)?`,
      { unless: /^中|热线|留言|咨询|建议|提案|公开的?答复/ },
    ],
    [totals('results.total'), '(?<![按延][时期])(?:答复|办结)', { right: IN_ALL }],
    [totals('results.granted'), `(?:(?<!不)予以公开|(?<!不|第三[方人])同意公开|全部公开)${SO}`],
    [totals('results.granted', 'results.partial'), `予以公开(?:的)?[和及与、](?:予以)?部分公开${SO}`],
    [totals('results.partial'), `(?:予以|同意)?部分公开${SO}`],
    [totals('results.refused.subtotal'), `(?:不予公开|(?<!第三[方人])不同意公开)${SO}`],
    [totals('results.unable.subtotal'), `无法提供${SO}`],
    [totals('results.not_processed.subtotal'), `不予处理${SO}`],
    [totals('results.other.subtotal'), '其[他它]处理(?:方式|情形|结果)?'],
    [totals('results.refused.state_secret'), '(?:属于|涉及)国家秘密'],
    [totals('results.refused.law_prohibits'), '法律、?行政法规禁止公开'],
    [totals('results.refused.security_stability'), '三安全一稳定'],
    [totals('results.refused.third_party_rights'), '(?:保护|涉及|损害)第三方合法权益'],
    [totals('results.refused.internal_affairs'), '内部事务(?:性)?信息'],
    [totals('results.refused.process_info'), '过程性信息'],
    [totals('results.refused.enforcement_files'), '行政执法案卷(?:信息)?'],
    [totals('results.refused.administrative_inquiry'), '行政查询(?:事项|类)'],
    [totals('results.unable.not_held'), '本机关不掌握(?:相关)?(?:政府)?信息'],
    [totals('results.unable.needs_creation'), '(?:没有现成信息)?需要?另行制作'],
    [totals('results.unable.still_unclear'), '补正后(?:申请)?(?:内容)?仍不明确'],
    [totals('results.not_processed.petition_complaint'), '信访、?举报、?投诉类?(?:申请|事项)?'],
    [totals('results.not_processed.duplicate'), '重复申请'],
    [totals('results.not_processed.publication'), '(?:要求提供)?公开出版物'],
    [totals('results.not_processed.excessive_repeated'), '大量反复申请'],
    [totals('results.not_processed.reconfirm_obtained'), '(?:确认或)?重新出具已获取信息'],
    [totals('results.other.not_corrected'), '逾期不补正'],
    [totals('results.other.fee_unpaid'), '逾期(?:未|不)(?:缴费|缴纳费用)'],
    [
      'applications.received/natural_person',
      `^${PERSON}(?:自然人|公民)${SAID}`,
      { unless: /结转|答复|办结/ },
    ],
    [
      `${orgs.map((org) => `applications.received/org.${org}`).join('+')}`,
      `^${PERSON}法人(?:[或和及、]|或者)其[他它]组织${SAID}`,
      { unless: /结转|答复|办结/ },
    ],
    ['applications.received/org.commercial', `^${PERSON}商业企业${SAID}`],
    ['applications.received/org.research', `^${PERSON}科研机构${SAID}`],
    ['applications.received/org.public_welfare', `^${PERSON}社会公益组织${SAID}`],
    ['applications.received/org.legal_service', `^${PERSON}法律服务机构${SAID}`],
  ]),
];

/** The wordings for figures on applications for disclosure. */
export const requestPatterns: readonly Pattern[] = [...modern, ...statistics, ...common];
