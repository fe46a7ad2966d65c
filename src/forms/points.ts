import type {
  Applicant,
  ColumnNode,
  DataPoint,
  FormDefinition,
  RowNode,
  TableDefinition,
  TablePart,
  Term,
  Unit,
} from '../model/form.ts';
import { groupBy } from '../model/group-by.ts';
import { forms } from './index.ts';

interface RowPath {
  readonly row: RowNode;
  readonly path: readonly Term[];
}

interface ColumnPath {
  readonly column: ColumnNode;
  readonly path: readonly Term[];
}

function rowPaths(rows: readonly RowNode[], above: readonly Term[]): readonly RowPath[] {
  return rows.flatMap((row) => {
    const path = [...above, row.label];
    return [{ row, path }, ...rowPaths(row.children, path)];
  });
}

function columnPaths(columns: readonly ColumnNode[], above: readonly Term[]): readonly ColumnPath[] {
  return columns.flatMap((column) => {
    const path = [...above, column.label];
    return column.children.length > 0 ? columnPaths(column.children, path) : [{ column, path }];
  });
}

function indicatorOf(row: RowNode | undefined, column: ColumnNode): string {
  const stem = row?.kind === 'subtotal' ? `${row.id}.subtotal` : row?.id;
  return [stem, column.measure].filter((piece) => piece !== undefined).join('.');
}

/** Form 2014 prints no applicants: its figures on applications are totals over them. */
function applicantOf(indicator: string, column: ColumnNode): Applicant | undefined {
  return column.applicant ?? (indicator.startsWith('applications.') ? 'total' : undefined);
}

function unitOf(indicator: string, row: RowNode | undefined, column: ColumnNode): Unit {
  const unit = column.unit ?? row?.unit;
  if (unit === undefined) throw new Error(`no unit for ${indicator}`);
  return unit;
}

/** A column that says neither applicant nor measure adds nothing to the label: 统计数. */
function tells(column: ColumnNode): boolean {
  return column.applicant !== undefined || column.measure !== undefined;
}

function point(
  form: FormDefinition,
  table: TableDefinition,
  at: RowPath | undefined,
  over: ColumnPath,
  caption: readonly Term[],
): DataPoint {
  const { row } = at ?? {};
  const { column } = over;
  const indicator = indicatorOf(row, column);
  const applicant = applicantOf(indicator, column);
  const unit = unitOf(indicator, row, column);
  return {
    key: applicant ? `${indicator}/${applicant}` : indicator,
    indicator,
    ...(applicant && { applicant }),
    form: form.id,
    table: table.id,
    rowPath: at?.path ?? caption,
    columnPath: tells(column) ? over.path : [],
    unit,
    type: column.type ?? (unit === '万元' ? 'amount' : 'count'),
    ...(row?.issuer && { issuer: row.issuer }),
    asked: row?.kind !== 'subtotal',
  };
}

function pointsOfPart(form: FormDefinition, table: TableDefinition, part: TablePart): readonly DataPoint[] {
  const caption = part.caption ? [part.caption] : [];
  const columns = columnPaths(part.columns, []);
  if (part.rows.length === 0) return columns.map((over) => point(form, table, undefined, over, caption));
  return rowPaths(part.rows, caption)
    .filter(({ row }) => row.kind !== 'heading')
    .flatMap((at) => columns.map((over) => point(form, table, at, over, caption)));
}

const pointsByForm = new WeakMap<FormDefinition, readonly DataPoint[]>();

/**
 * The data points of a form in its own order: row by row, each row's columns from left to right. Printed
 * subtotals are among them, `asked: false`. A part's caption is the outermost label of its rows.
 */
export function points(form: FormDefinition): readonly DataPoint[] {
  const known = pointsByForm.get(form);
  if (known) return known;
  const made = form.tables.flatMap((table) => table.parts.flatMap((part) => pointsOfPart(form, table, part)));
  pointsByForm.set(form, made);
  return made;
}

let pointsByKey: ReadonlyMap<string, readonly DataPoint[]> | undefined;

/** The data points of all forms by key, each key's in the order of the forms. */
export function allPoints(): ReadonlyMap<string, readonly DataPoint[]> {
  pointsByKey ??= groupBy(forms.flatMap(points), ({ key }) => key);
  return pointsByKey;
}
