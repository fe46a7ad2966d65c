import { type FlowCell, type FlowTable, textOf } from './flow.ts';
import type { Story } from './story.ts';

/** A cell whose extent is still being found out. */
export type CellDraft = { -readonly [Key in keyof FlowCell]: FlowCell[Key] };

/** A table as it was read: its rows, its cells in any order, and how much the story had hidden before it. */
export interface TableDraft {
  readonly path: string;
  readonly rows: number;
  readonly cells: readonly FlowCell[];
  readonly hiddenBefore: number;
}

/**
 * The table that a draft makes, its cells in reading order: trailing columns in which no cell begins do not exist. Null
 * where it has no cells, or none of it shows and some is hidden, which is then told as one table.
 */
export function tableOf({ path, rows, cells, hiddenBefore }: TableDraft, story: Story): FlowTable | null {
  const shown = cells.some((cell) => textOf(cell) !== '' || cell.flow.length > 0);
  if (!shown && story.hideTable(hiddenBefore, path)) return null;
  if (cells.length === 0) return null;
  let columns = 0;
  for (const { column } of cells) columns = Math.max(columns, column + 1);
  const clipped = cells.map((cell) => ({
    ...cell,
    rowSpan: Math.min(cell.rowSpan, rows - cell.row),
    columnSpan: Math.min(cell.columnSpan, columns - cell.column),
  }));
  const ordered = clipped.sort((a, b) => a.row - b.row || a.column - b.column);
  return { kind: 'table', cells: ordered, rows, columns, place: story.place(path) };
}
