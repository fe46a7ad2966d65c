/** Strokes that set cells apart in text typed by hand, one for each pipe: the wide one, and the upright of drawn tables. */
const STROKE = /[｜│┃]/g;
/** What draws a table between such strokes. */
const DRAWN = /[|─━┌├└┼╔╠╚═]/;
const STRUCK_ROW = /^.*[｜│┃].*[｜│┃].*$/gm;
/** Semicolons, which no label of a form holds; those that end a reference to a character are none. */
const SEMICOLON = /[;；]/g;
const REFERENCE = /&#?\w+;/;
const FIGURE = '(?:[-+]?\\d[\\d,]*(?:\\.\\d+)?|—+|-+|/|条|件|次|个|人|期|份|篇|项|人次|万元)';
/** A label with figures, dashes, units or nothing behind semicolons, but not with nothing at all. */
const SEMICOLON_ROW = new RegExp(
  `^(?=[^;；\\n\\u4e00-\\u9fff]*[\\u4e00-\\u9fff])(?=[^;；\\n]*[;；].*[\\d—/])[^;；。\\n]*(?:[;；][^\\S\\n]*(?:${FIGURE}[^\\S\\n]*)?)+$`,
  'gm',
);
/** A line that holds semicolons and no sentence: a row of labels, where others are rows. */
const SEMICOLON_LINE = /^(?=[^;；\n]*[;；])[^。\n]*$/gm;
const LEAST_ROWS = 3;
/** Of the lines with semicolons, so many are rows of figures where semicolons set cells apart. */
const ROW_SHARE = 0.5;

/**
 * A text whose rows have other marks in place of pipes, with pipes: strokes where none draws a table, semicolons where most
 * lines that have any are rows. Every offset stays.
 */
export function withPlainPipes(source: string): string {
  return withoutSemicolons(withoutStrokes(source));
}

function withoutStrokes(source: string): string {
  if (source.search(STROKE) < 0 || DRAWN.test(source)) return source;
  const rows = source.match(STRUCK_ROW)?.length ?? 0;
  return rows < LEAST_ROWS ? source : source.replace(STROKE, '|');
}

function withoutSemicolons(source: string): string {
  if (source.search(SEMICOLON) < 0 || source.includes('|') || REFERENCE.test(source)) return source;
  const lines = source.match(SEMICOLON_LINE)?.length ?? 0;
  const rows = source.match(SEMICOLON_ROW)?.length ?? 0;
  if (rows < LEAST_ROWS || rows < lines * ROW_SHARE) return source;
  return source.replace(SEMICOLON_LINE, (line) => line.replace(SEMICOLON, '|'));
}
