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
  `^([^\\d]{0,40}?)(?:${YEAR})?([^\\d]{0,30}?)(?:政府)?(?:信息|政[务務])公[开開](?:和政[务務]公[开開])?(?:工作)?(?:${YEAR})?(?:年度|工作|情[况況]|年|总结|總結|的)*(?:[报報]告|年[报報])(?:[（(](.*)[)）]|(20\\d\\d)年?度?|的(?:公告|通告|函))?$`,
);
/** Whatever stands before the last of these labels the title or leads to it: 标题：, 首页>年报>. */
const LABEL = /^.*[:：>》〉»|｜](?=.{4})/;
/** A title in marks, that of a notice about it around them: 关于印发《…》的通知. */
const QUOTED = /^(?:[关關][于於].{2,6})?[《【「](.*)[》】」](?:的(?:通知|通告|公告|公示|函))?$/;
/** Links to the reports of other years or bodies. */
const LINK = /^(?:[图圖表]\d+|[〈<《【[(（]?(?:[上下]一?[篇条页]|相关|推荐|更多|附件下载))/;
/** A line above the title that says whose it is. */
export const SIGNED_BY =
  /^(?:[报報]告|填[报報]|[编編]制|[报報]送)?[单單]位(?:[（(][^（()）]{1,4}[)）])?[:：]/;
const FILE_NAME = /\.(?:pdf|docx?|wps|ofd|xlsx?)$/i;
/** What a page prints before the title in the same line: the end of its tools, the office its list of reports belongs to. */
const BEFORE_TITLE =
  /^[^【]*】(?:打印|关闭|[关關][闭閉]|收藏|分享)*|^[^关於于]{0,12}[办辦]公[室厅廳](?=[^办辦]+人民政府)/;
const NUMBERED = /^(?:\d{4}\.\d+[、.]|[一二三四五六七八九十]{1,2}、|\d{1,2}[、.])/;

/** Whether a line may be, or end, a report's title: cheap, for every line is asked. */
export function mayBeTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && /[报報]告|年[报報]/.test(text);
}

/** Whether a line leads to another page: to the next report, to one among others. */
export function isLink(text: string): boolean {
  return LINK.test(text);
}

/** Whether a line is led by words of its own (标题：, 首页>), so that no title goes on in it. */
export function isLed(text: string): boolean {
  return LABEL.test(text);
}

/**
 * Reads a line, or several put together, as a report's title: its year before or after the words, its body before
 * them or on the line above, where a short name will do if both are headings (`isHeading`). Null for anything else, and for links to other reports.
 */
export function readTitle(printed: string, above?: string, isHeading = false): ReportTitle | null {
  if (isLink(printed)) return null;
  const text = bare(printed);
  if (text.length > LONGEST_TITLE || /[。；，,]/.test(text)) return null;
  const plain = plainDigits(text);
  const match = TITLE.exec(plain);
  if (!match) return null;
  const [, before = '', early, between = '', late, remark = '', last] = match;
  const stated = early ?? late ?? /^(20\d\d)(?:年度?)?$/.exec(remark)?.[1] ?? last;
  const year = stated === undefined ? null : Number(stated);
  if (early && late && early !== late) return null;
  const named = bodyIn(whole(before)) ?? bodyIn(whole(between));
  if (named) return { text, entity: named, year };
  const alone = before === '' && between === '';
  const signed = above?.replace(SIGNED_BY, '') ?? '';
  const isBody = isNamedBody(signed) || (isHeading && bodyIn(signed) === signed);
  const entity = alone && isBody ? signed : null;
  if (entity) return { text: `${entity}${text}`, entity, year };
  return year === null ? null : { text, entity: null, year };
}

/** The body a title names runs into what follows: 临河县人民政府信息公开 is of 临河县人民政府. */
function whole(name: string): string {
  return name.endsWith('人民') ? `${name}政府` : name;
}

function bare(printed: string): string {
  const named = printed.replace(FILE_NAME, '');
  const quoted = QUOTED.exec(named)?.[1] ?? named;
  return quoted.replace(LABEL, '').replace(BEFORE_TITLE, '').replace(NUMBERED, '');
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
