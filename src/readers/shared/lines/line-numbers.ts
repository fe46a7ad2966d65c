/** A text without the numbers its lines were printed with, and how much of each line, from the first, these took. */
export interface Unnumbered {
  readonly text: string;
  readonly widths: readonly number[];
}

/** The number of a line, as editors, `cat -n`, `grep -n` and viewers of code print it, and what sets it apart. */
const NUMBER = /^[ \t\u00a0]*(\d{1,6})(?:[ \t\u00a0]?[→│|:：]|[ \t\u00a0]|$)/;
const LINE_END = /(\r\n|\n|\r)/;
const LEAST_LINES = 12;
/** Of the lines with text, so many bear their number: some break within a page, or were put in. */
const NUMBERED_SHARE = 0.95;

/** Takes off the numbers of lines that count up through a whole text; null where there are none. */
export function withoutLineNumbers(source: string): Unnumbered | null {
  if (!NUMBER.test(source.slice(0, 80).trimStart())) return null;
  // Every other part is a line end.
  const parts = source.split(LINE_END);
  const widths = numberWidths(parts.filter((_, index) => index % 2 === 0));
  if (widths === null) return null;
  const text = parts.map((part, index) => (index % 2 === 0 ? part.slice(widths[index / 2]) : part)).join('');
  return { text, widths };
}

/** How long the number before each line is, 0 for a line without; null where too few count up from line to line. */
function numberWidths(lines: readonly string[]): readonly number[] | null {
  let last: { readonly number: number; readonly index: number } | null = null;
  let printed = 0;
  let counted = 0;
  const widths = lines.map((line, index) => {
    if (line.trim() === '') return 0;
    printed += 1;
    const match = NUMBER.exec(line);
    const number = Number(match?.[1]);
    const step = last === null ? 1 : number - last.number;
    if (!match || (step !== 1 && step !== index - (last?.index ?? 0))) return 0;
    last = { number, index };
    counted += 1;
    return match[0].length;
  });
  return printed >= LEAST_LINES && counted >= printed * NUMBERED_SHARE ? widths : null;
}
