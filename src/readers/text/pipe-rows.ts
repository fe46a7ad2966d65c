import type { Span } from '../../model/document.ts';
import type { Line } from './lines.ts';
import type { Reading } from './run.ts';
import { paragraphOf, raggedTable } from './spans.ts';
import { isNumber } from './values.ts';

const BACKSLASH = '\\';

/** Adds lines of one row each, their cells apart by pipes. A pipe at the end, or before every row, sets nothing apart. */
export function addPipeRows(reading: Reading, lines: readonly Line[]): void {
  const { source, span, blocks } = reading;
  const led = lines.filter((line) => source[line.from] === '|').length * 2 > lines.length;
  const rows = lines.map((line) => pipeRow(reading, line, led));
  const [only] = lines;
  if (only && lines.length === 1 && isRunningText(source, only, rows.flat())) {
    blocks.add(paragraphOf(span(source, { line: only, from: only.start, to: only.end })));
  } else blocks.add(raggedTable(rows));
}

/** A lone line with pipes inside but none around and no figure: a navigation bar, a letterhead. */
function isRunningText(source: string, line: Line, cells: readonly Span[]): boolean {
  const bordered = source[line.from] === '|' || source[line.to - 1] === '|';
  return !bordered && !cells.some(({ text }) => isNumber(text));
}

function pipeRow({ source, span }: Reading, line: Line, led: boolean): Span[] {
  const cells: Span[] = [];
  let from = line.from;
  if (led && source[from] === '|') from += 1;
  for (let offset = from; offset < line.to; offset += 1) {
    if (source[offset] !== '|' || source[offset - 1] === BACKSLASH) continue;
    cells.push(span(source, { line, from, to: offset }));
    from = offset + 1;
  }
  if (from < line.to || cells.length === 0) cells.push(span(source, { line, from, to: line.to }));
  return cells;
}
