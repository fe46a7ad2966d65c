import { formById } from '../forms/index.ts';
import { allPoints } from '../forms/points.ts';
import type { Scope } from '../model/result.ts';
import type { Region } from './align.ts';
import { columnLeaves } from './axis.ts';
import { type GatheredRow, gatherRows } from './cell-rows.ts';
import { compact } from './normalize.ts';
import { placeValues } from './place-values.ts';
import type { Point, ReadRow } from './recognition.ts';
import type { LabelRow, ValueCell } from './rows.ts';
import { scopeOf } from './scope.ts';

/** The statistics table read for one scope: several where it prints a column for each. */
export interface StatisticsReading {
  readonly scope: Scope;
  readonly rows: readonly ReadRow[];
}

const UNIT_LABEL = /^(?:计量)?单位$/;
const FIGURE_KEYS = columnLeaves(formById('2014').tables[0]?.parts[0]?.columns ?? []).flatMap(
  (leaf) => leaf.keys,
);
const DASH = /^[-—–―─－/\\*]+$/;

/**
 * Reads the statistics table (政府信息公开情况统计表): one figure to a row, after its unit. A table with several columns
 * of figures is read only where their labels tell scopes, or where one of them is the form's 统计数.
 */
export function readStatistics(
  printed: readonly LabelRow[],
  region: Region,
  trusted: (row: GatheredRow) => boolean,
): StatisticsReading[] {
  const figures = gatherRows(printed, region).filter((row) => row.placement.row.kind === 'figure');
  const gathered = figures.filter((row) => trusted(row) && !row.detached);
  const columns = valueColumns(printed, region);
  const scoped = columns.map((label) => ({ scope: scopeOf(label.label), label }));
  if (columns.length > 1 && scoped.every(({ scope, label }) => scope !== null && label.layout === 'exact')) {
    return scoped.map(({ scope, label }) => ({
      scope,
      rows: readAll(gathered, (row) => cellsAt(row, label)),
    }));
  }
  const own = columns.filter((label) => FIGURE_KEYS.includes(label.key));
  if (columns.length > 1 && (own.length !== 1 || own[0]?.layout !== 'exact')) return [];
  const [only] = columns.length > 1 ? own : [];
  return [{ scope: null, rows: readAll(gathered, only ? (row) => cellsAt(row, only) : valueCells) }];
}

function readAll(
  gathered: readonly GatheredRow[],
  cells: (row: GatheredRow) => readonly ValueCell[],
): ReadRow[] {
  return gathered.map((row) => readOne(row, cells(row))).filter((row) => row !== null);
}

function readOne(row: GatheredRow, cells: readonly ValueCell[]): ReadRow | null {
  const point = rowPoint(row.placement.row.id);
  if (!point) return null;
  return placeValues({ ...row, cells, columns: null, units: [row.unit] }, [point]);
}

function rowPoint(id: string): Point | null {
  for (const key of [id, `${id}/total`]) {
    const editions = allPoints()
      .get(key)
      ?.filter((point) => point.form === '2014');
    if (editions && editions.length > 0) return { key, editions };
  }
  return null;
}

/** The cells that may hold the figure: without the unit's, when that is empty or a dash. */
function valueCells(row: GatheredRow): readonly ValueCell[] {
  const [first, ...rest] = row.cells;
  const fillsUnit =
    first &&
    row.unit === null &&
    rest.length > 0 &&
    (first.kind === 'blank' || DASH.test(compact(first.text)));
  const cells = fillsUnit ? rest : row.cells;
  return cells.every((cell) => cell.kind === 'blank') ? cells.slice(0, 1) : cells;
}

function cellsAt(row: GatheredRow, label: LabelRow): readonly ValueCell[] {
  return row.cells.filter((cell) => cell.column === label.column);
}

/** The labels of the columns of figures: what stands right of 单位 in the header of the region's own table. */
function valueColumns(printed: readonly LabelRow[], region: Region): LabelRow[] {
  const first = printed[region.start];
  if (!first || first.layout === 'stream') return [];
  const above = printed.slice(0, region.start).filter((row) => row.block === first.block);
  const unit = above.findLast((row) => UNIT_LABEL.test(row.key));
  return unit ? above.filter((row) => row.index > unit.index && row.key !== '') : [];
}
