import type { FlowLine, FlowParagraph } from './flow.ts';
import type { PageLine } from './furniture.ts';

/** A line that may go on in the next. */
export interface BodyLine extends PageLine {
  readonly flow: FlowLine;
  readonly margins: Margins;
}

/** Between which distances from the left edge everything on a page stands. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** Lines that end within so many ems of the right margin are full. */
const FULL = 2.2;
/** A full line of text has room for at least so many ems. */
const SHORTEST = 15;
/** Lines that begin within so many ems of the left margin are not indented. */
const INDENT = 0.7;
/** Lines of one paragraph stand no further apart than this many of their heights. */
const LEADING = 2.2;

const ENDS = /[。！？：:；;]\s*$/;
const OPENS =
  /^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[）)、．]|\d{1,2}\.(?!\d)|第[一二三四五六七八九十]{1,3}[章条节]|附[件注]|[①-⑳])/;

/** Joins the lines of paragraphs that were broken to fit the page; what a reader would not join stays apart. */
export function paragraphsOf(lines: readonly BodyLine[]): readonly FlowParagraph[] {
  const paragraphs: FlowLine[][] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const open = paragraphs.at(-1);
    if (before && open && goesOn(before, line)) open.push(line.flow);
    else paragraphs.push([line.flow]);
  });
  return paragraphs;
}

function goesOn(before: BodyLine, line: BodyLine): boolean {
  const { size, box } = before.line;
  const sameSize = Math.abs(line.line.size - size) < 0.1 * size;
  const long = box[2] - box[0] >= SHORTEST * size;
  const full = long && box[2] >= before.margins.right - FULL * size;
  const flush = line.line.box[0] <= line.margins.left + INDENT * size;
  const near =
    before.page === line.page
      ? line.line.box[1] - box[1] < LEADING * size && line.line.box[1] > box[1]
      : line.page === before.page + 1;
  const columns = /\S {2,}\S/.test(before.text.trim()) || /\S {2,}\S/.test(line.text.trim());
  return sameSize && full && flush && near && !columns && !ENDS.test(before.text) && !OPENS.test(line.text);
}
