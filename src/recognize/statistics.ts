import { formById } from '../forms/index.ts';
import { allPoints } from '../forms/points.ts';
import type { Scope } from '../model/result.ts';
import type { Region } from './align.ts';
import { columnLeaves } from './axis.ts';
import { type GatheredRow, gatherRows, moneyUnitNear } from './cell-rows.ts';
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

const CORNER = /^(?:统计)?(?:指标|项目|内容)(?:名称)?$/;
const BESIDE = /^(?:(?:计量)?单位|(?:指标|统计|行)?(?:序号|代码|编号|编码)|行次|备注|说明|注)$/;
const FORM_FIGURES = columnLeaves(formById('2014').tables[0]?.parts[0]?.columns ?? []).flatMap(
  (leaf) => leaf.keys,
);
const THIS_YEAR = /^(?:本年|今年|本年度|全年)(?:累计)?数?$/;
/** This period, which is the year where no other column is. */
const THIS_PERIOD = /^本期(?:实际)?数?$/;
const OF_YEAR = /累计|全年|本年|今年|合计|总计/;
const LEAST_CROWDED = 3;
const CROWDED_SHARE = 0.15;
const DASH = /^[-—–―─－/\\*]+$/;

/**
 * Reads the statistics table (政府信息公开情况统计表): one figure to a row, after its unit. A table with several columns
 * of figures is read only where their labels tell scopes, or where one of them is the form's 统计数 or this year's;
 * where no header tells the columns apart, rows with more than one figure leave the whole table unread.
 */
export function readStatistics(printed: readonly LabelRow[], region: Region): StatisticsReading[] {
  const figures = gatherRows(printed, region).filter((row) => row.placement.row.kind === 'figure');
  const money = moneyUnitNear(printed, region);
  const read = (cells: CellsOf): ReadRow[] =>
    figures
      .filter((row) => !row.detached)
      .map((row) => readOne(row, cells(row), money))
      .filter((row) => row !== null);
  const columns = valueColumns(printed, region);
  const scopes = columns.map((label) => scopeOf(label.label));
  if (columns.length > 1 && !scopes.includes(null) && new Set(scopes).size === scopes.length) {
    return columns.map((_, index) => ({ scope: scopes[index] ?? null, rows: read(cellsAt(columns, index)) }));
  }
  const own = ownColumn(columns);
  if (columns.length > 1) return own < 0 ? [] : [{ scope: null, rows: read(cellsAt(columns, own)) }];
  const [only] = columns;
  if (only?.layout === 'exact') return [{ scope: null, rows: read(cellsAt(columns, 0)) }];
  return isCrowded(figures) ? [] : [{ scope: null, rows: read(valueCells) }];
}

/** Which of several columns of figures is that of the form and year; -1 where none is for certain. */
function ownColumn(columns: readonly LabelRow[]): number {
  const year = columns.findIndex(({ key }) => FORM_FIGURES.includes(key) || THIS_YEAR.test(key));
  if (year >= 0 || columns.some(({ key }) => OF_YEAR.test(key))) return year;
  return columns.findIndex(({ key }) => THIS_PERIOD.test(key));
}

type CellsOf = (row: GatheredRow) => readonly ValueCell[];

/** Whether many rows have more than one figure: a second column that no header names. */
function isCrowded(figures: readonly GatheredRow[]): boolean {
  const crowded = figures.filter((row) => valueCells(row).filter((cell) => cell.kind !== 'blank').length > 1);
  return crowded.length >= Math.max(LEAST_CROWDED, figures.length * CROWDED_SHARE);
}

function readOne(row: GatheredRow, cells: readonly ValueCell[], money: string | null): ReadRow | null {
  const point = rowPoint(row.placement.row.id);
  if (!point) return null;
  const unit = row.unit ?? (row.placement.row.unit === '万元' ? money : null);
  const { label, place, layout } = row;
  return placeValues({ label, place, layout, cells, columns: null, width: 0, units: [unit] }, [point]);
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

/** The cells under one of several columns of figures: in a grid by its column, else only in a row that has them all. */
function cellsAt(columns: readonly LabelRow[], index: number): CellsOf {
  const label = columns[index];
  return (row) => {
    const under = row.layout === 'exact' ? row.cells.filter((cell) => cell.column === label?.column) : [];
    if (under.length > 0) return under;
    if (columns.length === 1) return valueCells(row);
    const cell = row.layout !== 'exact' && row.cells.length === columns.length ? row.cells[index] : undefined;
    return cell ? [cell] : row.cells.filter((each) => row.layout !== 'exact' || each.kind === 'blank');
  };
}

/** The labels of the columns of figures: what the header of the region's own table has beside label, unit and remarks. */
function valueColumns(printed: readonly LabelRow[], region: Region): LabelRow[] {
  const first = printed[region.start];
  if (!first || first.layout === 'stream') return [];
  const above = printed.slice(0, region.start).filter((row) => row.block === first.block && row.key !== '');
  const corner = above.findLast((row) => CORNER.test(row.key));
  if (!corner) return [];
  return above.filter((row) => row.index > corner.index && row.columnSpan === 1 && !BESIDE.test(row.key));
}
