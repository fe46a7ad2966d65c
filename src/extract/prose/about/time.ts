const YEAR =
  /(20\d\d)年(?:度)?|(今年|本年度?(?!结转)|本年度)|去年|上一?年度?(?!结转)|前年|同期|往年|历年|明年|下一?年度?|次年/g;
/** The reported period, written out. */
const PERIOD =
  /(?:自|从)?20\d\d年1月1日(?:起|开始)?，?[至到—–~-]*(?:(?:20\d\d|同|本)年)?12月31日(?:止|期间|，)*/g;
/** A year from or to which requests are carried is no year of the figure. */
const CARRIED = /(?:20\d\d|上一?|下一?|次|明)年度?结转|结转(?:至|到|入)?(?:20\d\d|下一?|次|明)年度?/g;
const COMPARED = /(?:比|较|与|同)(?:20\d\d年|去年|上一?年|前年|往年)[^，；。]*/g;
/** What is said in brackets goes for what stands before them. */
const ASIDE = /（[^（）]*）/g;
const PART_OF_YEAR =
  /上半年|下半年|当[日天月周]|同日|本[月周季]|[一二三四1-4]季度|(?:^|[^\d])(?:[1-9]|1[01])月(?!1日|31日)|截[至止](?!目前|20\d\d年(?:底|末|12月)|12月|年底|年末)/;
const PLAN =
  /(?:我[市县区省局委办厅镇乡们院街]|本机关|20\d\d年|下一步|今后|我单位|街道|，)(?:还|也|，)?将(?!政府|其|“|《)|计划|力争|争取|拟|目标|要求[各全]|应当|每年|每[季月周]|下一步/;
const SUM_OF_YEARS = /20\d\d年?度?[至到—–~-]+20\d\d年|以来|历年|年来|近[几两三四五]年|近年|[两三四五]年间/;
const CUMULATIVE = /累计[^，；。]*$/;
/** Since disclosure began: since the regulations (of 2008) are in force. */
const SINCE_REGULATIONS = /(?:条例》?|200[78]年)[^，；。、]{0,20}?(?:以来|至今)/g;
const UP_TO_YEAR_END = /截[至止]到?(?:目前|年?[底末]|12月(?:底|末|31日))/g;
const WHOLE_YEAR = /全年|今年|本年/;

/**
 * Whether a figure was counted in the year reported on; in all years since the regulations are in force, that year
 * among them; or in another, in part of one, in several, or is a plan.
 */
export type When = 'year' | 'all_years' | 'other';

/**
 * When the figure after the last word was counted. `head` is the sentence before the clause of the figure, `clause`
 * its own up to it; `before` holds where neither names a year.
 */
export function whenOf(head: string, clause: string, year: number | null, before: When): When {
  const own = `${year ?? ''}年`;
  const plain = (text: string): string => text.replace(PERIOD, own).replace(CARRIED, '');
  const near = plain(clause);
  const lead = `${plain(head.replace(ASIDE, '')).replace(COMPARED, '')}${near}`;
  const since = lead.replaceAll(`${own}以来`, own).replaceAll('今年以来', '今年');
  if (PLAN.test(lead) || PART_OF_YEAR.test(lead)) return 'other';
  if (SUM_OF_YEARS.test(since)) return isOfAllYears(lead, own) ? 'all_years' : 'other';
  if (CUMULATIVE.test(near) && !WHOLE_YEAR.test(lead) && (/截[至止]/.test(lead) || !/20\d\d年/.test(lead)))
    return 'other';
  return lastYear(lead, year) ?? before;
}

/** Whether the last that is said of time is that counting began with the regulations, up to the end of the year. */
function isOfAllYears(lead: string, own: string): boolean {
  const last = [...lead.matchAll(SINCE_REGULATIONS)].at(-1);
  if (!last) return false;
  const bounded = (text: string): string =>
    text
      .replace(/(截[至止]到?)(20\d\d年)/g, (all, upTo, year) => (year === own ? upTo : all))
      .replace(UP_TO_YEAR_END, '');
  const rest = bounded(lead.slice(last.index + last[0].length));
  return (
    !/截[至止]/.test(bounded(lead.slice(0, last.index))) &&
    !SUM_OF_YEARS.test(rest) &&
    !/20\d\d年|[今本去全当]年|上一?年|截[至止]/.test(rest)
  );
}

/** What a sentence leaves to the ones after it in the paragraph: they speak of the year it opens with. */
export function carriedYear(sentence: string, year: number | null, before: When): When {
  if (!/20\d\d年|将|下一步/.test(sentence)) return before;
  const plain = sentence.replace(PERIOD, '').replace(CARRIED, '').replace(COMPARED, '');
  if (/(?:我[市县区省局委办厅镇乡们院]|本机关|20\d\d年，?)将|下一步/.test(plain)) return 'other';
  const opening = /^[^，；]{0,6}(20\d\d)年/.exec(plain);
  if (!opening) return before;
  return year === null || Number(opening[1]) === year ? 'year' : 'other';
}

function lastYear(text: string, year: number | null): When | null {
  let last: When | null = null;
  for (const [, printed, thisYear] of text.matchAll(YEAR)) {
    if (printed !== undefined) last = year === null || Number(printed) === year ? 'year' : 'other';
    else last = thisYear === undefined ? 'other' : 'year';
  }
  return last;
}
