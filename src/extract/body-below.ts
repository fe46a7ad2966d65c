import { isNamedBody } from './body.ts';
import type { Line } from './lines.ts';

const DATE = /^[（(]?20\d\d[年.-]\d{1,2}[月.-]\d{1,2}日?[)）]?$/;
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
  if (!body || body.cell || !isNamedBody(body.text)) return null;
  const begins = next && !next.cell && BEGINS.test(next.text) && !FURNITURE.test(next.text);
  return begins ? body.text : null;
}
