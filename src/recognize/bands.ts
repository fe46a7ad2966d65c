import type { Cell, Table } from '../model/document.ts';
import { compact } from './normalize.ts';

const CORNER = /^(?:统计|指标|项目|信息)/;

/**
 * A table set in two or more bands side by side, its header repeated (统计指标 · 单位 · 统计数 · 统计指标 · …), as the
 * cells of each band in turn; any other table as it is.
 */
export function columnBands(table: Table): (readonly Cell[])[] {
  const header = table.cells.filter((cell) => cell.row === table.cells[0]?.row);
  const texts = header.map((cell) => compact(cell.text));
  const width = texts.indexOf(texts[0] ?? '', 1);
  const repeated = width > 1 && texts.length % width === 0 && CORNER.test(texts[0] ?? '');
  if (!repeated || !texts.every((text, index) => text === texts[index % width])) return [table.cells];
  const starts = header.filter((_, index) => index % width === 0).map((cell) => cell.column);
  return starts.map((start, band) => {
    const end = starts[band + 1] ?? table.columns;
    return table.cells.filter((cell) => start <= cell.column && cell.column < end);
  });
}
