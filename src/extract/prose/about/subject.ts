import type { Subject } from '../wordings/pattern.ts';

/** Words by which a sentence tells what it speaks of; the last of them before a number decides. */
const SUBJECTS: readonly (readonly [Subject, string])[] = [
  ['litigation_direct', '未经(?:行政)?复议(?:而)?(?:直接)?(?:起诉|提起(?:的)?(?:行政)?诉讼)'],
  ['litigation_after_reconsideration', '复议后(?:再|又)?(?:起诉|提起(?:的)?(?:行政)?诉讼)'],
  ['reconsideration', '(?:行政)?复议(?:的?申请|案件|机关|决定)?(?![、和及与或](?:行政)?诉讼)'],
  ['litigation', '(?:行政)?诉讼(?!请求)(?:案件)?|行政应诉'],
  [
    'other',
    '(?:办理|收到|受理|接听|处理|答复|回复|承办|提出|接收)[^，。；]{0,12}(?:建议|提案|信访(?!、?举报、?投诉)|热线|来电|留言|来信|诉求|咨询|问题|许可|审批)|行政许可申请|领导信箱',
  ],
  [
    'applications',
    '(?:信息公开|依申请公开|公开政府信息|依申请)(?:的)?(?:申请)?(?=[^开]|$)|(?<!被|许可|行政)申请(?!人)|(?:办理|答复)(?:结果|类型)|申请人(?:类型|类别|身份)',
  ],
  ['gazette', '公报'],
  ['training', '培训'],
];
const SUBJECT = new RegExp(SUBJECTS.map(([, pattern]) => `(${pattern})`).join('|'), 'g');

/** What a stretch of text speaks of last, or undefined where it does not tell. */
export function subjectIn(text: string): Subject | undefined {
  let last: Subject | undefined;
  for (const match of text.matchAll(SUBJECT)) {
    const index = match.slice(1).findIndex((group) => group !== undefined);
    last = SUBJECTS[index]?.[0] ?? last;
  }
  return last;
}

/** What a heading announces, where it announces one thing. */
export function subjectOfHeading(heading: string): Subject | undefined {
  if (/复议|诉讼/.test(heading)) return undefined;
  if (/申请(?!.*收费)/.test(heading)) return 'applications';
  return /公报/.test(heading) ? 'gazette' : undefined;
}
