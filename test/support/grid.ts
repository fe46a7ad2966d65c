import type { DataRow, Group, Row, Slot, TableBlock } from './model.ts';

/** A cell as it is laid out. `slot` is set on the cells of data points. */
export interface GridCell {
  readonly text: string;
  readonly role: 'header' | 'caption' | 'group' | 'label' | 'unit' | 'value';
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly slot: Slot | null;
}

/** A row as it is laid out: the cells that begin in it. */
export interface GridRow {
  readonly source: Row;
  readonly cells: readonly GridCell[];
}

/** How many columns a table has. */
export function columnsOf(table: TableBlock): number {
  return table.labelColumns + (table.hasUnits ? 1 : 0) + table.valueColumns;
}

/** Lays the rows of a table out in a grid: groups stand beside all their rows, labels take the room up to the values. */
export function gridOf(table: TableBlock): readonly GridRow[] {
  return table.rows.map((row, index) => ({ source: row, cells: cellsOf(row, index, table) }));
}

function cellsOf(row: Row, index: number, table: TableBlock): readonly GridCell[] {
  if (row.kind === 'header') return row.cells.map((cell) => ({ ...cell, role: 'header', slot: null }));
  if (row.kind === 'caption') {
    const columnSpan = columnsOf(table);
    return [{ text: row.text, role: 'caption', column: 0, columnSpan, rowSpan: 1, slot: null }];
  }
  return [...groupCells(row, index, table), ...labelCells(row, table), ...valueCells(row, table)];
}

function groupCells(row: DataRow, index: number, table: TableBlock): readonly GridCell[] {
  return row.groups.flatMap((group, column): readonly GridCell[] => {
    if (holds(table.rows[index - 1], group, column)) return [];
    let end = index + 1;
    while (holds(table.rows[end], group, column)) end += 1;
    const rowSpan = end - index;
    return [{ text: group.text, role: 'group', column, columnSpan: 1, rowSpan, slot: null }];
  });
}

function holds(row: Row | undefined, group: Group, column: number): boolean {
  return row?.kind === 'data' && row.groups[column]?.id === group.id;
}

function labelCells(row: DataRow, table: TableBlock): readonly GridCell[] {
  const column = row.groups.length;
  const columnSpan = table.labelColumns - column;
  const label: GridCell = { text: row.label, role: 'label', column, columnSpan, rowSpan: 1, slot: null };
  const unit: GridCell = {
    ...label,
    text: row.unit ?? '',
    role: 'unit',
    column: table.labelColumns,
    columnSpan: 1,
  };
  return [...(columnSpan > 0 ? [label] : []), ...(table.hasUnits ? [unit] : [])];
}

function valueCells(row: DataRow, table: TableBlock): readonly GridCell[] {
  let column = columnsOf(table) - table.valueColumns;
  return row.values.map((value) => {
    const cell: GridCell = { ...value, role: 'value', column, rowSpan: 1 };
    column += value.columnSpan;
    return cell;
  });
}
