import { applicantColumns } from '../../../forms/applications/applicants.ts';
import type { Cell, Table } from '../../../model/document.ts';
import { columnLeaves } from '../../labels/axis.ts';
import { isFormLabel } from '../../labels/label-index.ts';
import { labelKey } from '../../labels/normalize.ts';
import type { Simplify } from '../../labels/simplify.ts';

const TOTAL = 'total';
const LEAST_ROWS = 5;
const APPLICANTS = columnLeaves(applicantColumns).filter(({ leaf }) => leaf.applicant !== TOTAL);

/**
 * A table on applications whose applicants stand below one another, each beside its figures, turned so that they head columns,
 * as in the form; any other table as it is. Told by all applicants in one column, and rows of the form in the row above; not
 * where a cell is missing, since others may stand in its place.
 */
export function turnUpright(table: Table, simplify: Simplify): Table {
  if (table.grid !== 'exact' || !isTurned(table, simplify)) return table;
  const cells = table.cells.map((cell) => ({
    ...cell,
    row: cell.column,
    column: cell.row,
    rowSpan: cell.columnSpan,
    columnSpan: cell.rowSpan,
  }));
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...table, rows: table.columns, columns: table.rows, cells };
}

function isTurned({ cells, rows, columns }: Table, simplify: Simplify): boolean {
  if (rows < APPLICANTS.length || columns <= LEAST_ROWS) return false;
  const key = ({ text }: Cell): string => labelKey(simplify(text));
  // Cheap first: every cell of every table is asked.
  const first = cells.find((cell) => cell.text.includes('自') && APPLICANTS[0]?.keys.includes(key(cell)));
  const area = cells.reduce((sum, { rowSpan, columnSpan }) => sum + rowSpan * columnSpan, 0);
  if (!first || first.row === 0 || area < rows * columns) return false;
  const names = cells.filter((cell) => cell.row >= first.row && endOf(cell) === endOf(first)).map(key);
  const heads = cells.filter((cell) => cell.row < first.row && cell.column >= endOf(first));
  const labels = new Set(heads.map(key).filter((each) => isFormLabel(each)));
  return (
    APPLICANTS.every(({ keys }) => names.some((name) => keys.includes(name))) && labels.size >= LEAST_ROWS
  );
}

/** The column that follows a cell. */
function endOf({ column, columnSpan }: Cell): number {
  return column + columnSpan;
}
