import type { Span } from '../../../../model/document.ts';
import type { Line } from '../line.ts';
import type { Reading } from '../run.ts';
import { paragraphOf, raggedTable } from '../spans.ts';
import { isNumber } from '../values.ts';

const BACKSLASH = '\\';
const UNKNOWN = '\ufffd';
const LEAST_CLOSED = 3;

/** Adds lines of one row each, their cells apart by pipes. A pipe at the end, or before every row, sets nothing apart. */
export function addPipeRows(reading: Reading, lines: readonly Line[]): void {
  const { source, span, blocks } = reading;
  const led = areLed(source, lines);
  const closed = lines.filter((line) => isClosed(source, line)).length;
  const closing = closed >= LEAST_CLOSED && closed * 2 > lines.length;
  const rows = lines.map((line) => {
    const row = pipeRow(reading, line, led);
    return closing && !isClosed(source, line) ? withCutEnd(row) : row;
  });
  const [only] = lines;
  if (only && lines.length === 1 && isRunningText(source, only, rows.flat())) {
    blocks.add(paragraphOf(span(source, { line: only, from: only.start, to: only.end })));
  } else blocks.add(raggedTable(rows));
}

/**
 * Whether the pipe that most rows begin with sets nothing apart: not where others have as many pipes without it, so that it ends
 * an empty cell.
 */
function areLed(source: string, lines: readonly Line[]): boolean {
  const begins = (line: Line): boolean => source[line.from] === '|';
  const led = lines.filter(begins);
  const most = led.reduce((widest, { pipes }) => Math.max(widest, pipes), 0);
  return led.length * 2 > lines.length && !lines.some((line) => line.pipes >= most && !begins(line));
}

function isClosed(source: string, { to }: Line): boolean {
  return source[to - 1] === '|' && source[to - 2] !== BACKSLASH;
}

/** A row that lacks the pipe the others end with: a figure it ends in may have been cut off, and is marked so. */
function withCutEnd(row: readonly Span[]): Span[] {
  return row.map((cell, index) =>
    index === row.length - 1 && isNumber(cell.text) ? { ...cell, text: `${cell.text}${UNKNOWN}` } : cell,
  );
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
    if (source[offset] !== '|' || (source[offset - 1] === BACKSLASH && offset - 1 > from)) continue;
    cells.push(span(source, { line, from, to: offset }));
    from = offset + 1;
  }
  if (from < line.to || cells.length === 0) cells.push(span(source, { line, from, to: line.to }));
  return cells;
}
