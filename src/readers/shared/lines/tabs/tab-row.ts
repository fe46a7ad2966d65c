import type { Span } from '../../../../model/document.ts';
import type { Line } from '../line.ts';
import type { Reading } from '../run.ts';
import { isValue } from '../values.ts';

const LONGEST_ORDINAL = 7;

/** The cells of a line with TABs between them: one before a leading TAB and one after a trailing TAB, if empty. */
export function tabRow({ source, span }: Reading, line: Line): Span[] {
  const cells: Span[] = [];
  let from = line.start;
  for (;;) {
    const tab = source.indexOf('\t', from);
    if (tab < 0 || tab >= line.end) break;
    cells.push(span(source, { line, from, to: tab }));
    from = tab + 1;
  }
  cells.push(span(source, { line, from, to: line.end }));
  return cells;
}

/** Whether a row is a numbered paragraph whose numeral Word set apart by a TAB: `一、⇥总体情况`. */
export function isNumbered(row: readonly Span[]): boolean {
  const [numeral, text] = row;
  if (row.length !== 2 || !numeral || !text || text.text === '' || isValue(text.text)) return false;
  return (
    numeral.text.length <= LONGEST_ORDINAL &&
    /^[(（]?[0-9０-９一二三四五六七八九十]+[、.．)）]$/.test(numeral.text)
  );
}
