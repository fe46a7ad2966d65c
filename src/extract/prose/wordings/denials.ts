import type { FormId } from '../../../model/form.ts';
import { litigationKey } from './disputes.ts';
import { totals } from './pattern.ts';

/** An indicator a sentence says there was none of, and where in the passage it says so. */
export interface Denial {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const VERB = '(?:尚?未|均未|从未|没有|没|无)(?:有)?';
const HAPPENED = '(?:发生|收到|接到|接收|受理|产生|出现|引发|引起|存在|涉及|被|因|有)?';
const DENIED = new RegExp(`${VERB}${HAPPENED}([^，。；！？]{0,60})`, 'g');
const DISCLOSURE = /信息公开|公开.{0,4}信息|政务公开|依申请|申请公开/;
/** 行政复议 as what was denied, not as what something else concerned. */
const RECONSIDERATION =
  /(?:行政复议|被复议|申请复议)(?:的?(?:案件|申请|情况|事项|案例))*(?:[、和及与或]|$|（|的?(?:行政)?诉讼|发生)/;
const LITIGATION = /(?:行政诉讼|诉讼|行政应诉)(?:的?(?:案件|情况|事项|案例))*(?:[、和及与或]|$|（|发生)/;
const PARTIAL = /纠[错正]|败诉|撤销|违法|程序|上诉|不予受理|超期|逾期|瑕疵(?!.*复议)/;
const REQUEST =
  /^(?:过)?(?:任何|一件|一起|有关|来自|群众|公众|社会公众|公民、?法人(?:[和及与或、]|或者)?其[他它](?:社会)?组织|公民|提出|提交|向本机关)*(?:的|对|关于)*(?:(?:政府|政务)?信息公开|依申请公开|公开政府信息)(?:政府信息)?的?(?:书面)?(?:申请)?(?:件|事项|情况|案件)?$/;
const COMPLAINT = /(?:投诉|举报)(?:的?(?:案件|情况|事项))*(?:[、和及与或]|$)/;
const FEE =
  /(?:(?:未|不|没有|免)(?!规|按)[^，。；]{0,30}(?:收取|收费)[^，。；乱]{0,24}|免费提供)(?:费用|收费)?/;
const FEE_ABOUT = /信息公开|依申请公开|公开.{0,4}信息/;

/** The indicators a sentence denies (未发生…, 没有, 无, 未收到, 不收费); `from` is where it begins in its passage, `matter` gives the words that tell what it is about. */
export function readDenials(sentence: string, from: number, form: FormId, matter: () => string): Denial[] {
  if (!/未|没|无|不收|免/.test(sentence)) return [];
  const about = matter();
  const denials: Denial[] = [];
  const add = (key: string, index: number, length: number): void => {
    denials.push({ key, start: from + index, end: from + index + length });
  };
  if (DISCLOSURE.test(about)) {
    for (const match of sentence.matchAll(DENIED)) {
      const [denied, what = ''] = match;
      for (const key of deniedIn(what, form)) add(key, match.index, denied.length);
    }
  }
  const fee = form === '2014' ? FEE.exec(sentence) : null;
  if (fee && FEE_ABOUT.test(about) && !/乱收费|乱摊派|清单/.test(sentence))
    add(totals('fees_charged'), fee.index, fee[0].length);
  return denials;
}

function deniedIn(what: string, form: FormId): string[] {
  if (/\d/.test(what)) return [];
  const disputed = /复议|诉讼|投诉|举报/.test(what);
  if (!disputed) return REQUEST.test(what) && /申请/.test(what) ? [totals('received')] : [];
  const qualified = what.replace(/^.*?(?=行政复议|复议|行政诉讼|诉讼)/, '');
  if (PARTIAL.test(qualified)) return [];
  return [
    ...(RECONSIDERATION.test(what) ? ['remedies.reconsideration.total'] : []),
    ...(LITIGATION.test(what) ? [litigationKey(form)] : []),
    ...(form === '2014' && COMPLAINT.test(what) && !/信访/.test(what) ? ['complaints'] : []),
  ];
}
