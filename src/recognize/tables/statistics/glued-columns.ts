import type { Region } from '../../alignment/align.ts';
import type { GatheredRow } from '../../doubt/figures/gathered-row.ts';
import { compact } from '../../labels/normalize.ts';
import { isFigure, type LabelRow } from '../../rows/label-row.ts';

/** What the header of a table with one column of figures reads, all its labels put together; what stands before it; what behind. */
const HEADER =
  /(.{0,4}?)(?:统计)?(?:指标|项目|内容)(?:名称)?(?:计量)?单位(.*?)(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|$)/;
const ONE_COLUMN = /^(?:20\d\d年度?)?(?:统计)?(?:数|数量|数值|数据)?$/;
/** Columns of figures are told by fewer words; prose is longer. */
const LONGEST_HEADER = 80;
const LINES_ABOVE = 8;
/** So many figures of one digit show that there is a column of them alone. */
const LEAST_SINGLE = 2;

/**
 * Whether each figure of a table whose rows have run together, unit and figure without a blank between, may be those of
 * several columns: its header has more than one, or a number beside the labels; or there is none, and no figures of one digit.
 */
export function mayHideColumns(
  printed: readonly LabelRow[],
  region: Region,
  figures: readonly GatheredRow[],
): boolean {
  const numbered = figures.filter(({ cells }) => cells.some(isFigure));
  const glued = numbered.filter((row) => isGlued(printed, row));
  if (glued.length * 2 < numbered.length || glued.length === 0) return false;
  const header = printed
    .slice(Math.max(0, region.start - LINES_ABOVE), region.start + 1)
    .map(({ label }) => (label.length <= LONGEST_HEADER ? compact(label) : '。'))
    .join('');
  const match = HEADER.exec(header);
  if (match) return /序号$|代码$|编号$|行次$/.test(match[1] ?? '') || !ONE_COLUMN.test(match[2] ?? '');
  return (
    glued.filter(({ cells }) => cells.some(({ text }) => /^\d$/.test(text.trim()))).length < LEAST_SINGLE
  );
}

/** Whether the figure of a row stands right behind its unit, or its label where it has none. */
function isGlued(printed: readonly LabelRow[], { placement, cells }: GatheredRow): boolean {
  const last = printed[placement.printed.at(-1) ?? -1];
  const [before, figure] = [(last?.unit ?? last)?.places.at(-1), cells[0]?.places[0]];
  return (
    before?.kind === 'text' &&
    figure?.kind === 'text' &&
    before.endLine === figure.line &&
    before.endColumn === figure.column
  );
}
