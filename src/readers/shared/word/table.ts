import type { Place } from '../../../model/place.ts';
import type { FlowCell, FlowTable } from '../office/flow.ts';
import { type Grid, placeRows } from './grid.ts';
import type { Content, SourceCell, SourceTable } from './row.ts';

/** What turning a table into what it shows needs: places of paths, and whom to tell of text that another cell covers. */
export interface Telling {
  place(path: string): Place;
  unshown(text: string, path: string): void;
}

function contentOf(content: Content, cell: SourceCell, telling: Telling): FlowCell['flow'][number] {
  return content.kind === 'table'
    ? flowTable(content, telling)
    : { ...content, place: telling.place(cell.path) };
}

function cellsOf(grid: Grid, telling: Telling): readonly FlowCell[] {
  return grid.cells.flatMap(({ sources, row, column, rowSpan, columnSpan }) => {
    const at = { row, column, rowSpan, columnSpan };
    return sources.slice(0, 1).map((cell): FlowCell => {
      const flow = cell.contents.map((content) => contentOf(content, cell, telling));
      return { ...at, flow, picture: cell.picture, place: telling.place(cell.path) };
    });
  });
}

/** Tells of the text of cells that do not show, since those they are merged with cover them. */
function tellUnshown({ cells }: Grid, telling: Telling): void {
  for (const { sources } of cells) {
    for (const { contents, path } of sources.slice(1)) {
      const lines = contents.flatMap((content) => (content.kind === 'line' ? [content.text] : []));
      if (lines.length > 0) telling.unshown(lines.join(' '), path);
    }
  }
}

/** The table a source table shows, its cells placed. */
export function flowTable(table: SourceTable, telling: Telling): FlowTable {
  const grid = placeRows(table.rows);
  tellUnshown(grid, telling);
  const { rows, columns, exact } = grid;
  const shown = { kind: 'table', rows, columns, cells: cellsOf(grid, telling) } as const;
  const place = telling.place(table.path);
  return exact ? { ...shown, place } : { ...shown, grid: 'ragged', place };
}
