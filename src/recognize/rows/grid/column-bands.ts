import type { Cell, Table } from '../../../model/document.ts';
import { compact } from '../../labels/normalize.ts';

const CORNER = /^(?:统计|指标|项目|信息|内容|序号|编号|代码|行次)/;
/** A header stands within the first rows of its table, under a title at most. */
const HEADER_ROWS = 3;

/**
 * A table set in two or more bands side by side, its header repeated (统计指标 · 单位 · 统计数 · 统计指标 · …), as the
 * cells of each band in turn; any other table as it is.
 */
export function columnBands(table: Table): (readonly Cell[])[] {
  for (let row = 0; row < HEADER_ROWS; row += 1) {
    const starts = bandStarts(table.cells.filter((cell) => cell.row === row));
    if (starts) return cutAt(table, row, starts);
  }
  return [table.cells];
}

/** Where the bands begin whose header a row repeats; null for any other row. */
function bandStarts(header: readonly Cell[]): readonly number[] | null {
  const texts = header.map((cell) => compact(cell.text));
  const width = texts.indexOf(texts[0] ?? '', 1);
  const repeated = width > 1 && texts.length % width === 0 && CORNER.test(texts[0] ?? '');
  if (!repeated || !texts.every((text, index) => text === texts[index % width])) return null;
  return header.filter((_, index) => index % width === 0).map((cell) => cell.column);
}

/** What stands above the header goes with the first band. */
function cutAt(table: Table, header: number, starts: readonly number[]): (readonly Cell[])[] {
  return starts.map((start, band) => {
    const end = starts[band + 1] ?? table.columns;
    return table.cells.filter((cell) =>
      cell.row < header ? band === 0 : start <= cell.column && cell.column < end,
    );
  });
}
