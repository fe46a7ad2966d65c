import type { Table } from '../../../model/document.ts';
import type { Simplify } from '../../labels/simplify.ts';
import { dropEmptyColumns } from './empty-columns.ts';
import { joinRepeatedCells } from './repeated-cells.ts';
import { joinStackedLabels } from './stacked-header.ts';
import { partStackedRows } from './stacked-rows.ts';
import { dropUnusedColumns } from './unused-columns.ts';
import { turnUpright } from './upright.ts';

/** A table as its labels are read from: upright, without what merged cells, lines within cells and idle columns do to its grid. */
export function settleTable(printed: Table, simplify: Simplify): Table {
  const upright = turnUpright(dropUnusedColumns(printed), simplify);
  const table = dropEmptyColumns(joinRepeatedCells(partStackedRows(upright, simplify)));
  return { ...table, cells: joinStackedLabels(table) };
}
