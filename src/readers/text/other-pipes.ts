/** Strokes that set cells apart in text typed by hand, one for each pipe: the wide one, and the upright of drawn tables. */
const OTHER = /[｜│┃]/g;
/** What draws a table between such strokes. */
const DRAWN = /[|─━┌├└┼╔╠╚═]/;
const ROW = /^.*[｜│┃].*[｜│┃].*$/gm;
const LEAST_ROWS = 3;

/** A text whose rows have other strokes in place of pipes, and that draws no table, with pipes; every offset stays. */
export function withPlainPipes(source: string): string {
  if (source.search(OTHER) < 0 || DRAWN.test(source)) return source;
  const rows = source.match(ROW)?.length ?? 0;
  return rows < LEAST_ROWS ? source : source.replace(OTHER, '|');
}
