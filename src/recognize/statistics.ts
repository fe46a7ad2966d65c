import { allPoints } from '../forms/points.ts';
import type { Scope } from '../model/result.ts';
import type { Region } from './align.ts';
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

const DASH = /^[-—–―─－/\\*]+$/;

/** Reads the statistics table (政府信息公开情况统计表): one figure to a row, after its unit. */
export function readStatistics(
  printed: readonly LabelRow[],
  region: Region,
  trusted: (row: GatheredRow) => boolean,
): StatisticsReading[] {
  const gathered = gatherRows(printed, region).filter(
    (row) => row.placement.row.kind === 'figure' && trusted(row) && !row.detached,
  );
  const scopes = scopeColumns(printed, region);
  if (scopes.length > 1) {
    return scopes.map(({ scope, column }) => ({
      scope,
      rows: readAll(gathered, (row) => cellsAt(row, column)),
    }));
  }
  return [{ scope: null, rows: readAll(gathered, valueCells) }];
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
  return placeValues({ ...row, cells, columns: null }, [point]);
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

function cellsAt(row: GatheredRow, column: number): readonly ValueCell[] {
  return row.cells.filter((cell) => cell.column === column);
}

function scopeColumns(printed: readonly LabelRow[], region: Region): { scope: Scope; column: number }[] {
  const found: { scope: Scope; column: number }[] = [];
  const block = printed[region.start]?.block;
  for (let index = region.start - 1; index >= 0 && printed[index]?.block === block; index -= 1) {
    const row = printed[index];
    const scope = row && row.layout === 'exact' ? scopeOf(row.label) : null;
    if (scope && row?.column != null && !found.some((known) => known.scope === scope))
      found.unshift({ scope, column: row.column });
  }
  return found;
}
