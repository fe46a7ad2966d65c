import type { Block, Cell, Table } from '../../model/document.ts';
import type { PartPlace } from '../../model/place.ts';
import { type Grid, type PlacedCell, placeRows } from './grid.ts';
import { isLayout } from './layout.ts';
import type { SourceCell, SourceTable } from './row.ts';

/** What stands for a picture in a cell without text, so that it is not taken for empty: the figure may be in the picture. */
const PICTURE = '\uFFFC';

/** Takes the text of a cell that does not show, since another covers it, with its path. */
export type Unshown = (text: string, path: string) => void;

function textOf({ contents, picture }: SourceCell): string {
  const lines = contents.flatMap((content) => (content.kind === 'line' ? [content.text] : []));
  return lines.length === 0 && picture ? PICTURE : lines.join('\n');
}

function placeAt(part: string, path: string): PartPlace {
  return { kind: 'part', part, path };
}

/** The cell of the document; those it covers are told of when they hold text. */
function cellBlock({ sources, row, column, rowSpan, columnSpan }: PlacedCell, part: string): Cell {
  const shown = sources[0];
  const places = shown === undefined ? [] : [placeAt(part, shown.path)];
  return { text: shown === undefined ? '' : textOf(shown), places, row, column, rowSpan, columnSpan };
}

function tellUnshown(grid: Grid, unshown: Unshown): void {
  for (const { sources } of grid.cells)
    for (const source of sources.slice(1)) unshown(textOf(source), source.path);
}

/** What a cell holds, each line and table a block of its own. */
function contentBlocks(cell: SourceCell, part: string, unshown: Unshown): readonly Block[] {
  return cell.contents.flatMap((content): readonly Block[] => {
    if (content.kind === 'table') return tableBlocks(content, part, unshown);
    const span = { text: content.text, places: [placeAt(part, cell.path)] };
    const { level } = content;
    return [level === 0 ? { kind: 'paragraph', ...span } : { kind: 'heading', level, ...span }];
  });
}

/** The tables within a cell of a data table, which stand after it. */
function nestedBlocks(cell: SourceCell, part: string, unshown: Unshown): readonly Block[] {
  return cell.contents.flatMap((content) =>
    content.kind === 'table' ? tableBlocks(content, part, unshown) : [],
  );
}

/** The block a table is, followed by the tables within it; or, when it only arranges the page, what its cells hold. */
export function tableBlocks(table: SourceTable, part: string, unshown: Unshown): readonly Block[] {
  const grid = placeRows(table.rows);
  tellUnshown(grid, unshown);
  const shown = grid.cells.flatMap(({ sources }) => sources.slice(0, 1));
  if (isLayout(grid)) return shown.flatMap((cell) => contentBlocks(cell, part, unshown));
  const block: Table = {
    kind: 'table',
    grid: grid.exact ? 'exact' : 'ragged',
    rows: grid.rows,
    columns: grid.columns,
    cells: grid.cells.map((cell) => cellBlock(cell, part)),
    places: [placeAt(part, table.path)],
  };
  return [block, ...shown.flatMap((cell) => nestedBlocks(cell, part, unshown))];
}
