import { type Line, partOf } from '../shared/lines/line.ts';

/** A line with a TAB before its text. */
const LED = /^[ ]*\t[ \t]*(?=[^ \t\r\n])/gm;
/** A TAB with text before it on its line. */
const INNER = /[^ \t\r\n][ ]*\t/g;
const LEAST_LINES = 6;
/** So few TABs within lines, among indented ones, belong to other lines than those of tables. */
const MOST_INNER = 0.1;

/**
 * Whether the TABs of a text only indent its lines, as in the text of a page whose markup was: several stand before most lines
 * that have any, and they part no cells. One before each cell is how Word exports tables.
 */
export function areIndents(source: string): boolean {
  if (!source.includes('\t\t')) return false;
  const led = source.match(LED) ?? [];
  const deep = led.filter((lead) => lead.indexOf('\t') < lead.lastIndexOf('\t')).length;
  const inner = source.match(INNER)?.length ?? 0;
  return deep >= LEAST_LINES && deep * 2 > led.length && inner <= deep * MOST_INNER;
}

/** A line without the blanks before and behind its text. */
export function withoutIndent(source: string, line: Line): Line {
  return line.tabs === 0 ? line : partOf(source, line, line.from, line.to);
}
