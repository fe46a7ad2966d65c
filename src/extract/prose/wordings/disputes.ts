import type { FormId } from '../../../model/form.ts';
import { type Pattern, patterns, type Subject } from './pattern.ts';

const UNITS = '件 起 宗 例 次';
const DISCLOSURE = {
  words: /信息公开|公开.{0,4}信息|政务公开|依申请/,
  headings: /复议|诉讼|投诉|举报/,
  paragraph: /^remedies/,
};
const CASE = '(?:类)?(?:的)?(?:案件|案|申请|事项|情况)?';
const NOT_ALL =
  /新[增收发]|纠[错正]|败诉|胜诉|维持|撤[销回诉]|不予受理|一审|二审|上诉|再审|听证|应诉|审结|结案|代理|机关负责人|出庭|答复意见|(?:作为(?:行政)?)?复议(?:机关|机构)(?=.*(?:办理|审理|受理|审查))|(?:办理|审理|受理|审查)(?:各类|的)?行政(?:复议|诉讼)/;
const RECONSIDERATION = '行政复议|申请复议|被复议';
const LITIGATION = '行政诉讼|行政应诉|提起诉讼|被诉讼';
const reconsideration = 'remedies.reconsideration.total';
const direct = 'remedies.litigation_direct';
const after = 'remedies.litigation_after_reconsideration';
const litigation: Readonly<Record<FormId, string>> = {
  '2014': 'remedies.litigation.total',
  '2019': `${direct}.total+${after}.total`,
  '2021': `${direct}.total+${after}.total`,
};

/** Cases on other matters. */
const OTHERS = /其[他它](?:类型?)?的?行政(?:复议|诉讼)|各类行政(?:复议|诉讼)|非政府信息公开/;

const all = { about: DISCLOSURE, unless: NOT_ALL, never: OTHERS };

function cases(form: FormId): readonly Pattern[] {
  const both = `${reconsideration}+${litigation[form]}`;
  return patterns([form], UNITS, all, [
    [both, `(?:行政)?复议(?:案件)?[、和及与或](?:行政)?诉讼${CASE}`],
    ...(form === '2014'
      ? []
      : ([
          [`${direct}.total`, `未经(?:行政)?复议(?:而)?(?:直接)?(?:起诉|提起(?:的)?(?:行政)?诉讼)${CASE}`],
          [`${after}.total`, `(?<!未)(?:经)?复议后(?:再|又)?(?:起诉|提起(?:的)?(?:行政)?诉讼)${CASE}`],
        ] as const)),
    [reconsideration, `(?:${RECONSIDERATION})${CASE}`, { unless: new RegExp(`诉讼|${NOT_ALL.source}`) }],
    [litigation[form], `(?:${LITIGATION})${CASE}`, { unless: new RegExp(`复议|${NOT_ALL.source}`) }],
    [
      reconsideration,
      '(?:发生|收到|被提起|被申请|产生|引起|引发|涉及)',
      { right: /^(?:因?(?:政府)?信息公开(?:类|引起的|引发的)?)?行政复议(?:案件|申请)?(?=[，。；、]|$)/ },
    ],
    [
      litigation[form],
      '(?:发生|收到|被提起|产生|引起|引发|涉及)',
      { right: /^(?:因?(?:政府)?信息公开(?:类|引起的|引发的)?)?行政诉讼(?:案件)?(?=[，。；、]|$)/ },
    ],
  ]);
}

/** A sum over reconsideration and litigation that were told before it. */
const OF_BOTH = /复议[^。；]*诉讼[^。；]*(?:合计|共计|总计|共)$/;
/** Cases that a body decides, not those that are brought against it; and those left from the year before. */
const DECIDED =
  /(?:审理|审结|审查|受理)[^，。；]{0,16}复议(?:案件|申请|案)|(?:上一?年度?|去年)(?:未审结|结转|遗留)/;
const OF_BOTH_OR_DECIDED = new RegExp(`${OF_BOTH.source}|${DECIDED.source}`);
const UPHELD = '(?:结果)?维持(?:原?(?:具体)?行政行为|原(?:答复|决定)|原行为)?(?:的)?(?:决定)?';
const CORRECTED =
  '(?:结果|被依法|依法)?纠[正错](?:结果)?|撤销(?:原?(?:具体)?行政行为|原(?:答复|决定))?|责令(?:限期)?(?:履行|重新答复|重新作出|公开)|限期(?:公开|履行|答复)|确认违法';
const DISMISSED = '驳回(?:原告)?(?:的)?诉讼请求';
const OTHER = '其[他它](?:结果|情形|情况)';
const PENDING = '(?:尚?未|正在)(?:审结|审理|结案|办结)(?:中)?|审理中';

/** How cases ended; `stems` are the columns of the table they are counted in. */
function results(form: FormId, subject: Subject, stems: readonly string[]): readonly Pattern[] {
  const key = (column: string): string => stems.map((stem) => `${stem}.${column}`).join('+');
  const old = form === '2014';
  const litigated = old && subject === 'litigation';
  const shared = { subjects: [subject], alone: true as const, never: OF_BOTH_OR_DECIDED };
  return patterns([form], UNITS, shared, [
    [key(litigated ? 'upheld_or_dismissed' : 'upheld'), UPHELD],
    ...(subject === 'reconsideration'
      ? []
      : [[key(old ? 'upheld_or_dismissed' : 'upheld'), DISMISSED] as const]),
    [key('corrected'), CORRECTED],
    [key(old ? 'other_or_pending' : 'other'), OTHER],
    ...(old ? [] : [[key('pending'), PENDING] as const]),
  ]);
}

/** The wordings for figures on reconsideration, litigation and complaints. */
export const disputePatterns: readonly Pattern[] = [
  ...(['2014', '2019', '2021'] as const).flatMap(cases),
  ...results('2014', 'reconsideration', ['remedies.reconsideration']),
  ...results('2014', 'litigation', ['remedies.litigation']),
  ...(['2019', '2021'] as const).flatMap((form) => [
    ...results(form, 'reconsideration', ['remedies.reconsideration']),
    ...results(form, 'litigation', [direct, after]),
    ...results(form, 'litigation_direct', [direct]),
    ...results(form, 'litigation_after_reconsideration', [after]),
  ]),
  ...patterns(['2014'], UNITS, { about: DISCLOSURE, unless: /办理|处理|热线|受理/ }, [
    ['complaints', '(?:被)?(?:举报|投诉|、)+(?:案件|事项)?'],
  ]),
];

/** The keys of litigation in an edition's table. */
export function litigationKey(form: FormId): string {
  return litigation[form];
}
