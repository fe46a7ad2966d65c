const SPAN = String.raw`\[([^[\]\n]*)\]\{[^{}\n]*\}`;
const SPANS = new RegExp(SPAN, 'g');
/** A line of nothing but spans, set apart by blanks: the row of a table. */
const ROW = new RegExp(String.raw`^[ \t]*${SPAN}(?:[ \t]+${SPAN})+[ \t]*$`, 'gm');

/**
 * A text in which rows of spans with attributes, `[规章]{lang="EN-US"}   [3]{lang="EN-US"}`, as pandoc writes them for styled
 * cells, hold blanks in place of their marks. Every offset stays.
 */
export function blankAttributes(source: string): string {
  if (!source.includes(']{')) return source;
  return source.replace(ROW, (row) =>
    row.replace(SPANS, (span, text: string) => ` ${text}`.padEnd(span.length)),
  );
}
