import type { Grid, PlacedCell } from './grid.ts';
import type { Content, SourceCell, SourceTable } from './row.ts';

/** Longest cell text that is looked at as a cell's; a longer one is running text. */
const PROSE_CHARACTERS = 1000;
const PROSE_LINES = 30;
const LABEL_CHARACTERS = 200;

function linesOf(cell: SourceCell): string[] {
  return cell.contents.flatMap((content) => (content.kind === 'line' ? [content.text] : []));
}

function isTable(content: Content): content is SourceTable {
  return content.kind === 'table';
}

function shown(cell: PlacedCell): readonly SourceCell[] {
  return cell.sources.slice(0, 1);
}

function isLabelOrFigure(cell: PlacedCell): boolean {
  return shown(cell).some((source) => {
    const text = linesOf(source).join('');
    return text.trim() !== '' && text.length <= LABEL_CHARACTERS && !source.contents.some(isTable);
  });
}

/** Whether a table's own cells are data: in two rows at least, two cells with a label or figure each. */
function hasData({ cells }: Grid): boolean {
  const filled = new Map<number, number>();
  for (const cell of cells) if (isLabelOrFigure(cell)) filled.set(cell.row, (filled.get(cell.row) ?? 0) + 1);
  return [...filled.values()].filter((count) => count >= 2).length >= 2;
}

/** The cells of the tables within a table, counted up to a bound. */
function countNestedCells(tables: readonly SourceTable[], most: number): number {
  let count = 0;
  const stack = [...tables];
  for (let table = stack.pop(); table !== undefined && count < most; table = stack.pop()) {
    for (const { cells } of table.rows) {
      count += cells.length;
      for (const cell of cells)
        for (const content of cell.contents) if (isTable(content)) stack.push(content);
    }
  }
  return count;
}

/**
 * Whether a table only arranges the page, as the HTML reader judges it: a single cell; tables within that are larger
 * than its own data; or running text in cells among which there is no data.
 */
export function isLayout(grid: Grid): boolean {
  const { cells } = grid;
  if (cells.length <= 1) return true;
  const nested = cells.flatMap((cell) => shown(cell).flatMap(({ contents }) => contents.filter(isTable)));
  if (nested.length > 0) return !hasData(grid) || countNestedCells(nested, cells.length + 1) > cells.length;
  const prose = cells.some((cell) =>
    shown(cell).some((source) => {
      const lines = linesOf(source);
      return lines.length > PROSE_LINES || lines.join('\n').length > PROSE_CHARACTERS;
    }),
  );
  return prose && !hasData(grid);
}
