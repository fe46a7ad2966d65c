import { isNamedBody } from './body.ts';
import type { Line } from './lines.ts';
import { SIGNED_BY } from './title.ts';

const DATE = /^[（(]?20\d\d[年.-]\d{1,2}[月.-]\d{1,2}日?[)）]?$/;
const YEAR = /^[（(](20\d\d)年?度?[)）]$/;
/** Where the seal goes. */
const STAMPED = /[（(](?:盖章|公章|章)[)）]$/;
/** What a report's text begins with: a sentence, a chapter, the list of its contents. */
const BEGINS = /[，,。：]|^(?:[一二]、|（一）|第一(?:部分|章)|1[、.．]|目录|前言|概述|总体情况)/;
/** What leads to other pages, or tells where the page comes from. */
const FURNITURE =
  /^(?:首页|来源|信息来源|作者|发布|时间|浏览|字号|字体|打印|分享|索引号?|文号|标题|当前位置)|https?:|[>|｜»]/;

/**
 * The body that stands on a line of its own right below the title on a line, its date above or below it, where the report's
 * text begins behind it; null where it may as well be one of a list, or the site's name.
 */
export function bodyBelow(lines: readonly Line[], title: number): string | null {
  const below = lines.slice(title + 1, title + 4).filter(({ plain }) => !DATE.test(plain));
  const [body, next] = below;
  const name = body?.text.replace(SIGNED_BY, '').replace(STAMPED, '') ?? '';
  if (!body || body.cell || !isNamedBody(name)) return null;
  const begins = next && !next.cell && BEGINS.test(next.text) && !FURNITURE.test(next.text);
  return begins ? name : null;
}

/** The year in brackets on a line of its own right below the title on a line: （2022年度）. */
export function yearBelow(lines: readonly Line[], title: number): number | null {
  const year = YEAR.exec(lines[title + 1]?.plain ?? '')?.[1];
  return year === undefined ? null : Number(year);
}
