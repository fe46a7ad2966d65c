import { report } from '../../findings/define.ts';
import { scriptedTable } from '../../findings/readers.ts';
import type { Page } from './page.ts';

/** What pages keep contents in until a script shows them. */
const KEPT = /<(script|template|textarea|noscript)[\s>]/gi;
/** A cell, its sign perhaps escaped as JSON or as HTML has it. */
const CELL = /(?:<|&lt;|\\u003c|\\x3c)td\b/i;
/** A word of the forms, as printed or as JSON may escape it. */
const FORM = /政府信息|行政许可|统计指标|\\u653f\\u5e9c\\u4fe1\\u606f/i;

/** Tells that a page shows no table itself, but holds one that its scripts are to show. */
export function reportUnshownTable(page: Page): void {
  const { markup } = page;
  if (page.blocks.some(({ kind }) => kind === 'table') || !FORM.test(markup)) return;
  let end = 0;
  for (const { index, 1: name = '' } of markup.matchAll(KEPT)) {
    if (index < end) continue;
    end = markup.indexOf(`</${name}`, index);
    if (end < 0) end = markup.length;
    const content = markup.slice(index, end);
    if (!CELL.test(content) || !FORM.test(content)) continue;
    report(page.emit, scriptedTable, {}, [page.place(index, index)]);
    return;
  }
}
