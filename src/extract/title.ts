import { bodyIn, isNamedBody } from './body.ts';
import { plainDigits, squeeze } from './lines.ts';

/** A report's title, and what it says of whom and when. */
export interface ReportTitle {
  readonly text: string;
  readonly entity: string | null;
  readonly year: number | null;
}

const LONGEST_TITLE = 80;
const YEAR = '[（(]?(20\\d\\d)年度?[)）]?';
const TITLE = new RegExp(
  `^([^\\d]{0,40}?)(?:${YEAR})?([^\\d]{0,30}?)(?:政府)?(?:信息|政[务務])公[开開](?:和政[务務]公[开開])?(?:工作)?(?:${YEAR})?(?:年度|工作|情[况況]|年|总结|總結|的)*(?:[报報]告|年[报報])(?:[（(](.*)[)）])?$`,
);
/** Whatever stands before the last of these labels the title or leads to it: 标题：, 首页>年报>. */
const LABEL = /^.*[:：>》〉»|｜](?=.{4})/;
/** Links to the reports of other years or bodies. */
const LINK = /^(?:[图圖表]\d+|[〈<《【[(（]?(?:[上下]一?[篇条页]|相关|推荐|更多|附件下载))/;
const NUMBERED = /^(?:\d{4}\.\d+[、.]|[一二三四五六七八九十]{1,2}、|\d{1,2}[、.])/;

/** Whether a line may be, or end, a report's title: cheap, for every line is asked. */
export function mayBeTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && /[报報]告|年[报報]/.test(text);
}

/**
 * Reads a line, or several put together, as a report's title: its year before or after the words, its body before
 * them or on the line above. Null for anything else, and for links to other reports.
 */
export function readTitle(printed: string, above?: string): ReportTitle | null {
  if (LINK.test(printed)) return null;
  const text = bare(printed);
  if (text.length > LONGEST_TITLE || /[。；，,]/.test(text)) return null;
  const plain = plainDigits(text);
  const match = TITLE.exec(plain);
  if (!match) return null;
  const [, before = '', early, between = '', late, remark = ''] = match;
  const stated = early ?? late ?? /^(20\d\d)年度?$/.exec(remark)?.[1];
  const year = stated === undefined ? null : Number(stated);
  if (early && late && early !== late) return null;
  const named = bodyIn(before) ?? bodyIn(between);
  if (named) return { text, entity: named, year };
  const alone = before === '' && between === '';
  const entity = alone && above !== undefined && isNamedBody(above) ? above : null;
  if (entity) return { text: `${entity}${text}`, entity, year };
  return year === null ? null : { text, entity: null, year };
}

function bare(printed: string): string {
  const quoted = /^[《【「](.*)[》】」]$/.exec(printed)?.[1] ?? printed;
  return quoted.replace(LABEL, '').replace(NUMBERED, '');
}

/**
 * Reads the title of a page (`<title>`): one of its parts, between which sites put their own name. A name that white
 * space parts from the title may be the site's.
 */
export function readPageTitle(title: string | undefined): ReportTitle | null {
  if (title === undefined || !mayBeTitle(squeeze(title))) return null;
  const parts = title.split(/[-_|｜—–>»]+/);
  const read = [...parts, title].map((part) => readPart(part)).filter((each) => each !== null);
  return read.find(({ entity }) => entity !== null) ?? read[0] ?? null;
}

function readPart(part: string): ReportTitle | null {
  const words = part.trim().split(/\s+/);
  const [first = ''] = words;
  const read = readTitle(words.join(''));
  const apart = read?.entity && words.length > 1 && first.length <= read.entity.length;
  return apart ? { ...read, entity: null } : read;
}
