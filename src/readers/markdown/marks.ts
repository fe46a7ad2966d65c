import type { Line } from '../shared/lines/line.ts';

/** A heading's level, and where its text stands. */
export interface HeadingMark {
  readonly level: number;
  readonly from: number;
  readonly to: number;
}

const SHORTEST_RULE = 3;

/** A `#` heading, with or without a space after the marks, or null. */
export function headingMark(source: string, line: Line): HeadingMark | null {
  if (source[line.from] !== '#') return null;
  let from = line.from;
  while (source[from] === '#') from += 1;
  const level = from - line.from;
  let to = line.to;
  while (to > from && source[to - 1] === '#') to -= 1;
  return to > from ? { level, from, to } : null;
}

/** The level of the heading a line of `===` or `---` makes of the line above it, or null. */
export function underlineLevel(source: string, line: Line): 1 | 2 | null {
  const char = source[line.from];
  if ((char !== '=' && char !== '-') || line.to - line.from < SHORTEST_RULE) return null;
  for (let offset = line.from; offset < line.to; offset += 1) if (source[offset] !== char) return null;
  return char === '=' ? 1 : 2;
}

/** Whether a line is a rule between parts: `---`, `* * *`. */
export function isRule(source: string, line: Line): boolean {
  const text = source.slice(line.from, Math.min(line.to, line.from + 400));
  return /^(?:-[- ]{2,}|\*[* ]{2,}|_[_ ]{2,}|={3,})$/.test(text) && text.replaceAll(' ', '').length >= 3;
}

/** Whether a line parts a pipe table's head from its rows: `|---|:--:|`. `sure`: no row of dashes looks like it. */
export function separatorKind(source: string, line: Line): 'sure' | 'likely' | null {
  if (line.pipes === 0 || line.to - line.from > 2000) return null;
  const cells = source.slice(line.from, line.to).split('|');
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length === 0 || !filled.every((cell) => /^\s*:?-+:?\s*$/.test(cell))) return null;
  return filled.every((cell) => cell.includes('---') || cell.includes(':')) ? 'sure' : 'likely';
}

/** The line without the block marks before its text: `>` of a quotation and the bullet of a list. Numerals stay. */
export function withoutBullets(source: string, line: Line): Line {
  let from = line.from;
  while (source[from] === '>' && from < line.to) from = skipSpaces(source, from + 1, line.to);
  if (/[-*+]/.test(source[from] ?? '') && source[from + 1] === ' ') {
    const text = skipSpaces(source, from + 1, line.to);
    // `- 5` may be a negative number, `- | 5` a dash in the first cell of a row.
    if (!/[\d０-９.|]/.test(source[text] ?? '') && text < line.to) from = text;
  }
  return from === line.from ? line : { ...line, start: from, from };
}

function skipSpaces(source: string, from: number, to: number): number {
  let offset = from;
  while (offset < to && source[offset] === ' ') offset += 1;
  return offset;
}

/** The mark that opens or closes a block of code, or null. */
export function fenceMark(source: string, line: Line): string | null {
  const text = source.slice(line.from, line.from + 3);
  return text === '```' || text === '~~~' ? text : null;
}
