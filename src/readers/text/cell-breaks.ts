/** A TAB alone between empty lines. */
const BREAK = /(?<=\n[ ]*\r?\n)\t[ ]*(?=\r?\n[ ]*\r?\n)/g;
const LEAST_BREAKS = 3;
/** A TAB before a cell, as Word exports it: there a TAB alone is an empty cell. */
const WORD_CELL = /^\t+[^\t\r\n]/m;

/**
 * Where lines begin that only part cells: browsers copy a cell that holds a paragraph with empty lines around it, and a TAB
 * on a line of its own before the next. Without them each cell is a line.
 */
export function cellBreaks(source: string): ReadonlySet<number> {
  if (!source.includes('\n\t') || WORD_CELL.test(source)) return new Set();
  const breaks = [...source.matchAll(BREAK)].map(({ index }) => index);
  return new Set(breaks.length < LEAST_BREAKS ? [] : breaks);
}
