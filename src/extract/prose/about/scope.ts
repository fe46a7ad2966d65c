import type { Mention } from '../../../model/result.ts';
import { isWithin } from '../../report/body.ts';

type MentionScope = Mention['scope'];

const BODIES = '(?:部门|单位|机关|行政机关|政府|组成部门)';
/** Words that tell whom a figure covers, the longest first. */
const WORDS: readonly (readonly [scope: MentionScope | 'self', pattern: string])[] = [
  ['region', '(?:各?(?:县市区|县区|区县|乡镇|镇街))[、和及][省市县区](?:直|级)(?:部门|单位)?'],
  [
    'self',
    '[我本][市县区省州旗盟局委办厅镇乡院处街院校站队司](?:街道|机关)?|(?<!属于|非|不是)本(?:机关|单位|部门|行政机关)(?!不掌握)|我(?:单位|中心|街道)|街道办(?=收到|未)',
  ],
  [
    'narrower',
    '等?\\d+[个家](?:政府)?(?:部门|单位|乡镇|镇|街道|县|区|行政机关|科室)|各?县[（(]市、?区[）)][^，；。]{0,14}政府|各(?:有关|相关)?(?:县|区|市|镇|乡|街|街道|园区|开发区|乡镇|镇街|功能区|科室|处室|股室|站所|村|社区)[（(]?(?!级)[^，；。]{0,4}|(?:县|区)[、和]乡|[乡镇]+[（(]?街道[）)]?|下属|下级|所属(?:事业)?单位|基层|(?:区县|县区|县市区|市县区|镇街|街镇|乡镇)(?!级|三级|两级)',
  ],
  [
    'own_level',
    `以[市县区省]政府为(?:申请对象|被申请人|被告)|[市县区省]政府(?:作为|为)(?:被申请人|被告)|(?:被申请人|被告)为[市县区省]政府|[市县区省]政府(?:（[^（）]{1,12}）)?(?=(?:共|全年|累计|本年度?|今年|20\\d\\d年度?)*(?:收到|受理|办理|答复|制发|公开|主动|发布|未|因|被))|[市县区省州旗镇]本级|本级(?:政府|机关)?|[市县区省州]级(?=共|各?${BODIES}|查阅)(?:各?${BODIES})?|[市县区省]政府(?:及其?|各|和)(?:[^，；。]{0,4})?(?:部门|单位)+|[市县区省]政府(?:组成|工作)?部门|[市县区省]直(?:各)?(?:部门|单位|机关)+`,
  ],
  [
    'region',
    '全[省市县区州旗盟镇乡](?!人大|政协|性|面|国)|各级(?:各)?(?:部门|政府|行政机关|机关|单位)|本行政区域|[省市县区乡镇][、]?(?:县|区|乡|镇)?[、]?[乡镇区县]?[两三]级',
  ],
];
const WORD = new RegExp(WORDS.map(([, pattern]) => `(${pattern})`).join('|'), 'g');
/** An account or page of one body. */
const ACCOUNT = /@|公众号|账号|帐号|粉丝|官方微|官微|“[^”]{2,14}”(?:政务)?(?:微信|微博|网站|平台|客户端)/;
/** A body by name, right before what it does. */
const NAMED =
  /(?:^|[，；。：、（]|其中)([^，；。：、（\d]{2,14}?(?:局|委员会|委|办公室|厅|中心|办事处|办|街道|镇|乡|开发区|管委会|[县区]))(?:全年|共|累计|合计|分别|直接)*(?=收到|受理|新收|主动公开|公开|发布|办理|答复|举办|召开|制发|作出|做出|实施|承办|办结|因|被|作为|有|均?未|没有|无)/g;
/** Before the name, in one stretch with it. */
const LEAD = /^.*(?:20\d\d年度?|本年度?|全年|其中)/;
const NO_NAME = /[我本全各该其]|有关|相关|等|信息(?!(?:公开)?(?:工作)?(?:领导小组)?办公室|化|中心)|申请/;

const LEVELS = /[省市县区州旗盟镇乡]/;

/**
 * What the words of a stretch say last of whom the figure after them covers; undefined where they say nothing. One
 * body that is not the report's own is `narrower`.
 */
export function scopeIn(text: string, entity: string | null): MentionScope | undefined {
  let last: MentionScope | undefined;
  let at = -1;
  for (const match of text.matchAll(WORD)) {
    const index = match.slice(1).findIndex((group) => group !== undefined);
    const scope = WORDS[index]?.[0];
    if (scope === undefined) continue;
    last = scope === 'self' ? null : isWider(match[0], entity) ? 'narrower' : scope;
    at = match.index;
  }
  for (const { 1: name = '', index } of text.matchAll(NAMED))
    if (index >= at && isAnother(name.replace(LEAD, ''), entity)) return 'narrower';
  return last;
}

/** 全市 in the report of a county: more than the report covers, and no figure of its own. */
function isWider(words: string, entity: string | null): boolean {
  const level = /^全(.)/.exec(words)?.[1];
  return level !== undefined && entity !== null && LEVELS.test(entity) && !entity.includes(level);
}

/** Whether a clause speaks of one account or page. */
export function namesAccount(clause: string): boolean {
  return ACCOUNT.test(clause);
}

function isAnother(name: string, entity: string | null): boolean {
  if (name.length < 2 || NO_NAME.test(name)) return false;
  return entity === null || !isWithin(name, entity);
}
