/** A line of a text, measured but not copied. Offsets count UTF-16 code units from the start of the text. */
export interface Line {
  /** As an editor counts: from 1, ended by LF, CR or CR LF. */
  readonly number: number;
  /** Where column 1 stands. A form feed or U+2028 starts a new `Line` of the same number and origin. */
  readonly origin: number;
  readonly start: number;
  /** Without the line end. */
  readonly end: number;
  /** The printed part, without blanks of any kind around it; `from === to` where nothing is printed. */
  readonly from: number;
  readonly to: number;
  readonly tabs: number;
  readonly pipes: number;
  /** Whether blanks stand anywhere in the printed part. */
  readonly gaps: boolean;
  /** Whether it holds a no-break or an ideographic space, which alone may be an empty cell. */
  readonly wide: boolean;
}

const TAB = 0x09;
const LF = 0x0a;
const VT = 0x0b;
const FF = 0x0c;
const CR = 0x0d;
const SPACE = 0x20;
const PIPE = 0x7c;
const NO_BREAK_SPACE = 0xa0;
const IDEOGRAPHIC_SPACE = 0x3000;

/** Whether a code unit is a space that stands for an empty cell when alone: U+00A0, U+3000. */
export function isWideBlank(code: number): boolean {
  return code === IDEOGRAPHIC_SPACE || code === NO_BREAK_SPACE;
}

/** Whether a code unit prints nothing: spaces of every width, TAB, zero-width space, byte order mark. */
export function isBlank(code: number): boolean {
  if (code === SPACE || code === TAB) return true;
  if (code < NO_BREAK_SPACE) return false;
  return isWideBlank(code) || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0xfeff;
}

function isBreak(code: number): boolean {
  if (code > CR) return code === 0x2028 || code === 0x2029 || code === 0x85;
  return code === LF || code === CR || code === FF || code === VT;
}

/** Whether a code unit is printed, by the test that decides it for nearly all: letters, digits, CJK. */
function isPlain(code: number): boolean {
  return (code > IDEOGRAPHIC_SPACE && code < 0xfeff) || (code > SPACE && code < PIPE);
}

/** Measures the line that begins at `start`; its end is the next break of any kind, or `limit`. */
function measure(source: string, start: number, limit: number, number: number, origin: number): Line {
  let from = -1;
  let tabs = 0;
  let pipes = 0;
  let blank = false;
  let gaps = false;
  let wide = false;
  let end = start;
  for (; end < limit; end += 1) {
    const code = source.charCodeAt(end);
    if (!isPlain(code)) {
      if (isBreak(code)) break;
      if (isBlank(code)) {
        blank = true;
        if (code === TAB) tabs += 1;
        else if (isWideBlank(code)) wide = true;
        continue;
      }
      if (code === PIPE) pipes += 1;
    }
    if (from < 0) from = end;
    else if (blank) gaps = true;
    blank = false;
  }
  if (from < 0) return { number, origin, start, end, from: end, to: end, tabs, pipes, gaps, wide };
  let to = end;
  while (blank && isBlank(source.charCodeAt(to - 1))) to -= 1;
  return { number, origin, start, end, from, to, tabs, pipes, gaps, wide };
}

/**
 * Hands each line of a text to `visit` in order, in one pass, until `visit` returns false. `widths`: how much was taken off
 * the front of each line, from the first; columns count from before it.
 */
export function forEachLine(
  source: string,
  visit: (line: Line) => boolean,
  widths: readonly number[] = [],
): void {
  let start = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  let number = 1;
  let origin = start - (widths[0] ?? 0);
  while (start < source.length) {
    const line = measure(source, start, source.length, number, origin);
    if (!visit(line)) return;
    const code = source.charCodeAt(line.end);
    start = line.end + 1;
    if (code === CR && source.charCodeAt(start) === LF) start += 1;
    if (code !== LF && code !== CR) continue;
    origin = start - (widths[number] ?? 0);
    number += 1;
  }
}

/** The part of a line from one offset to another, as a line of its own. */
export function partOf(source: string, line: Line, from: number, to: number): Line {
  return measure(source, from, to, line.number, line.origin);
}

/** Whether nothing at all stands in a line: not even a TAB or a wide blank, which may be an empty cell. */
export function isVoid(line: Line): boolean {
  return line.from === line.to && line.tabs === 0 && !line.wide;
}

/** Whether a text ends with a line before anything is printed in it: a cell may have been cut off there. */
export function isCutOff(source: string, line: Line): boolean {
  return line.from === line.to && line.end === source.length;
}

/** Whether pipes set a line's cells apart: beside TABs only where a pipe begins or ends it. */
export function isPiped(source: string, { from, to, tabs, pipes }: Line): boolean {
  if (pipes === 0 || tabs === 0) return pipes > 0;
  return source.charCodeAt(from) === PIPE || source.charCodeAt(to - 1) === PIPE;
}
